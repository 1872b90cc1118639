import APIClient
import ConceptModel
import ConceptStore
import Engine
import GridControl
import HTTPServices
import HTTPTypes
import HummingbirdTesting
import Platform
import Synchronization
import TestSupport
import Testing
import WireAPI

/// Shards of a grid over HTTP: master, two nodes, and a client that knows only the master.
struct ShardTests {
    private static let dimension = 64

    private static func item(_ number: Int) -> StoreItem {
        StoreItem(
            content: "Person \(number) works at Company \(number % 11).",
            vector: (0..<dimension).map { Float(($0 * 31 + number * 17) % 97) - 48 },
            associations: [
                StoreAssociation(
                    source: "Person \(number)", association: "works at",
                    target: "Company \(number % 11)")
            ])
    }

    /// Runs `work` beside a storage node with shards.
    private static func withNode(
        _ folder: String, _ work: @escaping @Sendable (String) async throws -> Void
    ) async throws {
        let configuration = StoreConfiguration(
            directory: folder, dimension: dimension, model: "test")
        let node = try await StorageNode.open(configuration)
        let shards = try await ShardHost.open(
            folder + "/shards", configuration, longestWait: .seconds(600))
        let state = ServerState(version: "test")
        state.storageOpened(node, shards: shards)
        do {
            try await TestServer.run(.storage, state, .live) { server in
                try await work("http://127.0.0.1:\(try #require(server.port))")
            }
        } catch {
            try await shards.close()
            try await node.close()
            throw error
        }
        try await shards.close()
        try await node.close()
    }

    /// What a writer has done so far.
    private final class Progress: Sendable {
        private let acknowledged = Mutex<[String]>([])
        private let longest = Mutex(Duration.zero)
        private let isOver = Mutex(false)

        var ids: [String] { acknowledged.withLock { $0 } }
        var longestWrite: Duration { longest.withLock { $0 } }

        func end() { isOver.withLock { $0 = true } }

        /// Writes until ``end()``.
        func run(_ client: GridStorageClient) async throws {
            var number = 0
            while !isOver.withLock({ $0 }) {
                let items = (number..<number + 10).map(ShardTests.item)
                number += 10
                let start = ContinuousClock.now
                let answer = try await client.learn(StoreRequest(items: items))
                let time = ContinuousClock.now - start
                longest.withLock { $0 = max($0, time) }
                acknowledged.withLock { $0 += answer.conceptIDs }
            }
        }

        /// Waits until so many more texts were written.
        func wait(for count: Int) async throws {
            let goal = ids.count + count
            while ids.count < goal { try await Task.sleep(for: .milliseconds(10)) }
        }
    }

    private final class Written: Sendable {
        private let map = Mutex<ShardMap?>(nil)
        var latest: ShardMap? { map.withLock { $0 } }
        func write(_ new: ShardMap) { map.withLock { $0 = new } }
    }

