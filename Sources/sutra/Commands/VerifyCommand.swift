import ArgumentParser
import Engine
import Foundation
import NIOPosix
import Platform
import SelfMonitoring

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Read everything in a data directory and check every checksum.",
        discussion: "Ends with 0 when all is whole and with 1 when anything is damaged.")

    @OptionGroup var common: CommonOptions

    private struct Report: Codable {
        let directory: String
        let records: Int
        let bytes: Int
        /// Missing without events, and while a server has them open.
        let events: Int?
        let damage: [String]
    }

    func run() async throws {
        let directory = try common.settings().directory
        let report = try await reporting {
            guard FileManager.default.fileExists(atPath: directory) else {
                throw Failure("there is no data directory \(directory)")
            }
            let (found, events) = try await NIOThreadPool.singleton.runIfActive {
                (try Memory.verify(directory: directory), try Self.events(directory))
            }
            return Report(
                directory: directory, records: found.recordCount, bytes: found.byteCount,
                events: events?.count, damage: found.damage + (events?.damage ?? []))
        }
        if common.json {
            try Output.json(report)
        } else {
            Output.line("\(report.records) records, \(report.bytes) bytes in \(directory)")
            if let events = report.events { Output.line("\(events) events") }
            for place in report.damage { Output.line("damaged: \(place)") }
            if report.damage.isEmpty { Output.line("Everything is whole.") }
        }
        guard report.damage.isEmpty else { throw ExitCode(1) }
    }

    /// Reads the events of a directory; `nil` where there are none, or a server has them open.
    private static func events(_ directory: String) throws -> (count: Int, damage: [String])? {
        let files = PosixFileSystem()
        let directory = directory + "/events"
        guard try files.information(of: directory) != nil else { return nil }
        let lock: any FileLock
        do throws(FileError) {
            lock = try files.lock(directory + "/LOCK")
        } catch {
            guard case .locked = error else { throw error }
            return nil
        }
        let found: (eventCount: Int, damage: [String])
        do throws(EventStoreError) {
            found = try EventStore.verify(directory, files: files)
        } catch {
            found = (0, ["\(error)"])
        }
        try lock.release()
        return (found.eventCount, found.damage)
    }
}
