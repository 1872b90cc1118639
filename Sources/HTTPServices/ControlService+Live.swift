import ConceptModel
import Hummingbird
import Platform
package import SelfMonitoring
import ServiceLifecycle
package import WireAPI

extension ControlService {
    /// Events that one message tells of at most.
    private static let eventLimit = 100

    func addLive(to routes: inout Routes) {
        routes.get("/api/alerts", access: .observer) { _ in
            AlertsResponse(state.alerts)
        }
        routes.on(.get, "/api/live", access: .observer) { _, _ in
            if state.live.isFull { throw LiveBoard.full }
            // Whoever is too slow misses states, and the server keeps no more than these.
            return ServerSentEvents.response(buffering: .bufferingNewest(8)) { stream in
                try state.live.enter()
                defer { state.live.leave() }
                do {
                    try await cancelWhenGracefulShutdown { try await follow(stream) }
                } catch is CancellationError {
                    // The server stops, or the reader has gone.
                    return
                }
            } failure: { refusal in
                HybridService.failure(refusal)
            }
        }
    }

    private func follow(_ stream: AsyncStream<String>.Continuation) async throws {
        stream.yield(try ServerSentEvents.event("history", state.live.history))
        var seen = CivilTime.text(clock.now())
        while true {
            try await Task.sleep(for: LiveBoard.pause)
            if let latest = state.live.latest {
                stream.yield(try ServerSentEvents.event("state", latest))
            }
            let recent = try run(.list, [], seconds: 10).objects.filter {
                $0["timestamp"]?.text ?? "" > seen
            }
            guard let last = recent.compactMap({ $0["timestamp"]?.text }).max() else { continue }
            seen = last
            stream.yield(
                try ServerSentEvents.event("events", Array(recent.prefix(Self.eventLimit))))
        }
    }
}

extension JSONValue {
    fileprivate var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
}

extension LiveAlert {
    package init(_ alert: AlertBook.Alert) {
        self.init(
            rule: alert.key.rule, group: alert.key.group, phase: alert.phase.rawValue,
            since: CivilTime.text(alert.since), value: alert.value)
    }
}

extension AlertsResponse {
    init(_ alerts: AlertWatch) {
        self.init(
            rules: alerts.rules.map(AlertsResponse.Rule.init),
            alerts: alerts.current.map(LiveAlert.init))
    }
}

extension AlertsResponse.Rule {
    init(_ rule: AlertRule) {
        self.init(
            name: rule.name, query: rule.query.line, relation: rule.relation.rawValue,
            threshold: rule.threshold, holdSeconds: rule.holdSeconds)
    }
}
