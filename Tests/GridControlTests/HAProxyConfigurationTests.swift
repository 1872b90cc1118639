import GridControl
import Platform
import Testing

struct HAProxyConfigurationTests {
    private static func configuration(address: String, socket: String) -> HAProxyConfiguration {
        EmbeddingCluster(address: address, port: 8988, portOffset: 100).configuration(
            socket: socket, password: "secret", processorCount: 2)
    }

    @Test func everyNameIsFilledIn() throws {
        let text = try Self.configuration(address: "::", socket: "/a b/\"c$").text(
            template: "}} bind {{ADDRESS}}:{{PORT}}\n{{REPLICAS}}\n{{SOCKET}} {{STATISTICS_PORT}} "
                + "{{PASSWORD}}{{PASSWORD}} {{REQUESTS_PER_REPLICA}} }}")
        #expect(
            text == """
                }} bind [::]:8988
                    server embedding-1 127.0.0.1:8981
                    server embedding-2 127.0.0.1:8982
                    server embedding-3 127.0.0.1:8983
                "/a b/\\"c\\$" 8504 secretsecret 8 }}
                """)
    }

    @Test func anUnknownNameIsRefused() {
        let error = #expect(throws: HAProxyConfiguration.UnknownName.self) {
            try Self.configuration(address: "127.0.0.1", socket: "/s").text(template: "a {{PORTS}}")
        }
        #expect(error?.name == "PORTS")
    }

    @Test func replicasStartBeforeTheProxy() throws {
        let cluster = EmbeddingCluster(address: "0.0.0.0", port: 8888, portOffset: 0)
        let plans = cluster.plans(
            sutra: "/sutra", haproxy: "/haproxy", configuration: "/c", environment: ["A": "b"])
        #expect(plans.map(\.name) == ["embedding-1", "embedding-2", "embedding-3", "haproxy"])
        #expect(Supervision(plans).services.count == 4, "the order is one that can be started")
        let replica = try #require(plans.first)
        #expect(replica.command.environment["EMBEDDING_PORT"] == "8881")
        #expect(replica.command.environment["INSTANCE_ID"] == "embedding-1")
        #expect(replica.command.environment["STORAGE_HOST"] == "127.0.0.1")
        #expect(replica.command.environment["A"] == "b")
        #expect(replica.command.arguments.contains("/sutra"))
        #expect(replica.limits.memoryByteCount == 2 << 30)
        #expect(plans.last?.healthURL == "http://127.0.0.1:8404/health")
    }
}
