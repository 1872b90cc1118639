import APIClient
import Dispatch
import Foundation
import GridControl
import NIOPosix
import Platform
import Synchronization
import UnixSignals

/// Runs the embedding replicas and HAProxy until somebody asks to stop.
struct EmbeddingClusterRun: Sendable {
    let cluster: EmbeddingCluster
    let directory: ClusterDirectory
    /// Where the supervisor's own words are written: a terminal may keep a writer waiting.
    private let output = DispatchQueue(label: "sutra.cluster.output")

    init(cluster: EmbeddingCluster, directory: ClusterDirectory) {
        self.cluster = cluster
        self.directory = directory
    }

    /// - Throws: ``Failure``, also when the cluster had to be given up
    func run() async throws {
        let lock = try await NIOThreadPool.singleton.runIfActive { try directory.take() }
        do {
            try await supervise()
        } catch {
            try lock.release()
            throw error
        }
        try lock.release()
    }

    private func supervise() async throws {
        let haproxy = try await prepare()
        guard let sutra = Bundle.main.executablePath else {
            throw Failure("The system does not tell where this program lies.")
        }
        var environment = ProcessInfo.processInfo.environment
        // Where replicas keep events while the event storage (EVENT_STORAGE) is away.
        environment["STORAGE_PATH"] = directory.path
        let plans = cluster.plans(
            sutra: sutra, haproxy: haproxy, configuration: directory.configuration,
            environment: environment)
        let announced = Mutex(false)
        let supervisor = Supervisor(plans) { url in
            await Self.isHealthy(url)
        } log: { service, line in
            if service == "supervisor" {
                output.async { Self.print(service, line) }
            } else {
                Self.print(service, line)
            }
        } onChange: { services in
            output.async { announce(services, announced) }
        }
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint, .sighup)
        let commands = signals.map { $0 == .sighup ? SupervisionEvent.rollingRestart : .stop }
        let isWell = await supervisor.run(commands: commands)
        await withCheckedContinuation { said in output.async { said.resume() } }
        guard isWell else {
            throw Failure("The cluster was given up; the lines above say why.")
        }
    }

    /// Writes HAProxy's configuration and has HAProxy check it.
    /// - Returns: the path of HAProxy
    func prepare() async throws -> String {
        let haproxy = try Self.find("haproxy")
        try directory.checkSocket()
        try await NIOThreadPool.singleton.runIfActive {
            let configuration = cluster.configuration(
                socket: directory.socket, password: try directory.password(),
                processorCount: CurrentProcess.processorCount)
            let template = String(
                decoding: PackageResources.embedding_cfg_template, as: UTF8.self)
            try directory.writePrivately(
                try configuration.text(template: template), to: directory.configuration)
        }
        try await check(haproxy)
        return haproxy
    }

    /// Has HAProxy check its configuration.
    private func check(_ haproxy: String) async throws {
        let lines = Mutex<[String]>([])
        let ending = await ChildProcess(
            ChildCommand(
                executable: haproxy, arguments: ["-c", "-f", directory.configuration],
                environment: [:])
        ).run(onStart: { _ in }, onLine: { line in lines.withLock { $0.append(line) } })
        guard ending == .exited(0) else {
            throw Failure(
                "HAProxy refuses \(directory.configuration); it \(ending):\n"
                    + lines.withLock { $0.joined(separator: "\n") })
        }
    }

    private static func print(_ service: String, _ line: String) {
        let name = service.padding(toLength: 12, withPad: " ", startingAt: 0)
        // Nobody may be reading any more, which is no reason to stop serving.
        try? FileHandle.standardError.write(contentsOf: Data("\(name)| \(line)\n".utf8))
    }

    private func announce(_ services: [SupervisedService], _ announced: borrowing Mutex<Bool>) {
        var state = ClusterState(cluster, process: CurrentProcess.identifier)
        state.services = services.map { ClusterState.Service($0) }
        do {
            try directory.write(state)
        } catch {
            Output.notice("the state of the cluster cannot be written: \(error)")
        }
        let isFirst = announced.withLock { wasSaid in
            defer { wasSaid = wasSaid || state.isReady }
            return state.isReady && !wasSaid
        }
        guard isFirst else { return }
        Output.line("embedding-ha    \(state.url)")
        Output.line("statistics      \(state.statisticsURL)")
        Output.line("  user admin, password in \(directory.passwordFile)")
        Output.line(
            "Ready. Stop with Ctrl-C or `sutra down embedding-ha`; SIGHUP restarts one "
                + "replica after another.")
        fflush(nil)
    }

    private static func isHealthy(_ url: String) async -> Bool {
        var client = SutraClient(api: url, hybrid: url)
        client.deadline = .seconds(2)
        // Nobody there, or nobody who answers: not healthy.
        return (try? await client.status(of: url)) == 200
    }

    static func find(_ program: String) throws(Failure) -> String {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let folders =
            path.split(separator: ":").map(String.init) + ["/usr/sbin", "/usr/local/sbin"]
        for folder in folders where folder.hasPrefix("/") {
            let file = folder + "/" + program
            if FileManager.default.isExecutableFile(atPath: file) { return file }
        }
        throw Failure(
            "\(program) is not installed. Run `make setup`, or apt-get install \(program).")
    }
}
