import Platform

/// Decides what happens to supervised services: start order, health gates, restarts with back-off,
/// limits, rolling restart, orderly stop.
///
/// Pure: it is told what happened and when, and says what to do. Its time runs only forward.
package struct Supervision: Sendable {
    package internal(set) var services: [SupervisedService]
    var isStopping = false
    var hasFailed = false
    var hasFinished = false
    var rolling: RollingRestart?

    /// - Parameter ended: services that are not started until somebody asks for them
    /// - Precondition: names are unique, and services start after services that stand before them.
    package init(_ plans: [ServicePlan], ended: Set<String> = []) {
        var known: Set<String> = []
        for plan in plans {
            precondition(
                plan.startsAfter.allSatisfy(known.contains), "\(plan.name) starts too early")
            precondition(known.insert(plan.name).inserted, "two services are called \(plan.name)")
        }
        services = plans.map { plan in
            var service = SupervisedService(plan)
            if ended.contains(plan.name) {
                service.isEnded = true
                service.phase = .stopped
            }
            return service
        }
    }

    /// - Parameter now: on a clock that only runs forward
    package mutating func handle(_ event: SupervisionEvent, at now: Duration) -> [SupervisionAction]
    {
        var actions: [SupervisionAction] = []
        switch event {
        case .tick: break
        case .started(let name, let launch, let process):
            if let index = index(of: name, launch) { services[index].process = process }
        case .ended(let name, let launch, let ending):
            if let index = index(of: name, launch) { ended(index, ending, now, &actions) }
        case .observed(let name, let launch, let observation):
            if let index = index(of: name, launch) { observed(index, observation, now, &actions) }
        case .rollingRestart:
            if !isStopping, rolling == nil {
                let names = services.filter { !$0.plan.isEssential && !$0.isEnded }
                    .map(\.plan.name)
                rolling = RollingRestart(queue: names)
            }
        case .add(let plan): add(plan)
        case .end(let name): end(name, now, &actions)
        case .restart(let name): restart(name, now, &actions)
        case .forget(let name):
            services.removeAll { $0.plan.name == name && $0.isEnded && !$0.isRunning }
        case .stop: isStopping = true
        }
        advance(now, &actions)
        return actions
    }

    private func index(of name: String, _ launch: Int) -> Int? {
        services.firstIndex { $0.plan.name == name && $0.launch == launch && $0.isRunning }
    }

    private mutating func add(_ plan: ServicePlan) {
        precondition(plan.startsAfter.isEmpty, "\(plan.name) was added and has to wait")
        guard let index = services.firstIndex(where: { $0.plan.name == plan.name }) else {
            services.append(SupervisedService(plan))
            return
        }
        switch services[index].phase {
        case .stopped, .givenUp: services[index] = SupervisedService(plan)
        default: break
        }
    }

    private mutating func end(
        _ name: String, _ now: Duration, _ actions: inout [SupervisionAction]
    ) {
        guard let index = services.firstIndex(where: { $0.plan.name == name }) else { return }
        services[index].isEnded = true
        switch services[index].phase {
        case .starting, .ready: stop(index, now, &actions)
        case .stopping(let killAt, _):
            services[index].phase = .stopping(killAt: killAt, isFailure: false)
        default: services[index].phase = .stopped
        }
    }

    /// Also starts a service that was ended or given up.
    private mutating func restart(
        _ name: String, _ now: Duration, _ actions: inout [SupervisionAction]
    ) {
        guard let index = services.firstIndex(where: { $0.plan.name == name }) else { return }
        services[index].isEnded = false
        services[index].failures = []
        switch services[index].phase {
        case .starting, .ready:
            tell(index, "restart, as asked", &actions)
            stop(index, now, &actions)
        case .stopped, .givenUp, .backingOff: services[index].phase = .waiting
        case .waiting, .stopping: break
        }
    }

    // MARK: News of one service

    private mutating func ended(
        _ index: Int, _ ending: ChildEnding, _ now: Duration, _ actions: inout [SupervisionAction]
    ) {
        let limits = services[index].plan.limits
        services[index].process = nil
        services[index].unhealthySince = nil
        if case .stopping(_, isFailure: false) = services[index].phase {
            services[index].phase = services[index].isEnded ? .stopped : .waiting
            tell(index, "\(ending), as asked", &actions)
            return
        }
        services[index].failure = ending
        services[index].failures.removeAll { now - $0 > limits.restartWindow }
        services[index].failures.append(now)
        let count = services[index].failures.count
        guard count <= limits.restartCount else {
            services[index].phase = .givenUp
            tell(
                index,
                "\(ending); given up after \(limits.restartCount) restarts within "
                    + "\(limits.restartWindow.components.seconds) seconds", &actions)
            return
        }
        let wait = min(limits.longestBackOff, limits.firstBackOff * (1 << min(count - 1, 20)))
        services[index].phase = .backingOff(until: now + wait)
        services[index].restartCount += 1
        tell(index, "\(ending); restart \(count) of \(limits.restartCount) in \(wait)", &actions)
    }

    private mutating func observed(
        _ index: Int, _ observation: Observation, _ now: Duration,
        _ actions: inout [SupervisionAction]
    ) {
        let limits = services[index].plan.limits
        services[index].isBeingObserved = false
        services[index].nextObservation = now + limits.observationInterval
        switch services[index].phase {
        case .starting where observation.isHealthy:
            services[index].phase = .ready
            tell(index, "ready", &actions)
        case .ready where observation.isHealthy:
            services[index].unhealthySince = nil
        case .ready:
            if services[index].unhealthySince == nil { services[index].unhealthySince = now }
        default: return
        }
        if let limit = limits.memoryByteCount, observation.residentByteCount > limit {
            tell(
                index,
                "holds \(observation.residentByteCount >> 20) MiB, more than its "
                    + "\(limit >> 20); restarting it", &actions)
            stop(index, now, isFailure: true, &actions)
        }
    }

    // MARK: What is due

    private mutating func advance(_ now: Duration, _ actions: inout [SupervisionAction]) {
        if !isStopping, services.contains(where: { $0.plan.isEssential && isHopeless($0) }) {
            isStopping = true
            hasFailed = true
        }
        for index in services.indices { advance(index, now, &actions) }
        if isStopping {
            stopInOrder(now, &actions)
        } else {
            roll(now, &actions)
        }
    }

    private mutating func advance(
        _ index: Int, _ now: Duration, _ actions: inout [SupervisionAction]
    ) {
        let service = services[index]
        switch service.phase {
        case .waiting, .backingOff:
            if isStopping {
                services[index].phase = .stopped
            } else if isDue(service, now) {
                launch(index, now, &actions)
            }
        case .starting(let since):
            if now - since >= service.plan.limits.startTime {
                tell(index, "is not healthy in time; killing it", &actions)
                kill(index, isFailure: true, &actions)
            }
        case .ready:
            if let since = service.unhealthySince,
                now - since >= service.plan.limits.unhealthyTime
            {
                tell(index, "has not been healthy for \(now - since); killing it", &actions)
                kill(index, isFailure: true, &actions)
            }
        case .stopping(killAt: let killAt?, isFailure: let isFailure):
            if now >= killAt {
                tell(index, "does not stop; killing it", &actions)
                kill(index, isFailure: isFailure, &actions)
            }
        case .stopping(killAt: nil, isFailure: _), .stopped, .givenUp: break
        }
        observe(index, now, &actions)
    }

    private mutating func observe(
        _ index: Int, _ now: Duration, _ actions: inout [SupervisionAction]
    ) {
        let service = services[index]
        guard service.process != nil, !service.isBeingObserved, now >= service.nextObservation
        else { return }
        switch service.phase {
        case .starting, .ready:
            services[index].isBeingObserved = true
            actions.append(.observe(service: service.plan.name, launch: service.launch))
        default: break
        }
    }

    private func isDue(_ service: SupervisedService, _ now: Duration) -> Bool {
        if case .backingOff(let until) = service.phase { return now >= until }
        let before = services.filter {
            service.plan.startsAfter.contains($0.plan.name) && !$0.isEnded
        }
        return before.isEmpty
            || before.contains { $0.phase == .ready }
                && before.allSatisfy { $0.phase == .ready || $0.phase == .givenUp }
    }

    /// Will not serve again: given up, or everything that it needs is.
    private func isHopeless(_ service: SupervisedService) -> Bool {
        let before = services.filter { service.plan.startsAfter.contains($0.plan.name) }
        return service.phase == .givenUp
            || !before.isEmpty && before.allSatisfy { $0.phase == .givenUp }
    }

    private mutating func launch(
        _ index: Int, _ now: Duration, _ actions: inout [SupervisionAction]
    ) {
        services[index].launch += 1
        services[index].phase = .starting(since: now)
        services[index].nextObservation = now
        services[index].isBeingObserved = false
        services[index].unhealthySince = nil
        actions.append(
            .launch(service: services[index].plan.name, launch: services[index].launch))
    }

    mutating func stop(
        _ index: Int, _ now: Duration, isFailure: Bool = false,
        _ actions: inout [SupervisionAction]
    ) {
        let service = services[index]
        services[index].phase = .stopping(
            killAt: now + service.plan.limits.stopTime, isFailure: isFailure)
        actions.append(
            .signal(
                service: service.plan.name, launch: service.launch, service.plan.stopSignal))
    }

    private mutating func kill(
        _ index: Int, isFailure: Bool, _ actions: inout [SupervisionAction]
    ) {
        let service = services[index]
        services[index].phase = .stopping(killAt: nil, isFailure: isFailure)
        actions.append(.signal(service: service.plan.name, launch: service.launch, .kill))
    }

    func tell(_ index: Int, _ text: String, _ actions: inout [SupervisionAction]) {
        actions.append(.tell(service: services[index].plan.name, text))
    }
}
