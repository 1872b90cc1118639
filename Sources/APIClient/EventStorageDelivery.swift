import AsyncHTTPClient
import NIOCore
import NIOHTTP1
package import SelfMonitoring
package import WireAPI

/// Brings events to an event storage over HTTP.
package struct EventStorageDelivery: EventDelivery {
    /// The longest wait for one answer.
    private static let deadline = TimeAmount.seconds(5)

    private let url: String
    private let key: String?
    private let trust: ServerTrust

    /// - Parameters:
    ///   - url: where the event storage answers, such as `http://127.0.0.1:50052`
    ///   - key: what it asks for, if it does
    package init(url: String, key: String? = nil, trust: ServerTrust = .system) {
        self.url = url
        self.key = key
        self.trust = trust
    }

    package func deliver(_ batch: EventBatch) throws(DeliveryFailure) {
        let response: HTTPClient.Response
        do {
            var request = try HTTPClient.Request(url: url + "/store/events", method: .POST)
            request.headers.add(name: "content-type", value: EventBatch.mediaType)
            if let key { request.headers.add(name: "authorization", value: "Bearer \(key)") }
            request.body = .byteBuffer(ByteBuffer(bytes: batch.binary))
            // On the emitter's own thread, which may wait.
            response = try trust.http.execute(
                request: request, deadline: NIODeadline.now() + Self.deadline
            )
            .wait()
        } catch {
            throw DeliveryFailure("\(url) does not answer: \(unreachableReason(error))")
        }
        guard !(200..<300).contains(response.status.code) else { return }
        let bytes = response.body.map { Array($0.readableBytesView) } ?? []
        let error = ServerConnection.error(Int(response.status.code), bytes)
        // What is refused for its content will be refused again; a key can be given, and a full
        // disk emptied.
        throw DeliveryFailure(
            "\(url) answers \(response.status.code): \(error.message)",
            isFinal: [400, 413, 422].contains(response.status.code))
    }
}

/// Asks an event storage about its events.
package struct EventStorageClient: Sendable {
    private let url: String
    private let connection: ServerConnection

    package init(url: String, key: String? = nil, trust: ServerTrust = .system) {
        self.url = url
        var connection = ServerConnection(key: key, trust: trust)
        connection.deadline = .seconds(30)
        connection.attempts = 2
        self.connection = connection
    }

    package func ask(_ question: SystemQueryRequest) async throws -> SystemQueryResponse {
        try await connection.post(url + "/api/query", question, isRepeatable: true)
    }

    package func events(
        _ type: String?, about entity: String?, hours: Int
    ) async throws -> SystemEventsResponse {
        var parameters = ["hours=\(hours)"]
        if let type { parameters.append("event_type=\(type)") }
        if let entity { parameters.append("entity_id=\(SutraClient.escaped(entity))") }
        return try await connection.get(
            url + "/api/grid/events?" + parameters.joined(separator: "&"))
    }

    package func statistics() async throws -> EventStorageResponse {
        try await connection.get(url + "/store/events")
    }
}
