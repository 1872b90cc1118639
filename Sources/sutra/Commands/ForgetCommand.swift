import APIClient
import ArgumentParser
import ConceptModel
import Engine
import HTTPServices
import WireAPI

struct ForgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Delete a concept, all texts of a source, or a whole namespace.",
        discussion: """
            Ends with 0 when something was deleted and with 3 when there was nothing. What is \
            deleted is hidden at once and leaves the files when the directory is compacted.
            """)

    @Argument(help: "The identity of a concept.")
    var concept: String?

    @Option(help: "Every text that was learned from this source, as reads show it.")
    var source: String?

    @Flag(help: "Everything in the namespace, which has to be named.")
    var everything = false

    @OptionGroup var part: NamespaceOption
    @OptionGroup var common: CommonOptions

    /// What is to be forgotten.
    private enum Target {
        case concept(ConceptID)
        case source(String)
        case everything
    }

    func validate() throws { _ = try target() }

    private func target() throws -> Target {
        switch (concept, source, everything) {
        case (let text?, nil, false):
            guard let id = ConceptID(text) else {
                throw ValidationError("\"\(text)\" is no identity: 32 hexadecimal digits")
            }
            return .concept(id)
        case (nil, let source?, false): return .source(source)
        case (nil, nil, true): return .everything
        default:
            throw ValidationError("give one of: an identity, --source, --everything")
        }
    }

    func run() async throws {
        let settings = try common.settings()
        let target = try target()
        let response = try await reporting {
            try await MemoryAccess.use(settings) { access in
                switch access {
                case .here(let memory, _): try await forget(target, in: memory)
                case .server(let client): try await forget(target, through: client)
                }
            }
        }
        if common.json { try Output.json(response) } else { Output.line(response.message) }
        if response.records.isEmpty { throw ExitCode(3) }
    }

    private func forget(_ target: Target, in memory: Memory) async throws -> DeletionResponse {
        let namespace = part.namespace
        switch target {
        case .concept(let id):
            return DeletionResponse(
                try await memory.delete(id, in: namespace), conceptID: id, in: namespace)
        case .source(let source):
            return DeletionResponse(
                try await memory.delete(source: source, in: namespace), in: namespace)
        case .everything:
            return DeletionResponse(try await memory.deleteAll(in: namespace), in: namespace)
        }
    }

    private func forget(_ target: Target, through client: SutraClient) async throws
        -> DeletionResponse
    {
        var client = client
        client.namespace = part.name
        do {
            switch target {
            case .concept(let id): return try await client.deleteConcept("\(id)")
            case .source(let source): return try await client.deleteSource(source)
            case .everything: return try await client.deleteNamespace()
            }
        } catch let error as ClientError where error.status == 404 {
            return DeletionResponse(
                namespace: part.name, texts: 0, passages: 0, entities: 0, associations: 0,
                vectors: 0, records: [], message: error.message)
        }
    }
}
