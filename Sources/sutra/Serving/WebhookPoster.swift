import AsyncHTTPClient
import Logging
import NIOCore
import WireAPI

/// Posts alerts to a URL, and tries again when that fails.
struct WebhookPoster: Sendable {
    /// Waits before the second and later attempts, in seconds.
    private static let waits = [1, 2, 4, 8, 16]

    let url: String
    let logger: Logger

    /// Returns when the alert arrived or was given up, which is logged.
    /// - Throws: `CancellationError`
    func post(_ alert: LiveAlert) async throws {
        for wait in Self.waits + [nil] {
            do {
                let answer = try await attempt(alert)
                if (200..<300).contains(answer) { return }
                logger.warning("The alert webhook answered \(answer).")
            } catch {
                try Task.checkCancellation()
                logger.warning("The alert webhook cannot be reached: \(error)")
            }
            if let wait { try await Task.sleep(for: .seconds(wait)) }
        }
        logger.error("Alert \(alert.rule) (\(alert.phase)) was not delivered; it is given up.")
    }

    private func attempt(_ alert: LiveAlert) async throws -> UInt {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json")
        request.body = .bytes(ByteBuffer(bytes: try Body.encode(alert)))
        return try await HTTPClient.shared.execute(request, timeout: .seconds(10)).status.code
    }
}
