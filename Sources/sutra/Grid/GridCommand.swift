import APIClient
import ArgumentParser
import WireAPI

struct GridCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grid",
        abstract: "Ask the grid's master: agents, storage nodes, shards; start, stop, move.",
        subcommands: [
            GridAgentsCommand.self, GridNodesCommand.self, GridStatusCommand.self,
            GridSpawnCommand.self, GridStopCommand.self, GridUnregisterCommand.self,
            GridShardsCommand.self, GridMoveCommand.self,
        ])
}

/// How the subcommands reach the master.
struct GridOptions: ParsableArguments {
    @Option(help: "The master (default: SUTRA_GRID_MASTER, else 127.0.0.1:7001).")
    var master: String?

    @Option(help: "Added to the port of a master that is not configured.")
    var portOffset = 0

    @Flag(help: "Print the result as JSON.")
    var json = false

    func client() throws -> GridClient {
        var flags: [String: String] = [:]
        flags["SUTRA_GRID_MASTER"] = master
        let settings = try Settings.current(flags)
        if let client = try settings.gridMaster(deadline: .seconds(30)) { return client }
        let port = try Settings.port("grid-master", 7001, offset: portOffset)
        return try settings.gridClient("http://127.0.0.1:\(port)", deadline: .seconds(30))
    }
}

struct GridAgentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agents", abstract: "List the agents.")

    @OptionGroup var grid: GridOptions

    func run() async throws {
        let answer = try await reporting { try await grid.client().agents() }
        if grid.json { return try Output.json(answer) }
        if answer.agents.isEmpty { Output.line("No agent has reported.") }
        for agent in answer.agents {
            Output.line(
                "\(agent.agentID): \(agent.state), \(agent.nodes.count) of "
                    + "\(agent.maxStorageNodes) nodes, last seen \(agent.lastSeen)  "
                    + agent.agentEndpoint)
        }
    }
}

struct GridNodesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nodes", abstract: "List the storage nodes.")

    @OptionGroup var grid: GridOptions

    private struct Row: Codable {
        let agentID: String
        let agentState: String
        let node: GridNodeStatus

        enum CodingKeys: String, CodingKey {
            case node
            case agentID = "agent_id"
            case agentState = "agent_state"
        }
    }

    func run() async throws {
        let answer = try await reporting { try await grid.client().agents() }
        let rows = answer.agents.flatMap { agent in
            agent.nodes.map { Row(agentID: agent.agentID, agentState: agent.state, node: $0) }
        }
        if grid.json { return try Output.json(rows) }
        if rows.isEmpty { Output.line("There is no node; `sutra grid spawn` starts one.") }
        for row in rows {
            let node = row.node
            let place = node.pid.map { "process \($0)" } ?? "no process"
            let restarts = node.restartCount == 0 ? "" : ", restarted \(node.restartCount) times"
            let doubt = row.agentState == "offline" ? " (as of when the agent was last seen)" : ""
            Output.line(
                "\(node.nodeID): \(node.state)\(doubt), \(row.agentID) port \(node.port), "
                    + "\(place)\(restarts), at most \(node.memoryLimitMb) MiB  \(node.storagePath)")
        }
    }
}

struct GridStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Tell how the grid is as a whole.",
        discussion: "Ends with 0 when it is healthy and with 1 when not.")

    @OptionGroup var grid: GridOptions

    func run() async throws {
        let answer = try await reporting { try await grid.client().status() }
        if grid.json {
            try Output.json(answer)
        } else {
            let reason = answer.reason.isEmpty ? "" : " (\(answer.reason))"
            Output.line(
                "\(answer.status)\(reason): \(answer.healthyAgents) of \(answer.totalAgents) "
                    + "agents healthy, \(answer.runningNodes) of \(answer.totalNodes) nodes "
                    + "running")
        }
        guard answer.status == "healthy" else { throw ExitCode(1) }
    }
}

struct GridSpawnCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spawn", abstract: "Start a storage node on an agent's machine.")

    @Argument(help: "The agent.")
    var agent: String

    @Option(help: "The port of the node.")
    var port: Int

    @Option(help: "Its directory, absolute or below the agent's (default: the node's name).")
    var storagePath: String?

    @Option(help: "The memory that it may have, in MiB.")
    var memoryLimitMb = 1_024

    @Option(help: "The node's name (default: AGENT-PORT).")
    var node: String?

    @OptionGroup var grid: GridOptions

    func run() async throws {
        let name = node ?? "\(agent)-\(port)"
        let answer = try await reporting {
            try await grid.client().spawn(
                GridSpawnRequest(
                    agentID: agent, nodeID: name, port: port, storagePath: storagePath ?? name,
                    memoryLimitMb: memoryLimitMb))
        }
        if grid.json { return try Output.json(answer) }
        Output.line("\(answer.nodeID) is starting; `sutra grid nodes` tells how it goes.")
    }
}

struct GridStopCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stop", abstract: "Stop a storage node for good; its directory stays.")

    @Argument(help: "The node.")
    var node: String

    @Option(help: "Its agent (default: the one that has a node of that name).")
    var agent: String?

    @OptionGroup var grid: GridOptions

    func run() async throws {
        let answer = try await reporting {
            let client = try grid.client()
            var holder = agent
            if holder == nil {
                holder = try await client.agents().agents
                    .first { $0.nodes.contains { $0.nodeID == node } }?.agentID
            }
            guard let holder else {
                throw Failure("No agent has a node \(node); `sutra grid nodes` lists them.")
            }
            return try await client.stop(GridStopRequest(agentID: holder, nodeID: node))
        }
        if grid.json { return try Output.json(answer) }
        Output.line("\(answer.nodeID) is stopping; `sutra grid nodes` tells how it goes.")
    }
}

struct GridUnregisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unregister", abstract: "Take an agent that is offline out of the grid.")

    @Argument(help: "The agent.")
    var agent: String

    @OptionGroup var grid: GridOptions

    func run() async throws {
        guard GridName.isValid(agent) else {
            throw ValidationError("An agent's name has \(GridName.rule).")
        }
        let answer = try await reporting { try await grid.client().unregister(agent) }
        if grid.json { return try Output.json(answer) }
        Output.line(answer.message)
    }
}
