import GridControl
import Platform
import Testing

/// The state machine, on a clock that the tests move.
struct SupervisionTests {
    /// A supervision whose processes do as they are told.
    struct Bench {
        var supervision: Supervision
        var now = Duration.zero
        var launches: [String] = []
        var signals: [String] = []
        var told: [String] = []
        var outcome: Bool?
        /// Services that answer every look at them in this way; others are healthy.
        var looks: [String: Observation] = [:]
        /// Services that end only when they are killed.
        var stubborn: Set<String> = []
        /// Services whose program cannot be started.
        var broken: Set<String> = []

        init(_ plans: [ServicePlan]) { supervision = Supervision(plans) }

        mutating func send(_ event: SupervisionEvent) {
            var events = [event]
            while !events.isEmpty {
                for action in supervision.handle(events.removeFirst(), at: now) {
                    events += perform(action)
                }
            }
        }

        mutating func perform(_ action: SupervisionAction) -> [SupervisionEvent] {
            switch action {
            case .launch(let name, let launch):
                launches.append(name)
                if broken.contains(name) {
                    return [.ended(service: name, launch: launch, .notStarted(2))]
                }
                return [.started(service: name, launch: launch, process: Int32(launches.count))]
            case .signal(let name, let launch, let signal):
                signals.append("\(name) \(signal)")
                guard signal == .kill || !stubborn.contains(name) else { return [] }
                return [
                    .ended(
                        service: name, launch: launch, signal == .kill ? .signalled(9) : .exited(0))
                ]
            case .observe(let name, let launch):
                let look = looks[name] ?? Observation(isHealthy: true, residentByteCount: 1)
                return [.observed(service: name, launch: launch, look)]
            case .tell(let name, let text): told.append("\(name) \(text)")
            case .finish(let succeeded): outcome = succeeded
            }
            return []
        }

        mutating func pass(_ time: Duration) {
            let end = now + time
            while now < end {
                now += .milliseconds(100)
                send(.tick)
            }
        }

        var isReady: Bool { supervision.services.allSatisfy { $0.state == "ready" } }

        func state(_ name: String) -> String? {
            supervision.services.first { $0.plan.name == name }?.state
        }

        /// The service's process ends by itself.
        mutating func crash(_ name: String) {
            guard let service = supervision.services.first(where: { $0.plan.name == name }) else {
                return
            }
            send(.ended(service: name, launch: service.launch, .signalled(9)))
        }
    }

    static func plan(_ name: String, after: [String] = [], isEssential: Bool = false)
        -> ServicePlan
    {
        var plan = ServicePlan(
            name: name,
            command: ChildCommand(executable: "/bin/true", arguments: [], environment: [:]),
            healthURL: "http://127.0.0.1/\(name)")
        plan.startsAfter = after
        plan.isEssential = isEssential
        return plan
    }

    static let three = [plan("a"), plan("b"), plan("proxy", after: ["a", "b"], isEssential: true)]

    static let unhealthy = Observation(isHealthy: false, residentByteCount: 1)

    @Test func dependentsWaitUntilOthersAreHealthy() {
        var bench = Bench(Self.three)
        bench.looks["b"] = Self.unhealthy
        bench.pass(.seconds(5))
        #expect(bench.launches == ["a", "b"])
        #expect(bench.state("a") == "ready")
        #expect(bench.state("b") == "starting")
        #expect(bench.state("proxy") == "waiting")
        bench.looks["b"] = nil
        bench.pass(.seconds(1))
        #expect(bench.launches == ["a", "b", "proxy"])
        #expect(bench.isReady)
    }

    @Test func aServiceThatIsNotHealthyInTimeIsKilledAndTriedAgain() {
        var bench = Bench(Self.three)
        bench.looks["a"] = Self.unhealthy
        bench.pass(.seconds(59))
        #expect(bench.signals == [])
        bench.pass(.seconds(2))
        #expect(bench.signals == ["a kill"])
        #expect(bench.launches.filter { $0 == "a" }.count == 2)
    }

