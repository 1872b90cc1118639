package import Platform

/// One service that a supervisor keeps running.
package struct ServicePlan: Sendable, Hashable {
    /// Also the prefix of its lines in the log.
    package let name: String
    package let command: ChildCommand
    /// Answers 200 when the service takes requests, such as `http://127.0.0.1:8881/health`.
    package let healthURL: String
    /// Started once one of these is ready and none of the others may still become so.
    package var startsAfter: [String] = []
    /// Everything is stopped when this service is given up.
    package var isEssential = false
    package var stopSignal = ChildSignal.terminate
    package var limits = ServiceLimits()

    package init(name: String, command: ChildCommand, healthURL: String) {
        self.name = name
        self.command = command
        self.healthURL = healthURL
    }
}

/// What a supervisor has patience with.
package struct ServiceLimits: Sendable, Hashable {
    /// A service that ended by itself more often than this within `restartWindow` is given up.
    package var restartCount = 3
    package var restartWindow = Duration.seconds(60)
    /// The wait before the first restart; it doubles with each further one in the window.
    package var firstBackOff = Duration.milliseconds(500)
    package var longestBackOff = Duration.seconds(8)
    /// Between two looks at a running service.
    package var observationInterval = Duration.milliseconds(500)
    /// From its start until the service has to be healthy.
    package var startTime = Duration.seconds(60)
    /// A service that was ready and has not been healthy for so long is killed and restarted.
    package var unhealthyTime = Duration.seconds(15)
    /// From the request to stop until the service is killed.
    package var stopTime = Duration.seconds(15)
    /// After a service of a rolling restart is ready, until the next one is stopped.
    package var settlingTime = Duration.seconds(2)
    /// Resident bytes at which the service is restarted in good order; `nil` for no limit.
    package var memoryByteCount: Int?
    /// Whether resident pages of mapped files count: the system takes these back when it needs
    /// them.
    package var countsMappedFiles = true

    package init() {}
}
