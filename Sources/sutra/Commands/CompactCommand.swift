import ArgumentParser
import ConceptStore

struct CompactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compact",
        abstract: "Take everything that was deleted out of the files, now.",
        discussion: """
            A running server does so by itself once much was deleted; it must not use the \
            directory meanwhile. Backups keep what they hold.
            """)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let directory = try common.settings().directory
        let report = try await reporting {
            try await StoreWork.withStore(directory) { store in
                try store.compact(
                    isForced: true, budget: CompactionBudget(bytesPerSecond: nil))
            }
        }
        if common.json {
            return try Output.json([
                "lanes": report.laneCount, "reclaimed_bytes": report.reclaimedByteCount,
            ])
        }
        Output.line(
            report.laneCount == 0
                ? "Nothing in \(directory) was deleted."
                : "\(report.laneCount) lanes written anew, \(report.reclaimedByteCount) bytes free."
        )
    }
}
