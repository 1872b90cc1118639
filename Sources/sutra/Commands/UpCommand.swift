import ArgumentParser
import Foundation
import GridControl
import NIOPosix

struct UpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "up",
        abstract: "Run the services of a grid on this machine, supervised.",
        discussion: """
            Without names: all that sutra.toml enables; without that file the server, three \
            embedding replicas on ports 8881 to 8883 behind HAProxy on 8888, the grid's master and \
            two agents. With names: only these; when the grid runs already, these are started in \
            it. Runs until Ctrl-C, SIGTERM or `sutra down`; SIGHUP restarts one service after \
            another. Whatever ends by itself is started again.

            embedding-ha alone: the replicas and HAProxy as a service of their own, in the folder \
            embedding-ha of the data directory.
            """)

    @Argument(help: "What to run (default: all that is enabled).")
    var services: [String] = []

    @OptionGroup var up: UpOptions

    func run() async throws {
        if services == [ClusterTarget.embeddingHA.rawValue],
            try await GridSupervisorAccess(try up.directory()) == nil
        {
            return try await runCluster()
        }
        let (layout, settings) = try up.grid()
        try up.checkPorts(layout)
        let directory = ClusterDirectory(ClusterDirectory.gridName, settings)
        if !services.isEmpty, let access = try await GridSupervisorAccess(directory) {
            try await access.check(services)
            let state = try await access.state()
            let idle = services.filter { state.service($0)?.state != "ready" }
            try await access.restart(idle)
            return Output.line("\(services.joined(separator: ", ")): ready.")
        }
        let ended = try choose(from: layout)
        let client = try settings.client(api: "", hybrid: "")
        try await reporting {
            try await GridRun(
                layout: layout, directory: directory,
                clusterDirectory: ClusterDirectory(
                    ClusterTarget.embeddingHA.rawValue, settings),
                ended: ended, client: client
            ).run()
        }
    }

    /// The services that were not named. HAProxy without its replicas would serve nothing, so
    /// `embedding-ha` stands for all of them.
    private func choose(from layout: GridLayout) throws -> Set<String> {
        guard !services.isEmpty else { return [] }
        let enabled = layout.enabled.map(\.name)
        for name in services where !enabled.contains(name) {
            throw Failure(
                "There is no service \(name) in this grid. There are: "
                    + enabled.joined(separator: ", ") + "; sutra.toml may enable others.")
        }
        var wanted = Set(services)
        if wanted.contains(GridLayout.proxyName) {
            wanted.formUnion(layout.cluster.replicas.map(\.name))
        }
        return Set(enabled).subtracting(wanted)
    }

    private func runCluster() async throws {
        var flags: [String: String] = [:]
        flags["STORAGE_PATH"] = up.data
        flags["STORAGE_HOST"] = up.host
        let settings = try Settings.current(flags)
        let portOffset = up.portOffset ?? 0
        let cluster = EmbeddingCluster(
            address: settings.host,
            port: try settings.port("EMBEDDING_PORT", offset: portOffset), portOffset: portOffset)
        for port in cluster.ports { _ = try Settings.port("embedding-ha", port, offset: 0) }
        guard Set(cluster.ports).count == cluster.ports.count else {
            throw Failure("EMBEDDING_PORT must differ from the ports of replicas and statistics.")
        }
        let directory = ClusterDirectory(ClusterTarget.embeddingHA.rawValue, settings)
        try await reporting {
            try await EmbeddingClusterRun(cluster: cluster, directory: directory).run()
        }
    }
}
