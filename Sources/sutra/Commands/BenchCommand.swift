import ArgumentParser
import Foundation

struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure this machine.",
        subcommands: [BenchScaleCommand.self])
}

/// The scale validation: four phases, with PASS or FAIL for each claim.
struct BenchScaleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scale",
        abstract: "Write, read and search a large store of made-up concepts; judge the claims.",
        discussion: """
            TOTAL_CONCEPTS (1,000,000), BATCH_SIZE (1,000), SUTRA_NUM_SHARDS (4), SEED (1), \
            SEARCH_THREADS (of one search; all processors) and INDEX_NICENESS (10; 0 builds more \
            of the index while writing) are taken from the environment. Concepts have texts of 100 \
            bytes and vectors of 768 numbers, about as hard to search as those of real text, or \
            those of the files VECTORS and QUERIES, rows of little-endian f32. Ten million take \
            some 30 GB of disk.
            """)

    @Option(help: "A directory for the store, which must not exist yet; removed afterwards.")
    var directory = "sutra-scale"

    @Option(help: "Write report.json and report.html into this directory.")
    var report: String?

    @Flag(help: "Keep the store.")
    var keep = false

    @Flag(help: "Print the report as JSON.")
    var json = false

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: directory) else {
            throw Failure(
                "\(directory) exists; an interrupted run leaves its store there. Remove it, or "
                    + "name another directory with --directory.")
        }
        var settings = try ScaleSettings.fromEnvironment()
        settings.directory = directory
        let result = try await reporting {
            try await ScaleBenchmark(settings) { Output.notice($0) }.run()
        }
        if !keep { try FileManager.default.removeItem(atPath: directory) }
        if let report {
            try ScaleReportFiles.write(result, to: report)
            Output.notice("\(report)/report.html")
        }
        if json { return try Output.json(result) }
        Output.line(ScaleReportText.describe(result))
        if result.claims.contains(where: { !$0.holds }) { throw ExitCode(1) }
    }
}
