import HTTPServices
import Ingestion
import Logging
import Platform
import ServiceLifecycle
import WireAPI

extension Ingester.Configuration {
    init(_ settings: Settings) throws(Failure) {
        self.init(directory: settings.directory + "/ingest")
        byteCountLimit = settings.integer("SUTRA_INGEST_BYTES")
        batchCount = settings.integer("BATCH_SIZE")
        for path in (settings.text("SUTRA_INGEST_DIRECTORIES") ?? "").split(separator: ":") {
            do throws(FileError) {
                roots.append(try ConfinedDirectory(String(path)))
            } catch {
                throw Failure("SUTRA_INGEST_DIRECTORIES names \(path): \(error)")
            }
        }
    }
}

/// Jobs without a memory: their texts are learned by a server elsewhere.
struct IngesterService: Service {
    let configuration: Ingester.Configuration
    let learner: any TextLearner
    let state: ServerState
    let logger: Logger

    func run() async throws {
        let ingester: Ingester
        do {
            ingester = try await Ingester.open(configuration, learner: learner)
        } catch let error as FileError {
            throw Failure("\(error). Stop it, or use another --data directory.")
        }
        state.ingesterOpened(ingester)
        logger.info("Ready. Jobs in \(configuration.directory).")
        await cancelWhenGracefulShutdown { await ingester.run() }
        state.stopping()
        ingester.close()
    }
}
