import ConceptModel
import Engine
import Foundation
import Reasoning
import TestSupport
import Testing

@Suite struct SituationTests {
    private func ask(_ question: String, after told: [String]) async throws -> Answer {
        try await withMemory(in: ScratchDirectory()) { memory in
            _ = try await memory.learn([TextToLearn(told.joined(separator: "\n"))])
            return try await memory.answer(Question(question))
        }
    }

    private static let moves = [
        "Anna walked to the harbour.", "Bert got the lamp there.", "Anna picked up the rope.",
        "Then she went back to the attic.", "Anna put down the rope.",
        "Bert and Clara travelled to the cellar.", "Bert handed the lamp to Clara.",
        "After that they moved to the library.",
    ]

    @Test(arguments: [
        ("Where is Anna?", "attic"), ("Where is the rope?", "attic"),
        ("Where was the rope before the attic?", "harbour"), ("Where is Clara?", "library"),
        ("Where is the lamp?", "library"), ("What is Clara carrying?", "lamp"),
        ("What is Anna carrying?", "nothing"), ("How many things is Clara carrying?", "one"),
        ("Who gave the lamp to Clara?", "Bert"), ("Is Clara in the library?", "yes"),
        ("Is Anna in the cellar?", "no"),
    ])
    func theLatestStateIsTold(_ question: String, _ wanted: String) async throws {
        let answer = try await ask(question, after: Self.moves)
        #expect(answer.text == wanted, "\(answer.explanation)")
        for support in answer.support {
            #expect(support.content.text(in: support.sentenceSpan) == support.sentence)
        }
    }

    @Test(arguments: [
        ("Is Dora in the mill?", ["Dora is either in the mill or the barn."], "maybe"),
        ("Is Dora in the mill?", ["Dora is no longer in the mill."], "no"),
        (
            "What is Rex afraid of?", ["Geese are afraid of foxes.", "Rex is a goose."], "fox"
        ),
        (
            "Is the mug left of the jug?",
            ["The mug is to the left of the box.", "The box is to the left of the jug."], "yes"
        ),
        (
            "Does the coin fit in the trunk?",
            ["The coin fits inside the purse.", "The trunk is bigger than the purse."], "yes"
        ),
        (
            "Why did tamas go to the pantry?",
            ["Tamas is hungry.", "Tamas went to the pantry."], "hungry"
        ),
        (
            "Where was Eva before the zoo?",
            ["This morning Eva went to the zoo.", "Yesterday Eva went to the lake."], "lake"
        ),
    ])
    func statementsAreCombined(_ question: String, _ told: [String], _ wanted: String)
        async throws
    {
        let answer = try await ask(question, after: told)
        #expect(answer.text == wanted, "\(answer.explanation)")
    }

    /// Agents, places and verbs of any kind: what they mean is told by the lexicon.
    @Test(arguments: [
        ("Where is the otter?", ["The otter swam to the jetty."], "jetty"),
        ("Where did the cart roll?", ["The cart rolled into the quarry."], "quarry"),
        ("Where is Priya?", ["Priya entered the observatory."], "observatory"),
        (
            "Where is the compass?",
            ["The pilot seized the compass.", "The pilot flew to the glacier."], "glacier"
        ),
        (
            "Who has the violin?",
            ["Omar retrieved the violin.", "Omar handed Lena the violin."], "Lena"
        ),
        ("What is the knight holding?", ["The knight grasped the lance."], "lance"),
        ("Who has the ladle?", ["Nadia has taken the ladle."], "Nadia"),
        ("Who has the kite?", ["Ravi has the kite."], "Ravi"),
        (
            "Who delivered the parcel to Ingrid?", ["Tomas delivered the parcel to Ingrid."],
            "Tomas"
        ),
    ])
    func verbsAreReadByTheirMeaning(_ question: String, _ told: [String], _ wanted: String)
        async throws
    {
        let answer = try await ask(question, after: told)
        #expect(answer.text == wanted, "\(answer.explanation)")
    }

    @Test func whatNobodySaidIsNotKnown() async throws {
        let answer = try await ask("Where is Zeno?", after: Self.moves)
        #expect(answer.text == nil, "answered \(answer.text ?? "")")
    }
}

