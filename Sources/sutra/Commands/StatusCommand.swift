import ArgumentParser

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show what `sutra up` runs.",
        discussion: "Ends with 0 when every service is ready and with 1 when any is not.")

    @Argument(help: "What to show: embedding-ha.")
    var target: ClusterTarget

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let directory = ClusterDirectory(target, try common.settings())
        guard let process = try await directory.currentHolder(), let state = directory.state(),
            state.process == process
        else {
            throw Failure(
                "\(target.rawValue) is not running in \(directory.path); start it with "
                    + "`sutra up \(target.rawValue)`.")
        }
        if common.json {
            try Output.json(state)
        } else {
            Output.line("\(target.rawValue)  \(state.url)  supervisor \(process)")
            for service in state.services {
                let place = service.process.map { "process \($0)" } ?? "no process"
                let restarts = service.restarts == 0 ? "" : ", restarted \(service.restarts) times"
                Output.line("  \(service.name): \(service.state), \(place)\(restarts)")
            }
        }
        guard state.isReady else { throw ExitCode(1) }
    }
}
