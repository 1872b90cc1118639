import ArgumentParser
import ConceptModel
import ConceptStore
import Engine
import Foundation
import Platform

enum ImportFormat: String, ExpressibleByArgument, CaseIterable {
    case jsonl, triples, csv
}

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Learn what an export holds, or triples.",
        discussion: """
            An export (.jsonl) goes into an empty or another data directory as it was; what is \
            known there already is left alone. Triples are lines of subject|relation|object, or \
            CSV (.csv); each is learned as a sentence that states it. A server must not use the \
            directory.
            """)

    @Argument(help: "The file to import.")
    var file: String

    @Option(help: "jsonl, triples or csv (default: by the file's name; else triples).")
    var format: ImportFormat?

    @Option(help: "Where triples come from (default: the file's name).")
    var source: String?

    @Option(help: "Shards of a directory that is made, 1 to 64 (default: SUTRA_NUM_SHARDS).")
    var shards: Int?

    @OptionGroup var part: NamespaceOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let shards, !(1...64).contains(shards) {
            throw ValidationError("--shards must be 1 to 64")
        }
    }

    private var kind: ImportFormat {
        if let format { return format }
        let lower = file.lowercased()
        return lower.hasSuffix(".jsonl") ? .jsonl : lower.hasSuffix(".csv") ? .csv : .triples
    }

    func run() async throws {
        let settings = try common.settings()
        try await reporting {
            switch kind {
            case .jsonl: try await restore(settings)
            case .triples, .csv: try await learn(settings, isCSV: kind == .csv)
            }
        }
    }

    private func restore(_ settings: Settings) async throws {
        let (path, directory) = (file, settings.directory)
        let shardCount = shards ?? settings.integer("SUTRA_NUM_SHARDS")
        let report = try await StoreWork.run {
            let export = try ExportFile.open(path)
            let configuration = StoreConfiguration(
                directory: directory, shardCount: shardCount,
                dimension: export.header.dimension, model: export.header.model)
            return try StoreWork.closing(try ShardedStore.open(configuration)) { store in
                try store.restore(export)
            }
        }
        Output.line(
            "\(report.textCount) texts imported, \(report.knownCount) known already, "
                + "\(report.expiredCount) expired"
                + (report.linkCount == 0
                    ? "." : "; \(report.linkCount) merges and splits of entities."))
    }

    private func learn(_ settings: Settings, isCSV: Bool) async throws {
        let triples = try TripleFile.read(file, isCSV: isCSV)
        let model = try await Model.load(settings)
        let memory = try await Memory.open(MemoryConfiguration(settings), embedder: model.embedder)
        var failure: (any Error)?
        do {
            for start in stride(from: 0, to: triples.count, by: Limits.batchCount) {
                let end = min(start + Limits.batchCount, triples.count)
                try await memory.learn(
                    Array(triples[start..<end]), source: source ?? file, in: part.namespace)
            }
        } catch {
            failure = error
        }
        try await memory.close()
        await model.shutDown()
        if let failure { throw failure }
        Output.line("\(triples.count) triples imported.")
    }
}