@Suite struct KnowledgeTests {
    private static let statements = [
        ("Red Dust", "directed by", "Ida Moss"), ("Blue Rain", "directed by", "Ida Moss"),
        ("Blue Rain", "starred actors", "Tom Reed"), ("Red Dust", "release year", "1971"),
        ("Blue Rain", "release year", "1975"), ("Red Dust", "written by", "Ann Cole"),
    ]

    @Test(arguments: [
        ("who directed Red Dust", "Ida Moss"), ("when was Blue Rain released", "1975"),
        ("which films share the director of Red Dust", "Blue Rain"),
        ("who acted in the films directed by the director of Red Dust", "Tom Reed"),
        ("which films does Tom Reed appear in", "Blue Rain"),
    ])
    func chainsOfRelationsAreFollowed(_ question: String, _ wanted: String) async throws {
        let directory = try ScratchDirectory()
        let file = directory.path + "/statements.txt"
        let lines = Self.statements.map {
            "\($0)|\($1.split(separator: " ").joined(separator: "_"))|\($2)"
        }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: file))
        let answer = try await withMemory(in: ScratchDirectory()) { memory in
            try await memory.importTriples(StatementFile.read(file))
            return try await memory.answer(Question(question, usesVectors: false))
        }
        #expect(answer.text == wanted, "\(answer.explanation)")
        #expect(answer.paths.first?.steps.last?.toName == wanted)
    }

    @Test func aLineThatIsNoStatementIsNamed() throws {
        let directory = try ScratchDirectory()
        let file = directory.path + "/statements.txt"
        try Data("a|b|c\nd|e\n".utf8).write(to: URL(filePath: file))
        let error = #expect(throws: EngineError.self) { try StatementFile.read(file) }
        #expect(error?.message.contains("statements.txt:2") == true, "\(error?.message ?? "")")
    }

    @Test(arguments: [
        ("Who is older, Ann Gray or Bob Hale?", "Ann Gray"),
        ("Who is younger, Ann Gray or Bob Hale?", "Bob Hale"),
        ("Are Ann Gray and Bob Hale both painters?", "no"),
    ])
    func closedQuestionsAreJudged(_ question: String, _ wanted: String) async throws {
        let answer = try await withMemory(in: ScratchDirectory()) { memory in
            _ = try await memory.learn(
                [
                    "Ann Gray\nAnn Gray (born 3 May 1920) was a painter.",
                    "Bob Hale\nBob Hale (born 1934) is a singer.",
                ].map { TextToLearn($0) })
            return try await memory.answer(Question(question))
        }
        #expect(answer.text == wanted, "\(answer.explanation)")
        #expect(answer.support.count == 2)
    }

    @Test(arguments: [
        ("Are Ann Gray and Bob Hale both painters?", "no"),
        ("Are Ann Gray and Bob Hale both British?", "yes"),
        ("Are Ann Gray and Carl Voss both painters?", nil), ("Is Carl Voss British?", nil),
    ])
    func oneTextMaySpeakOfSeveralThings(_ question: String, _ wanted: String?) async throws {
        let answer = try await withMemory(in: ScratchDirectory()) { memory in
            _ = try await memory.learn([
                TextToLearn("Ann Gray was a British painter. Bob Hale was a British singer.")
            ])
            return try await memory.answer(Question(question))
        }
        #expect(answer.text == wanted, "\(answer.explanation)")
    }
}

@Suite struct AnswerScoreTests {
    @Test func articlesCaseAndMarksDoNotCount() {
        #expect(AnswerScore("The Eiffel Tower.", among: ["eiffel tower"]).isExact)
        let part = AnswerScore("old Eiffel Tower", among: ["Louvre", "Eiffel Tower"])
        #expect(!part.isExact)
        #expect(abs(part.f1 - 0.8) < 1e-9)
        #expect(AnswerScore("", among: ["Paris"]).f1 == 0)
    }

    @Test func aDeletedTextIsForgottenByTheCache() async throws {
        try await withMemory(in: ScratchDirectory()) { memory in
            let receipts = try await memory.learn(
                ["Ada works at Acme Labs.", "Acme Labs is based in Lyon."].map { TextToLearn($0) })
            let before = try await memory.answer(Question("Where is Acme Labs based?"))
            #expect(before.text == "Lyon")
            _ = try await memory.delete(receipts[1].concept)
            let after = try await memory.answer(Question("Where is Acme Labs based?"))
            #expect(after.text == nil, "answered \(after.text ?? "")")
        }
    }
}
