import Engine
import Platform
import TestSupport

/// Runs `work` on a memory in a directory, and closes it.
@discardableResult
func withMemory<Value>(
    in directory: ScratchDirectory, clock: any WallClock = SystemWallClock(),
    _ work: (Memory) async throws -> Value
) async throws -> Value {
    let memory = try await Memory.open(
        MemoryConfiguration(directory: directory.path), embedder: WordEmbedder(), clock: clock)
    do {
        let value = try await work(memory)
        try await memory.close()
        return value
    } catch {
        try await memory.close()
        throw error
    }
}
