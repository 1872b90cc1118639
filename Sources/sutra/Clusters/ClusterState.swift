import ArgumentParser
import GridControl

/// What `sutra up` can run.
enum ClusterTarget: String, ExpressibleByArgument, CaseIterable {
    case embeddingHA = "embedding-ha"
}

/// A cluster as `sutra status` shows it.
struct ClusterState: Codable, Sendable {
    struct Service: Codable, Sendable {
        let name: String
        let state: String
        let process: Int32?
        /// Restarts that nobody asked for.
        let restarts: Int
        let healthURL: String
    }

    /// The supervisor.
    let process: Int32
    let url: String
    let statisticsURL: String
    var services: [Service]

    init(_ cluster: EmbeddingCluster, process: Int32) {
        self.process = process
        url = "http://\(cluster.loopback):\(cluster.port)"
        statisticsURL = "http://\(cluster.loopback):\(cluster.statisticsPort)/stats"
        services = []
    }

    var isReady: Bool { !services.isEmpty && services.allSatisfy { $0.state == "ready" } }
}

extension ClusterState.Service {
    init(_ service: SupervisedService) {
        self.init(
            name: service.plan.name, state: service.state, process: service.process,
            restarts: service.restartCount, healthURL: service.plan.healthURL)
    }
}
