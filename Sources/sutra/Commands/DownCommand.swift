import ArgumentParser
import NIOPosix
import Platform

struct DownCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "down",
        abstract: "Stop what `sutra up` runs, or some services of it, and wait until it has ended.")

    @Argument(help: "What to stop (default: the whole grid).")
    var services: [String] = []

    @OptionGroup var up: UpOptions

    func run() async throws {
        if let cluster = try await LoneCluster(services, up) {
            return try await cluster.end()
        }
        let directory = try up.directory()
        guard let access = try await GridSupervisorAccess(directory) else {
            Output.line("Nothing is running in \(directory.path).")
            return
        }
        if services.isEmpty {
            try await access.finish()
            return Output.line("The grid has ended.")
        }
        try await access.check(services)
        try await access.end(services)
        Output.line("\(services.joined(separator: ", ")): ended.")
    }
}

/// Replicas and HAProxy that run by themselves, as `sutra up embedding-ha` has them.
struct LoneCluster {
    let directory: ClusterDirectory
    let process: Int32

    /// `nil` when something else was asked for, or they belong to a grid that runs.
    init?(_ services: [String], _ up: UpOptions) async throws {
        guard services == [ClusterTarget.embeddingHA.rawValue] else { return nil }
        let grid = try up.directory()
        let directory = grid.sibling(ClusterTarget.embeddingHA.rawValue)
        guard let process = try await directory.currentHolder() else { return nil }
        if try await grid.currentHolder() == process { return nil }
        self.directory = directory
        self.process = process
    }

    func end() async throws {
        CurrentProcess.askToEnd(process)
        while try await directory.currentHolder() == process {
            try await Task.sleep(for: .milliseconds(100))
        }
        Output.line("\(ClusterTarget.embeddingHA.rawValue) has ended.")
    }
}

extension ClusterDirectory {
    /// ``holder()``, away from the threads that must not wait.
    func currentHolder() async throws -> Int32? {
        try await NIOThreadPool.singleton.runIfActive {
            do throws(FileError) {
                return try holder()
            } catch {
                throw Failure("\(error)")
            }
        }
    }
}
