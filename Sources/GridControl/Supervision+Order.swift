/// A rolling restart that is under way.
struct RollingRestart: Sendable {
    enum Step: Sendable, Hashable {
        /// Until every other service serves.
        case waiting
        /// Until a later launch than this one is ready.
        case restarting(launch: Int)
        case settling(until: Duration)
    }

    /// Services still to be restarted; the first is under way.
    var queue: [String]
    var step = Step.waiting
}

extension Supervision {
    /// Takes the rolling restart a step further. A service is only stopped while all others
    /// serve; one that was given up gets another chance.
    mutating func roll(_ now: Duration, _ actions: inout [SupervisionAction]) {
        guard let rolling, let name = rolling.queue.first,
            let index = services.firstIndex(where: { $0.plan.name == name })
        else {
            self.rolling = nil
            return
        }
        let service = services[index]
        switch rolling.step {
        case .waiting:
            let others = services.indices.filter { $0 != index }
            guard
                others.allSatisfy({
                    services[$0].isServing || services[$0].isEnded
                        || services[$0].phase == .givenUp
                })
            else {
                return
            }
            if service.isServing {
                tell(index, "rolling restart", &actions)
                stop(index, now, &actions)
            } else if service.isEnded {
                self.rolling?.step = .settling(until: now)
                return
            } else if service.phase == .givenUp {
                services[index].failures = []
                services[index].phase = .waiting
            } else {
                return
            }
            self.rolling?.step = .restarting(launch: service.launch)
        case .restarting(let launch):
            if service.phase == .givenUp {
                tell(index, "does not come back; the rolling restart ends here", &actions)
                self.rolling = nil
            } else if service.phase == .ready, service.launch > launch {
                self.rolling?.step = .settling(until: now + service.plan.limits.settlingTime)
            }
        case .settling(let until):
            guard now >= until else { return }
            self.rolling?.queue.removeFirst()
            self.rolling?.step = .waiting
            if self.rolling?.queue.isEmpty == true {
                tell(index, "was the last: the rolling restart is done", &actions)
                self.rolling = nil
            }
        }
    }

    /// Stops what nothing that still runs started after; when nothing is left, finishes.
    mutating func stopInOrder(_ now: Duration, _ actions: inout [SupervisionAction]) {
        let needed = Set(services.filter(\.isRunning).flatMap(\.plan.startsAfter))
        for index in services.indices where !needed.contains(services[index].plan.name) {
            switch services[index].phase {
            case .starting, .ready: stop(index, now, &actions)
            default: break
            }
        }
        if !hasFinished, services.allSatisfy({ [.stopped, .givenUp].contains($0.phase) }) {
            hasFinished = true
            actions.append(.finish(succeeded: !hasFailed))
        }
    }
}
