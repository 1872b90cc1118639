package import Platform

/// Keeps services running: performs as processes what ``Supervision`` decides.
package struct Supervisor: Sendable {
    private let plans: [ServicePlan]
    private let ended: Set<String>
    private let start: @Sendable (ServicePlan) -> any SupervisedProgram
    private let clock = SystemMonotonicClock()
    private let isHealthy: @Sendable (_ healthURL: String) async -> Bool
    private let log: @Sendable (_ service: String, _ line: String) -> Void
    private let onChange: @Sendable ([SupervisedService]) -> Void

    private typealias Event = SupervisionEvent

    /// - Parameters:
    ///   - ended: services that are not started until somebody asks for them
    ///   - start: makes the program of a service, for each launch; it is not running yet
    ///   - isHealthy: asks a health URL; answers within seconds
    ///   - log: is told what services print, each on a thread that may wait, and as "supervisor"
    ///     what is done with them, where nothing may wait
    ///   - onChange: is told the state of all services whenever one changed; must not wait
    package init(
        _ plans: [ServicePlan], ended: Set<String> = [],
        start: @escaping @Sendable (ServicePlan) -> any SupervisedProgram = {
            ChildProcess($0.command)
        },
        isHealthy: @escaping @Sendable (_ healthURL: String) async -> Bool,
        log: @escaping @Sendable (_ service: String, _ line: String) -> Void,
        onChange: @escaping @Sendable ([SupervisedService]) -> Void
    ) {
        self.plans = plans
        self.ended = ended
        self.start = start
        self.isHealthy = isHealthy
        self.log = log
        self.onChange = onChange
    }

    /// Starts the services and returns when all have ended, after `.stop` or because one that is
    /// essential was given up.
    ///
    /// - Parameter commands: `.stop`, `.rollingRestart` and what concerns single services, as
    ///   somebody asks for them
    /// - Returns: whether it ended because it was asked to
    package func run<Commands: AsyncSequence & Sendable>(commands: Commands) async -> Bool
    where Commands.Element == SupervisionEvent, Commands.Failure == Never {
        let (events, feed) = AsyncStream.makeStream(of: Event.self)
        return await withDiscardingTaskGroup { group in
            group.addTask {
                for await command in commands { feed.yield(command) }
            }
            group.addTask {
                while !Task.isCancelled {
                    feed.yield(.tick)
                    try? await Task.sleep(for: .milliseconds(100))
                }
            }
            let succeeded = await handle(events, feed, &group)
            group.cancelAll()
            return succeeded
        }
    }

    private func handle(
        _ events: AsyncStream<Event>, _ feed: AsyncStream<Event>.Continuation,
        _ group: inout DiscardingTaskGroup
    ) async -> Bool {
        var supervision = Supervision(plans, ended: ended)
        var children: [String: any SupervisedProgram] = [:]
        var reported = supervision.services
        for await event in events {
            for action in supervision.handle(event, at: clock.now()) {
                switch action {
                case .launch(let name, let launch):
                    guard let service = supervision.services.first(where: { $0.plan.name == name })
                    else { continue }
                    let child = start(service.plan)
                    children[name] = child
                    run(child, name, launch, feed, &group)
                case .signal(let name, _, let signal):
                    // The signal is for the launch that the state machine speaks of: a service has
                    // no other until it has ended.
                    children[name]?.send(signal)
                case .observe(let name, let launch):
                    guard let service = supervision.services.first(where: { $0.plan.name == name })
                    else { continue }
                    observe(service, launch, feed, &group)
                case .tell(let name, let text):
                    log("supervisor", "\(name) \(text)")
                case .finish(let succeeded):
                    onChange(supervision.services)
                    return succeeded
                }
            }
            let changed =
                reported.count != supervision.services.count
                || zip(reported, supervision.services).contains {
                    $0.state != $1.state || $0.process != $1.process
                }
            if changed {
                reported = supervision.services
                onChange(reported)
            }
        }
        for child in children.values { child.send(.kill) }
        return false
    }

    private func run(
        _ child: any SupervisedProgram, _ name: String, _ launch: Int,
        _ feed: AsyncStream<Event>.Continuation, _ group: inout DiscardingTaskGroup
    ) {
        let log = log
        group.addTask {
            let ending = await child.run(
                onStart: {
                    feed.yield(.started(service: name, launch: launch, process: $0))
                },
                onLine: { log(name, $0) })
            feed.yield(.ended(service: name, launch: launch, ending))
        }
    }

    private func observe(
        _ service: SupervisedService, _ launch: Int,
        _ feed: AsyncStream<Event>.Continuation, _ group: inout DiscardingTaskGroup
    ) {
        let isHealthy = isHealthy
        group.addTask {
            let countsFiles = service.plan.limits.countsMappedFiles
            let bytes =
                service.process.map {
                    countsFiles
                        ? CurrentProcess.residentByteCount(of: $0)
                        : CurrentProcess.residentOwnByteCount(of: $0)
                } ?? 0
            let observation = Observation(
                isHealthy: await isHealthy(service.plan.healthURL), residentByteCount: bytes)
            feed.yield(
                .observed(service: service.plan.name, launch: launch, observation))
        }
    }
}
