import APIClient
import ArgumentParser
import Engine
import HTTPServices
import WireAPI

struct PathsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paths", abstract: "Show how two things hang together.",
        discussion: "Ends with 0 when there is a path and with 3 when there is none.")

    @Argument(help: "A name or an identity.")
    var from: String

    @Argument(help: "A name or an identity.")
    var to: String

    @Option(help: "Steps of a path, 1 to 6.")
    var depth = 4

    @Option(help: "Paths to show, 1 to 50.")
    var count = 3

    @OptionGroup var part: NamespaceOption
    @OptionGroup var moments: MomentOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (1...6).contains(depth) else { throw ValidationError("--depth must be 1 to 6") }
        guard (1...50).contains(count) else { throw ValidationError("--count must be 1 to 50") }
    }

    func run() async throws {
        let settings = try common.settings()
        let response = try await reporting {
            try await MemoryAccess.use(settings) { access in
                switch access {
                case .here(let memory, _):
                    return PathsResponse(
                        from: from, to: to,
                        paths: try memory.paths(
                            from: from, to: to, count: count, maximumDepth: depth,
                            in: moments.scope(part.namespace)
                        ).map(ReasoningPathResponse.init))
                case .server(var client):
                    client.namespace = part.name
                    return try await client.paths(
                        PathsRequest(
                            from: from, to: to, maxPaths: count, maxDepth: depth,
                            asOf: moments.asOf, heldAt: moments.heldAt))
                }
            }
        }
        if common.json {
            try Output.json(response)
        } else if response.paths.isEmpty {
            Output.line("There is no path of at most \(depth) steps.")
        } else {
            PathPrinter.show(response.paths)
        }
        if response.paths.isEmpty { throw ExitCode(3) }
    }
}
