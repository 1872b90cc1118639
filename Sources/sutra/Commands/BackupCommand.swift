import ArgumentParser
import ConceptModel
import ConceptStore
import Foundation
import Platform
import WireAPI

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Back up a data directory, also while a server writes to it.",
        discussion: """
            A further backup into the same destination copies only what is new. A backup counts \
            when every record of it was read back.
            """)

    @Argument(help: "The data directory; with --list the destination.")
    var directory: String

    @Argument(help: "Where the backups are kept.")
    var destination: String?

    @Flag(help: "List the backups of a destination.")
    var list = false

    @Flag(help: "Print the result as JSON.")
    var json = false

    func validate() throws {
        if list != (destination == nil) {
            throw ValidationError("give a data directory and a destination, or --list destination")
        }
    }

    func run() async throws {
        let directory = directory
        guard let destination else { return try await show(directory) }
        let report = try await reporting {
            try await StoreWork.run {
                try StoreBackups(destination).take(of: directory, at: SystemWallClock().now())
            }
        }
        if json { return try Output.json(BackupRow(report)) }
        Output.line(
            "\(report.recordCount) records, \(report.byteCount) bytes, of which "
                + "\(report.copiedByteCount) were new. Read back and whole.")
        Output.line("Restore it with: sutra restore \(destination) NEW_DIRECTORY")
    }

    private func show(_ destination: String) async throws {
        let reports = try await reporting {
            try await StoreWork.run { try StoreBackups(destination).list() }
        }
        if json { return try Output.json(reports.map(BackupRow.init)) }
        for row in reports.map(BackupRow.init) {
            Output.line("\(row.moment)  \(row.records) records  \(row.bytes) bytes")
        }
        if reports.isEmpty { Output.line("There is no backup in \(destination).") }
    }
}

/// A backup as it is shown.
struct BackupRow: Codable {
    let moment: String
    let records: Int
    let bytes: Int

    init(_ report: BackupReport) {
        moment = Moment.text(microseconds: report.moment.microseconds)
        records = report.recordCount
        bytes = report.byteCount
    }
}
