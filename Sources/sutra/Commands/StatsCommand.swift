import APIClient
import ArgumentParser
import ConceptStore
import Embedding
import Engine
import HTTPServices
import WireAPI

struct StatsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Show what a memory holds.")

    @OptionGroup var part: NamespaceOption
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let settings = try common.settings()
        let stats = try await reporting {
            try await MemoryAccess.use(settings) { access in
                switch access {
                case .here(let memory, _):
                    return StatsResponse(try memory.statistics(of: part.namespace))
                case .server(var client):
                    client.namespace = part.name
                    return try await client.stats()
                }
            }
        }
        guard !common.json else { return try Output.json(stats) }
        Output.line(
            """
            Concepts:          \(stats.totalConcepts)
            Associations:      \(stats.totalAssociations)
            Embeddings:        \(stats.totalEmbeddings) of \(stats.embeddingDimension) dimensions
            Model:             \(stats.embeddingProvider)
            Average strength:  \(Output.number(stats.averageStrength, digits: 2))
            Resident memory:   \(Output.number(stats.memoryUsageMb)) MB
            """)
    }
}
