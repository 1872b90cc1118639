import ConceptModel
import ConceptStore
import Platform
import TestSupport
import Testing

/// Random operations and restarts on the store, against a plain dictionary that is held to be
/// right.
@Suite struct ModelTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func theStoreEqualsADictionary(seed: UInt64) async throws {
        var run = try ModelRun(seed: seed)
        for step in 0..<150 {
            try await run.step()
            if step % 10 == 9 { try run.check(step: step) }
        }
        try run.check(step: 150)
        try run.close()
    }
}

/// What the dictionary knows of one text.
private struct ModelText {
    var strength: UInt32 = 1
    var source: String?
    let entities: Set<String>
}

private struct ModelRun {
    private let seed: UInt64
    private let making = PlanMaking()
    private let directory: ScratchDirectory
    private let shardCount: Int
    private var store: ShardedStore
    private var random: SeededGenerator
    private var moment: Int64 = 0
    private var texts: [String: ModelText] = [:]

    init(seed: UInt64) throws {
        self.seed = seed
        random = SeededGenerator(seed: seed)
        directory = try ScratchDirectory()
        shardCount = Int(random.next() % 6) + 1
        store = try directory.openStore(shardCount: shardCount, checkpointByteCount: 1)
    }

    mutating func step() async throws {
        moment += 1
        switch random.next() % 10 {
        case 0..<6: try await learn()
        case 6..<9: try await delete()
        default:
            try store.close()
            // Sometimes a checkpoint after each group, sometimes late, sometimes never.
            let limits: [Int?] = [1, 2_000, nil]
            let limit = limits[Int(random.next() % 3)]
            store = try directory.openStore(shardCount: shardCount, checkpointByteCount: limit)
            #expect(store.unusableCheckpoints.isEmpty, "seed \(seed)")
        }
    }

    private mutating func learn() async throws {
        let number = Int(random.next() % 40)
        let entities = ["Ada", "Bob", "Lyon"].filter { _ in random.next() % 2 == 0 }
        let text = "Story \(number) of \(entities.joined(separator: ", "))."
        let source = random.next() % 2 == 0 ? "s\(moment)" : nil
        let receipt = try await store.commit([
            making.plan(text, entities: entities, source: source, at: moment)
        ])[0]
        if var known = texts[text] {
            #expect(receipt.wasKnown, "seed \(seed)")
            known.strength += 1
            known.source = source ?? known.source
            texts[text] = known
        } else {
            #expect(!receipt.wasKnown, "seed \(seed)")
            let fresh = entities.filter { entity in
                !texts.values.contains { $0.entities.contains(entity) }
            }
            #expect(receipt.conceptsCreated == 1 + fresh.count, "seed \(seed)")
            texts[text] = ModelText(source: source, entities: Set(entities))
        }
    }

    private mutating func delete() async throws {
        let known = texts.keys.sorted()
        guard !known.isEmpty else { return }
        let text = known[Int(random.next() % UInt64(known.count))]
        let wasThere = try await store.delete(
            ConceptID(ofText: text), at: Timestamp(microseconds: moment))
        #expect(wasThere, "seed \(seed)")
        texts[text] = nil
    }

    func check(step: Int) throws {
        let snapshot = store.snapshot()
        let entities = Set(texts.values.flatMap(\.entities))
        let context: Comment = "seed \(seed), step \(step)"
        #expect(snapshot.counts.passages == texts.count, context)
        #expect(snapshot.counts.entities == entities.count, context)
        #expect(
            snapshot.counts.associations == texts.values.reduce(0) { $0 + $1.entities.count },
            context)
        for (text, model) in texts {
            let concept = try #require(snapshot.concept(ConceptID(ofText: text)), context)
            #expect(concept.content == text, context)
            #expect(concept.strength == model.strength, context)
            #expect(concept.source == model.source, context)
        }
        for entity in ["Ada", "Bob", "Lyon"] {
            let id = snapshot.entity(named: entity.lowercased())
            #expect((id != nil) == entities.contains(entity), context)
            guard let id else { continue }
            let mentioned = snapshot.associations(of: id, .incoming, limit: 1_000).map(\.source)
            let wanted = texts.filter { $0.value.entities.contains(entity) }.keys
            #expect(Set(mentioned) == Set(wanted.map { ConceptID(ofText: $0) }), context)
        }
        let found = snapshot.passages(matching: "story", count: 1_000).map(\.id)
        #expect(Set(found) == Set(texts.keys.map { ConceptID(ofText: $0) }), context)
    }

    func close() throws { try store.close() }
}
