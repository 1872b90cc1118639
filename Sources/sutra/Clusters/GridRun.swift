import APIClient
import Dispatch
import Foundation
import GridControl
import NIOPosix
import Platform
import Synchronization
import UnixSignals

/// Runs the services of a grid until somebody asks to stop.
struct GridRun: Sendable {
    private static let pause = Duration.milliseconds(200)

    let layout: GridLayout
    let directory: ClusterDirectory
    /// That of the replicas and HAProxy, which `sutra up embedding-ha` uses too.
    let clusterDirectory: ClusterDirectory
    /// Services that are not started until somebody asks for them.
    let ended: Set<String>
    let client: SutraClient
    /// Where the supervisor's own words are written: a terminal may keep a writer waiting.
    private let output = DispatchQueue(label: "sutra.grid.output")
    private let logs: ServiceLogs

    init(
        layout: GridLayout, directory: ClusterDirectory, clusterDirectory: ClusterDirectory,
        ended: Set<String>, client: SutraClient
    ) {
        self.layout = layout
        self.directory = directory
        self.clusterDirectory = clusterDirectory
        self.ended = ended
        var client = client
        client.deadline = .seconds(2)
        self.client = client
        logs = ServiceLogs(folder: directory.logs)
    }

    /// - Throws: ``Failure``, also when nothing could be kept running
    func run() async throws {
        let locks = try await NIOThreadPool.singleton.runIfActive { try take() }
        do {
            try await supervise()
        } catch {
            try release(locks)
            throw error
        }
        try release(locks)
    }

    private func take() throws -> [any FileLock] {
        let own = try directory.take()
        for folder in [directory.requests, directory.logs] {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        }
        // Requests to a supervisor that is gone are nobody's wish any more.
        _ = try directory.takeRequests()
        guard layout.hasCluster else { return [own] }
        return [own, try clusterDirectory.take()]
    }

    private func release(_ locks: [any FileLock]) throws {
        for lock in locks.reversed() { try lock.release() }
    }

    private func supervise() async throws {
        guard let sutra = Bundle.main.executablePath else {
            throw Failure("The system does not tell where this program lies.")
        }
        var haproxy = "/usr/sbin/haproxy"
        if layout.hasCluster {
            let files = EmbeddingClusterRun(cluster: layout.cluster, directory: clusterDirectory)
            haproxy = try await files.prepare()
        }
        let plans = layout.plans(
            sutra: sutra, haproxy: haproxy, configuration: clusterDirectory.configuration)
        let announced = Mutex(false)
        let supervisor = Supervisor(plans, ended: ended) { url in
            await isHealthy(url)
        } log: { service, line in
            if service == "supervisor" {
                output.async { tell(service, line) }
            } else {
                tell(service, line)
            }
        } onChange: { services in
            output.async { announce(services, announced) }
        }
        let (commands, feed) = AsyncStream.makeStream(of: SupervisionEvent.self)
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint, .sighup)
        let isWell = await withTaskGroup { group in
            group.addTask {
                for await signal in signals {
                    feed.yield(signal == .sighup ? .rollingRestart : .stop)
                }
            }
            group.addTask { await hear(feed) }
            let isWell = await supervisor.run(commands: commands)
            group.cancelAll()
            return isWell
        }
        await withCheckedContinuation { said in output.async { said.resume() } }
        guard isWell else { throw Failure("The grid was given up; the lines above say why.") }
    }

    /// Passes on what commands ask for.
    private func hear(_ feed: AsyncStream<SupervisionEvent>.Continuation) async {
        while !Task.isCancelled {
            do {
                let requests = try await NIOThreadPool.singleton.runIfActive {
                    try directory.takeRequests()
                }
                for event in requests.flatMap(\.events) { feed.yield(event) }
                try await Task.sleep(for: Self.pause)
            } catch is CancellationError {
                return
            } catch {
                output.async { tell("supervisor", "requests cannot be read: \(error)") }
                guard (try? await Task.sleep(for: .seconds(5))) != nil else { return }
            }
        }
    }

    private func tell(_ service: String, _ line: String) {
        logs.add(line, of: service)
        let name = service.padding(toLength: 14, withPad: " ", startingAt: 0)
        // Nobody may be reading any more, which is no reason to stop serving.
        try? FileHandle.standardError.write(contentsOf: Data("\(name)| \(line)\n".utf8))
    }

    private func announce(_ services: [SupervisedService], _ announced: borrowing Mutex<Bool>) {
        let state = GridRunState(
            process: CurrentProcess.identifier,
            services: services.map { ClusterState.Service($0) })
        do {
            try directory.write(state)
        } catch {
            Output.notice("the state of the grid cannot be written: \(error)")
        }
        let isFirst = announced.withLock { wasSaid in
            defer { wasSaid = wasSaid || state.isReady }
            return state.isReady && !wasSaid
        }
        guard isFirst else { return }
        for service in state.services where service.state == "ready" {
            let name = service.name.padding(toLength: 14, withPad: " ", startingAt: 0)
            Output.line("\(name)  \(service.healthURL)")
        }
        Output.line(
            "Ready. Data in \(layout.directory). Stop with Ctrl-C or `sutra down`; SIGHUP or "
                + "`sutra restart` restarts one service after another.")
        fflush(nil)
    }

    private func isHealthy(_ url: String) async -> Bool {
        // Nobody there, or nobody who answers: not healthy.
        (try? await client.status(of: url)) == 200
    }
}
