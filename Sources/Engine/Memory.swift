package import ConceptModel
package import ConceptStore
import DurableLog
package import Embedding
import Extraction
package import Platform
import Reasoning
import Synchronization
import VectorKernels

/// The whole memory on one directory: it learns texts, answers questions, and keeps an audit.
///
/// Everything that takes a while is `async`; blocking work has threads of its own. What a call has
/// returned is durable and readable.
package final class Memory: Sendable {
    package let configuration: MemoryConfiguration
    package let embedder: any Embedder

    let extractors: ExtractorChain
    let learner: Learner
    let answerer: Answerer
    let clock: any WallClock
    let audit: AuditLog
    let fileSystem: any FileSystem
    /// Texts that were deleted because their time had come, since the memory was opened.
    let expiredTexts = Mutex(0)
    private let state: Mutex<State>

    private enum State {
        case open(ShardedStore)
        case resetting
        case closed
    }

    init(
        configuration: MemoryConfiguration, embedder: any Embedder, extractors: ExtractorChain,
        store: ShardedStore, audit: AuditLog, fileSystem: any FileSystem, clock: any WallClock
    ) {
        self.configuration = configuration
        self.embedder = embedder
        self.audit = audit
        self.fileSystem = fileSystem
        self.clock = clock
        self.extractors = extractors
        learner = Learner(
            minimumConfidence: Confidence(configuration.minimumAssociationConfidence),
            maximumAssociationsPerConcept: configuration.maximumAssociationsPerConcept)
        answerer = Answerer()
        state = Mutex(.open(store))
    }

    /// Opens the memory of a directory, making it when needed, and brings back what it holds.
    /// - Throws: `locked`, `conflict` (another model or dimension), `damaged`, `storageFailed`.
    package static func open(
        _ configuration: MemoryConfiguration, embedder: any Embedder,
        fileSystem: any FileSystem = PosixFileSystem(), clock: any WallClock = SystemWallClock()
    ) async throws(EngineError) -> Memory {
        let opening = StoreConfiguration(configuration, model: embedder.model, clock: clock)
        let extractors: ExtractorChain
        do throws(ExtractionError) {
            extractors = try ExtractorChain(configuration.extractor, notice: configuration.notice)
        } catch {
            throw EngineError(
                .modelUnavailable,
                "SUTRA_EXTRACTOR is spacy, but spaCy is not installed for this user. Run "
                    + "scripts/setup-python.sh, or choose auto or pattern.", cause: error)
        }
        return try await BlockingWork.run("opening") { () throws(EngineError) -> Memory in
            let store: ShardedStore
            do throws(StoreError) {
                store = try ShardedStore.open(opening, fileSystem: fileSystem)
            } catch {
                throw EngineError(error)
            }
            for fault in store.unusableCheckpoints {
                configuration.notice("A log was read from its start: \(fault).")
            }
            do throws(EngineError) {
                let audit = try AuditLog.open(
                    directory: configuration.directory + "/audit", fileSystem: fileSystem)
                return Memory(
                    configuration: configuration, embedder: embedder, extractors: extractors,
                    store: store, audit: audit, fileSystem: fileSystem, clock: clock)
            } catch {
                // The first error is the one to tell.
                do { try store.close() } catch {}
                throw error
            }
        }
    }

    /// Finishes what is under way and closes the files. Once closed, also with an error, it stays
    /// closed, and calling this again does nothing.
    package func close() async throws(EngineError) {
        let before = state.withLock { state in
            defer { state = .closed }
            return state
        }
        let store: ShardedStore?
        switch before {
        case .open(let open): store = open
        case .resetting: store = nil
        case .closed: return
        }
        let audit = audit
        let extractors = extractors
        try await BlockingWork.run("closing") { () throws(EngineError) in
            extractors.shutDown()
            audit.close()
            do throws(StoreError) { try store?.close() } catch { throw EngineError(error) }
        }
    }

    /// Forgets everything that was learned. The audit stays, and says that it happened.
    package func reset() async throws(EngineError) {
        let store = try state.withLock { state throws(EngineError) in
            guard case .open(let store) = state else {
                throw EngineError(.notReady, "The memory is being reset or closed.")
            }
            state = .resetting
            return store
        }
        let opening = StoreConfiguration(configuration, model: embedder.model, clock: clock)
        let fileSystem = fileSystem
        do throws(EngineError) {
            let fresh = try await BlockingWork.run("reset") {
                () throws(EngineError) -> ShardedStore in
                do throws(StoreError) {
                    try store.close()
                    try ShardedStore.reset(opening.directory, fileSystem: fileSystem)
                    return try ShardedStore.open(opening, fileSystem: fileSystem)
                } catch {
                    throw EngineError(error)
                }
            }
            answerer.forget()
            state.withLock { $0 = .open(fresh) }
        } catch {
            state.withLock { $0 = .closed }
            throw error
        }
        try await audit.record(
            AuditEntry(
                timestamp: clock.now(), operation: "reset", input: "", output: "forgot everything",
                confidence: nil))
    }

    /// The store, or `notReady`.
    func store() throws(EngineError) -> ShardedStore {
        try state.withLock { state throws(EngineError) in
            switch state {
            case .open(let store): store
            case .resetting:
                throw EngineError(.notReady, "The memory is being reset; try again in a moment.")
            case .closed:
                throw EngineError(.notReady, "The memory is closed.")
            }
        }
    }

    /// The same store for those who bring vectors and associations of their own.
    package func node() throws(EngineError) -> StorageNode {
        StorageNode(try store(), audit: audit, clock: clock) { [answerer] in answerer.forget() }
    }

    package func snapshot(_ scope: ReadScope = ReadScope()) throws(EngineError) -> StoreSnapshot {
        try store().snapshot().scoped(to: scope)
    }
}

extension StoreConfiguration {
    init(_ configuration: MemoryConfiguration, model: ModelIdentity, clock: any WallClock) {
        self.init(
            directory: configuration.directory, shardCount: configuration.shardCount,
            dimension: model.dimension, model: "\(model.name)@\(model.revision)")
        self.clock = clock
        events = configuration.events
    }
}
