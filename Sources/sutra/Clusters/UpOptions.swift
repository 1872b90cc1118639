import AccessControl
import ArgumentParser
import Foundation
import GridControl

/// Where the grid of `sutra up` is described.
struct UpOptions: ParsableArguments {
    @Option(help: "The TOML file (default: sutra.toml of this folder, if there is one).")
    var file: String?

    @Option(help: "The data directory (default: the file's, else STORAGE_PATH, ./sutra-data).")
    var data: String?

    @Option(
        help: "The address (default: the file's, else STORAGE_HOST, else this machine only).")
    var host: String?

    @Option(help: "Added to every port (default: the file's, else 0).")
    var portOffset: Int?

    /// The grid that file and flags describe, with the settings behind it. Blocks.
    func grid() throws -> (layout: GridLayout, settings: Settings) {
        let file = try GridFile.read(file)
        var flags: [String: String] = [:]
        flags["STORAGE_PATH"] = data ?? file.data
        flags["STORAGE_HOST"] = host ?? file.host
        let environment = ProcessInfo.processInfo.environment
            .merging(file.environment ?? [:]) { $1 }
        let settings = try Settings(environment: environment, flags: flags)
        for notice in settings.notices { Output.notice(notice) }
        // Every service's own variables have to be such that it starts.
        for (name, choice) in file.choices where !choice.environment.isEmpty {
            do throws(Failure) {
                _ = try Settings(environment: choice.environment)
            } catch {
                throw Failure("services.\(name).environment: \(error)")
            }
        }
        guard settings.text("SUTRA_TLS_CLIENT_CA") == nil else {
            throw Failure(
                "SUTRA_TLS_CLIENT_CA asks for certificates that the services of a grid do not "
                    + "have for each other. Unset it.")
        }
        var inherited = environment
        inherited["STORAGE_PATH"] = settings.directory
        inherited["SUTRA_KEYS_FILE"] = settings.keyFile.path
        // Each service has a port of its own in the list.
        inherited["STORAGE_PORT"] = nil
        inherited["EMBEDDING_PORT"] = nil
        let layout = GridLayout(
            address: settings.host,
            portOffset: portOffset ?? file.portOffset ?? 0, directory: settings.directory,
            scheme: settings.text("SUTRA_TLS_CERTIFICATE") == nil ? "http" : "https",
            environment: inherited, choices: file.choices)
        return (layout, settings)
    }

    /// Only for what runs all of the grid: replicas by themselves have room at offsets where
    /// the grid's highest port has none.
    func checkPorts(_ layout: GridLayout) throws {
        for (service, port) in layout.ports where !(1...65_535).contains(port) {
            throw Failure("The port offset moves \(service) to port \(port).")
        }
    }

    /// The data directory alone, for commands about a grid that runs. Blocks.
    func directory() throws -> ClusterDirectory {
        ClusterDirectory(ClusterDirectory.gridName, try grid().settings)
    }
}
