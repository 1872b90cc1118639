import ArgumentParser
import NIOPosix
import Platform

struct DownCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "down",
        abstract: "Stop what `sutra up` runs, and wait until it has ended.")

    @Argument(help: "What to stop: embedding-ha.")
    var target: ClusterTarget

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let directory = ClusterDirectory(target, try common.settings())
        guard let process = try await directory.currentHolder() else {
            Output.line("\(target.rawValue) is not running in \(directory.path).")
            return
        }
        CurrentProcess.askToEnd(process)
        while try await directory.currentHolder() == process {
            try await Task.sleep(for: .milliseconds(100))
        }
        Output.line("\(target.rawValue) has ended.")
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
