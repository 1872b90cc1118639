import APIClient
import ArgumentParser
import Embedding
import Engine
import HTTPServices
import Ingestion
import WireAPI

struct LearnCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn",
        abstract: "Learn files: text, Markdown, HTML, PDF, CSV, or JSONL with content and source.",
        discussion: """
            What was learned before is recognised, so an interrupted run can simply be repeated. \
            A running server that holds the directory does the learning. For many files, and for \
            work that goes on by itself after a restart, give a job to sutra-bulk-ingester.
            """)

    @Argument(help: "Files to learn; - reads the standard input.")
    var files: [String]

    @Option(help: "Learn text, Markdown, HTML and PDF by paragraph, line or file.")
    var by = TextUnit.paragraph

    @Option(help: "Read every input in this way, whatever its name.")
    var adapter: Adapter?

    @Flag(help: "The same as --adapter jsonl.")
    var jsonl = false

    @Option(help: "The column of the text in CSV files (default: content, or text).")
    var column: String?

    @Option(help: "Seconds that the texts may be known; without it for ever.")
    var ttl: Int?

    @OptionGroup var part: NamespaceOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if jsonl, let adapter, adapter != .jsonl {
            throw ValidationError("--jsonl and --adapter \(adapter.rawValue) contradict each other")
        }
        if let ttl, ttl < 1 { throw ValidationError("--ttl must be at least 1 second") }
    }

    func run() async throws {
        let settings = try common.settings()
        let summary = try await reporting {
            // Files that are not there are named before anything is learned.
            for file in files where file != "-" { try TextFile.check(file) }
            return try await MemoryAccess.use(settings) { access in
                try await learn(access, batchCount: settings.integer("BATCH_SIZE"))
            }
        }
        if common.json { try Output.json(summary) } else { Output.line(summary.text) }
    }

    private func open(_ file: String) async throws -> TextFile {
        try await TextFile(
            file, jsonl ? .jsonl : adapter, ReadingOptions(unit: by, column: column))
    }

    private func learn(_ access: MemoryAccess, batchCount: Int) async throws -> LearningSummary {
        var summary = LearningSummary()
        var progress = Progress()
        let sizes = files.map(TextFile.size)
        let total = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
        var earlier = 0
        let busyBefore = access.busy
        for path in files {
            var file = try await open(path)
            var batch: [LearnRequest] = []
            var isAtEnd = false
            while !isAtEnd {
                if let text = try file.next() {
                    batch.append(text.living(ttl))
                } else {
                    isAtEnd = true
                }
                let byteCount = batch.reduce(0) { $0 + $1.content.utf8.count }
                guard batch.count >= batchCount || byteCount > 1 << 20 || isAtEnd else { continue }
                if !batch.isEmpty {
                    do {
                        try await learn(batch, access, &summary)
                    } catch {
                        throw try await Self.explained(error, file, summary)
                    }
                }
                batch = []
                let share = total.map { Double(earlier + file.byteCount) / Double(max($0, 1)) }
                progress.show(summary.progress(progress.elapsed), share: share)
            }
            earlier += file.byteCount
        }
        summary.seconds = progress.elapsed.inSeconds
        progress.show(
            summary.progress(progress.elapsed), share: total.map { _ in 1 }, isLast: true)
        if let busyBefore, let busy = access.busy {
            summary.embedderSeconds = (busy - busyBefore).inSeconds
        }
        return summary
    }

    private static func explained(
        _ error: any Error, _ file: TextFile, _ summary: LearningSummary
    ) async throws -> Failure {
        let reason: String
        do {
            try await reporting { throw error }
            reason = ""
        } catch {
            reason = "\(error)"
        }
        let sentence = reason.hasSuffix(".") ? reason : reason + "."
        return Failure(
            "\(file.name), up to line \(file.lineNumber): \(sentence) Before that, "
                + "\(summary.texts) texts were learned; they are recognised when you learn again.")
    }

    private func learn(
        _ batch: [LearnRequest], _ access: MemoryAccess, _ summary: inout LearningSummary
    ) async throws {
        switch access {
        case .here(let memory, _):
            let receipts = try await memory.learn(
                batch.map(TextToLearn.init), in: part.namespace)
            summary.add(receipts)
        case .server(var client):
            client.namespace = part.name
            summary.add(try await client.learn(LearnBatchRequest(items: batch)), batch.count)
        }
    }
}

extension TextUnit: ExpressibleByArgument {}
extension Adapter: ExpressibleByArgument {}

extension MemoryAccess {
    /// Time that the embedder's threads have computed; `nil` when a server does it.
    fileprivate var busy: Duration? {
        if case .here(_, let model) = self { model.embedder.counters.busy } else { nil }
    }
}
