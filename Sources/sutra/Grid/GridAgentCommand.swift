import APIClient
import AccessControl
import ArgumentParser
import Foundation
import GridControl
import HTTPServices
import Logging
import NIOPosix
import Platform
import WireAPI

struct GridAgentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grid-agent",
        abstract: "Serve a grid agent: starts, watches and stops storage nodes on this machine.",
        discussion: """
            Reports to the master at SUTRA_GRID_MASTER (default: 127.0.0.1:7001). Nodes outlive \
            an agent that ends by accident; its successor adopts them. On SIGTERM it stops them in \
            good order, unless --leave-nodes; the next agent starts them again.
            """)

    @Option(help: "The agent's name in the grid.")
    var id = "agent-1"

    @OptionGroup var listen: ListenOptions

    @Option(help: "The port.")
    var port = ServiceKind.gridAgent.defaultPort

    @Option(help: "Added to the port, and to that of a master that is not configured.")
    var portOffset = 0

    @Option(help: "Where the master reaches this agent (default: the address and port).")
    var endpoint: String?

    @Option(help: "The most storage nodes that it runs.")
    var maxNodes = 8

    @Option(help: "Seconds between two reports.")
    var heartbeat = 5.0

    @Option(help: "Seconds that a node has from SIGTERM to SIGKILL.")
    var grace = 30.0

    @Option(help: "Seconds before the first restart of a node; doubled with each further one.")
    var backOff = 0.5

    @Flag(help: "Leave the nodes running on SIGTERM, for the next agent to adopt.")
    var leaveNodes = false

    func validate() throws {
        guard GridName.isValid(id) else { throw ValidationError("--id takes \(GridName.rule).") }
        guard (1...1_000).contains(maxNodes) else {
            throw ValidationError("--max-nodes takes 1 to 1000.")
        }
        for (name, seconds) in [
            ("heartbeat", heartbeat), ("grace", grace), ("back-off", backOff),
        ] where !(0.01...3_600).contains(seconds) {
            throw ValidationError("--\(name) takes 0.01 to 3600 seconds.")
        }
    }

    func run() async throws {
        let settings = try listen.settings()
        try await reporting { try await serve(settings) }
    }

    private func serve(_ settings: Settings) async throws {
        let host = settings.host
        let port = try Settings.port("grid-agent", port, offset: portOffset)
        let logger = settings.logger()
        let isSecure = settings.text("SUTRA_TLS_CERTIFICATE") != nil
        let scheme = isSecure ? "https" : "http"
        let master =
            try settings.gridMaster()
            ?? settings.gridClient(
                "http://127.0.0.1:"
                    + "\(try Settings.port("grid-master", 7001, offset: portOffset))")
        let folder = AgentFolder(settings.directory + "/grid/" + id)
        let lock = try await NIOThreadPool.singleton.runIfActive { try folder.take() }
        let start = try nodeStart(
            folder, settings, host: host, scheme: scheme, groups: await nodeGroups(logger))
        let (changes, feed) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let agent: StorageAgent
        do {
            agent = try await NIOThreadPool.singleton.runIfActive {
                try StorageAgent(
                    start, path: folder.stateFile, onChange: { feed.yield() },
                    complain: { logger.error("\($0)") })
            }
        } catch let trouble as StorageAgent.Trouble {
            throw Failure(
                "\(folder.stateFile) cannot be read (\(trouble)). Move it away if its nodes may "
                    + "be forgotten; those that still run have to be stopped by hand.")
        }
        let reporter = AgentReporter(
            agent: agent, master: master, changes: changes, interval: .seconds(heartbeat),
            description: AgentReport(
                agent: id, hostname: ProcessInfo.processInfo.hostName, platform: Self.platform,
                endpoint: endpoint ?? "\(scheme)://\(URLHost.local(host)):\(port)",
                maximumNodeCount: maxNodes, nodes: []),
            logger: logger)
        let state = ServerState(
            version: Version.text,
            grid: .agent(
                GridAgentSeat(
                    name: id, agent: agent, nodeFolder: folder.nodes,
                    trouble: { reporter.trouble })))
        try await SingleServiceProcess(settings: settings, kind: .gridAgent, port: port).run(
            state,
            AgentWork(
                agent: agent, reporter: reporter, leavesNodes: leaveNodes,
                client: try settings.client(api: "", hybrid: ""), logger: logger),
            logger, longest: .seconds(grace + 15))
        try lock.release()
    }

    private func nodeGroups(_ logger: Logger) async throws -> NodeGroups? {
        let choice = try await NIOThreadPool.singleton.runIfActive { [id] in
            NodeGroups.choose(agent: id)
        }
        switch choice {
        case .groups(let groups):
            logger.info("The memory of nodes is limited by control groups in \(groups.base).")
            return groups
        case .watching(let reason):
            logger.info("The memory of nodes is watched, not limited by the system: \(reason).")
            return nil
        }
    }

    private func nodeStart(
        _ folder: AgentFolder, _ settings: Settings, host: String, scheme: String,
        groups: NodeGroups?
    ) throws(Failure) -> NodeStart {
        guard let sutra = Bundle.main.executablePath else {
            throw Failure("The system does not tell where this program lies.")
        }
        let environment = ProcessInfo.processInfo.environment
        let local = URLHost.local(host)
        var start = NodeStart(
            agent: id, logFolder: folder.logs, nodeLimit: maxNodes,
            command: { plan in
                var environment = environment
                environment["STORAGE_NODE_ID"] = plan.node
                // One key ring for the machine: a node's own directory has none.
                environment["SUTRA_KEYS_FILE"] = settings.keyFile.path
                return ChildCommand(
                    executable: sutra,
                    arguments: [
                        "storage", "--data", plan.storagePath, "--host", host, "--port",
                        "\(plan.port)",
                    ],
                    environment: environment)
            },
            healthURL: { "\(scheme)://\(local):\($0.port)/health" },
            holder: { plan in
                do throws(FileError) {
                    let path = plan.storagePath + "/LOCK"
                    let files = PosixFileSystem()
                    guard try files.information(of: path) != nil else { return nil }
                    try files.lock(path).release()
                    return nil
                } catch {
                    guard case .locked(_, let holder) = error else { return nil }
                    return holder
                }
            })
        start.groups = groups
        start.limits.stopTime = .seconds(grace)
        start.limits.firstBackOff = .seconds(backOff)
        start.limits.longestBackOff = .seconds(max(8, backOff))
        return start
    }

    private static var platform: String {
        #if os(Linux)
            let system = "linux"
        #else
            let system = "macos"
        #endif
        #if arch(arm64)
            return system + "-arm64"
        #else
            return system + "-x86_64"
        #endif
    }
}

/// Where an agent keeps what it knows, and what its nodes hold and print.
struct AgentFolder: Sendable {
    let path: String

    init(_ path: String) { self.path = path }

    var stateFile: String { path + "/nodes.json" }
    var nodes: String { path + "/nodes" }
    var logs: String { path + "/logs" }

    /// Makes the folders, and takes them for this process. Blocks.
    func take() throws -> any FileLock {
        for folder in [path, nodes, logs] {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        }
        do throws(FileError) {
            return try PosixFileSystem().lock(path + "/agent.lock")
        } catch {
            guard case .locked(_, let holder) = error else { throw Failure("\(error)") }
            throw Failure(
                "\(path) is in use by process \(holder.map(String.init) ?? "unknown"), another "
                    + "agent of this name. Stop it, or choose another --id.")
        }
    }
}
