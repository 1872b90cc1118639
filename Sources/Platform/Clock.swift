package import ConceptModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The time of day.
package protocol WallClock: Sendable {
    func now() -> Timestamp
}

/// Time that only runs forward, for measuring and for deadlines.
package protocol MonotonicClock: Sendable {
    /// Time since a fixed moment of the past that means nothing by itself.
    func now() -> Duration
}

/// This machine's time of day.
package struct SystemWallClock: WallClock {
    package init() {}

    package func now() -> Timestamp {
        let time = read(CLOCK_REALTIME)
        return Timestamp(
            microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
    }
}

/// This machine's monotonic clock.
package struct SystemMonotonicClock: MonotonicClock {
    package init() {}

    package func now() -> Duration {
        duration(of: CLOCK_MONOTONIC)
    }
}

/// Processor time: how long the work took, whoever else used the machine meanwhile.
package enum ProcessorTime {
    /// Of all threads of this process.
    package static var ofProcess: Duration { duration(of: CLOCK_PROCESS_CPUTIME_ID) }

    /// Of the calling thread.
    package static var ofThread: Duration { duration(of: CLOCK_THREAD_CPUTIME_ID) }
}

/// What a clock of the system shows.
private func duration(of clock: clockid_t) -> Duration {
    let time = read(clock)
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
}

private func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    let result = unsafe clock_gettime(clock, &time)
    precondition(result == 0, "the system has no clock \(clock)")
    return time
}
