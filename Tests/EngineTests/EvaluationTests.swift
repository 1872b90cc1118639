import Engine
import Foundation
import Reasoning
import TestSupport
import Testing

@Suite struct EvaluationTests {
    private static let musique = (
        corpus:
            #"[{"title": "Ada", "text": "Ada works at Acme."}, {"title": "Acme", "text": "Acme is in Lyon."}, {"title": "Bob", "text": "Bob sings."}]"#,
        questions:
            #"[{"question": "Where does Ada work?", "answer": "Acme", "paragraphs": [{"title": "Ada", "paragraph_text": "Ada works at Acme.", "is_supporting": true}, {"title": "Bob", "paragraph_text": "Bob sings.", "is_supporting": false}]}]"#
    )
    private static let hotpot = (
        corpus:
            #"{"Ada": ["Ada works", " at Acme."], "Acme": ["Acme is in Lyon."], "Bob": ["Bob sings."]}"#,
        questions:
            #"[{"question": "Where does Ada work?", "answer": "Acme", "supporting_facts": [["Ada", 0], ["Ada", 1]]}]"#
    )
    private static let lines = (
        corpus: "{\"id\": \"1\", \"title\": \"Ada\", \"text\": \"Ada works at Acme.\"}\n"
            + "{\"id\": \"2\", \"text\": \"Bob sings.\"}\n",
        questions: "{\"question\": \"Where does Ada work?\", \"supporting\": [\"1\"]}\n"
    )

    private func read(_ files: (corpus: String, questions: String)) throws -> EvaluationSet {
        let directory = try ScratchDirectory()
        let corpus = directory.path + "/corpus"
        let questions = directory.path + "/questions"
        try Data(files.corpus.utf8).write(to: URL(filePath: corpus))
        try Data(files.questions.utf8).write(to: URL(filePath: questions))
        return try EvaluationSet.read(corpus: corpus, questions: questions)
    }

    @Test func threeFormsAreRead() throws {
        for files in [Self.musique, Self.hotpot, Self.lines] {
            let set = try read(files)
            let supporting = set.items[0].supporting.map { set.passages[$0].content }
            #expect(supporting == ["Ada\nAda works at Acme."])
        }
    }

    @Test func faultsAreNamed() throws {
        var broken = Self.lines
        broken.corpus += "{\"text\": 5}\n"
        let error = #expect(throws: EngineError.self) { try read(broken) }
        #expect(error?.message.contains("corpus:3") == true, "\(error?.message ?? "")")
        broken = Self.lines
        broken.questions = "{\"question\": \"Who?\", \"supporting\": [\"9\"]}\n"
        let missing = #expect(throws: EngineError.self) { try read(broken) }
        #expect(missing?.message.contains("does not hold") == true)
    }

    @Test func recallIsCounted() async throws {
        let set = try read(Self.musique)
        try await withMemory(in: ScratchDirectory()) { memory in
            let report = try await memory.evaluateRetrieval(set, cutoffs: [1, 3])
            #expect(report.passageCount == 3 && report.questionCount == 1)
            #expect(report.rows.map(\.strategy.rawValue) == ["bm25", "vector", "hybrid", "path"])
            for row in report.rows {
                #expect(row.recall[3] == 1)
                #expect(row.complete == 1)
            }
            #expect(report.exactAnswers == 1)
        }
    }
}
