import AsyncHTTPClient
import NIOCore
import NIOHTTP1
package import WireAPI

/// Posts alerts to a URL, and tries again when that fails.
///
/// Redirects are not followed, so that nobody but the setting says where alerts go, and no other
/// server can have this one ask its neighbours.
package struct WebhookPoster: Sendable {
    private let url: String
    /// After each attempt but the last.
    private let waits: [Duration]
    private let log: @Sendable (String) -> Void

    /// - Parameter log: takes lines of text on what goes wrong.
    package init(
        url: String, waits: [Duration] = [1, 2, 4, 8, 16].map { .seconds($0) },
        log: @escaping @Sendable (String) -> Void
    ) {
        self.url = url
        self.waits = waits
        self.log = log
    }

    /// Returns when the alert arrived (true) or was given up (false), which is logged.
    /// - Throws: `CancellationError`
    @discardableResult
    package func post(_ alert: LiveAlert) async throws -> Bool {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        return try await HTTPClient.withHTTPClient(configuration: configuration) { client in
            try await post(alert, by: client)
        }
    }

    private func post(_ alert: LiveAlert, by client: HTTPClient) async throws -> Bool {
        for wait in waits.map(Optional.some) + [nil] {
            do {
                let answer = try await attempt(alert, by: client)
                if (200..<300).contains(answer) { return true }
                log("The alert webhook answered \(answer).")
            } catch {
                try Task.checkCancellation()
                log("The alert webhook cannot be reached: \(error)")
            }
            if let wait { try await Task.sleep(for: wait) }
        }
        log("Alert \(alert.rule) (\(alert.phase)) was not delivered; it is given up.")
        return false
    }

    private func attempt(_ alert: LiveAlert, by client: HTTPClient) async throws -> UInt {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json")
        request.body = .bytes(ByteBuffer(bytes: try Body.encode(alert)))
        return try await client.execute(request, timeout: .seconds(10)).status.code
    }
}
