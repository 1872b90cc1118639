import ConceptModel
import ConceptStore
import Engine
import Foundation
import Platform
import TestSupport
import Testing

/// The same texts give the same graph and the same answers, in whatever order they are learned, by
/// however many at a time, in however many shards.
@Suite struct DeterminismTests {
    private static let questions = [
        "Where does Ada work?", "Where did Ludwig Boltzmann die?", "Who taught at Oxford?",
        "Where was the World Health Organization founded?", "What did the baker sell?",
    ]

    private func texts() throws -> [String] {
        let file = try #require(
            Bundle.module.path(forResource: "linking", ofType: "jsonl", inDirectory: "Fixtures"))
        // Names and things that texts write in several ways.
        let more = [
            "Ada works at Acme Labs.", "ADA works at ACME LABS in Oslo.",
            "The baker sold a loaf of bread.", "A baker sold the loaf of bread.",
            "THE BAKER sold his loaf of bread.", "Ada visited the Bakery.",
        ]
        return try LinkingSet.read(file).texts.map(\.text) + more
    }

    private func shuffled(_ texts: [String], seed: UInt64) -> [String] {
        let source = SeededRandomSource(seed: seed)
        var rest = texts
        var order: [String] = []
        while !rest.isEmpty {
            order.append(rest.remove(at: Int(source.next() % UInt64(rest.count))))
        }
        return order
    }

    /// - Parameter width: callers that learn at the same time, one text a call.
    private func learned(_ texts: [String], shards: Int, width: Int) async throws -> [String] {
        let folder = try ScratchDirectory()
        var configuration = MemoryConfiguration(directory: folder.path)
        configuration.shardCount = shards
        let memory = try await Memory.open(
            configuration, embedder: WordEmbedder(), clock: TestClock())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for lane in 0..<width {
                group.addTask {
                    for place in stride(from: lane, to: texts.count, by: width) {
                        _ = try await memory.learn([TextToLearn(texts[place])])
                    }
                }
            }
            try await group.waitForAll()
        }
        let merged = try await memory.linkEntities().merged
        var seen: [String] = merged.map { "\($0)" }
        for question in Self.questions {
            let answer = try await memory.answer(Question(question))
            seen.append("\(question) \(answer.text ?? "-") \(answer.confidence) \(answer.paths)")
        }
        for concept in try memory.concepts(after: nil, limit: 1_000) {
            seen.append("\(concept)")
            for direction in Direction.allCases {
                seen += try memory.associations(of: concept.id, direction, limit: 1_000)
                    .map { "\($0)" }
            }
        }
        try await memory.close()
        let store = try ShardedStore.openExisting(folder.path)
        _ = try store.export { seen.append(String(decoding: $0, as: UTF8.self)) }
        try store.close()
        return seen
    }

    @Test func theOrderOfLearningDoesNotMatter() async throws {
        let texts = try texts()
        let expected = try await learned(texts, shards: 1, width: 1)
        #expect(
            expected.contains { $0.lowercased().hasPrefix("where does ada work? acme labs") })
        let runs: [(UInt64, Int, Int)] = [(1, 1, 1), (2, 4, 1), (3, 1, 2), (4, 4, 2)]
        for (seed, shards, width) in runs {
            let found = try await learned(
                shuffled(texts, seed: seed), shards: shards, width: width)
            #expect(found.count == expected.count, "seed \(seed), \(shards) shards, \(width) wide")
            for (left, right) in zip(expected, found) where left != right {
                Issue.record("seed \(seed), \(shards) shards, \(width) wide:\n\(left)\n\(right)")
                break
            }
        }
    }
}
