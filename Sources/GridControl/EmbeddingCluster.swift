import Platform

/// Three embedding replicas and HAProxy in front of them, on this machine.
package struct EmbeddingCluster: Sendable, Hashable {
    /// Where HAProxy listens; replicas listen on this machine only.
    package let address: String
    package let port: Int
    package let portOffset: Int

    package static let replicaCount = 3
    package static let memoryByteCount = 2 << 30
    /// From "send no more" until a replica stops listening: HAProxy's checks have seen it by then.
    package static let drainTime = Duration.seconds(3)

    package init(address: String, port: Int, portOffset: Int) {
        self.address = address
        self.port = port
        self.portOffset = portOffset
    }

    package var statisticsPort: Int { 8404 + portOffset }

    package var replicas: [HAProxyConfiguration.Replica] {
        (1...Self.replicaCount).map {
            HAProxyConfiguration.Replica(name: "embedding-\($0)", port: 8880 + $0 + portOffset)
        }
    }

    /// Every port that is taken.
    package var ports: [Int] { [port, statisticsPort] + replicas.map(\.port) }

    package func configuration(
        socket: String, password: String, processorCount: Int
    ) -> HAProxyConfiguration {
        HAProxyConfiguration(
            address: address, port: port, statisticsPort: statisticsPort, socket: socket,
            password: password, replicas: replicas,
            requestsPerReplica: max(8, 4 * processorCount))
    }

    /// - Parameters:
    ///   - sutra: path of this program
    ///   - haproxy: path of HAProxy
    ///   - configuration: path of its configuration
    ///   - environment: that the replicas inherit
    package func plans(
        sutra: String, haproxy: String, configuration: String, environment: [String: String]
    ) -> [ServicePlan] {
        let replicas = replicas.map { replica in
            var environment = environment
            environment["EMBEDDING_PORT"] = "\(replica.port)"
            environment["INSTANCE_ID"] = replica.name
            environment["STORAGE_HOST"] = "127.0.0.1"
            var plan = ServicePlan(
                name: replica.name,
                // HAProxy goes before computing: kept waiting, it takes busy replicas for dead.
                command: ChildCommand(
                    executable: "/usr/bin/nice",
                    arguments: [
                        "-n", "5", sutra, "embedding", "--drain",
                        "\(Self.drainTime.components.seconds)",
                    ],
                    environment: environment),
                healthURL: "http://127.0.0.1:\(replica.port)/health")
            plan.limits.memoryByteCount = Self.memoryByteCount
            // Draining, and the longest answer that HAProxy waits for.
            plan.limits.stopTime = Self.drainTime + .seconds(32)
            return plan
        }
        var proxy = ServicePlan(
            name: "haproxy",
            command: ChildCommand(
                executable: haproxy, arguments: ["-db", "-f", configuration],
                environment: environment),
            healthURL: "http://\(loopback):\(statisticsPort)/health")
        proxy.startsAfter = replicas.map(\.name)
        proxy.isEssential = true
        proxy.stopSignal = .finish
        proxy.limits.stopTime = .seconds(20)
        return replicas + [proxy]
    }

    /// Where this machine reaches what listens on `address`.
    package var loopback: String {
        switch address {
        case "0.0.0.0": "127.0.0.1"
        case "::": "[::1]"
        default: address.contains(":") ? "[\(address)]" : address
        }
    }
}
