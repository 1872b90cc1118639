import ArgumentParser
import HTTPServices
import Ingestion
import Logging

struct IngesterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingester",
        abstract: "Serve bulk jobs alone: documents are learned by a server elsewhere.",
        discussion: """
            `sutra serve` has the same service for its own memory. Jobs are kept in the data \
            directory and go on after a restart. The server is SUTRA_API_URL, the key for it \
            SUTRA_API_KEY.
            """)

    @OptionGroup var listen: ListenOptions

    @Option(help: "Added to the port, 8005.")
    var portOffset = 0

    func run() async throws {
        let settings = try listen.settings()
        try await reporting { try await serve(settings) }
    }

    private func serve(_ settings: Settings) async throws {
        let kind = ServiceKind.ingester
        let port = try Settings.port(kind.name, kind.defaultPort, offset: portOffset)
        let logger = settings.logger()
        let state = ServerState(version: Version.text)
        let api = settings.text("SUTRA_API_URL") ?? "http://127.0.0.1:8000"
        let learner = ServerLearner(try settings.client(api: api, hybrid: api))
        let work = IngesterService(
            configuration: try .init(settings), learner: learner, state: state, logger: logger)
        try await SingleServiceProcess(settings: settings, kind: kind, port: port)
            .run(state, work, logger)
    }
}
