import Embedding
import Engine
import Foundation

/// Memories that last for one evaluation.
enum EvaluationMemory {
    /// Loads the model, and shuts it down when the work is done.
    static func withModel(
        _ work: (any Embedder, Settings) async throws -> Void
    ) async throws {
        let settings = try Settings.current([:])
        let model = try await Model.load(settings)
        do {
            try await work(model.embedder, settings)
        } catch {
            await model.shutDown()
            throw error
        }
        await model.shutDown()
    }

    /// Opens an empty memory in a directory of its own, and removes both when the work is done.
    static func with(
        _ settings: Settings, _ embedder: any Embedder,
        _ work: (Memory) async throws -> Void
    ) async throws {
        var configuration = MemoryConfiguration(settings)
        configuration.directory =
            FileManager.default.temporaryDirectory
            .appending(path: "sutra-eval-\(UUID().uuidString)").path
        let memory = try await Memory.open(configuration, embedder: embedder)
        do {
            try await work(memory)
        } catch {
            // The first error is the one to tell.
            try? await remove(memory)
            throw error
        }
        try await remove(memory)
    }

    private static func remove(_ memory: Memory) async throws {
        try await memory.close()
        try FileManager.default.removeItem(atPath: memory.configuration.directory)
    }
}
