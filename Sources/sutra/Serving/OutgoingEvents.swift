import APIClient
import ConceptModel
import Foundation
import Logging
import NIOPosix
import Platform
import SelfMonitoring

/// The way of this process's events to the event storage that EVENT_STORAGE names.
struct OutgoingEvents: Sendable {
    let emitter: EventEmitter
    private let lock: (any FileLock)?
    private let logger: Logger

    /// `nil` when EVENT_STORAGE is not set: then no event leaves the process. Blocks.
    /// - Parameters:
    ///   - name: of the service on this machine, for its spool
    ///   - table: also gets the events
    init?(
        _ settings: Settings, name: String, copiedTo table: (any EventDelivery)? = nil,
        logger: Logger
    ) throws {
        guard let address = settings.eventStorage else { return nil }
        let remote = EventStorageDelivery(
            url: address.url, key: settings.text("SUTRA_API_KEY"), trust: try settings.trust())
        let directory = settings.directory + "/event-spool/" + name
        var spool: EventSpool?
        var lock: (any FileLock)?
        do throws(FileError) {
            let files = PosixFileSystem()
            try files.makeDirectory(directory)
            lock = try files.lock(directory + "/LOCK")
            spool = try EventSpool(
                directory: directory, files: files,
                byteLimit: settings.integer("SUTRA_EVENT_SPOOL_MB") << 20)
        } catch {
            logger.warning(
                """
                Events are not kept while the event storage is away: \(error). STORAGE_PATH names \
                another place.
                """)
        }
        self.lock = lock
        self.logger = logger
        emitter = try EventEmitter(
            source: Self.source(name), delivery: remote, spool: spool, copy: table,
            log: { logger.warning("\($0)") }, logEvent: logger.eventLines)
    }

    /// Runs `body` with the way of its events, if there is one, and sees the last of them off,
    /// however it ends.
    static func during(
        _ settings: Settings, name: String, logger: Logger,
        _ body: (OutgoingEvents?) async throws -> Void
    ) async throws {
        let outgoing = try await NIOThreadPool.singleton.runIfActive {
            try OutgoingEvents(settings, name: name, logger: logger)
        }
        do {
            try await body(outgoing)
        } catch {
            await outgoing?.shutDown()
            throw error
        }
        await outgoing?.shutDown()
    }

    /// What becomes of the events.
    var figures: @Sendable () -> EmitterStatistics {
        let emitter = emitter
        return { emitter.statistics }
    }

    /// A name that no other run of any process has.
    static func source(_ name: String) -> String {
        let process = ProcessInfo.processInfo.processIdentifier
        return "\(name)-\(process)-\(SystemWallClock().now().microseconds)-"
            + String(UInt32.random(in: 0...UInt32.max), radix: 16)
    }

    /// Returns when the emitter's thread has ended, even in a task that is cancelled.
    func shutDown() async {
        await EventShutDown.wait(emitter)
        let statistics = emitter.statistics
        if statistics.spooled > 0 {
            logger.notice("\(statistics.spooled) events wait in the spool for the next start.")
        }
        do { try lock?.release() } catch { logger.warning("\(error)") }
    }
}

enum EventShutDown {
    /// Closes an emitter away from the threads that must not wait.
    static func wait(_ emitter: EventEmitter, then close: @escaping @Sendable () -> Void = {})
        async
    {
        await withCheckedContinuation { continuation in
            NIOThreadPool.singleton.submit { _ in
                emitter.close()
                close()
                continuation.resume()
            }
        }
    }
}

extension Logger {
    /// A line for each event, where such lines are written.
    var eventLines: (@Sendable (String) -> Void)? {
        guard logLevel <= .debug else { return nil }
        return { debug("\($0)") }
    }
}

extension Settings {
    var eventStorage: ServerAddress? { text("EVENT_STORAGE").flatMap(ServerAddress.init) }
}
