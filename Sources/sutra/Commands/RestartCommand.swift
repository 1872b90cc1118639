import ArgumentParser

struct RestartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restart",
        abstract:
            "Restart services of the grid that `sutra up` runs, and wait until they are ready.",
        discussion: """
            Without names: all of them, one after another, each only while all others serve.
            """)

    @Argument(help: "What to restart (default: all, one after another).")
    var services: [String] = []

    @OptionGroup var up: UpOptions

    func run() async throws {
        let directory = try up.directory()
        guard let access = try await GridSupervisorAccess(directory) else {
            throw Failure("Nothing is running in \(directory.path); start it with `sutra up`.")
        }
        if !services.isEmpty {
            try await access.check(services)
            try await access.restart(services)
            return Output.line("\(services.joined(separator: ", ")): ready.")
        }
        let before = try await access.state()
        let running = before.services.filter { $0.state != "stopped" }
        try await access.ask(.roll, [])
        try await access.wait(for: running.map(\.name)) { service in
            service.state == "ready" && service.process != before.service(service.name)?.process
        }
        Output.line("All \(running.count) services were restarted and are ready.")
    }
}