    @Test func restartsBackOffAndAreLimited() {
        var bench = Bench(Self.three)
        bench.pass(.seconds(1))
        let waits: [Duration] = [.milliseconds(500), .seconds(1), .seconds(2)]
        for (number, wait) in waits.enumerated() {
            bench.crash("a")
            #expect(bench.state("a") == "restarting")
            bench.pass(wait - .milliseconds(100))
            #expect(bench.launches.filter { $0 == "a" }.count == number + 1)
            bench.pass(.milliseconds(100))
            #expect(bench.launches.filter { $0 == "a" }.count == number + 2)
        }
        bench.crash("a")
        #expect(bench.state("a") == "failed")
        bench.pass(.seconds(300))
        #expect(bench.state("a") == "failed")
        #expect(bench.state("proxy") == "ready", "the others go on")
        #expect(bench.outcome == nil)
    }

    @Test func oldFailuresAreForgotten() {
        var bench = Bench(Self.three)
        bench.pass(.seconds(1))
        for _ in 0..<20 {
            bench.crash("a")
            bench.pass(.seconds(31))
            #expect(bench.state("a") == "ready")
        }
    }

    @Test func aFrozenServiceIsKilled() {
        var bench = Bench(Self.three)
        bench.pass(.seconds(1))
        bench.looks["b"] = Self.unhealthy
        bench.pass(.seconds(14))
        #expect(bench.state("b") == "unhealthy")
        #expect(bench.signals == [])
        bench.looks["b"] = nil
        bench.pass(.seconds(1))
        #expect(bench.state("b") == "ready", "it came back by itself")
        bench.looks["b"] = Self.unhealthy
        bench.pass(.seconds(16))
        #expect(bench.signals == ["b kill"])
        bench.looks["b"] = nil
        bench.pass(.seconds(2))
        #expect(bench.state("b") == "ready")
        #expect(bench.launches.filter { $0 == "b" }.count == 2)
    }

    @Test func tooMuchMemoryRestartsInGoodOrder() {
        var plan = Self.plan("a")
        plan.limits.memoryByteCount = 100
        var bench = Bench([plan])
        bench.looks["a"] = Observation(isHealthy: true, residentByteCount: 100)
        bench.pass(.seconds(2))
        #expect(bench.signals == [])
        bench.looks["a"] = Observation(isHealthy: true, residentByteCount: 101)
        bench.pass(.seconds(1))
        #expect(bench.signals.first == "a terminate")
        bench.pass(.seconds(20))
        #expect(bench.state("a") == "failed", "a service that always holds too much is given up")
    }

    @Test func stoppingGoesBackwardsAndKillsWhatDoesNotStop() {
        var bench = Bench(Self.three)
        bench.stubborn = ["a"]
        bench.pass(.seconds(2))
        bench.send(.stop)
        #expect(bench.signals == ["proxy terminate", "a terminate", "b terminate"])
        #expect(bench.state("b") == "stopped")
        #expect(bench.outcome == nil)
        bench.pass(.seconds(15))
        #expect(bench.signals.last == "a kill")
        #expect(bench.outcome == true)
        #expect(bench.launches.count == 3, "nothing is started again")
    }

    @Test func stoppingWhileStartingFinishes() {
        var bench = Bench(Self.three)
        bench.looks["a"] = Self.unhealthy
        bench.pass(.seconds(1))
        bench.crash("b")
        bench.send(.stop)
        #expect(bench.outcome == true)
        #expect(bench.launches == ["a", "b"])
    }

    @Test func anEssentialServiceThatFailsEndsEverything() {
        var bench = Bench(Self.three)
        bench.broken = ["proxy"]
        bench.pass(.seconds(10))
        #expect(bench.outcome == false)
        #expect(bench.launches.filter { $0 == "proxy" }.count == 4)
        #expect(bench.state("a") == "stopped")
    }

    @Test func nothingLeftToServeEndsEverything() {
        var bench = Bench(Self.three)
        bench.broken = ["a", "b"]
        bench.pass(.seconds(10))
        #expect(bench.outcome == false)
        #expect(!bench.launches.contains("proxy"))
    }

