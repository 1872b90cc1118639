import ConceptModel
import Engine
import Reasoning
import TestSupport
import Testing

/// What thousands of texts say of a thing does not hide what one text says of it.
@Suite struct HubTests {
    /// Facts of which the question's answer follows, and what many texts say beside them.
    struct Shape: CustomStringConvertible, Sendable {
        let description: String
        let facts: [String]
        let crowd: @Sendable (Int) -> String
        var question = "In which country does Ada Lovelace work?"
        var wanted = "France"
    }

    private static let work = [
        "Ada Lovelace works at Acme Labs.", "Acme Labs is based in Lyon.", "Lyon is in France.",
    ]
    private static let deeds = [
        "moved to", "left", "visited", "praised", "painted", "described", "toured", "reached",
        "avoided", "loved", "crossed", "mapped", "surveyed", "taxed", "besieged", "rebuilt",
        "photographed", "governed", "plundered", "studied", "hated", "defended", "discovered",
        "sketched", "abandoned", "entered", "guarded", "conquered", "admired", "celebrated",
    ]

    static let shapes = [
        Shape(description: "a city many moved to", facts: work) {
            "Person\($0) moved to Lyon in \(1900 + $0 % 100)."
        },
        Shape(description: "a big employer", facts: work) { "Person\($0) works at Acme Labs." },
        Shape(description: "a city where many do many things", facts: work) {
            "Person\($0) \(deeds[$0 % deeds.count]) Lyon."
        },
        Shape(description: "a city with many sights", facts: work) {
            "Lyon \(deeds[$0 % deeds.count]) Sight\($0)."
        },
        Shape(
            description: "two steps past the hub",
            facts: [
                "Ada Lovelace works in Lyon.", "Lyon is in Auvergne.", "Auvergne is in France.",
            ]
        ) { "Person\($0) moved to Lyon in \(1900 + $0 % 100)." },
        Shape(
            description: "a place that is asked for", facts: work,
            crowd: { "Person\($0) moved to Lyon in \(1900 + $0 % 100)." },
            question: "Where is the employer of Ada Lovelace based?", wanted: "Lyon"),
    ]

    @Test(arguments: shapes, [100, 1_000])
    func aHubHidesNothing(_ shape: Shape, _ count: Int) async throws {
        try await withMemory(in: ScratchDirectory()) { memory in
            _ = try await memory.learn(shape.facts.map { TextToLearn($0) })
            _ = try await memory.learn((0..<count).map { TextToLearn(shape.crowd($0)) })
            let answer = try await memory.answer(Question(shape.question))
            #expect(answer.text == shape.wanted, "\(answer.explanation)")
            let last = answer.paths.first?.steps.last?.sentence ?? ""
            #expect(shape.facts.contains(last) && last.contains(shape.wanted))
        }
    }
}
