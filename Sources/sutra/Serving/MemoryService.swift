import Embedding
import Engine
import Extraction
import HTTPServices
import Ingestion
import Logging
import ServiceLifecycle

/// Loads the model, opens the memory, and closes it after everything that uses it has stopped.
struct MemoryService: Service {
    let settings: Settings
    let state: ServerState
    let events: SystemEvents
    /// Where the embedding service is reached.
    let embeddingEndpoint: String
    let ingestion: Ingester.Configuration
    let announcer: Announcer
    let logger: Logger

    func run() async throws {
        let model = try await Model.load(settings)
        let embedder = ObservedEmbedder(
            model.embedder, instance: events.instance, endpoint: embeddingEndpoint,
            events: events.emitter)
        state.modelLoaded(embedder) { embedder.counters }
        var configuration = MemoryConfiguration(settings)
        configuration.events = events.node
        let memory = try await Memory.open(configuration, embedder: embedder)
        state.memoryOpened(memory)
        var failure: (any Error)?
        do {
            let ingester = try await Ingester.open(ingestion, learner: MemoryLearner(memory))
            defer { ingester.close() }
            state.ingesterOpened(ingester)
            try announcer.memoryOpened()
            let sweep = ExpirySweep(memory: memory, logger: logger)
            let compaction = CompactionSweep(memory: memory, logger: logger)
            let observation = StorageObservation(
                observer: StorageObserver(memory, events.node), logger: logger)
            try await withThrowingTaskGroup { group in
                group.addTask { try await sweep.run() }
                group.addTask { try await compaction.run() }
                group.addTask { try await observation.run() }
                group.addTask { try await HealthObservation(embedder: embedder).run() }
                group.addTask { await ingester.run() }
                group.addTask { try await gracefulShutdown() }
                try await group.next()
                group.cancelAll()
            }
        } catch is CancellationError {
            logger.debug("cancelled")
        } catch {
            failure = error
        }
        state.stopping()
        ServeFile.remove(in: settings.directory)
        try await memory.close()
        await model.shutDown()
        logger.info("The memory is closed.")
        if let failure { throw failure }
    }
}

extension MemoryConfiguration {
    init(_ settings: Settings) {
        self.init(directory: settings.directory)
        shardCount = settings.integer("SUTRA_NUM_SHARDS")
        minimumAssociationConfidence = Float(settings.number("SUTRA_MIN_ASSOCIATION_CONFIDENCE"))
        maximumAssociationsPerConcept = settings.integer("SUTRA_MAX_ASSOCIATIONS_PER_CONCEPT")
        extractor =
            settings.text("SUTRA_EXTRACTOR").flatMap { ExtractorChoice(rawValue: $0.lowercased()) }
            ?? .auto
        readsClosely = settings.text("SUTRA_CLOSE_READING")?.lowercased() != "off"
        notice = { Output.notice($0) }
    }
}
