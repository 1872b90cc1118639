import ConceptModel
import Engine
import Reasoning
import TestSupport
import Testing

@Suite struct AnswerTests {
    private static let facts = [
        "The Eiffel Tower is in Paris.", "Ada works at Acme Labs.",
        "Acme Labs is based in Lyon.", "Lyon is in France.",
        "Marie Curie was born in Warsaw in 1867.", "Warsaw is the capital of Poland.",
        "The Nile flows through Egypt.", "Grace Hopper wrote the first compiler.",
        "Michelangelo painted the ceiling of the Sistine Chapel.",
    ]

    private func ask(_ question: String, depth: Int = 3) async throws -> Answer {
        try await withMemory(in: ScratchDirectory()) { memory in
            _ = try await memory.learn(Self.facts.map { TextToLearn($0) })
            return try await memory.answer(Question(question, maximumDepth: depth))
        }
    }

    @Test(arguments: [
        ("Where is the Eiffel Tower?", "Paris"),
        ("In which country does Ada work?", "France"),
        ("Where was Marie Curie born?", "Warsaw"),
        ("When was Marie Curie born?", "1867"),
        ("Who wrote the first compiler?", "Grace Hopper"),
        ("Who painted the ceiling of the Sistine Chapel?", "Michelangelo"),
    ])
    func knownThingsAreAnswered(_ question: String, _ wanted: String) async throws {
        let answer = try await ask(question)
        #expect(answer.text == wanted, "\(answer.explanation)")
        #expect(answer.confidence.value >= 0.5)
        let last = try #require(answer.paths.first?.steps.last)
        #expect(Self.facts.contains(last.sentence))
        #expect(last.sentence.contains(wanted))
        #expect(last.sentenceSpan.byteCount == last.sentence.utf8.count)
    }

    @Test func threeFactsMakeAPathOfThreeSteps() async throws {
        let answer = try await ask("In which country does Ada work?")
        let path = try #require(answer.paths.first)
        #expect(
            path.steps.map(\.sentence) == [
                "Ada works at Acme Labs.", "Acme Labs is based in Lyon.", "Lyon is in France.",
            ])
        #expect(path.steps.map(\.toName) == ["Acme Labs", "Lyon", "France"])
    }

    @Test(arguments: [
        "Who painted the ceiling of the moon?", "Where is the Statue of Liberty?",
        "When was Ada Byron's cat vaccinated?", "What is it?",
    ])
    func unknownThingsAreNot(_ question: String) async throws {
        let answer = try await ask(question)
        #expect(answer.text == nil, "answered \(answer.text ?? "")")
        #expect(answer.confidence == .none)
        #expect(answer.explanation.hasPrefix("I don't know."))
        #expect(answer.explanation.utf8.count > 20, "says what it would take")
    }

    @Test(arguments: [
        ("Ada does not work at Acme Labs.", "Where does Ada work?"),
        ("Bob never lived in Rome.", "Where did Bob live?"),
        ("The Louvre isn't in London.", "Where is the Louvre?"),
        ("Marie Curie was not born in Paris.", "Where was Marie Curie born?"),
    ])
    func whatIsDeniedIsNoAnswer(_ fact: String, _ question: String) async throws {
        try await withMemory(in: ScratchDirectory()) { memory in
            _ = try await memory.learn([TextToLearn(fact)])
            let answer = try await memory.answer(Question(question))
            #expect(answer.text == nil, "answered \(answer.text ?? "") from \(fact)")
        }
    }

    @Test func aStatementBesideADenialIsAnswered() async throws {
        try await withMemory(in: ScratchDirectory()) { memory in
            _ = try await memory.learn(
                ["Ada does not work at Acme Labs.", "Ada works at Beta Works."]
                    .map { TextToLearn($0) })
            let answer = try await memory.answer(Question("Where does Ada work?"))
            #expect(answer.text == "Beta Works")
            #expect(
                try memory.paths(from: "Ada", to: "Acme Labs", count: 3, maximumDepth: 2).isEmpty)
        }
    }

    @Test func pathsBetweenNames() async throws {
        try await withMemory(in: ScratchDirectory()) { memory in
            _ = try await memory.learn(Self.facts.map { TextToLearn($0) })
            let paths = try memory.paths(from: "ada", to: "France", count: 3, maximumDepth: 4)
            #expect(paths.first?.steps.count == 3)
            #expect {
                _ = try memory.paths(from: "Ada", to: "Atlantis", count: 1, maximumDepth: 3)
            } throws: { ($0 as? EngineError)?.code == .notFound }
        }
    }

    @Test func progressEndsWithTheAnswer() async throws {
        try await withMemory(in: ScratchDirectory()) { memory in
            _ = try await memory.learn(Self.facts.map { TextToLearn($0) })
            let stages = StageRecorder()
            let answer = try await memory.answer(Question("Where is the Eiffel Tower?")) {
                stages.add($0)
            }
            #expect(
                stages.all.map(\.stage) == [.initial, .refining, .consensus, .complete])
            #expect(stages.all.last?.answer.text == answer.text)
        }
    }

    @Test func strategiesAreCompared() async throws {
        try await withMemory(in: ScratchDirectory()) { memory in
            _ = try await memory.learn(Self.facts.map { TextToLearn($0) })
            let comparison = try await memory.strategies(Question("Where is the Eiffel Tower?"))
            #expect(comparison.strategies.map(\.strategy) == ["graph", "semantic", "hybrid"])
            #expect(comparison.recommended.text == "Paris")
            #expect(comparison.agreement > 0.3)
        }
    }

    @Test func theSameTextsGiveTheSameAnswers() async throws {
        var answers: [String] = []
        for order in [Self.facts, Self.facts.reversed()] {
            let answer = try await withMemory(in: ScratchDirectory()) { memory in
                for fact in order { _ = try await memory.learn([TextToLearn(fact)]) }
                return try await memory.answer(Question("In which country does Ada work?"))
            }
            answers.append("\(answer.text ?? "") \(answer.confidence) \(answer.paths)")
        }
        #expect(answers[0] == answers[1])
    }
}
