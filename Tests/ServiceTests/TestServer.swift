import AccessControl
import Embedding
import Engine
import Foundation
import HTTPServices
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ingestion
import Logging
import SelfMonitoring
import TestSupport
import WireAPI

/// A memory in a folder of its own, behind one service.
enum TestServer {
    /// Runs `work` against a service whose memory is open.
    static func with(
        _ kind: ServiceKind, _ setup: TestingSetup = .router,
        limiters: Limiters = Limiters(learnPerMinute: 0, reasonPerMinute: 0),
        gate: AccessGate = .open, network: NetworkPolicy = NetworkPolicy(),
        _ work: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("sutra-service-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let embedder = WordEmbedder()
        let memory = try await Memory.open(
            MemoryConfiguration(directory: folder.path), embedder: embedder)
        let events = try EventStore.open(folder.path + "/events") { _ in }
        defer { events.close() }
        let state = ServerState(version: "test", eventStore: events)
        state.modelLoaded(embedder) { EmbedderCounters() }
        state.memoryOpened(memory)
        do {
            let ingester = try await Ingester.open(
                Ingester.Configuration(directory: folder.path + "/ingest"),
                learner: MemoryLearner(memory))
            defer { ingester.close() }
            state.ingesterOpened(ingester)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await ingester.run() }
                defer { group.cancelAll() }
                try await run(
                    kind, state, setup, limiters, gate: gate, network: network, work)
            }
        } catch {
            try await memory.close()
            throw error
        }
        try await memory.close()
    }

    /// Runs `work` against a service in whatever state it is.
    static func run(
        _ kind: ServiceKind, _ state: ServerState, _ setup: TestingSetup = .router,
        _ limiters: Limiters = Limiters(learnPerMinute: 0, reasonPerMinute: 0),
        connections: ConnectionRegister = ConnectionRegister(limit: 100),
        gate: AccessGate = .open, network: NetworkPolicy = NetworkPolicy(),
        _ work: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        let factory = ServiceFactory(
            state: state, limiters: limiters, connections: connections,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            gate: gate, network: network)
        try await factory.application(kind, host: "127.0.0.1", port: 0).test(setup, work)
    }
}

extension TestClientProtocol {
    /// Sends text and reads the answer; with a key, for a namespace, or with other header fields.
    func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil,
        key: String? = nil, namespace: String? = nil, fields: HTTPFields = [:]
    ) async throws -> Answer {
        var fields = fields
        if let key { fields[.authorization] = "Bearer \(key)" }
        if let namespace, let name = HTTPField.Name("X-Sutra-Namespace") {
            fields[name] = namespace
        }
        return try await send(method, path, bytes: body.map { Array($0.utf8) }, fields: fields)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, bytes: [UInt8]?, fields: HTTPFields = [:]
    ) async throws -> Answer {
        let response = try await executeRequest(
            uri: path, method: method, headers: fields, body: bytes.map { ByteBuffer(bytes: $0) })
        return Answer(
            status: response.status.code, headers: response.headers,
            text: String(buffer: response.body))
    }
}

/// The first refusal for too many requests; `nil` when none comes. An allowance fills up while a
/// slow machine asks, so no single request has to be the one.
func limited(_ send: () async throws -> Answer) async throws -> Answer? {
    for _ in 0..<100 {
        let answer = try await send()
        if answer.status == 429 { return answer }
    }
    return nil
}

/// An answer, and ways to look into its JSON.
struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String

    var json: JSONValue? { try? Body.decode(JSONValue.self, from: Array(text.utf8)) }

    /// The member of the outermost object.
    subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = json else { return nil }
        return members[name]
    }

    func string(_ name: String) -> String? {
        if case .string(let text) = self[name] { text } else { nil }
    }

    func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try Body.decode(Value.self, from: Array(text.utf8))
    }
}
