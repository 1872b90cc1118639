/// The HTTP services.
package enum ServiceKind: String, CaseIterable, Sendable {
    case api, hybrid, client, ingester, embedding, storage, events, control
    case gridMaster = "grid-master"
    case gridAgent = "grid-agent"

    /// Those that `sutra serve` has in one process.
    package static let ofServer: [ServiceKind] = [
        .api, .hybrid, .client, .ingester, .embedding, .storage, .events, .control,
    ]

    /// The name that users know.
    package var name: String {
        switch self {
        case .api: "sutra-api"
        case .hybrid: "sutra-hybrid"
        case .client: "sutra-client"
        case .ingester: "sutra-bulk-ingester"
        case .embedding: "embedding"
        case .storage: "storage-server"
        case .events: "grid-event-storage"
        case .control: "sutra-control"
        case .gridMaster, .gridAgent: rawValue
        }
    }

    package var defaultPort: Int {
        switch self {
        case .api: 8000
        case .hybrid: 8001
        case .client: 8080
        case .ingester: 8005
        case .embedding: 8888
        case .storage: 50051
        case .events: 50052
        case .control: 9000
        case .gridMaster: 7001
        case .gridAgent: 8003
        }
    }
}

/// How often a client may ask.
package struct Limiters: Sendable {
    package let learn: RateLimiter
    package let reason: RateLimiter

    /// - Parameters: per minute and client; 0 for no limit
    package init(learnPerMinute: Int = 100, reasonPerMinute: Int = 200) {
        learn = RateLimiter("learning requests", perMinute: learnPerMinute)
        reason = RateLimiter("reasoning requests", perMinute: reasonPerMinute)
    }
}
