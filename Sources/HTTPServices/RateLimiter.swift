import AccessControl
import HTTPTypes
import Synchronization
import WireAPI

/// Lets each client ask so many times a minute.
///
/// A client's allowance fills up evenly, up to a full minute's worth. At most 10,000 clients are
/// remembered; those that have been away longest are forgotten first.
package final class RateLimiter: Sendable {
    /// Per minute and client; 0 for no limit.
    package let limit: Int
    /// What is counted, for the message.
    package let name: String
    private static let clientCount = 10_000

    private struct Allowance {
        var count: Double
        var asOf: ContinuousClock.Instant
    }
    private let allowances = Mutex<[String: Allowance]>([:])

    package init(_ name: String, perMinute limit: Int) {
        self.name = name
        self.limit = limit
    }

    /// - Parameter ownLimit: the client's own limit instead of everybody's
    /// - Throws: ``Refusal`` with `Retry-After` when the allowance is used up.
    package func admit(
        _ client: String, perMinute ownLimit: Int? = nil,
        at now: ContinuousClock.Instant = .now
    ) throws(Refusal) {
        let limit = ownLimit ?? self.limit
        guard limit > 0 else { return }
        let perSecond = Double(limit) / 60
        let lacking = allowances.withLock { allowances in
            var own = allowances[client] ?? Allowance(count: Double(limit), asOf: now)
            own.count = min(Double(limit), own.count + (now - own.asOf).inSeconds * perSecond)
            own.asOf = now
            let isEnough = own.count >= 1
            if isEnough { own.count -= 1 }
            allowances[client] = own
            if allowances.count > Self.clientCount { Self.forget(&allowances) }
            return isEnough ? nil : 1 - own.count
        }
        guard let lacking else { return }
        let wait = max(1, Int((lacking / perSecond).rounded(.up)))
        var refusal = Refusal(
            .rateLimited,
            "More than \(limit) \(name) a minute. Come back in \(wait) seconds.")
        refusal.headers[.retryAfter] = String(wait)
        throw refusal
    }

    /// Admits who asks with `context`. A key's or token's own limit, which `AccessMiddleware` holds
    /// it to, stands in for this one.
    func admit(_ context: ServiceContext) throws(Refusal) {
        guard context.grant?.requestsPerMinute == nil else { return }
        try admit(context.client)
    }

    private static func forget(_ allowances: inout [String: Allowance]) {
        let oldestFirst = allowances.sorted { $0.value.asOf < $1.value.asOf }
        for (client, _) in oldestFirst.prefix(clientCount / 2) { allowances[client] = nil }
    }
}

extension Duration {
    var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}
