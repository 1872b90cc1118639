package import Platform

/// What happens to supervised services. A `launch` tells one process of a service from the next,
/// so that late news of a process that is gone is ignored.
package enum SupervisionEvent: Sendable, Hashable {
    /// Time has passed; to be told about every tenth of a second.
    case tick
    case started(service: String, launch: Int, process: Int32)
    case ended(service: String, launch: Int, ChildEnding)
    case observed(service: String, launch: Int, Observation)
    /// Restart every service that was not the last to start, one after another.
    case rollingRestart
    /// One more service, without others before it. Replaces one of that name that has no process;
    /// nothing happens when that one is still running.
    case add(ServicePlan)
    /// Stop one service for good.
    case end(service: String)
    /// Stop one service and start it again; start it when it was ended or given up.
    case restart(service: String)
    /// No longer speak of a service that was ended.
    case forget(service: String)
    case stop
}

/// One look at a running service.
package struct Observation: Sendable, Hashable {
    package let isHealthy: Bool
    /// 0 where the system does not tell.
    package let residentByteCount: Int

    package init(isHealthy: Bool, residentByteCount: Int) {
        self.isHealthy = isHealthy
        self.residentByteCount = residentByteCount
    }
}

/// What a supervisor's shell has to do.
package enum SupervisionAction: Sendable, Hashable {
    case launch(service: String, launch: Int)
    case signal(service: String, launch: Int, ChildSignal)
    case observe(service: String, launch: Int)
    /// For the log.
    case tell(service: String, String)
    /// Every service has ended; nothing follows.
    case finish(succeeded: Bool)
}
