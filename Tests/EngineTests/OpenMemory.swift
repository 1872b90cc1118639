import Embedding
import Engine
import Platform
import TestSupport

/// Runs `work` on a memory in a directory, and closes it.
@discardableResult
func withMemory<Value>(
    in directory: ScratchDirectory, clock: any WallClock = SystemWallClock(),
    embedder: any Embedder = WordEmbedder(), readsClosely: Bool = true,
    _ work: (Memory) async throws -> Value
) async throws -> Value {
    var configuration = MemoryConfiguration(directory: directory.path)
    configuration.readsClosely = readsClosely
    let memory = try await Memory.open(configuration, embedder: embedder, clock: clock)
    do {
        let value = try await work(memory)
        try await memory.close()
        return value
    } catch {
        try await memory.close()
        throw error
    }
}
