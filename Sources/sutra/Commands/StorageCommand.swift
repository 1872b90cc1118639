import ArgumentParser
import ConceptModel
import ConceptStore
import Engine
import HTTPServices
import Hummingbird
import Logging
import NIOPosix
import Platform
import SelfMonitoring
import ServiceLifecycle
import UnixSignals

struct StorageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "storage",
        abstract: "Serve one store alone, without a model: a storage node.",
        discussion: """
            Programs bring vectors and associations of their own (docs/storage-protocol.md). Its \
            health is 503 until the store is open. With --events it is the event storage, which \
            takes the events of other processes and answers questions about them.
            """)

    @OptionGroup var listen: ListenOptions

    @Option(help: "The port (default: STORAGE_PORT, else 50051; 50052 with --events).")
    var port: Int?

    @Flag(help: "Keep events instead of texts.")
    var events = false

    @Option(help: "The name of the model whose vectors a new store is for.")
    var model = "unnamed"

    func run() async throws {
        let settings = try listen.settings(
            port.map { ["STORAGE_PORT": String($0)] } ?? [:])
        try await reporting {
            guard events else { return try await serve(settings) }
            let isPortGiven = settings.values["STORAGE_PORT"]?.origin != .default
            try await EventStorageRun(
                settings: settings,
                port: isPortGiven
                    ? settings.integer("STORAGE_PORT") : ServiceKind.events.defaultPort
            ).serve()
        }
    }

    private func serve(_ settings: Settings) async throws {
        let host = settings.host
        let port = settings.integer("STORAGE_PORT")
        let logger = settings.logger()
        let access = try ServerAccess(settings, host: host)
        try await OutgoingEvents.during(settings, name: "storage-\(port)", logger: logger) {
            try await serve(settings, access, $0, host: host, port: port, logger)
        }
    }

    private func serve(
        _ settings: Settings, _ access: ServerAccess, _ outgoing: OutgoingEvents?, host: String,
        port: Int, _ logger: Logger
    ) async throws {
        let state = ServerState(
            version: Version.text, instance: settings.text("STORAGE_NODE_ID"),
            emitted: outgoing?.figures)
        let events = outgoing.map { outgoing in
            NodeEvents(
                nodeID: settings.text("STORAGE_NODE_ID")
                    ?? "storage-\(CurrentProcess.identifier)",
                sink: outgoing.emitter)
        }
        var store = try storeConfiguration(settings)
        store.events = events
        let factory = ServiceFactory(
            state: state, limiters: Limiters(),
            connections: ConnectionRegister(limit: DescriptorLimit.raise()), logger: logger,
            gate: access.gate, network: access.network, certificate: access.certificate)
        let application = factory.application(.storage, host: host, port: port) { bound in
            logger.info("Listening on \(host) port \(bound); opening \(settings.directory).")
        }
        // The last to start is the first to stop, so the store outlives everything that uses it.
        var configuration = ServiceGroupConfiguration(
            services: [
                StorageNodeService(
                    configuration: store, events: events, state: state, logger: logger),
                AccessWatch(access: access, logger: logger),
                ListeningService(
                    kind: .storage, host: host, port: port, application: application),
            ] as [any Service],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(20)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch is CancellationError {
            Output.notice("some requests did not end within 20 seconds and were dropped")
        }
    }

    /// An existing store keeps its own model and dimension; VECTOR_DIMENSION must agree with it.
    private func storeConfiguration(_ settings: Settings) throws -> StoreConfiguration {
        let stored = try ShardedStore.identity(of: settings.directory)
        let wanted = settings.text("VECTOR_DIMENSION").flatMap { Int($0) }
        return StoreConfiguration(
            directory: settings.directory, shardCount: settings.integer("SUTRA_NUM_SHARDS"),
            dimension: wanted ?? stored?.dimension ?? 768, model: stored?.model ?? model)
    }
}

/// Opens the store, keeps it, and closes it after everything that uses it has stopped.
struct StorageNodeService: Service {
    let configuration: StoreConfiguration
    /// Where its metrics go.
    let events: NodeEvents?
    let state: ServerState
    let logger: Logger

    func run() async throws {
        let node = try await StorageNode.open(configuration)
        let shards: ShardHost
        do {
            shards = try await ShardHost.open(configuration.directory + "/shards", configuration)
        } catch {
            // The first error is the one to tell.
            do { try await node.close() } catch {}
            throw error
        }
        state.storageOpened(node, shards: shards)
        logger.info("The store is open, and \(shards.statuses.count) shards of a grid.")
        var observer = events.map { StorageObserver(node, $0) }
        var round = 0
        do {
            while true {
                if round.isMultiple(of: 10) { try observer?.observe() }
                round += 1
                try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }
                do {
                    _ = try await node.deleteExpired()
                    try await shards.deleteExpired()
                } catch {
                    // The next round tries again; until then the texts stay hidden.
                    let reason = (error as? EngineError)?.message ?? "\(error)"
                    logger.warning("Expired texts cannot be deleted: \(reason)")
                }
            }
        } catch is CancellationError {
            logger.debug("stopping")
        }
        state.stopping()
        do {
            try await shards.close()
        } catch {
            logger.error("A shard cannot be closed: \(error.message)")
        }
        try await node.close()
        logger.info("The store is closed.")
    }
}
