import ConceptModel
import ConceptStore
import Embedding
import Engine
import Extraction
import Foundation
import Platform
import TestSupport
import Testing
import VectorKernels

@Suite struct RereadingTests {
    private let clock = TestClock()

    /// Learns texts as an extractor of an earlier version would have, with vectors.
    private func fill(_ folder: ScratchDirectory, _ texts: [String]) async throws {
        let store = try ShardedStore.open(
            StoreConfiguration(
                directory: folder.path, shardCount: 2, dimension: WordEmbedder().model.dimension,
                model: "words@1"))
        for text in texts {
            let embedded = try await WordEmbedder().embed([text], as: .document)[0]
            let id = ConceptID(ofText: text)
            let sentence = ByteSpan(0..<text.utf8.count)
            let plan = LearningPlan(
                content: text, source: "s.txt", metadata: nil, learnedAt: clock.now(),
                extractor: ExtractorIdentity(name: "patterns", version: 1),
                concepts: [
                    .init(
                        id: id, kind: .passage, content: .whole,
                        vector: try store.quantizer.quantize(embedded.vector)),
                    .init(id: ConceptID(ofEntity: "eve"), kind: .entity, content: .name("Eve")),
                    .init(
                        id: ConceptID(ofEntity: "nowhere"), kind: .entity,
                        content: .name("Nowhere")),
                ],
                associations: [
                    .init(
                        source: 0, relation: Relation.mentions, target: 1, kind: .compositional,
                        confidence: .certain, evidence: 0, sentence: sentence),
                    .init(
                        source: 1, relation: "is in", target: 2, kind: .semantic,
                        confidence: Confidence(0.9), evidence: 0, sentence: sentence),
                ])
            _ = try await store.commit([plan])
        }
        try store.close()
    }

    @Test func textsAreReadAgain() async throws {
        let folder = try ScratchDirectory()
        try await fill(folder, ["Ada works at Acme Labs.", "Zoe lives in Oslo.", "Bob met Tim."])
        try await withMemory(in: folder, clock: clock) { memory in
            _ = try await memory.learn([
                TextToLearn("Rome is in Italy."),
                TextToLearn("Zoe lives in Oslo.", source: "t.txt"),
            ])
            _ = try await memory.close(
                AssociationName(
                    source: "Eve", relation: "is in", target: "Nowhere",
                    evidence: "\(ConceptID(ofText: "Bob met Tim."))"), until: nil)
            let before = try memory.concepts(after: nil, limit: 99).filter { $0.kind == .passage }
            #expect(try memory.snapshot().entity(named: "zoe") == nil)
            let report = try await memory.reextract(with: .pattern)
            #expect(report.readCount == 2 && report.currentCount == 1 && report.leftCount == 1)
            #expect(report.associationsBefore == 2 && report.removedCount == 2)
            #expect(report.addedCount == report.associationsAfter && report.addedCount >= 2)
            let zoe = try #require(try memory.snapshot().entity(named: "zoe"))
            let said = try memory.associations(of: zoe, .outgoing, limit: 9)
            #expect(said.map(\.relation) == ["lives in"])
            #expect(said[0].evidence.map(\.extractor.version) == [2])
            let after = try memory.concepts(after: nil, limit: 99).filter { $0.kind == .passage }
            #expect(after == before, "texts with sources, times and strength stay")
            #expect(try memory.statistics().counts.texts == 4)
            #expect(try memory.statistics().counts.embeddings == 4)
            let again = try await memory.reextract(with: .pattern)
            #expect(again.readCount == 0 && again.currentCount == 3 && again.leftCount == 1)
            #expect(memory.audit(limit: 99).entries.contains { $0.operation == "reextract" })
        }
        // It outlives a restart, a compaction and an export.
        let store = try ShardedStore.openExisting(folder.path)
        #expect(store.quarantined.isEmpty)
        func lines(_ store: ShardedStore) throws -> [String] {
            var lines: [String] = []
            _ = try store.export { lines.append(String(decoding: $0, as: UTF8.self)) }
            return lines
        }
        let text = try lines(store)
        #expect(text.count == 5)
        let zoe = try #require(text.first { $0.contains("Zoe lives in Oslo.") })
        #expect(zoe.contains(#""name":"patterns","version":2"#) && zoe.contains("t.txt"))
        _ = try store.compact(isForced: true)
        #expect(try lines(store) == text)
        try store.close()
        let again = try ShardedStore.openExisting(folder.path)
        #expect(try lines(again) == text)
        #expect(again.snapshot().counts.texts == 4)
        try again.close()
        #expect(try ShardedStore.verify(folder.path)?.damage == [])
    }

    /// Stopped at any change of the files, each text is as before or as it shall be.
    @Test func stoppedAnywhereNoTextIsLost() async throws {
        let texts = (0..<5).map { "Person\($0) lives in City\($0)." }
        var count = 0
        var wasWhole = false
        while !wasWhole {
            let folder = try ScratchDirectory()
            try await fill(folder, texts)
            let files = StoppingFiles()
            do {
                let memory = try await Memory.open(
                    MemoryConfiguration(directory: folder.path), embedder: WordEmbedder(),
                    fileSystem: files, clock: clock)
                files.stop(afterChanges: count)
                _ = try? await memory.reextract(with: .pattern)
                wasWhole = !files.hasStopped
                try? await memory.close()
            } catch {
                #expect(files.hasStopped, "\(error)")
            }
            try await withMemory(in: folder, clock: clock) { memory in
                #expect(try memory.statistics().counts.texts == 5, "stopped after \(count)")
                let report = try await memory.reextract(with: .pattern)
                #expect(report.readCount + report.currentCount == 5)
                let answer = try await memory.answer(Question("Where does Person3 live?"))
                #expect(answer.text == "City3")
            }
            count += 1
        }
        #expect(count > 1)
    }
}
