import APIClient
import Engine
import HTTPServices
import Logging
import Platform
import SelfMonitoring
import ServiceLifecycle
import WireAPI

/// Looks at the services every two seconds and at the alert rules every ten.
struct WatchService: Service {
    private static let samplesPerEvaluation = 5
    /// Alerts that wait for the webhook; while it is away, the oldest are given up.
    private static let waitingLimit = 1_000

    let state: ServerState
    let webhook: String?
    let logger: Logger

    func run() async throws {
        let (alerts, continuation) = AsyncStream.makeStream(
            of: LiveAlert.self, bufferingPolicy: .bufferingNewest(Self.waitingLimit))
        try await withThrowingTaskGroup { group in
            if let webhook {
                let poster = WebhookPoster(url: webhook) { logger.warning("\($0)") }
                group.addTask { for await alert in alerts { try await poster.post(alert) } }
            }
            group.addTask { try await watch(continuation) }
            group.addTask { try await gracefulShutdown() }
            try await group.next()
            group.cancelAll()
        }
    }

    private func watch(_ changes: AsyncStream<LiveAlert>.Continuation) async throws {
        let clock = SystemWallClock()
        var round = 0
        while true {
            state.live.sample(state)
            if round.isMultiple(of: Self.samplesPerEvaluation) {
                for alert in state.alerts.evaluate(state.events.snapshot(), at: clock.now()) {
                    let alert = LiveAlert(alert)
                    logger.notice("Alert \(alert.rule) is \(alert.phase).")
                    if webhook != nil, alert.phase != "pending" { changes.yield(alert) }
                }
            }
            round += 1
            try await Task.sleep(for: LiveBoard.pause)
        }
    }
}
