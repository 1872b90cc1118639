import APIClient
import ArgumentParser
import Engine
import FoundationEssentials
import HTTPServices
import WireAPI

struct AskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Ask a question; the answer comes with its path and its sentences.",
        discussion: "Ends with 0 when there is an answer and with 3 when it is not known.")

    @Argument(help: "The question.")
    var question: String

    @Option(help: "Steps of a path, 1 to 6.")
    var depth = 3

    @Option(help: "Paths to show, 1 to 50.")
    var paths = 5

    @Flag(help: "Ask a running server about itself: \"average query latency today\".")
    var system = false

    @OptionGroup var part: NamespaceOption
    @OptionGroup var moments: MomentOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (1...6).contains(depth) else { throw ValidationError("--depth must be 1 to 6") }
        guard (1...50).contains(paths) else { throw ValidationError("--paths must be 1 to 50") }
    }

    func run() async throws {
        let settings = try common.settings()
        if system { return try await askSystem(settings) }
        let response = try await reporting {
            try await MemoryAccess.use(settings) { access in
                switch access {
                case .here(let memory, _):
                    let scope = moments.scope(part.namespace)
                    return try AssociationReading(memory, scope).response(
                        to: try await memory.answer(
                            Question(
                                question, maximumDepth: depth, maximumPaths: paths, scope: scope)),
                        timestamp: Moment.text(
                            microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)))
                case .server(var client):
                    client.namespace = part.name
                    return try await client.ask(
                        QueryRequest(
                            query: question, maxDepth: depth, maxPaths: paths,
                            asOf: moments.asOf, heldAt: moments.heldAt))
                }
            }
        }
        if common.json { try Output.json(response) } else { show(response) }
        if response.answer == nil { throw ExitCode(3) }
    }

    private func askSystem(_ settings: Settings) async throws {
        let response = try await reporting {
            guard let file = ServeFile.read(in: settings.directory),
                let control = file.url(of: .control),
                case let client = try settings.client(api: control, hybrid: control),
                (try? await client.health(at: control).service) == ServiceKind.control.name
            else {
                throw Failure(
                    "No server serves \(settings.directory); start it with `sutra serve`.")
            }
            return try await client.askSystem(
                SystemQueryRequest(query: question, timeZone: TimeZone.current.identifier),
                at: control)
        }
        if common.json { try Output.json(response) } else { SystemPrinter.show(response) }
        if !response.success { throw ExitCode(3) }
    }

    private func show(_ response: QueryResponse) {
        if let answer = response.answer {
            Output.line("\(answer)   (confidence \(Output.percent(response.confidence)))")
        } else {
            Output.line("I do not know.")
        }
        Output.line(response.explanation)
        PathPrinter.show(response.reasoningPaths)
        for contradiction in response.contradictions {
            Output.line("\nNot all of this can hold\(contradiction.of.map { " (\($0))" } ?? ""):")
            for fact in contradiction.facts {
                let sentence = fact.evidence.first?.sentence ?? ""
                Output.line(
                    "  \(fact.source) \(fact.association) \(fact.target): \u{201C}\(sentence)\u{201D}"
                )
            }
        }
        guard !response.semanticSupport.isEmpty else { return }
        Output.line("\nSupport:")
        for support in response.semanticSupport {
            let similarity = support.similarity.map { " (similarity \(Output.percent($0)))" } ?? ""
            Output.line("  \u{201C}\(support.sentence)\u{201D}\(similarity)")
        }
    }
}
