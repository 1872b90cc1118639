import ConceptModel
import ConceptStore
import Engine
import TestSupport
import Testing

@Suite struct LearningTests {
    @Test func receiptsTellTheTruth() async throws {
        try await withMemory(in: ScratchDirectory()) { memory in
            let texts = ["Ada works at Acme Labs.", "Acme Labs is old.", "Ada works at Acme Labs."]
            let receipts = try await memory.learn(texts.map { TextToLearn($0) })
            #expect(receipts.map(\.wasKnown) == [false, false, true])
            #expect(receipts[0].concept == receipts[2].concept)
            let statistics = try memory.statistics()
            #expect(
                receipts.reduce(0) { $0 + $1.conceptsCreated } == statistics.counts.concepts)
            #expect(
                receipts.reduce(0) { $0 + $1.associationsCreated }
                    == statistics.counts.associations)
            #expect(statistics.counts.texts == 2)
            #expect(statistics.averageStrength == 1.5)
        }
    }

    @Test func longTextsBecomeDocuments() async throws {
        let paragraphs = (0..<40).map { number in
            "Paragraph \(number) tells of thing\(number). It goes on for a while, so that the text "
                + "has many bytes and needs more than one passage."
        }
        let text = "# The Book of Things\n\n" + paragraphs.joined(separator: "\n\n")
        try await withMemory(in: ScratchDirectory()) { memory in
            let receipt = try await memory.learn([TextToLearn(text, source: "book.md")])[0]
            let counts = try memory.statistics().counts
            #expect(counts.documents == 1)
            #expect(counts.passages > 1)
            #expect(try memory.concept(receipt.concept)?.content == text)
            let parts = try memory.associations(of: receipt.concept, .outgoing, limit: 100)
                .filter { $0.relation == Relation.contains }
            let contents = try parts.sorted { $0.evidence[0].sentence < $1.evidence[0].sentence }
                .compactMap { try memory.concept($0.target)?.content }
            #expect(contents.joined() == text, "the passages tile the text")
            let deletion = try await memory.delete(receipt.concept)
            #expect(deletion.removed.texts == 1)
            #expect(deletion.removed.passages == counts.passages)
            let left = try memory.statistics().counts.concepts
            #expect(left == 0)
        }
    }

    @Test func everythingSurvivesReopening() async throws {
        let directory = try ScratchDirectory()
        let id = try await withMemory(in: directory) { memory in
            let receipt = try await memory.learn([
                TextToLearn("Lyon is in France.", source: "atlas", metadata: "{\"page\":7}")
            ])[0]
            _ = try await memory.answer(Question("Where is Lyon?"))
            return receipt.concept
        }
        try await withMemory(in: directory) { memory in
            let concept = try #require(try memory.concept(id))
            #expect(concept.source == "atlas")
            #expect(concept.metadata == "{\"page\":7}")
            let answer = try await memory.answer(Question("Where is Lyon?"))
            #expect(answer.text == "France")
            let audit = memory.audit(limit: 10)
            #expect(audit.total == 3)
            #expect(audit.entries.map(\.operation) == ["query", "query", "learn"])
            #expect(audit.entries[0].output == "France")
        }
        let report = try Memory.verify(directory: directory.path)
        #expect(report.damage.isEmpty)
        #expect(report.recordCount == 4)
    }

    @Test func resetForgetsAndTheAuditStays() async throws {
        let directory = try ScratchDirectory()
        try await withMemory(in: directory) { memory in
            _ = try await memory.learn([TextToLearn("Lyon is in France.")])
            try await memory.reset()
            let left = try memory.statistics().counts.concepts
            #expect(left == 0)
            let answer = try await memory.answer(Question("Where is Lyon?"))
            #expect(answer.text == nil)
            _ = try await memory.learn([TextToLearn("Rome is in Italy.")])
        }
        try await withMemory(in: directory) { memory in
            let texts = try memory.statistics().counts.texts
            #expect(texts == 1)
            let operations = memory.audit(limit: 10).entries.map(\.operation)
            #expect(operations.contains("reset"))
        }
    }

    @Test(arguments: [
        "", " \n\t", "a\u{0}b", String(repeating: "x", count: 1_000_000),
        String(repeating: "word ", count: 2_000_000),
    ])
    func badTextsAreRefusedAndChangeNothing(_ text: String) async throws {
        try await withMemory(in: ScratchDirectory()) { memory in
            await #expect(throws: EngineError.self) {
                _ = try await memory.learn([TextToLearn("Good."), TextToLearn(text)])
            }
            let left = try memory.statistics().counts.concepts
            #expect(left == 0)
        }
    }

    @Test func anotherModelIsRefused() async throws {
        let directory = try ScratchDirectory()
        try await withMemory(in: directory) { _ in }
        await #expect {
            _ = try await Memory.open(
                MemoryConfiguration(directory: directory.path), embedder: OtherEmbedder())
        } throws: { ($0 as? EngineError)?.code == .conflict }
    }
}
