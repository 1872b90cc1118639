import APIClient
import GridControl
import Hummingbird
import WireAPI

/// grid-master: which agents and storage nodes there are, and how they are.
struct GridMasterService: Sendable {
    let state: ServerState

    func add(to routes: inout Routes) {
        routes.get("/api/grid/agents", access: .observer) { _ in
            let agents = try state.gridMaster().agents
            return GridAgentsResponse(
                agents: agents.sorted { $0.key < $1.key }
                    .map { GridAgentsResponse.Agent($0.value) })
        }
        routes.get("/api/grid/status", access: .observer) { _ in
            GridStatusResponse(try state.gridMaster().condition)
        }
        routes.post("/api/grid/report", bodyLimit: BodyLimit.chat, access: .admin) {
            (report: GridAgentReport, _) in
            let master = try state.gridMaster()
            let report = try AgentReport(report)
            try Self.asked { () throws(GridFault) in try master.report(report) }
            return GridStatusResponse(master.condition)
        }
        routes.post("/api/grid/spawn", status: .accepted, access: .admin) {
            (request: GridSpawnRequest, _) in
            let plan = request.plan
            try await state.gridMaster().spawn(plan, on: request.agentID)
            return GridChangeResponse(
                agentID: request.agentID, nodeID: plan.node, state: "starting",
                message: "\(request.agentID) starts it; GET /api/grid/agents tells how it goes.")
        }
        routes.post("/api/grid/stop", status: .accepted, access: .admin) {
            (request: GridStopRequest, _) in
            try await state.gridMaster().stop(request.nodeID, on: request.agentID)
            return GridChangeResponse(
                agentID: request.agentID, nodeID: request.nodeID, state: "stopping",
                message: "\(request.agentID) stops it; GET /api/grid/agents tells how it goes.")
        }
        addShards(to: &routes)
        routes.delete("/api/grid/agents/{name}", access: .admin) { given in
            let name = given.pathText("name")
            let master = try state.gridMaster()
            try Self.asked { () throws(GridFault) in try master.unregister(name) }
            return GridChangeResponse(
                agentID: name, nodeID: "", state: "unregistered",
                message: "\(name) is no part of the grid any more.")
        }
    }

    private func addShards(to routes: inout Routes) {
        routes.get("/api/grid/shards", access: .observer) { _ in
            try state.shardPlacement().answer()
        }
        routes.post("/api/grid/shards", status: .accepted, access: .admin) {
            (request: GridShardsRequest, _) in
            let placement = try state.shardPlacement()
            try await placement.makeShards(request.count)
            return try placement.answer()
        }
        routes.post("/api/grid/move", status: .accepted, access: .admin) {
            (request: GridMoveRequest, _) in
            let placement = try state.shardPlacement()
            try await placement.move(request.shard, to: request.nodeID)
            return try placement.answer()
        }
    }

    static func asked(_ work: () throws(GridFault) -> Void) throws(Refusal) {
        do throws(GridFault) {
            try work()
        } catch {
            throw Refusal(error)
        }
    }
}

extension GridSpawnRequest {
    var plan: NodePlan {
        NodePlan(
            node: nodeID ?? String("\(agentID)-\(port)".suffix(64)), port: port,
            storagePath: storagePath, memoryLimitMegabytes: memoryLimitMb)
    }
}
