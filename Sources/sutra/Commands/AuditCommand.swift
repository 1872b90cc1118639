import ArgumentParser
import Engine
import Foundation
import NIOPosix

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Check the record of what was asked and answered.",
        subcommands: [Verify.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Follow the hash chain of the audit from its first entry to its last.",
            discussion: """
                Ends with 0 when every entry follows the one before it and with 1 when any does \
                not. Note the head that it prints where nobody who can write the directory can \
                write, and give it with --head the next time: then entries cut off at the end \
                are found out too.
                """)

        @Option(help: "A head that an earlier run printed; the chain has to pass it.")
        var head: String?

        @OptionGroup var common: CommonOptions

        private struct Report: Codable {
            let entries: Int
            let unlinked: Int
            let head: String
            let faults: [String]
        }

        func run() async throws {
            let directory = try common.settings().directory + "/audit"
            let known = head?.lowercased()
            let report = try await reporting {
                guard FileManager.default.fileExists(atPath: directory) else {
                    throw Failure("there is no audit in \(directory)")
                }
                let found = try await NIOThreadPool.singleton.runIfActive {
                    try AuditLog.verify(directory: directory, known: known)
                }
                return Report(
                    entries: found.entryCount, unlinked: found.unlinkedCount, head: found.head,
                    faults: found.faults)
            }
            if common.json {
                try Output.json(report)
            } else {
                Output.line("\(report.entries) entries, head \(report.head)")
                if report.unlinked > 0 {
                    Output.line("the first \(report.unlinked) are of before there were links")
                }
                for fault in report.faults { Output.line("fault: \(fault)") }
                if report.faults.isEmpty { Output.line("Every entry follows the one before it.") }
            }
            guard report.faults.isEmpty else { throw ExitCode(1) }
        }
    }
}
