import APIClient
import ArgumentParser
import WireAPI

struct GridShardsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shards", abstract: "List the shards, or spread some over the nodes.")

    @Option(help: "Make so many shards, 1 to 64; their number is for ever.")
    var create: Int?

    @OptionGroup var grid: GridOptions

    func validate() throws {
        guard create.map({ (1...64).contains($0) }) ?? true else {
            throw ValidationError("--create takes 1 to 64.")
        }
    }

    func run() async throws {
        let answer = try await reporting {
            let client = try grid.client()
            guard let create else { return try await client.shards() }
            var answer = try await client.makeShards(GridShardsRequest(count: create))
            while answer.state == "making" {
                try await Task.sleep(for: .milliseconds(100))
                answer = try await client.shards()
            }
            return answer
        }
        if grid.json { return try Output.json(answer) }
        Output.line("Version \(answer.version) of the map, \(answer.state).")
        for shard in answer.shards {
            Output.line("\(shard.shard): \(shard.nodeID)  \(shard.url ?? "(does not run)")")
        }
        if let move = answer.move { Output.line(move.line) }
        if let move = answer.lastMove { Output.line("Last: " + move.line) }
    }
}

struct GridMoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Move a shard to another node of its machine.",
        discussion: """
            Reads go on meanwhile; writes wait for a moment at the end. Ends with 0 once the shard \
            has moved and with 1 when the move was given up, which leaves everything as it was. \
            The master goes on when this command is stopped.
            """)

    @Argument(help: "The number of the shard.")
    var shard: Int

    @Argument(help: "The node.")
    var node: String

    @OptionGroup var grid: GridOptions

    func validate() throws {
        guard (0..<64).contains(shard) else { throw ValidationError("Shards go from 0 to 63.") }
        guard GridName.isValid(node) else {
            throw ValidationError("A node's name has \(GridName.rule).")
        }
    }

    func run() async throws {
        let last = try await reporting {
            let client = try grid.client()
            var answer = try await client.move(GridMoveRequest(shard: shard, nodeID: node))
            while answer.move?.shard == shard {
                try await Task.sleep(for: .milliseconds(100))
                answer = try await client.shards()
            }
            return answer.lastMove
        }
        guard let last else { throw Failure("The master knows of no move that is over.") }
        if grid.json {
            try Output.json(last)
        } else {
            Output.line(last.line)
        }
        guard last.step == "done" else { throw ExitCode(1) }
    }
}

extension GridShardsResponse.Move {
    fileprivate var line: String {
        let wait = frozenMs.map { ", writes waited for \(Int($0.rounded(.up))) ms" } ?? ""
        let reason = trouble.map { ": " + $0 } ?? ""
        return "shard \(shard) from \(source) to \(target): \(step)\(wait)\(reason)"
    }
}
