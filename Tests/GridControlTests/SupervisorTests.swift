import GridControl
import Platform
import Synchronization
import Testing

/// The shell around the state machine, with real processes.
struct SupervisorTests {
    @Test func aServiceIsStartedRestartedAndStopped() async {
        var plan = ServicePlan(
            name: "sleeper",
            command: ChildCommand(
                executable: "/bin/sh", arguments: ["-c", "echo up; exec sleep 600"],
                environment: [:]),
            healthURL: "http://127.0.0.1:1/health")
        plan.limits.firstBackOff = .milliseconds(1)
        let (commands, feed) = AsyncStream.makeStream(of: SupervisionEvent.self)
        let lines = Mutex<[String]>([])
        let restarted = Mutex(false)
        let supervisor = Supervisor([plan]) { url in
            url == "http://127.0.0.1:1/health"
        } log: { service, line in
            lines.withLock { $0.append("\(service): \(line)") }
        } onChange: { services in
            guard services[0].state == "ready", let process = services[0].process else { return }
            let isFirst = restarted.withLock { wasKilled in
                defer { wasKilled = true }
                return !wasKilled
            }
            if isFirst { CurrentProcess.askToEnd(process) } else { feed.yield(.stop) }
        }
        let isWell = await supervisor.run(commands: commands)
        #expect(isWell)
        let said = lines.withLock { $0 }
        #expect(said.filter { $0 == "sleeper: up" }.count == 2)
        #expect(said.filter { $0 == "supervisor: sleeper ready" }.count == 2)
        #expect(said.contains { $0.contains("was ended by signal 15; restart 1 of 3") })
        #expect(said.last == "supervisor: sleeper was ended by signal 15, as asked")
    }

    @Test func aProgramThatIsNotThereIsGivenUp() async {
        var plan = ServicePlan(
            name: "nothing",
            command: ChildCommand(executable: "/nowhere", arguments: [], environment: [:]),
            healthURL: "http://127.0.0.1:1/health")
        plan.limits.firstBackOff = .milliseconds(1)
        plan.isEssential = true
        let (commands, _) = AsyncStream.makeStream(of: SupervisionEvent.self)
        let supervisor = Supervisor([plan], isHealthy: { _ in true }, log: { _, _ in }) { _ in }
        let isWell = await supervisor.run(commands: commands)
        #expect(!isWell)
    }
}
