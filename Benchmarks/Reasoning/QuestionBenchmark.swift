import ConceptModel
import ConceptStore
import Engine
import Platform
import Reasoning

/// Times whole questions, without their embedding and without what the model reads closely: what the retrieval of passages takes, and what
/// an answer does. Each question is new, and asked of a state of its own as the memory does; what
/// was read of texts is kept between them.
final class QuestionBenchmark {
    private let directory: String
    private let generated: GeneratedTexts
    private let clock = SystemMonotonicClock()

    init(directory: String, _ generated: GeneratedTexts) {
        self.directory = directory
        self.generated = generated
    }

    func run() async throws {
        let store = try await generated.store(
            in: directory, threads: CurrentProcess.processorCount)
        var scope = ReadScope()
        scope.leavesOutClosed = true
        let answerer = Answerer()
        var retrieval = Times()
        var answers = Times()
        var answeredCount = 0
        let count = generated.settings.searchCount
        for number in 0..<count {
            let (text, vector) = generated.question(number)
            let start = clock.now()
            let graph = store.snapshot().scoped(to: scope)
            let seeds = Seeds(question: text, vector: vector, in: graph)
            let found = RetrievalStrategy.path.passages(
                seeds: seeds, count: 5, reader: answerer.reader(text, in: graph))
            retrieval.add(clock.now() - start)
            precondition(!found.isEmpty, "no passage was found")
        }
        for number in count..<2 * count {
            let (text, vector) = generated.question(number)
            let start = clock.now()
            let graph = store.snapshot().scoped(to: scope)
            let answer = try await answerer.answer(Question(text), vector: vector, in: graph)
            answers.add(clock.now() - start)
            if answer.text != nil { answeredCount += 1 }
        }
        print("retrieval by evidence paths: \(retrieval.shown)")
        print("a whole question, without embedding and close reading: \(answers.shown); \(answeredCount) of \(count) answered")
        try store.close()
    }
}
