package import Platform

/// What a supervisor knows of one service.
package struct SupervisedService: Sendable, Hashable {
    package enum Phase: Sendable, Hashable {
        /// For the services it starts after.
        case waiting
        case backingOff(until: Duration)
        /// Running, not yet healthy.
        case starting(since: Duration)
        case ready
        /// Asked to stop; `killAt` is `nil` once it was killed. Its end counts as a failure when
        /// it is stopped for something that it did.
        case stopping(killAt: Duration?, isFailure: Bool)
        /// Will not be started again.
        case stopped
        /// Ended too often.
        case givenUp
    }

    package let plan: ServicePlan
    package internal(set) var phase = Phase.waiting
    /// Counts the processes that were started.
    package internal(set) var launch = 0
    package internal(set) var process: Int32?
    /// Restarts that nobody asked for, since the beginning.
    package internal(set) var restartCount = 0
    /// How its last process ended, if not as somebody asked.
    package internal(set) var failure: ChildEnding?
    /// Somebody asked for its end.
    package internal(set) var isEnded = false
    /// When it ended by itself, within the window.
    var failures: [Duration] = []
    var nextObservation = Duration.zero
    var isBeingObserved = false
    var unhealthySince: Duration?

    init(_ plan: ServicePlan) { self.plan = plan }

    /// Has, or is about to have, a process.
    package var isRunning: Bool {
        switch phase {
        case .starting, .ready, .stopping: true
        case .waiting, .backingOff, .stopped, .givenUp: false
        }
    }

    /// Takes requests, as far as is known.
    var isServing: Bool { phase == .ready && unhealthySince == nil }

    /// The name of the phase, for people and programs.
    package var state: String {
        switch phase {
        case .waiting: "waiting"
        case .backingOff: "restarting"
        case .starting: "starting"
        case .ready: isServing ? "ready" : "unhealthy"
        case .stopping: "stopping"
        case .stopped: "stopped"
        case .givenUp: "failed"
        }
    }
}
