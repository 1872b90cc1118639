import APIClient
import ConceptStore
import Engine
import Foundation
import HTTPServices
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing
import WireAPI

/// A store for programs, over HTTP.
struct StorageTests {
    private static let dimension = 64

    /// Runs `work` against a node without a memory.
    private func withNode(
        _ setup: TestingSetup = .router, queueCount: Int = 1_000,
        _ work: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        let directory = try ScratchDirectory()
        var configuration = StoreConfiguration(
            directory: directory.path + "/store", dimension: Self.dimension, model: "test")
        configuration.queueCount = queueCount
        let node = try await StorageNode.open(configuration)
        let state = ServerState(version: "test")
        state.storageOpened(node)
        do {
            try await TestServer.run(.storage, state, setup) { try await work($0) }
        } catch {
            try await node.close()
            throw error
        }
        try await node.close()
    }

    private static func vector(_ seed: Int) -> [Float] {
        (0..<dimension).map { Float(($0 * 31 + seed * 17) % 23) - 11 }
    }

    private static let request = StoreRequest(items: [
        StoreItem(
            content: "Ada works at Acme.", source: "notes", vector: vector(1),
            associations: [
                StoreAssociation(
                    source: "Ada", association: "works at", target: "Acme", confidence: 0.5)
            ]),
        StoreItem(content: "Acme is in Paris.", vector: vector(2)),
    ])

    @Test func whatIsStoredCanBeReadSearchedAndDeleted() async throws {
        try await withNode(.live) { server in
            let client = StorageClient(url: "http://127.0.0.1:\(try #require(server.port))")
            let stored = try await client.learn(Self.request)
            #expect(stored.known == 0 && stored.associations == 1)
            let again = try await client.learn(Self.request)
            #expect(again.conceptIDs == stored.conceptIDs && again.known == 2)
            let stats = try await client.stats()
            #expect(stats.vectors == 2 && stats.dimension == Self.dimension)

            let concept = try await client.concept(stored.conceptIDs[0])
            #expect(concept.content == "Ada works at Acme." && concept.source == "notes")
            let near = try await client.search(nearestTo: Self.vector(2), count: 1)
            #expect(near.map(\.conceptID) == [stored.conceptIDs[1]])
            #expect(near[0].score > 0.99)
            let found = try await client.search(TextSearchRequest(query: "who works"))
            #expect(found.map(\.conceptID) == [stored.conceptIDs[0]])
            let paths = try await client.paths(PathsRequest(from: "Ada", to: "Acme"))
            #expect(paths.paths.count == 1)
            let ada = try #require(paths.paths.first?.path.first)
            let neighbors = try await client.neighbors(of: ada.conceptID)
            #expect(neighbors.neighbors.map(\.content) == ["Acme"])
            #expect(neighbors.neighbors.first?.evidence.first?.sentence == "Ada works at Acme.")

            _ = try await client.flush()
            #expect(try await client.delete(stored.conceptIDs[0]).records.count == 1)
            let gone = await #expect(throws: ClientError.self) {
                _ = try await client.concept(stored.conceptIDs[0])
            }
            #expect(gone?.status == 404)
        }
    }

    @Test func namespacesShareNothing() async throws {
        try await withNode(.live) { server in
            var client = StorageClient(url: "http://127.0.0.1:\(try #require(server.port))")
            _ = try await client.learn(Self.request)
            client.namespace = "other"
            #expect(try await client.stats().concepts == 0)
            #expect(try await client.search(nearestTo: Self.vector(1)).isEmpty)
        }
    }

    @Test func jsonAndBinaryMeanTheSame() async throws {
        try await withNode { client in
            let json = try Body.encode(Self.request)
            let first = try await client.send(.post, "/store/learn", bytes: Array(json))
            #expect(first.status == 201)
            let second = try await client.send(
                .post, "/store/learn", bytes: Self.request.binary,
                fields: [.contentType: StorageProtocol.mediaType])
            #expect(second.status == 201)
            #expect(first["concept_ids"] == second["concept_ids"])
            #expect(second["known"] == .integer(2))
        }
    }

    @Test func aFullQueueSaysWhenToComeBack() async throws {
        try await withNode(queueCount: 1) { client in
            let many = StoreRequest(
                items: (0..<500).map { StoreItem(content: "Text number \($0).") })
            let answer = try await client.send(
                .post, "/store/learn", bytes: many.binary,
                fields: [.contentType: StorageProtocol.mediaType])
            #expect(answer.status == 503)
            #expect(answer["error"] == .string("overloaded"))
            #expect(answer.headers[.retryAfter] != nil)
        }
    }

    @Test func senselessVectorsAreRefusedBeforeAnythingIsWritten() async throws {
        try await withNode { client in
            for vector in [[1, 2, 3], [Float](repeating: 0, count: Self.dimension), [.nan]] {
                let request = StoreRequest(items: [
                    StoreItem(content: "fine"), StoreItem(content: "not", vector: vector),
                ])
                let answer = try await client.send(
                    .post, "/store/learn", bytes: request.binary,
                    fields: [.contentType: StorageProtocol.mediaType])
                #expect(answer.status == 422, "\(answer.text)")
            }
            #expect(try await client.send(.get, "/store/stats")["concepts"] == .integer(0))
        }
    }
}

/// The binary bodies of docs/storage-protocol.md.
struct StorageProtocolTests {
    private let request = StoreRequest(items: [
        StoreItem(
            content: "a", source: "s", vector: [1],
            associations: [
                StoreAssociation(source: "x", association: "is", target: "y", confidence: 0.5)
            ])
    ])

    /// Golden: these bytes change only together with the version and the page.
    private let bytes: [UInt8] = [
        0x53, 0x53, 0x74, 0x72, 1, 0, 0, 0, 1, 0, 0, 0,
        1, 0, 0, 0, 0x61, 1, 0, 0, 0, 0x73,
        1, 0, 0, 0, 0, 0, 0x80, 0x3F,
        1, 0, 0, 0, 1, 0, 0, 0, 0x78, 2, 0, 0, 0, 0x69, 0x73, 1, 0, 0, 0, 0x79, 0, 0, 0, 0x3F,
    ]

    @Test func theFormIsFixed() throws {
        #expect(request.binary == bytes)
        #expect(try StoreRequest(binary: bytes) == request)
        #expect(try BinaryVector.vector(from: [0, 0, 0x80, 0x3F]) == [1])
        #expect(BinaryVector.bytes(of: [1]) == [0, 0, 0x80, 0x3F])
    }

    @Test func everyShorterBodyIsRefused() {
        for count in 0..<bytes.count {
            #expect(throws: RefusedField.self) {
                try StoreRequest(binary: Array(bytes.prefix(count)))
            }
        }
        #expect(throws: RefusedField.self) { try StoreRequest(binary: bytes + [0]) }
        #expect(throws: RefusedField.self) { try BinaryVector.vector(from: [1, 2, 3]) }
    }

    /// Whatever is changed, reading ends with a request or a refusal.
    @Test func noChangedByteIsTakenForMoreThanItIs() {
        for offset in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[offset] ^= 1 << bit
                if let read = try? StoreRequest(binary: changed) {
                    #expect(read.binary.count == bytes.count)
                }
            }
        }
    }
}
