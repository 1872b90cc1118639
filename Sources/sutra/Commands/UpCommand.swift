import ArgumentParser
import GridControl

struct UpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "up",
        abstract: "Run several processes as one service, supervised.",
        discussion: """
            embedding-ha: three embedding replicas on ports 8881 to 8883 and HAProxy on 8888, with \
            its statistics on 8404. Runs until Ctrl-C, SIGTERM or `sutra down`; SIGHUP restarts \
            the replicas one after another. Whatever ends by itself is started again.
            """)

    @Argument(help: "What to run: embedding-ha.")
    var target: ClusterTarget

    @Option(help: "The data directory, for its folder embedding-ha (default: ./sutra-data).")
    var data: String?

    @Option(help: "The address to listen on (default: STORAGE_HOST, else this machine only).")
    var host: String?

    @Option(help: "Added to every port, so that several clusters can run side by side.")
    var portOffset = 0

    func run() async throws {
        var flags: [String: String] = [:]
        flags["STORAGE_PATH"] = data
        flags["STORAGE_HOST"] = host
        let settings = try Settings.current(flags)
        let cluster = EmbeddingCluster(
            address: settings.text("STORAGE_HOST") ?? "127.0.0.1",
            port: try settings.port("EMBEDDING_PORT", offset: portOffset), portOffset: portOffset)
        for port in cluster.ports { _ = try Settings.port("embedding-ha", port, offset: 0) }
        guard Set(cluster.ports).count == cluster.ports.count else {
            throw Failure("EMBEDDING_PORT must differ from the ports of replicas and statistics.")
        }
        let directory = ClusterDirectory(target, settings)
        try await reporting {
            try await EmbeddingClusterRun(cluster: cluster, directory: directory).run()
        }
    }
}
