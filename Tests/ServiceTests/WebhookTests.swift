import APIClient
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing
import WireAPI

/// Alerts posted to a receiver over a socket.
struct WebhookTests {
    private static let alert = LiveAlert(
        rule: "slow", group: "node-1", phase: "firing", since: "2026-11-29T12:00:00Z", value: 7)

    /// Answers with the given statuses, one after the other, then with 200.
    private final class Receiver: Sendable {
        private let state: Mutex<(statuses: [Int], bodies: [String])>

        init(_ statuses: [Int]) { state = Mutex((statuses, [])) }

        var bodies: [String] { state.withLock(\.bodies) }

        func take(_ body: String) -> HTTPResponse.Status {
            state.withLock { state in
                state.bodies.append(body)
                return .init(code: state.statuses.isEmpty ? 200 : state.statuses.removeFirst())
            }
        }

        func run(_ work: @escaping @Sendable (String) async throws -> Void) async throws {
            let router = Router()
            router.post("/hook") { request, context in
                let body = try await request.body.collect(upTo: 1 << 20)
                return self.take(String(buffer: body))
            }
            let application = Application(
                router: router,
                configuration: .init(address: .hostname("127.0.0.1", port: 0)),
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            try await application.test(.live) { client in
                try await work("http://127.0.0.1:\(try #require(client.port))/hook")
            }
        }
    }

    @Test func anAlertArrivesAsJSON() async throws {
        let receiver = Receiver([])
        try await receiver.run { url in
            let arrived = try await WebhookPoster(url: url, log: { _ in }).post(Self.alert)
            #expect(arrived)
        }
        #expect(receiver.bodies.count == 1)
        let body = try #require(receiver.bodies.first)
        #expect(try Body.decode(LiveAlert.self, from: Array(body.utf8)) == Self.alert)
    }

    @Test func aReceiverThatFailsIsTriedAgain() async throws {
        let receiver = Receiver([500, 503])
        let lines = Mutex<[String]>([])
        try await receiver.run { url in
            let poster = WebhookPoster(url: url, waits: [.zero, .zero, .zero]) { line in
                lines.withLock { $0.append(line) }
            }
            let arrived = try await poster.post(Self.alert)
            #expect(arrived)
        }
        #expect(receiver.bodies.count == 3)
        #expect(lines.withLock { $0.count } == 2)
    }

    @Test func anAlertThatNobodyTakesIsGivenUpAndTold() async throws {
        let lines = Mutex<[String]>([])
        let poster = WebhookPoster(url: "http://127.0.0.1:1/hook", waits: [.zero]) { line in
            lines.withLock { $0.append(line) }
        }
        #expect(try await poster.post(Self.alert) == false)
        #expect(lines.withLock { $0.last?.contains("given up") } == true)
    }
}
