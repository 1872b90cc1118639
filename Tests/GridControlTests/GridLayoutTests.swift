import GridControl
import Platform
import Testing

/// What `sutra up` runs.
struct GridLayoutTests {
    private static func layout(
        _ choices: [String: GridLayout.Choice] = [:], offset: Int = 0
    ) -> GridLayout {
        GridLayout(
            address: "127.0.0.1", portOffset: offset, directory: "/data",
            environment: ["PATH": "/bin"], choices: choices)
    }

    private static func plans(_ layout: GridLayout) -> [ServicePlan] {
        layout.plans(sutra: "/bin/sutra", haproxy: "/bin/haproxy", configuration: "/data/h.cfg")
    }

    private static func choice(_ isEnabled: Bool) -> GridLayout.Choice {
        var choice = GridLayout.Choice()
        choice.isEnabled = isEnabled
        return choice
    }

    @Test func theUsualGridHasNoPortTwiceAndAnOrder() {
        let layout = Self.layout(offset: 100)
        let ports = layout.ports.map(\.port)
        #expect(Set(ports).count == ports.count)
        #expect(ports.contains(7101))
        // A supervisor traps on an order that cannot be.
        let supervision = Supervision(Self.plans(layout))
        #expect(supervision.services.map(\.plan.name) == layout.enabled.map(\.name))
        #expect(!supervision.services.contains { $0.plan.isEssential })
        #expect(!layout.isEnabled("storage-server"))
    }

    @Test func theServerMakesRoomForServicesOfTheirOwn() throws {
        var layout = Self.layout(["storage-server": Self.choice(true)])
        var server = try #require(Self.plans(layout).first { $0.name == "sutra-server" })
        #expect(server.command.environment["EMBEDDING_PORT"] == "8880")
        #expect(server.command.environment["STORAGE_PORT"] == "50050")
        #expect(
            server.command.environment["SUTRA_GRID_MASTER"] == "http://127.0.0.1:7001")
        layout = Self.layout([
            "embedding-ha": Self.choice(false), "grid-master": Self.choice(false),
        ])
        server = try #require(Self.plans(layout).first { $0.name == "sutra-server" })
        #expect(server.command.environment["EMBEDDING_PORT"] == "8888")
        #expect(server.command.environment["STORAGE_PORT"] == "50051")
        #expect(server.command.environment["SUTRA_GRID_MASTER"] == nil)
        let agent = try #require(Self.plans(layout).first { $0.name == "grid-agent-1" })
        #expect(agent.startsAfter.isEmpty)
    }

    @Test func everyCombinationCanBeRun() {
        let names = GridLayout.services.map(\.name)
        for bits in 0..<(1 << names.count) {
            var choices: [String: GridLayout.Choice] = [:]
            for (place, name) in names.enumerated() {
                choices[name] = Self.choice(bits >> place & 1 == 1)
            }
            let layout = Self.layout(choices)
            let ports = layout.ports.map(\.port)
            #expect(Set(ports).count == ports.count)
            _ = Supervision(Self.plans(layout))
        }
    }

    @Test func whatAUserSaysOfAServiceIsDone() throws {
        var choice = GridLayout.Choice()
        choice.memoryLimitMegabytes = 100
        choice.environment = ["SUTRA_NUM_SHARDS": "8"]
        let plan = try #require(
            Self.plans(Self.layout(["embedding-2": choice])).first { $0.name == "embedding-2" })
        #expect(plan.limits.memoryByteCount == 100 << 20)
        #expect(plan.command.environment["SUTRA_NUM_SHARDS"] == "8")
        #expect(plan.command.environment["EMBEDDING_PORT"] == "8882")
    }
}
