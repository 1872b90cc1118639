import ArgumentParser

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show what `sutra up` runs.",
        discussion: """
            Ends with 0 when every service that nobody has stopped is ready, and with 1 when any \
            is not.
            """)

    @Argument(help: "What to show (default: all).")
    var services: [String] = []

    @OptionGroup var up: UpOptions

    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
        if let cluster = try await LoneCluster(services, up) { return try show(cluster) }
        let directory = try up.directory()
        guard let access = try await GridSupervisorAccess(directory) else {
            let names = services.map { " " + $0 }.joined()
            throw Failure(
                "Nothing is running in \(directory.path); start it with `sutra up\(names)`.")
        }
        try await access.check(services)
        var state = try await access.state()
        if !services.isEmpty { state.services.removeAll { !services.contains($0.name) } }
        if json {
            try Output.json(state)
        } else {
            Output.line("supervisor: process \(access.process)")
            show(state.services)
        }
        guard state.isReady else { throw ExitCode(1) }
    }

    private func show(_ cluster: LoneCluster) throws {
        let state: ClusterState? = cluster.directory.state()
        guard let state, state.process == cluster.process else {
            throw Failure("The supervisor, process \(cluster.process), has not said how it is.")
        }
        if json {
            try Output.json(state)
        } else {
            let name = ClusterTarget.embeddingHA.rawValue
            Output.line("\(name)  \(state.url)  supervisor \(cluster.process)")
            show(state.services)
        }
        guard state.isReady else { throw ExitCode(1) }
    }

    private func show(_ services: [ClusterState.Service]) {
        for service in services {
            let place = service.process.map { "process \($0)" } ?? "no process"
            let restarts = service.restarts == 0 ? "" : ", restarted \(service.restarts) times"
            Output.line(
                "  \(service.name): \(service.state), \(place)\(restarts)  \(service.healthURL)")
        }
    }
}