    /// Runs `work` beside a master and two nodes, `a` and `b`, with the master's client.
    private static func withGrid(
        _ work: @escaping @Sendable (GridClient, Written) async throws -> Void
    ) async throws {
        let folder = try ScratchDirectory()
        try await withNode(folder.path + "/a") { first in
            try await withNode(folder.path + "/b") { second in
                let nodes = [("a", first), ("b", second)].map { name, url in
                    (name, ShardNode(name: name, hostname: "here", url: url))
                }
                let all = Dictionary(uniqueKeysWithValues: nodes)
                let written = Written()
                let placement = try ShardPlacement(
                    nil, write: { written.write($0) }, nodes: { all },
                    connect: { ShardClient(url: $0, deadline: $1) },
                    // Time stands still for it, so that no move is given up on a slow machine.
                    monotonic: TestClock(),
                    complain: { Issue.record("\($0)") })
                defer { placement.close() }
                let state = ServerState(version: "test", placement: placement)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask { await placement.run() }
                    defer { group.cancelAll() }
                    try await TestServer.run(.gridMaster, state, .live) { server in
                        let port = try #require(server.port)
                        try await work(
                            GridClient(
                                url: "http://127.0.0.1:\(port)", deadline: .seconds(600)),
                            written)
                    }
                }
            }
        }
    }

    private static func settled(
        _ master: GridClient, _ isSettled: (GridShardsResponse) -> Bool
    ) async throws -> GridShardsResponse {
        while true {
            let answer = try await master.shards()
            if isSettled(answer) { return answer }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    private static func makeShards(_ count: Int, _ master: GridClient) async throws {
        _ = try await master.makeShards(GridShardsRequest(count: count))
        _ = try await settled(master) { $0.state == "serving" }
    }

    @Test(.timeLimit(.minutes(60)))
    func aShardMovesThereAndBackUnderAWriterAndNothingIsLost() async throws {
        try await Self.withGrid { master, written in
            try await Self.makeShards(3, master)
            let client = try GridStorageClient(master: master, deadline: .seconds(3_600))
            let progress = Progress()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await progress.run(client) }
                try await progress.wait(for: 200)
                for (move, target) in ["b", "a", "b", "a"].enumerated() {
                    _ = try await master.move(GridMoveRequest(shard: 0, nodeID: target))
                    let answer = try await Self.settled(master) { $0.move == nil }
                    #expect(answer.lastMove?.step == "done", "\(answer)")
                    #expect(answer.shards[0].nodeID == target && answer.version == move + 2)
                    #expect(written.latest?.version == move + 2, "it is on disk")
                    try await progress.wait(for: 100)
                }
                progress.end()
                try await group.waitForAll()
            }
            let ids = progress.ids
            print("longest write beside four moves: \(progress.longestWrite), \(ids.count) texts")
            #expect(Set(ids).count == ids.count)
            #expect(try await client.stats().vectors == ids.count, "no text twice, none lost")
            for (number, id) in ids.enumerated().filter({ $0.offset % 37 == 0 }) {
                #expect(try await client.concept(id).content == Self.item(number).content)
            }
        }
    }

    @Test func allShardsAreSearchedAsOne() async throws {
        try await Self.withGrid { master, _ in
            let early = await #expect(throws: ClientError.self) { try await master.shards() }
            #expect(early?.status == 404 && early?.message.contains("--create") == true)
            try await Self.makeShards(4, master)
            let client = try GridStorageClient(master: master)
            let stored = try await client.learn(StoreRequest(items: (0..<60).map(Self.item)))
            #expect(stored.known == 0 && stored.associations == 60)
            let map = try await master.shards()
            #expect(map.shards.map(\.nodeID) == ["a", "b", "a", "b"])
            for number in [0, 17, 42] {
                let vector = try #require(Self.item(number).vector)
                let hits = try await client.search(nearestTo: vector, count: 5)
                #expect(hits.first?.conceptID == stored.conceptIDs[number])
                #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >) && hits.count == 5)
            }
            let words = try await client.search(TextSearchRequest(query: "Company 3", count: 60))
            let wanted = (0..<60).filter { $0 % 11 == 3 }.map { stored.conceptIDs[$0] }
            #expect(Set(wanted).isSubset(of: words.prefix(wanted.count + 3).map(\.conceptID)))
            _ = try await client.deleteText(stored.conceptIDs[5])
            let gone = await #expect(throws: ClientError.self) {
                try await client.concept(stored.conceptIDs[5])
            }
            #expect(gone?.status == 404)
            #expect(try await client.stats().vectors == 59)
        }
    }

    @Test func whatCannotBeIsRefused() async throws {
        try await Self.withGrid { master, _ in
            try await Self.makeShards(2, master)
            let wishes = [(0, "a", 409), (2, "b", 404), (0, "c", 404)]
            for (shard, node, status) in wishes {
                let error = await #expect(throws: ClientError.self) {
                    try await master.move(GridMoveRequest(shard: shard, nodeID: node))
                }
                #expect(error?.status == status, "\(shard) to \(node)")
            }
            let again = await #expect(throws: ClientError.self) {
                try await master.makeShards(GridShardsRequest(count: 2))
            }
            #expect(again?.status == 409)
            // A node that has not got the shard says so, whoever asks.
            let url = try #require(try await master.shards().shards[0].url)
            let stranger = StorageClient(url: url + "/shards/1")
            let moved = await #expect(throws: ClientError.self) {
                try await stranger.learn(StoreRequest(items: [Self.item(1)]))
            }
            #expect(moved?.status == 409 && moved?.code == "moved")
            let senseless = StorageClient(url: url + "/shards/x")
            let refused = await #expect(throws: ClientError.self) { try await senseless.stats() }
            #expect(refused?.status == 422)
        }
    }
}
