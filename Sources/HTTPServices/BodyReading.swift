import HTTPTypes
import Hummingbird
import ServiceLifecycle
import WireAPI

/// Reads request bodies within bounds.
enum BodyReading {
    /// A body has to be there in this time, however slowly it comes.
    static let deadline = Duration.seconds(30)
    /// A body that is under way when the server stops has so long to arrive.
    static let deadlineWhileStopping = Duration.seconds(2)

    /// All bytes of the body.
    ///
    /// - Throws: ``Refusal``: `tooLarge` before more than `limit` bytes are held, `requestTimeout`,
    ///   `incompleteBody`. The connection is closed after these.
    static func bytes(
        of request: Request, upTo limit: Int, within deadline: Duration = deadline
    ) async throws -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw tooLarge(limit)
        }
        let body = request.body
        return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
            group.addTask { try await collect(body, upTo: limit) }
            group.addTask {
                try await Task.sleep(for: deadline)
                return nil
            }
            group.addTask {
                try await gracefulShutdown()
                try await Task.sleep(for: deadlineWhileStopping)
                throw closing(Refusal(.notReady, "The server is stopping; nothing was done."))
            }
            defer { group.cancelAll() }
            guard let bytes = try await group.next() ?? nil else {
                throw closing(
                    Refusal(
                        .requestTimeout,
                        "The body did not arrive within \(deadline.components.seconds) seconds. "
                            + "Send it again, faster or in smaller parts."))
            }
            return bytes
        }
    }

    private static func collect(_ body: RequestBody, upTo limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            for try await part in body {
                guard bytes.count + part.readableBytes <= limit else { throw tooLarge(limit) }
                bytes.append(contentsOf: part.readableBytesView)
            }
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw closing(
                Refusal(
                    .incompleteBody,
                    "The connection ended before the body did; nothing was done. Send it again."))
        }
        return bytes
    }

    private static func tooLarge(_ limit: Int) -> Refusal {
        closing(
            Refusal(
                .tooLarge,
                "The body is larger than the \(limit) bytes that this route takes. Send it in "
                    + "smaller parts."))
    }

    private static func closing(_ refusal: Refusal) -> Refusal {
        var refusal = refusal
        refusal.headers[.connection] = "close"
        return refusal
    }
}
