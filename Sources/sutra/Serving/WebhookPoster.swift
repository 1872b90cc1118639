import AsyncHTTPClient
import Logging
import NIOCore
import NIOHTTP1
import WireAPI

/// Posts alerts to a URL, and tries again when that fails.
struct WebhookPoster: Sendable {
    /// Seconds to wait after each attempt; the last is given up.
    private static let waits: [Int?] = [1, 2, 4, 8, 16, nil]

    private let url: String
    private let client: HTTPClient
    private let logger: Logger

    /// Posts alerts as they come. Redirects are not followed, so that nobody but the setting says
    /// where alerts go, and no other server can have this one ask its neighbours.
    /// - Throws: `CancellationError`
    static func post(
        _ alerts: AsyncStream<LiveAlert>, to url: String, logger: Logger
    ) async throws {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        try await HTTPClient.withHTTPClient(configuration: configuration) { client in
            let poster = WebhookPoster(url: url, client: client, logger: logger)
            for await alert in alerts { try await poster.post(alert) }
        }
    }

    /// Returns when the alert arrived or was given up, which is logged.
    /// - Throws: `CancellationError`
    private func post(_ alert: LiveAlert) async throws {
        for wait in Self.waits {
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
        return try await client.execute(request, timeout: .seconds(10)).status.code
    }
}
