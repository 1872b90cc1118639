import ConceptModel
import ConceptStore
import Engine
import Platform
import TestSupport
import Testing

/// Shards of a grid that move between two nodes of one machine.
struct ShardHostTests {
    private static func open(
        _ path: String, longestWait: Duration = .seconds(600)
    ) async throws -> ShardHost {
        try await ShardHost.open(
            path, StoreConfiguration(directory: "", dimension: 64, model: "test@1"),
            longestWait: longestWait)
    }

    private static func text(_ number: Int) -> StatedText {
        let names = ("Ada \(number)", "Acme \(number % 5)")
        return StatedText(
            TextToLearn("\(names.0) works at \(names.1)."),
            vector: (0..<64).map { Float(($0 * 31 + number * 17) % 23) - 11 },
            statements: [
                .init(StatedTriple(subject: names.0, relation: "works at", object: names.1))
            ])
    }

    private static func learn(_ numbers: Range<Int>, _ host: ShardHost) async throws {
        _ = try await host.write(0) { try await $0.learn(numbers.map(text), in: .default) }
    }

    private static func holds(_ number: Int, _ host: ShardHost) throws -> Bool {
        let id = ConceptID(ofText: text(number).text.content)
        return try host.reading(0).snapshot(ReadScope()).contains(id)
    }

    private static func code(_ work: () async throws -> Void) async -> EngineError.Code? {
        do {
            try await work()
            return nil
        } catch {
            return (error as? EngineError)?.code
        }
    }

    @Test func aShardMovesWithEverything() async throws {
        let folder = try ScratchDirectory()
        let (a, b) = (
            try await Self.open(folder.path + "/a"), try await Self.open(folder.path + "/b")
        )
        try await a.create(0)
        try await a.create(0)
        try await Self.learn(0..<50, a)
        var position = try await a.position(0)
        #expect(try await b.receive(0, position, order: 4).isComplete)
        try await b.prepare(0, order: 4)
        try await Self.learn(50..<60, a)

        position = try await a.freeze(0, order: 5)
        async let held: Void = Self.learn(60..<61, a)
        try await b.adopt(0, position, order: 5)
        try await b.adopt(0, position, order: 5)
        #expect(try Self.holds(59, a) && Self.holds(59, b), "reads go on")
        try await b.thaw(0, order: 6)
        try await a.retire(0, order: 7)
        try await a.retire(0, order: 7)
        var answer: EngineError.Code?
        do { try await held } catch { answer = (error as? EngineError)?.code }
        #expect(answer == .moved)
        try await Self.learn(60..<61, b)
        #expect(try (0..<61).allSatisfy { try Self.holds($0, b) })
        #expect(await Self.code { try await Self.learn(70..<71, a) } == .moved)
        #expect(try PosixFileSystem().names(in: folder.path + "/a").isEmpty)
        try await a.close()
        try await b.close()
        #expect(
            try ShardedStore.verify(folder.path + "/b/" + ShardHost.name(0))?.damage == [])
    }

    @Test func aMoveThatIsGivenUpLeavesEverythingAsItWas() async throws {
        let folder = try ScratchDirectory()
        let (a, b) = (
            try await Self.open(folder.path + "/a"), try await Self.open(folder.path + "/b")
        )
        try await a.create(0)
        try await Self.learn(0..<5, a)
        _ = try await b.receive(0, try await a.position(0), order: 4)
        let position = try await a.freeze(0, order: 5)
        try await b.adopt(0, position, order: 5)
        #expect(await Self.code { try await b.retire(0, order: 5) } == .conflict)
        async let held: Void = Self.learn(5..<6, a)
        try await a.thaw(0, order: 6)
        try await held
        try await b.discard(0, order: 6)
        #expect(b.statuses.isEmpty)
        #expect(try PosixFileSystem().names(in: folder.path + "/b").isEmpty)
        // What was long under way comes too late.
        #expect(await Self.code { _ = try await a.freeze(0, order: 5) } == .conflict)
        #expect(a.statuses.map(\.isFrozen) == [false])
        #expect(await Self.code { try await a.discard(0, order: 8) } == nil)
        #expect(await Self.code { try await a.retire(0, order: 9) } == .conflict)
        #expect(try Self.holds(5, a), "a shard in use is neither discarded nor retired")
        try await a.close()
        try await b.close()
    }

    @Test func aWriterThatHasWaitedLongIsToldToComeBack() async throws {
        let folder = try ScratchDirectory()
        let host = try await Self.open(folder.path, longestWait: .milliseconds(1))
        try await host.create(0)
        _ = try await host.freeze(0, order: 5)
        #expect(await Self.code { try await Self.learn(0..<1, host) } == .overloaded)
        try await host.deleteExpired()
        try await host.thaw(0, order: 6)
        try await Self.learn(0..<1, host)
        #expect(host.statuses.map(\.counts.texts) == [1])
        try await host.close()
    }

    @Test func whatHoldsWritersBackOutlivesTheProcess() async throws {
        let folder = try ScratchDirectory()
        var a = try await Self.open(folder.path + "/a")
        var b = try await Self.open(folder.path + "/b")
        try await a.create(0)
        try await Self.learn(0..<5, a)
        _ = try await b.receive(0, try await a.position(0), order: 4)
        try await b.close()
        // The copy is gone with the process that made it, and nothing is left of it.
        b = try await Self.open(folder.path + "/b")
        #expect(try PosixFileSystem().names(in: folder.path + "/b").isEmpty)
        var position = try await a.freeze(0, order: 5)
        #expect(await Self.code { try await b.adopt(0, position, order: 5) } == .conflict)
        _ = try await b.receive(0, position, order: 5)
        try await a.close()
        a = try await Self.open(folder.path + "/a")
        #expect(a.statuses.map(\.isFrozen) == [true])
        position = try await a.freeze(0, order: 5)
        // Closing the source wrote a seal, which the copy gets too.
        try await b.adopt(0, position, order: 5)
        try await b.close()
        b = try await Self.open(folder.path + "/b")
        #expect(b.statuses.map(\.isFrozen) == [true])
        try await b.adopt(0, position, order: 5)
        try await b.thaw(0, order: 6)
        try await b.close()
        b = try await Self.open(folder.path + "/b")
        #expect(b.statuses.map(\.isFrozen) == [false])
        try await Self.learn(5..<6, b)
        try await a.retire(0, order: 7)
        #expect(a.statuses.isEmpty)
        try await a.close()
        try await b.close()
    }
}
