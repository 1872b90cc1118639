import ConceptModel
import ConceptStore
import DurableLog
import Platform
import TestSupport
import Testing

/// The bytes of the store's records, and that the older ones are still understood.
@Suite struct RecordFormatTests {
    private let text = "Ada left Rome."

    /// A passage that mentions two things and denies a relation between them.
    private func plan(in namespace: Namespace, expiresAt: Timestamp?) -> LearningPlan {
        let sentence = ByteSpan(0, 14)
        func mention(_ target: Int) -> LearningPlan.PlannedAssociation {
            .init(
                source: 0, relation: Relation.mentions, target: target, kind: .compositional,
                confidence: .certain, evidence: 0, sentence: sentence)
        }
        return LearningPlan(
            content: text, source: "s.txt", metadata: nil,
            learnedAt: Timestamp(microseconds: 7), extractor: PlanMaking.extractor,
            concepts: [
                .init(id: ConceptID(ofText: text, in: namespace), kind: .passage, content: .whole),
                .init(
                    id: ConceptID(ofEntity: "ada", in: namespace), kind: .entity,
                    content: .name("Ada")),
                .init(
                    id: ConceptID(ofEntity: "rome", in: namespace), kind: .entity,
                    content: .name("Rome")),
            ],
            associations: [
                mention(1), mention(2),
                .init(
                    source: 1, relation: "not left", target: 2, kind: .semantic, isDenied: true,
                    confidence: Confidence(0.75), evidence: 0, sentence: sentence),
            ],
            namespace: namespace, expiresAt: expiresAt)
    }

    @Test func recordsHaveTheirBytes() async throws {
        let folder = try ScratchDirectory()
        let clock = TestClock(at: Timestamp(microseconds: 8))
        let store = try folder.openStore(shardCount: 1, clock: clock)
        let notes = try #require(Namespace("notes"))
        let id = try await store.commit([
            plan(in: notes, expiresAt: Timestamp(microseconds: 9))
        ])[0].concept
        _ = try await store.learnAgain(
            id, source: nil, metadata: "{}", learnedAt: Timestamp(microseconds: 8))
        let ada = ConceptID(ofEntity: "ada", in: notes)
        let rome = ConceptID(ofEntity: "rome", in: notes)
        let closed = try await store.amend(
            Amendment(
                source: ada, relation: "not left", target: rome, isDenied: true,
                change: .close(Timestamp(microseconds: 5)),
                recordedAt: Timestamp(microseconds: 9)), in: notes)
        let retracted = try await store.amend(
            Amendment(
                source: ada, relation: "not left", target: rome, isDenied: true, evidence: id,
                change: .retract, recordedAt: Timestamp(microseconds: 10)), in: notes)
        #expect(closed == 1 && retracted == 1)
        #expect(try await !store.delete(id, in: notes, at: Timestamp(microseconds: 11)).isEmpty)
        clock.advance(by: .microseconds(5))
        #expect(try await store.deleteExpired().isEmpty)
        #expect(
            try await store.deleteAll(in: notes, at: Timestamp(microseconds: 12)).isEmpty)
        let linked = try await store.link([
            EntityLink(
                kept: ada, merged: rome, change: .merge, basis: .acronym,
                confidence: Confidence(0.75), recordedAt: Timestamp(microseconds: 14), in: notes)
        ])
        #expect(linked == [true])
        try store.close()
        let written = try payloads(in: folder)
        #expect(written.map(\.type) == RecordFixtures.records.map(\.type))
        for (record, fixture) in zip(written, RecordFixtures.records) {
            #expect(record.bytes == RecordFixtures.bytes(fixture.hexadecimal), "\(fixture.type)")
        }
    }

    @Test func recordsOfVersionOneAreRead() async throws {
        let folder = try ScratchDirectory()
        try folder.openStore(shardCount: 1).close()
        let log = try Log.open(
            directory: folder.path + "/epoch-1/lane-00", files: folder.files
        ) { _, _ in }.log
        for record in RecordFixtures.oldRecords.dropLast() {
            _ = try log.append(RecordFixtures.bytes(record.hexadecimal), type: record.type)
        }
        try log.commit()
        try log.close()
        var store = try folder.openStore()
        #expect(store.quarantined.isEmpty)
        let snapshot = store.snapshot()
        #expect(snapshot.namespaces == [.default])
        let concept = try #require(snapshot.concept(ConceptID(ofText: text)))
        #expect(concept.content == text && concept.source == "t.txt" && concept.strength == 2)
        let ada = try #require(snapshot.entity(named: "ada"))
        let relation = try #require(snapshot.associations(of: ada, .outgoing, limit: 9).first)
        #expect(relation.relation == "not left" && relation.isDenied)
        let mentions = snapshot.associations(of: concept.id, .outgoing, limit: 9)
        #expect(mentions.count == 2 && mentions.allSatisfy { !$0.isDenied })
        try store.close()

        let again = try Log.open(
            directory: folder.path + "/epoch-1/lane-00", files: folder.files
        ) { _, _ in }.log
        let deletion = RecordFixtures.oldRecords[2]
        _ = try again.append(RecordFixtures.bytes(deletion.hexadecimal), type: deletion.type)
        try again.commit()
        try again.close()
        store = try folder.openStore()
        #expect(store.quarantined.isEmpty && store.snapshot().counts == StoreCounts())
        try store.close()
    }

    @Test func aRecordCutShortIsSetAside() async throws {
        for record in RecordFixtures.records + RecordFixtures.oldRecords {
            let bytes = RecordFixtures.bytes(record.hexadecimal)
            let folder = try ScratchDirectory()
            try folder.openStore(shardCount: 1).close()
            let log = try Log.open(
                directory: folder.path + "/epoch-1/lane-00", files: folder.files
            ) { _, _ in }.log
            for byteCount in 0..<bytes.count {
                _ = try log.append(Array(bytes.prefix(byteCount)), type: record.type)
            }
            try log.close()
            let store = try folder.openStore()
            #expect(store.quarantined.count == bytes.count, "type \(record.type)")
            #expect(store.snapshot().totalCounts == StoreCounts())
            try store.close()
        }
    }

    private func payloads(in folder: ScratchDirectory) throws -> [(type: UInt8, bytes: [UInt8])] {
        var found: [(type: UInt8, bytes: [UInt8])] = []
        _ = try Log.verify(
            directory: folder.path + "/epoch-1/lane-00", files: folder.files
        ) { entry, payload in
            found.append((entry.type, payload.withUnsafeBytes { [UInt8]($0) }))
        }
        return found
    }
}
