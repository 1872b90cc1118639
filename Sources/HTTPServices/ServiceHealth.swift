import ConceptModel
import ConceptStore
import Embedding
import Engine
import GridControl
import Ingestion
import SelfMonitoring

/// How one service of the process is: for `GET /health` and for the control center.
struct ServiceHealth: Sendable {
    enum Condition: String, Sendable {
        case healthy, degraded, unhealthy
    }

    let condition: Condition
    /// Why it is not healthy.
    let message: String?
    let conceptCount: Int?

    init(of service: ServiceKind, in state: ServerState) {
        var fault: String?
        var trouble: String?
        var concepts: Int?
        do {
            switch service {
            case .embedding: _ = try state.embedder()
            case .ingester: _ = try state.ingester()
            case .events: fault = try state.heldEvents().statistics.fault
            case .storage:
                let node = try state.storage()
                concepts = node.snapshot(ReadScope()).totalCounts.concepts
                trouble = node.trouble?.message
            case .gridMaster: _ = try state.gridMaster()
            case .gridAgent: trouble = try state.gridAgent().trouble()
            case .api, .hybrid, .client, .control:
                let memory = try state.memory()
                concepts = try memory.statistics(of: nil).counts.concepts
                trouble = try memory.node().trouble?.message
            }
            if state.isDraining { fault = "Draining: requests are served, but send no more." }
        } catch {
            fault = Refusal(error).message
        }
        condition = fault != nil ? .unhealthy : trouble != nil ? .degraded : .healthy
        message = fault ?? trouble
        conceptCount = concepts
    }

    private init(_ condition: Condition, _ message: String?) {
        self.condition = condition
        self.message = message
        conceptCount = nil
    }

    /// The event storage of another process, as far as this one can tell: what it cannot take waits
    /// here. `nil` where the events stay in this process.
    static func ofRemoteEvents(_ state: ServerState) -> ServiceHealth? {
        guard state.remoteEvents != nil, let emitted = state.emitted?() else { return nil }
        guard emitted.spooled > 0 else { return ServiceHealth(.healthy, nil) }
        let lost =
            emitted.droppedFromSpool > 0
            ? " \(emitted.droppedFromSpool) were dropped so far because the disk space for them "
                + "(SUTRA_EVENT_SPOOL_MB) was full." : ""
        return ServiceHealth(
            .unhealthy,
            "The event storage that EVENT_STORAGE names does not take events: \(emitted.spooled) "
                + "wait on this server's disk." + lost + " Start it again (sutra storage "
                + "--events); they are sent as soon as it answers.")
    }
}