    @Test func oneFailedServiceDoesNotKeepDependentsFromStarting() {
        var bench = Bench(Self.three)
        bench.broken = ["a"]
        bench.pass(.seconds(10))
        #expect(bench.state("a") == "failed")
        #expect(bench.state("proxy") == "ready")
    }

    @Test func aRollingRestartTakesOneAtATime() {
        var bench = Bench(Self.three)
        bench.pass(.seconds(2))
        bench.looks["a"] = Self.unhealthy
        bench.send(.rollingRestart)
        #expect(bench.signals == ["a terminate"])
        bench.pass(.seconds(20))
        #expect(bench.signals == ["a terminate"], "b goes on until a is back")
        bench.looks["a"] = nil
        bench.pass(.milliseconds(1_900))
        #expect(bench.signals == ["a terminate"], "and a has settled")
        bench.pass(.seconds(1))
        #expect(bench.signals == ["a terminate", "b terminate"])
        bench.pass(.seconds(10))
        #expect(bench.signals.count == 2, "what others start after is left alone")
        #expect(bench.isReady)
        #expect(bench.supervision.services.allSatisfy { $0.restartCount == 0 })
    }

    @Test func aRollingRestartWaitsForTheSick() {
        var bench = Bench(Self.three)
        bench.pass(.seconds(2))
        bench.crash("b")
        bench.send(.rollingRestart)
        #expect(bench.signals == [], "with b away, a stays")
        bench.looks["b"] = Self.unhealthy
        bench.pass(.seconds(2))
        #expect(bench.signals == [], "b has to be healthy")
        bench.looks["b"] = nil
        bench.pass(.seconds(2))
        #expect(bench.signals == ["a terminate"])
    }

    @Test func lateNewsOfAnEarlierProcessIsIgnored() {
        var bench = Bench(Self.three)
        bench.pass(.seconds(2))
        bench.crash("a")
        bench.pass(.seconds(2))
        bench.send(.ended(service: "a", launch: 1, .exited(0)))
        bench.send(.observed(service: "a", launch: 1, Self.unhealthy))
        #expect(bench.state("a") == "ready")
        #expect(bench.launches.filter { $0 == "a" }.count == 2)
    }

    @Test func servicesComeAndGoWhileOthersRun() {
        var bench = Bench([])
        bench.send(.add(Self.plan("a")))
        bench.send(.add(Self.plan("b")))
        bench.pass(.seconds(1))
        #expect(bench.isReady)
        bench.send(.add(Self.plan("a")))
        #expect(bench.launches == ["a", "b"])
        bench.send(.forget(service: "a"))
        #expect(bench.state("a") == "ready")
        bench.send(.end(service: "a"))
        #expect(bench.signals == ["a terminate"])
        #expect(bench.state("a") == "stopped")
        bench.pass(.seconds(60))
        #expect(bench.launches == ["a", "b"])
        bench.send(.forget(service: "a"))
        #expect(bench.state("a") == nil)
        bench.send(.add(Self.plan("a")))
        bench.pass(.seconds(1))
        #expect(bench.isReady)
        bench.send(.stop)
        #expect(bench.outcome == true)
    }

    @Test func aServiceThatIsEndedWhileItFailsIsNotStartedAgain() {
        var bench = Bench([])
        bench.stubborn = ["a"]
        bench.send(.add(Self.plan("a")))
        bench.pass(.seconds(1))
        bench.crash("a")
        #expect(bench.supervision.services.first?.failure == .signalled(9))
        bench.send(.end(service: "a"))
        #expect(bench.state("a") == "stopped")
        bench.send(.add(Self.plan("a")))
        bench.pass(.seconds(1))
        bench.send(.end(service: "a"))
        #expect(bench.state("a") == "stopping")
        bench.pass(.seconds(16))
        #expect(bench.signals == ["a terminate", "a kill"])
        #expect(bench.state("a") == "stopped")
    }
}
