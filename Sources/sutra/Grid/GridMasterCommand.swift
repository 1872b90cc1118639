import APIClient
import ArgumentParser
import ConceptModel
import Foundation
import GridControl
import HTTPServices
import Logging
import NIOPosix
import Platform
import SelfMonitoring
import ServiceLifecycle
import UnixSignals

struct GridMasterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grid-master",
        abstract: "Serve the grid's master: which agents and storage nodes there are.",
        discussion: """
            Agents report to it every few seconds. After any end it goes on from the file \
            grid/master.json in the data directory, and what the agents report.
            """)

    @OptionGroup var listen: ListenOptions

    @Option(help: "The port.")
    var port = ServiceKind.gridMaster.defaultPort

    @Option(help: "Added to the port.")
    var portOffset = 0

    @Option(help: "Seconds of silence after which an agent counts as degraded.")
    var degradedAfter = 15.0

    @Option(help: "Seconds of silence after which an agent counts as offline.")
    var offlineAfter = 30.0

    func validate() throws {
        guard (0.1...86_400).contains(degradedAfter), degradedAfter < offlineAfter,
            offlineAfter <= 86_400
        else {
            throw ValidationError(
                "--degraded-after has to be shorter than --offline-after, both within 0.1 and "
                    + "86400.")
        }
    }

    func run() async throws {
        let settings = try listen.settings()
        try await reporting {
            let logger = settings.logger()
            try await OutgoingEvents.during(settings, name: "grid-master", logger: logger) {
                try await serve(settings, $0, logger)
            }
        }
    }

    private func serve(
        _ settings: Settings, _ outgoing: OutgoingEvents?, _ logger: Logger
    ) async throws {
        let port = try Settings.port("grid-master", port, offset: portOffset)
        let file = MasterFile(directory: settings.directory)
        let lock = try await NIOThreadPool.singleton.runIfActive { try file.take() }
        let agents = try await NIOThreadPool.singleton.runIfActive { try file.read() }
        let map = try await NIOThreadPool.singleton.runIfActive { try file.readShards() }
        var times = GridTimes()
        times.degradedAfter = .seconds(degradedAfter)
        times.offlineAfter = .seconds(offlineAfter)
        let trust = try settings.trust()
        let events: any EventSink =
            if let outgoing { outgoing.emitter } else { LoggedEvents(logger: logger) }
        let master = GridMaster(agents: agents, times: times, events: events) { endpoint in
            GridClient(url: endpoint, key: settings.text("SUTRA_API_KEY"), trust: trust)
        }
        let placement = try ShardPlacement(
            map, write: { try file.writeShards($0) },
            nodes: { ShardNode.running(on: master.agents) },
            connect: { url, deadline in
                ShardClient(
                    url: url, key: settings.text("SUTRA_API_KEY"), trust: trust,
                    deadline: deadline)
            }, complain: { logger.error("\($0)") })
        let state = ServerState(
            version: Version.text, emitted: outgoing?.figures, grid: .master(master),
            placement: placement)
        let watch = MasterWatch(
            master: master, placement: placement, file: file, times: times, logger: logger)
        do {
            try await SingleServiceProcess(settings: settings, kind: .gridMaster, port: port)
                .run(state, watch, logger)
        } catch {
            try await NIOThreadPool.singleton.runIfActive { placement.close() }
            throw error
        }
        try await NIOThreadPool.singleton.runIfActive { placement.close() }
        try lock.release()
    }
}

/// Tells the master that time has passed, writes down what it knows, and has shards made and moved.
struct MasterWatch: Service {
    /// Between two writings when nothing has happened but heartbeats.
    private static let longestPause = Duration.seconds(5)

    let master: GridMaster
    let placement: ShardPlacement
    let file: MasterFile
    let times: GridTimes
    let logger: Logger

    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await placement.run() }
            try await watch()
            group.cancelAll()
        }
    }

    private func watch() async throws {
        let pause = min(Duration.seconds(1), times.degradedAfter / 5)
        var written: [String: GridAgent] = [:]
        var lastWriting = ContinuousClock.now
        var hasComplained = false
        while true {
            master.tick()
            let agents = master.agents
            let isPressing =
                agents.count != written.count
                || agents.contains { name, agent in written[name]?.isLike(agent) != true }
            if isPressing || ContinuousClock.now - lastWriting >= Self.longestPause {
                do {
                    try await write(agents)
                    written = agents
                    lastWriting = .now
                    hasComplained = false
                } catch {
                    if !hasComplained { logger.error("\(error) Trying again.") }
                    hasComplained = true
                }
            }
            do {
                try await cancelWhenGracefulShutdown { try await Task.sleep(for: pause) }
            } catch is CancellationError {
                try await write(master.agents)
                return
            }
        }
    }

    private func write(_ agents: [String: GridAgent]) async throws {
        try await NIOThreadPool.singleton.runIfActive { try file.write(agents) }
    }
}

extension GridAgent {
    /// The same but for the moment of the last report.
    fileprivate func isLike(_ other: GridAgent) -> Bool {
        report == other.report && nodes == other.nodes && state == other.state
    }
}

/// What a master writes down for its successor.
struct MasterFile: Sendable {
    private let folder: String
    private static let files = PosixFileSystem()

    init(directory: String) { folder = directory + "/grid" }

    private var path: String { folder + "/master.json" }
    private var shardsPath: String { folder + "/shards.json" }

    /// Makes the folder, and takes it for this process. Blocks.
    func take() throws -> any FileLock {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        do throws(FileError) {
            return try Self.files.lock(folder + "/master.lock")
        } catch {
            guard case .locked(_, let holder) = error else { throw Failure("\(error)") }
            throw Failure(
                "\(folder) is in use by process \(holder.map(String.init) ?? "unknown"), another "
                    + "grid-master. Stop it, or choose another --data.")
        }
    }

    /// Blocks.
    func read() throws -> [String: GridAgent] {
        do throws(FileError) {
            guard let bytes = try Self.files.contents(of: path) else { return [:] }
            if let agents = try? JSONDecoder().decode([String: GridAgent].self, from: Data(bytes)) {
                return agents
            }
        } catch {
            throw Failure("\(error)")
        }
        throw Failure(
            "\(path) cannot be read as JSON. Move it away: the agents' reports fill a new one "
                + "within seconds.")
    }

    /// Which node has which shard; `nil` before shards are made. Blocks.
    func readShards() throws -> ShardMap? {
        let bytes: [UInt8]?
        do throws(FileError) {
            bytes = try Self.files.contents(of: shardsPath)
        } catch {
            throw Failure("\(error)")
        }
        guard let bytes else { return nil }
        do {
            return try JSONDecoder().decode(ShardMap.self, from: Data(bytes))
        } catch {
            throw Failure(
                "\(shardsPath), which says which node has which shard, cannot be read: \(error). "
                    + "Restore it from a copy; GET /shards of every node tells what it holds.")
        }
    }

    /// Durable on return. Blocks.
    func writeShards(_ map: ShardMap) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        do {
            try Self.files.replaceContents(of: shardsPath, with: Array(try encoder.encode(map)))
        } catch {
            throw Failure("\(shardsPath) cannot be written: \(error).")
        }
    }

    /// Durable on return. Blocks.
    func write(_ agents: [String: GridAgent]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        do {
            try Self.files.replaceContents(of: path, with: Array(try encoder.encode(agents)))
        } catch {
            throw Failure("\(path) cannot be written: \(error).")
        }
    }
}
