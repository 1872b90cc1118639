import ArgumentParser
import Engine
import Foundation
import NIOPosix

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
        let damage: [String]
    }

    func run() async throws {
        let directory = try common.settings().directory
        let report = try await reporting {
            guard FileManager.default.fileExists(atPath: directory) else {
                throw Failure("there is no data directory \(directory)")
            }
            let found = try await NIOThreadPool.singleton.runIfActive {
                try Memory.verify(directory: directory)
            }
            return Report(
                directory: directory, records: found.recordCount, bytes: found.byteCount,
                damage: found.damage.map { "\($0)" })
        }
        if common.json {
            try Output.json(report)
        } else {
            Output.line("\(report.records) records, \(report.bytes) bytes in \(directory)")
            for place in report.damage { Output.line("damaged: \(place)") }
            if report.damage.isEmpty { Output.line("Everything is whole.") }
        }
        guard report.damage.isEmpty else { throw ExitCode(1) }
    }
}
