import APIClient
import AccessControl
import ArgumentParser
import Embedding
import Foundation
import GridControl
import NIOCore
import NIOPosix
import Platform
import WireAPI

struct ValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check whether `sutra up` would start: file, settings, programs, ports, keys.",
        discussion: "Starts nothing. Ends with 0 when all is well and with 1 when anything is not.")

    @OptionGroup var up: UpOptions

    @Flag(help: "Print the result as JSON.")
    var json = false

    private struct Check: Codable {
        let name: String
        let isWell: Bool
        let message: String

        enum CodingKeys: String, CodingKey {
            case name, message
            case isWell = "ok"
        }
    }

    func run() async throws {
        var checks: [Check] = []
        do {
            let (layout, settings) = try up.grid()
            try up.checkPorts(layout)
            checks.append(
                Check(
                    name: "services", isWell: !layout.enabled.isEmpty,
                    message: layout.enabled.map(\.name).joined(separator: ", ")))
            checks.append(Self.model(settings))
            if layout.hasCluster { checks.append(Self.haproxy()) }
            checks.append(contentsOf: try Self.keys(layout, settings))
            checks.append(contentsOf: try await Self.ports(layout, settings))
        } catch let failure as Failure {
            checks.append(Check(name: "file", isWell: false, message: failure.description))
        }
        if json {
            try Output.json(checks)
        } else {
            for check in checks {
                Output.line("\(check.isWell ? "ok  " : "BAD ") \(check.name): \(check.message)")
            }
        }
        guard checks.allSatisfy(\.isWell) else { throw ExitCode(1) }
    }

    private static func model(_ settings: Settings) -> Check {
        do throws(EmbeddingError) {
            let location = try ModelLocation.find(modelPath: settings.text("MODEL_PATH"))
            return Check(name: "model", isWell: true, message: location.folder.path)
        } catch {
            return Check(name: "model", isWell: false, message: error.message)
        }
    }

    private static func haproxy() -> Check {
        do throws(Failure) {
            let path = try EmbeddingClusterRun.find("haproxy")
            return Check(name: "haproxy", isWell: true, message: path)
        } catch {
            return Check(name: "haproxy", isWell: false, message: "\(error)")
        }
    }

    private static func keys(_ layout: GridLayout, _ settings: Settings) throws -> [Check] {
        let access: ServerAccess
        do throws(Failure) {
            access = try ServerAccess(settings, host: layout.address)
        } catch {
            return [Check(name: "access", isWell: false, message: "\(error)")]
        }
        guard access.gate.isClosed else {
            return [
                Check(
                    name: "access", isWell: true, message: "this machine only, without keys")
            ]
        }
        let hasGrid = layout.isEnabled("grid-master") && settings.text("SUTRA_API_KEY") == nil
        return [
            Check(
                name: "access", isWell: !hasGrid,
                message: hasGrid
                    ? "keys are asked for, so that agents and master need one of the role admin in "
                        + "SUTRA_API_KEY" : "by the keys in \(settings.keyFile.path)")
        ]
    }

    /// Whether ports are free, or taken by the grid that runs.
    private static func ports(_ layout: GridLayout, _ settings: Settings) async throws -> [Check] {
        let doubled = Dictionary(grouping: layout.ports, by: \.port).filter { $0.value.count > 1 }
        if let (port, services) = doubled.min(by: { $0.key < $1.key }) {
            let names = services.map(\.service).joined(separator: " and ")
            return [
                Check(name: "ports", isWell: false, message: "\(names) both take port \(port)")
            ]
        }
        let directory = ClusterDirectory(ClusterDirectory.gridName, settings)
        if let access = try await GridSupervisorAccess(directory) {
            return [
                Check(
                    name: "ports", isWell: true,
                    message: "the grid runs already, process \(access.process)")
            ]
        }
        let group = MultiThreadedEventLoopGroup.singleton
        var taken: [String] = []
        for (service, port) in layout.ports {
            do {
                let channel = try await ServerBootstrap(group: group)
                    .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                    .bind(host: layout.address, port: port).get()
                try await channel.close()
            } catch {
                taken.append("\(port) (\(service))")
            }
        }
        let message =
            taken.isEmpty
            ? "all \(layout.ports.count) are free"
            : "taken or not allowed: \(taken.joined(separator: ", ")). Stop what has them, or use "
                + "--port-offset."
        return [Check(name: "ports", isWell: taken.isEmpty, message: message)]
    }
}
