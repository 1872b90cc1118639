import ArgumentParser
import ConceptModel
import ConceptStore
import WireAPI

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Make a new data directory from a backup.")

    @Argument(help: "Where the backups are kept.")
    var destination: String

    @Argument(help: "The new data directory: empty, or not there yet.")
    var directory: String

    @Option(
        help: "The latest backup that began then or before (default: the latest of all).",
        transform: MomentOptions.moment)
    var at: Moment?

    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
        let (destination, directory) = (destination, directory)
        let moment = at.map { Timestamp(microseconds: $0.microseconds) }
        let report = try await reporting {
            try await StoreWork.run {
                try StoreBackups(destination).restore(into: directory, at: moment)
            }
        }
        let row = BackupRow(report)
        if json { return try Output.json(row) }
        Output.line(
            "\(directory) holds the memory of \(row.moment): \(row.records) records, "
                + "\(row.bytes) bytes, every checksum right.")
    }
}
