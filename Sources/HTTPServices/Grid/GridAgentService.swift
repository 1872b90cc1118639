import GridControl
import Hummingbird
import WireAPI

/// grid-agent: the storage nodes of one machine. Its master asks; so may an administrator.
struct GridAgentService: Sendable {
    let state: ServerState

    func add(to routes: inout Routes) {
        routes.get("/nodes", access: .observer) { _ in
            let seat = try state.gridAgent()
            return GridNodesResponse(
                agentID: seat.name, nodes: seat.agent.reports.map(GridNodeStatus.init))
        }
        routes.post("/nodes", status: .accepted, access: .admin) {
            (request: GridSpawnRequest, _) in
            let seat = try state.gridAgent()
            guard request.agentID == seat.name else {
                throw Refusal(
                    .conflict, "This is \(seat.name), not \(request.agentID).", field: "agent_id")
            }
            let plan = seat.placed(request.plan)
            try await Self.asked { try await seat.agent.spawn(plan) }
            return GridChangeResponse(
                agentID: seat.name, nodeID: plan.node, state: "starting",
                message: "GET /nodes tells how it goes.")
        }
        routes.delete("/nodes/{name}", access: .admin) { given in
            let seat = try state.gridAgent()
            let node = given.pathText("name")
            try await Self.asked { try await seat.agent.stop(node) }
            return GridChangeResponse(
                agentID: seat.name, nodeID: node, state: "stopping",
                message: "GET /nodes tells how it goes.")
        }
    }

    private static func asked(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let fault as GridFault {
            throw Refusal(fault)
        } catch let trouble as StorageAgent.Trouble {
            throw Refusal(
                .storageFailed, "The agent cannot write down what it shall do: \(trouble)")
        }
    }
}

extension GridAgentSeat {
    /// The plan with its storage path made absolute.
    func placed(_ plan: NodePlan) -> NodePlan {
        guard !plan.storagePath.hasPrefix("/") else { return plan }
        return NodePlan(
            node: plan.node, port: plan.port, storagePath: nodeFolder + "/" + plan.storagePath,
            memoryLimitMegabytes: plan.memoryLimitMegabytes)
    }
}
