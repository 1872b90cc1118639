import ArgumentParser
import ConceptStore

struct ReshardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reshard",
        abstract: "Cut the memory into another number of shards; what is known stays the same.",
        discussion: """
            A server must not use the directory, which needs room for its texts twice. After a \
            crash in the middle the directory is as before.
            """)

    @Option(help: "The number of shards, 1 to 64.")
    var shards: Int

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (1...64).contains(shards) else { throw ValidationError("--shards must be 1 to 64") }
    }

    func run() async throws {
        let directory = try common.settings().directory
        let shards = shards
        let count = try await reporting {
            try await StoreWork.run {
                try ShardedStore.openExisting(directory).reshardAndClose(into: shards)
            }
        }
        if common.json { return try Output.json(["texts": count, "shards": shards]) }
        Output.line("\(count) texts in \(shards) shards.")
    }
}
