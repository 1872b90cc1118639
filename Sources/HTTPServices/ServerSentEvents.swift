import HTTPTypes
import Hummingbird
import WireAPI

/// Sends events while they come.
///
/// Source: WHATWG HTML, "Server-sent events".
enum ServerSentEvents {
    /// - Parameters:
    ///   - buffering: what becomes of events that the client is too slow for
    ///   - produce: sends events by calling its argument; an error it throws is handed to `failure`
    ///   - failure: the events that tell of an error
    static func response(
        buffering: AsyncStream<String>.Continuation.BufferingPolicy = .unbounded,
        _ produce: @escaping @Sendable (AsyncStream<String>.Continuation) async throws -> Void,
        failure: @escaping @Sendable (Refusal) -> String
    ) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-cache",
            ],
            body: ResponseBody { writer in
                let (events, continuation) = AsyncStream.makeStream(
                    of: String.self, bufferingPolicy: buffering)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        do {
                            try await produce(continuation)
                        } catch {
                            continuation.yield(failure(Refusal(error)))
                        }
                        continuation.finish()
                    }
                    // When the client has gone, writing throws, and the search is cancelled.
                    defer { group.cancelAll() }
                    for await event in events {
                        try await writer.write(ByteBuffer(string: event))
                    }
                }
                try await writer.finish(nil)
            })
    }

    /// - Parameter name: nil for the unnamed event
    static func event(_ name: String?, _ value: some Encodable) throws -> String {
        event(name, text: String(decoding: try Body.encode(value), as: UTF8.self))
    }

    /// - Parameter text: of one line
    static func event(_ name: String?, text: String) -> String {
        (name.map { "event: \($0)\n" } ?? "") + "data: \(text)\n\n"
    }
}
