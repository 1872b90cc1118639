import Platform

/// The services of a grid on one machine, by name: what each is started with, where it answers,
/// and after which others.
package struct GridLayout: Sendable {
    /// What a user has said of one service.
    package struct Choice: Sendable, Hashable {
        package var isEnabled: Bool?
        package var memoryLimitMegabytes: Int?
        package var environment: [String: String] = [:]

        package init() {}
    }

    /// One row of the list.
    package struct Service: Sendable, Hashable {
        package let name: String
        /// Every port that it takes, before the offset is added.
        package let ports: [Int]
        /// Whether it runs when nobody has said anything.
        package let isUsual: Bool
    }

    package static let services: [Service] = [
        Service(name: "grid-master", ports: [7001], isUsual: true),
        Service(name: "grid-agent-1", ports: [8003], isUsual: true),
        Service(name: "grid-agent-2", ports: [8004], isUsual: true),
        Service(name: "storage-server", ports: [50051], isUsual: false),
        Service(name: "embedding-1", ports: [8881], isUsual: true),
        Service(name: "embedding-2", ports: [8882], isUsual: true),
        Service(name: "embedding-3", ports: [8883], isUsual: true),
        Service(name: proxyName, ports: [8888, 8404], isUsual: true),
        Service(name: "sutra-server", ports: [8000, 8001, 8080, 8005, 9000, 50052], isUsual: true),
    ]
    package static let proxyName = "embedding-ha"

    /// The address that services listen on.
    package let address: String
    package let portOffset: Int
    package let directory: String
    /// `http`, or `https` where a certificate is configured.
    package let scheme: String
    /// That every service inherits.
    package let environment: [String: String]
    package let choices: [String: Choice]

    package init(
        address: String, portOffset: Int, directory: String, scheme: String = "http",
        environment: [String: String], choices: [String: Choice]
    ) {
        self.address = address
        self.portOffset = portOffset
        self.directory = directory
        self.scheme = scheme
        self.environment = environment
        self.choices = choices
    }

    package func isEnabled(_ service: Service) -> Bool {
        choices[service.name]?.isEnabled ?? service.isUsual
    }

    package var enabled: [Service] { Self.services.filter(isEnabled) }

    package func isEnabled(_ name: String) -> Bool { enabled.contains { $0.name == name } }

    /// Whether replicas and HAProxy, or some of them, belong to it.
    package var hasCluster: Bool { isEnabled(Self.proxyName) }

    package var cluster: EmbeddingCluster {
        EmbeddingCluster(address: address, port: 8888 + portOffset, portOffset: portOffset)
    }

    /// Every port that is taken, with the service that takes it.
    package var ports: [(service: String, port: Int)] {
        enabled.flatMap { service in
            (service.ports + (service.name == "sutra-server" ? inner : []))
                .map { (service.name, $0 + portOffset) }
        }
    }

    /// The server's own embedding and storage make room for the services that have their ports.
    private var inner: [Int] { [innerEmbeddingPort, innerStoragePort] }
    private var innerEmbeddingPort: Int { hasCluster ? 8880 : 8888 }
    private var innerStoragePort: Int { isEnabled("storage-server") ? 50050 : 50051 }

    /// What to run, in an order in which nothing starts after something that stands behind it.
    /// - Parameters:
    ///   - sutra: path of this program
    ///   - haproxy: path of HAProxy; needed with ``hasCluster``
    ///   - configuration: path of its configuration
    package func plans(sutra: String, haproxy: String, configuration: String) -> [ServicePlan] {
        // HAProxy speaks plain HTTP to its replicas, which listen on this machine only.
        var plain = sendingEvents.filter { !$0.key.hasPrefix("SUTRA_TLS_") }
        plain["STORAGE_PATH"] = directory
        let embedding = Dictionary(
            uniqueKeysWithValues: cluster.plans(
                sutra: sutra, haproxy: haproxy, configuration: configuration, environment: plain
            ).map { ($0.name == "haproxy" ? Self.proxyName : $0.name, $0) })
        let names = Set(enabled.map(\.name))
        return enabled.map { service in
            var plan =
                embedding[service.name].map { $0.renamed(service.name) }
                ?? self.plan(service.name, sutra)
            plan.isEssential = false
            plan.startsAfter = plan.startsAfter.filter(names.contains)
            let choice = choices[service.name]
            if let limit = choice?.memoryLimitMegabytes {
                plan.limits.memoryByteCount = limit << 20
            }
            guard let own = choice?.environment, !own.isEmpty else { return plan }
            var command = plan.command
            command.environment.merge(own) { $1 }
            return plan.with(command)
        }
    }

    /// What services but the server inherit: the server keeps their events.
    private var sendingEvents: [String: String] {
        guard isEnabled("sutra-server"), environment["EVENT_STORAGE"] == nil else {
            return environment
        }
        let place = "\(scheme)://\(cluster.loopback):\(50052 + portOffset)"
        return environment.merging(["EVENT_STORAGE": place]) { $1 }
    }

    private func plan(_ name: String, _ sutra: String) -> ServicePlan {
        var environment = name == "sutra-server" ? environment : sendingEvents
        var arguments: [String]
        var after: [String] = []
        let port: Int
        switch name {
        case "grid-master":
            arguments = ["grid-master", "--data", directory, "--port-offset", "\(portOffset)"]
            port = 7001
        case "grid-agent-1", "grid-agent-2":
            port = name == "grid-agent-1" ? 8003 : 8004
            arguments = [
                "grid-agent", "--id", String(name.dropFirst("grid-".count)), "--data", directory,
                "--port", "\(port)", "--port-offset", "\(portOffset)",
            ]
            after = ["grid-master"]
        case "storage-server":
            port = 50051
            arguments = [
                "storage", "--data", directory + "/storage-server", "--port",
                "\(port + portOffset)",
            ]
            environment["STORAGE_NODE_ID"] = name
        default:
            port = 8000
            arguments = ["serve", "--data", directory, "--port-offset", "\(portOffset)"]
            environment["EMBEDDING_PORT"] = "\(innerEmbeddingPort)"
            environment["STORAGE_PORT"] = "\(innerStoragePort)"
        }
        if isEnabled("grid-master"), environment["SUTRA_GRID_MASTER"] == nil {
            environment["SUTRA_GRID_MASTER"] =
                "\(scheme)://\(cluster.loopback):\(7001 + portOffset)"
        }
        arguments += ["--host", address]
        var plan = ServicePlan(
            name: name,
            command: ChildCommand(
                executable: sutra, arguments: arguments, environment: environment),
            healthURL: "\(scheme)://\(cluster.loopback):\(port + portOffset)/health")
        plan.startsAfter = after
        plan.limits.startTime = .seconds(300)
        plan.limits.unhealthyTime = .seconds(30)
        plan.limits.stopTime = .seconds(60)
        plan.limits.countsMappedFiles = false
        return plan
    }
}

extension ServicePlan {
    fileprivate func renamed(_ name: String) -> ServicePlan { with(name, command) }

    fileprivate func with(_ command: ChildCommand) -> ServicePlan { with(name, command) }

    private func with(_ name: String, _ command: ChildCommand) -> ServicePlan {
        var plan = ServicePlan(name: name, command: command, healthURL: healthURL)
        plan.startsAfter = startsAfter
        plan.isEssential = isEssential
        plan.stopSignal = stopSignal
        plan.limits = limits
        return plan
    }
}
