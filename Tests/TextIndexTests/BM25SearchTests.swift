import Foundation
import Testing

@testable import TextIndex

@Suite struct BM25SearchTests {
    /// A document by its number over all shards.
    private struct Document {
        let number: Int
        let terms: [String]
        let isDeleted: Bool
    }

    private static func documents(_ count: Int, seed: UInt64) -> [Document] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { number in
            let length = Int.random(in: 0..<60, using: &generator)
            return Document(
                number: number, terms: generator.terms(count: length, vocabulary: 300),
                isDeleted: Int.random(in: 0..<5, using: &generator) == 0)
        }
    }

    /// Every live document by hand.
    private static func plain(_ documents: [Document], _ query: [String], _ count: Int)
        -> [(number: Int, score: Double)]
    {
        let live = documents.filter { !$0.isDeleted }
        let averageLength = Double(live.reduce(0) { $0 + $1.terms.count }) / Double(live.count)
        var scores: [(number: Int, score: Double)] = []
        for document in live {
            var score = 0.0
            for term in query {
                let frequency = Double(document.terms.count { $0 == term })
                let holders = Double(live.count { $0.terms.contains(term) })
                let rarity = log(1 + (Double(live.count) - holders + 0.5) / (holders + 0.5))
                let norm = 0.25 + 0.75 * Double(document.terms.count) / averageLength
                score += rarity * frequency * 2.2 / (frequency + 1.2 * norm)
            }
            if score > 0 { scores.append((document.number, score)) }
        }
        scores.sort { ($1.score, $0.number) < ($0.score, $1.number) }
        return Array(scores.prefix(count))
    }

    /// The same documents over so many shards.
    private static func sources(
        _ documents: [Document], shardCount: Int, _ query: [String]
    ) throws -> [BM25Source] {
        var sources: [BM25Source] = []
        for shard in 0..<shardCount {
            let own = documents.filter { $0.number % shardCount == shard }
            let index = try PostingsIndex(reservedDocumentCount: 10_000)
            for (slot, document) in own.enumerated() {
                try index.add(document: UInt32(slot), terms: document.terms)
            }
            let bound = UInt32(own.count)
            // A later document, which no reader of this root may find or count.
            try index.add(document: bound + 3, terms: query)
            let live = own.filter { !$0.isDeleted }
            sources.append(
                BM25Source(
                    postings: index, documentBound: bound, documentCount: live.count,
                    totalLength: live.reduce(0) { $0 + $1.terms.count },
                    isLive: { !own[Int($0)].isDeleted }))
        }
        return sources
    }

    private static func search(
        _ documents: [Document], shardCount: Int, _ query: [String], _ count: Int
    ) throws -> [(number: Int, score: Float)] {
        let sources = try sources(documents, shardCount: shardCount, query)
        let number = { (source: Int, slot: UInt32) in Int(slot) * shardCount + source }
        return BM25Search.best(count, matching: query, in: sources, key: number)
            .map { (number($0.source, $0.document), $0.score) }
    }

    /// To the last bit: answers rest on it.
    @Test func theBestScoreOfATermIsThatOfItsBestDocument() throws {
        for seed in UInt64(1)...6 {
            let documents = Self.documents(400, seed: seed)
            let vocabulary = Set(documents.flatMap(\.terms)).sorted()
            let sources = try Self.sources(documents, shardCount: 3, ["absent"])
            for term in vocabulary + ["absent"] {
                let best = BM25Search.best(1, matching: [term], in: sources) { $0 * 999 + Int($1) }
                #expect(BM25Search.bestScore(of: term, in: sources) == best.first?.score)
            }
            #expect(BM25Search.bestScore(of: "absent", in: sources) == nil)
        }
        #expect(BM25Search.bestScore(of: "a", in: []) == nil)
    }

    @Test func equalsScoringEveryDocumentByHand() throws {
        for seed in UInt64(1)...4 {
            let documents = Self.documents(300, seed: seed)
            var generator = SeededGenerator(seed: seed + 100)
            for count in [1, 10, 1_000] {
                let query = generator.terms(count: 4, vocabulary: 300) + ["absent"]
                let expected = Self.plain(documents, query, count)
                for shardCount in [1, 3] {
                    let found = try Self.search(documents, shardCount: shardCount, query, count)
                    #expect(found.count == expected.count, "seed \(seed)")
                    for (one, other) in zip(found, expected) {
                        #expect(abs(Double(one.score) - other.score) < 1e-5, "seed \(seed)")
                    }
                    let worst = expected.last?.score ?? 0
                    let surelyIn = expected.filter { $0.score > worst + 1e-5 }.map(\.number)
                    #expect(Set(found.map(\.number)).isSuperset(of: surelyIn), "seed \(seed)")
                }
            }
        }
    }

    @Test func shardCountDoesNotChangeABit() throws {
        let documents = Self.documents(500, seed: 9)
        let query = ["w0", "w1", "w7", "w0"]
        let one = try Self.search(documents, shardCount: 1, query, 50)
        for shardCount in [2, 5, 7] {
            let many = try Self.search(documents, shardCount: shardCount, query, 50)
            #expect(many.map(\.number) == one.map(\.number))
            #expect(many.map(\.score.bitPattern) == one.map(\.score.bitPattern))
        }
    }

    @Test func nothingThatBelongsToTheBestIsPassedOver() throws {
        for seed in UInt64(1)...6 {
            let documents = Self.documents(2_000, seed: seed)
            var generator = SeededGenerator(seed: seed + 200)
            let query = generator.terms(count: 9, vocabulary: 300)
            let all = try Self.search(documents, shardCount: 3, query, 5_000)
            for count in [1, 2, 20, 300] {
                let best = try Self.search(documents, shardCount: 3, query, count)
                #expect(best.map(\.number) == all.prefix(count).map(\.number), "seed \(seed)")
                #expect(
                    best.map(\.score.bitPattern) == all.prefix(count).map(\.score.bitPattern),
                    "seed \(seed)")
            }
        }
    }

    @Test func equalScoresComeByKey() throws {
        let documents = (0..<20).map {
            Document(number: $0, terms: ["same", "text"], isDeleted: $0 == 4)
        }
        let found = try Self.search(documents, shardCount: 3, ["same"], 6)
        #expect(found.map(\.number) == [0, 1, 2, 3, 5, 6])
    }

    @Test func givesNothingWhenThereIsNothing() throws {
        #expect(BM25Search.best(5, matching: ["a"], in: [], key: { $1 }).isEmpty)
        let documents = [Document(number: 0, terms: ["a"], isDeleted: false)]
        #expect(try Self.search(documents, shardCount: 1, [], 5).isEmpty)
        #expect(try Self.search(documents, shardCount: 1, ["a"], 0).isEmpty)
        #expect(try Self.search(documents, shardCount: 2, ["a"], 5).count == 1)
    }

    @Test func logarithmIsExactToThePrecision() {
        for number in [1, 1 + 1e-9, 1.2, 1.414_213_562_4, 1.5, 2, 2.718_281_828, 10, 1e6, 1e9] {
            let expected = log(number)
            #expect(abs(BM25.naturalLogarithm(number) - expected) <= expected * 4e-16 + 1e-18)
        }
    }
}
