import APIClient
import Hummingbird
import WireAPI

extension ControlService {
    /// What the grid's master knows, and what it is asked to do.
    func addGrid(to routes: inout Routes) {
        routes.get("/api/grid/agents", access: .observer) { _ in
            try await ask { try await $0.agents() }
        }
        routes.get("/api/grid/status", access: .observer) { _ in
            try await ask { try await $0.status() }
        }
        routes.get("/api/grid/shards", access: .observer) { _ in
            try await ask { try await $0.shards() }
        }
        routes.post("/api/grid/shards", status: .accepted, access: .admin) {
            (request: GridShardsRequest, _) in
            try await ask { try await $0.makeShards(request) }
        }
        routes.post("/api/grid/move", status: .accepted, access: .admin) {
            (request: GridMoveRequest, _) in
            try await ask { try await $0.move(request) }
        }
        routes.post("/api/grid/spawn", status: .accepted, access: .admin) {
            (request: GridSpawnRequest, _) in
            try await ask { try await $0.spawn(request) }
        }
        routes.post("/api/grid/stop", status: .accepted, access: .admin) {
            (request: GridStopRequest, _) in
            try await ask { try await $0.stop(request) }
        }
    }

    private func ask<Answer>(_ question: (GridClient) async throws -> Answer) async throws
        -> Answer
    {
        guard case .guest(let client) = state.grid else {
            throw Refusal(
                .notFound,
                "No grid master is configured. Start `sutra grid-master` and set "
                    + "SUTRA_GRID_MASTER=host:port for this server.")
        }
        do {
            return try await question(client)
        } catch let error as ClientError {
            throw Refusal(error, from: "The grid master at \(client.url)")
        }
    }
}
