import APIClient
import ArgumentParser
import HTTPServices
import WireAPI

struct HealthCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "health",
        abstract: "Ask every service of a running server how it is.",
        discussion: "Ends with 0 when all are healthy and with 1 when any is not.")

    @Option(help: "The server's --port-offset, when its data directory is elsewhere.")
    var portOffset: Int?

    @OptionGroup var common: CommonOptions

    private struct Row: Codable {
        let service: String
        let url: String
        let status: String
        let message: String?
    }

    func run() async throws {
        let settings = try common.settings()
        let file = portOffset == nil ? ServeFile.read(in: settings.directory) : nil
        var rows: [Row] = []
        for kind in ServiceKind.ofServer {
            // A server whose events are kept elsewhere has no event storage of its own.
            if let file, file.url(of: kind) == nil { continue }
            let port = kind.defaultPort + (portOffset ?? 0)
            let url = file?.url(of: kind) ?? "http://127.0.0.1:\(port)"
            var client = try settings.client(api: url, hybrid: url)
            client.deadline = .seconds(5)
            do {
                let health = try await client.health(at: url)
                rows.append(
                    Row(
                        service: kind.name, url: url, status: health.status,
                        message: health.message))
            } catch {
                rows.append(
                    Row(
                        service: kind.name, url: url, status: "unreachable",
                        message: "nobody answers; start it with `sutra serve`"))
            }
        }
        if common.json {
            try Output.json(rows)
        } else {
            for row in rows {
                let message = row.message.map { " (\($0))" } ?? ""
                Output.line("\(row.service): \(row.status)\(message)  \(row.url)")
            }
        }
        guard rows.allSatisfy({ $0.status == "healthy" }) else { throw ExitCode(1) }
    }
}
