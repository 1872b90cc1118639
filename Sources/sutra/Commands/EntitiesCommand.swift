import APIClient
import ArgumentParser
import ConceptModel
import ConceptStore
import Engine
import HTTPServices
import WireAPI

/// Names that name one thing.
struct EntitiesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities",
        abstract: "Show, merge and split things that have several names.",
        discussion: """
            A merge is a record of its own and changes no text. Answers see merged names as one \
            thing; a split takes a merge back, and everything is as before.
            """,
        subcommands: [
            EntitiesShowCommand.self, EntitiesMergeCommand.self, EntitiesSplitCommand.self,
            EntitiesLinkCommand.self,
        ])
}

struct EntitiesShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the names of a thing, and what merged them.")

    @Argument(help: "A name or an identity.")
    var name: String

    @OptionGroup var part: NamespaceOption
    @OptionGroup var moments: MomentOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let settings = try common.settings()
        let response = try await reporting {
            try await MemoryAccess.use(settings) { access in
                switch access {
                case .here(let memory, _):
                    return EntityResponse(
                        try memory.entity(name, in: moments.scope(part.namespace)))
                case .server(var client):
                    client.namespace = part.name
                    return try await client.entity(
                        name, asOf: moments.asOf, heldAt: moments.heldAt)
                }
            }
        }
        if common.json { return try Output.json(response) }
        Output.line("\(response.name)  \(response.conceptID)")
        let names = Dictionary(
            response.names.map { ($0.conceptID, $0.name) }, uniquingKeysWith: { first, _ in first })
        for name in response.names {
            Output.line("  \(name.name)  \(name.conceptID)  spoken of \(name.strength) times")
        }
        for merge in response.merges {
            let kept = names[merge.keptID] ?? merge.keptID
            let merged = names[merge.mergedID] ?? merge.mergedID
            Output.line(
                "  merged: \(merged) into \(kept), \(merge.basis), "
                    + "\(Output.percent(merge.confidence)), \(merge.recordedAt.text)")
        }
    }
}

struct EntitiesMergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Say that two names name one thing.")

    @Argument(help: "The name that stands for both, or its identity.")
    var entity: String

    @Argument(help: "The other name, or its identity.")
    var other: String

    @OptionGroup var part: NamespaceOption
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let request = EntityPairRequest(entity: entity, other: other)
        try await EntityPairWork.run(request, part, common) { memory, namespace in
            try await memory.merge(entity, other, in: namespace)
        } server: {
            try await $0.mergeEntities(request)
        }
    }
}

struct EntitiesSplitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Take the merge of two names back.")

    @Argument(help: "One of the names, or its identity.")
    var entity: String

    @Argument(help: "The other name, or its identity.")
    var other: String

    @OptionGroup var part: NamespaceOption
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let request = EntityPairRequest(entity: entity, other: other)
        try await EntityPairWork.run(request, part, common) { memory, namespace in
            try await memory.split(entity, other, in: namespace)
        } server: {
            try await $0.splitEntities(request)
        }
    }
}

struct EntitiesLinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Look for names that name one thing, and merge those that are sure enough.",
        discussion: """
            Goes by what texts say ("X, also known as Y"), acronyms, initials, last names and \
            spelling, and by the company in which names are met. What was split by hand stays so.
            """)

    @Flag(help: "Only show what would be merged.")
    var dryRun = false

    @Option(help: "Merge from this confidence on, 0 to 1.")
    var threshold: Float?

    @OptionGroup var part: NamespaceOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let threshold, !(0...1).contains(threshold) {
            throw ValidationError("--threshold must be a number from 0 to 1")
        }
    }

    func run() async throws {
        let settings = try common.settings()
        let request = LinkEntitiesRequest(dryRun: dryRun, threshold: threshold)
        let response = try await reporting {
            try await MemoryAccess.use(settings) { access in
                switch access {
                case .here(let memory, _):
                    return LinkEntitiesResponse(
                        try await memory.linkEntities(
                            in: part.namespace, threshold: threshold.map { Confidence($0) },
                            isTrial: dryRun), request)
                case .server(var client):
                    client.namespace = part.name
                    return try await client.linkEntities(request)
                }
            }
        }
        if common.json { return try Output.json(response) }
        for candidate in response.merged {
            Output.line(
                "\(candidate.other) = \(candidate.kept)  \(Output.percent(candidate.confidence))  "
                    + "\(candidate.basis): \(candidate.reasons.joined(separator: "; "))")
        }
        Output.line(
            "\(response.merged.count) of \(response.entities) names "
                + (dryRun ? "would be merged" : "were merged")
                + ", \(response.leftApart.count) pairs were left apart.")
    }
}

/// What merging and splitting have in common.
enum EntityPairWork {
    static func run(
        _ request: EntityPairRequest, _ part: NamespaceOption, _ common: CommonOptions,
        here: (Memory, Namespace) async throws -> EntityLink,
        server: (SutraClient) async throws -> EntityLinkResponse
    ) async throws {
        let settings = try common.settings()
        let response = try await reporting {
            try await MemoryAccess.use(settings) { access in
                switch access {
                case .here(let memory, _):
                    return EntityLinkResponse(try await here(memory, part.namespace), request)
                case .server(var client):
                    client.namespace = part.name
                    return try await server(client)
                }
            }
        }
        if common.json { return try Output.json(response) }
        Output.line(response.message ?? response.change)
    }
}
