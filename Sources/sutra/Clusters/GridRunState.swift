import Foundation
import GridControl
import WireAPI

/// The services of a grid as `sutra status` shows them.
struct GridRunState: Codable, Sendable {
    /// The supervisor.
    let process: Int32
    var services: [ClusterState.Service]

    /// Whether everything that nobody has stopped is ready.
    var isReady: Bool {
        let wanted = services.filter { $0.state != "stopped" }
        return !wanted.isEmpty && wanted.allSatisfy { $0.state == "ready" }
    }

    func service(_ name: String) -> ClusterState.Service? {
        services.first { $0.name == name }
    }
}

/// What a command asks of the supervisor that runs.
struct GridRunRequest: Codable, Sendable {
    enum Verb: String, Codable {
        case restart, end, roll
    }

    let verb: Verb
    let services: [String]

    var events: [SupervisionEvent] {
        switch verb {
        case .restart: services.map { .restart(service: $0) }
        case .end: services.map { .end(service: $0) }
        case .roll: [.rollingRestart]
        }
    }
}

extension ClusterDirectory {
    var requests: String { path + "/requests" }
    var logs: String { path + "/logs" }

    /// Leaves a request for the supervisor. Blocks.
    func leave(_ request: GridRunRequest) throws -> String {
        let name = requests + "/\(UUID().uuidString).json"
        try Body.encode(request).write(to: URL(fileURLWithPath: name), options: .atomic)
        return name
    }

    /// Takes the requests that were left. One that cannot be read is told of and taken away.
    /// Blocks.
    func takeRequests() throws -> [GridRunRequest] {
        let manager = FileManager.default
        let names = try manager.contentsOfDirectory(atPath: requests)
            .filter { $0.hasSuffix(".json") }.sorted()
        return try names.compactMap { name in
            let path = requests + "/" + name
            let data = manager.contents(atPath: path) ?? Data()
            try manager.removeItem(atPath: path)
            guard let request = try? Body.decode(GridRunRequest.self, from: Array(data)) else {
                Output.notice("the request \(path) could not be read and was taken away")
                return nil
            }
            return request
        }
    }
}
