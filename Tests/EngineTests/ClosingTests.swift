import ConceptStore
import Engine
import Platform
import TestSupport
import Testing

@Suite struct ClosingTests {
    /// Who closes after an error does not know whether it came from closing.
    @Test func aMemoryThatIsClosedTwiceWasClosedOnce() async throws {
        let directory = try ScratchDirectory()
        let memory = try await Memory.open(
            MemoryConfiguration(directory: directory.path), embedder: WordEmbedder())
        _ = try await memory.learn([TextToLearn("Ada works at Acme.")])
        try await memory.close()
        try await memory.close()
        await #expect(throws: EngineError.self) {
            _ = try await memory.learn([TextToLearn("Grace works at Acme.")])
        }
        try await withMemory(in: directory) { memory in
            let counts = try memory.statistics(of: nil).counts
            #expect(counts.texts == 1)
        }
    }
}
