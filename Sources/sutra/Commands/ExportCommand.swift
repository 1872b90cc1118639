import ArgumentParser
import ConceptModel
import ConceptStore
import Foundation

enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
    case jsonl, csv, graphml
}

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write everything that is known as JSON lines, or the graph for other programs.",
        discussion: """
            JSON lines hold everything and can be imported again; CSV (two files, -nodes and \
            -edges) and GraphML hold the graph of one namespace. Stop a server that uses the \
            directory first, or export from a restored backup.
            """)

    @Argument(help: "The file to write; - for the standard output.")
    var file: String

    @Option(help: "jsonl, csv or graphml.")
    var format = ExportFormat.jsonl

    @Option(
        name: .customLong("namespace"),
        help: "Only this part of the memory (default: all of it; for csv and graphml: default).")
    var name: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let name, Namespace(name) == nil {
            throw ValidationError("--namespace \"\(name)\": \(Namespace.rule)")
        }
        if format == .csv, file == "-" {
            throw ValidationError("CSV is two files; name one")
        }
    }

    func run() async throws {
        let directory = try common.settings().directory
        let (file, format) = (file, format)
        let namespace = name.flatMap { Namespace($0) }
        try await reporting {
            try await StoreWork.withStore(directory) { store in
                let graph = GraphFiles(
                    graph: GraphExport(
                        store.snapshot().inNamespace(namespace ?? .default)))
                switch format {
                case .jsonl: try Self.lines(of: store, namespace, to: file)
                case .graphml: try Self.write(file, graph.graphML)
                case .csv:
                    let stem = file.hasSuffix(".csv") ? String(file.dropLast(4)) : file
                    try Self.write(stem + "-nodes.csv", graph.nodes)
                    try Self.write(stem + "-edges.csv", graph.edges)
                }
            }
        }
    }

    private static func lines(of store: ShardedStore, _ namespace: Namespace?, to file: String)
        throws
    {
        let output = try OutputFile(file)
        var failure: (any Error)?
        let count = try store.export(namespace) { line in
            guard failure == nil else { return }
            do { try output.write(line) } catch { failure = error }
        }
        if let failure { throw failure }
        try output.finish()
        Output.notice("\(count) texts")
    }

    private static func write(
        _ file: String, _ content: ((String) throws -> Void) throws -> Void
    ) throws {
        let output = try OutputFile(file)
        try content { try output.write($0.utf8) }
        try output.finish()
    }
}
