import ConceptModel
import ConceptStore
import Platform
import TestSupport
import Testing

/// Random operations and restarts on the store, against a plain dictionary that is held to be
/// right.
@Suite struct ModelTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func theStoreEqualsADictionary(seed: UInt64) async throws {
        var run = try ModelRun(seed: seed)
        for step in 0..<200 {
            try await run.step()
            if step % 10 == 9 { try run.check(step: step) }
        }
        try run.check(step: 200)
        try run.close()
    }
}

/// What the dictionary knows of one text.
private struct ModelText {
    var strength: UInt32 = 1
    var source: String?
    let entities: Set<String>
    var expiresAt: Int64?
    /// Whether what it says of "Ada" was retracted since it was last learned.
    var isRetracted = false
}

private struct ModelKey: Hashable, Comparable {
    let namespace: Namespace
    let text: String

    var id: ConceptID { ConceptID(ofText: text, in: namespace) }

    static func < (left: Self, right: Self) -> Bool {
        (left.namespace, left.text) < (right.namespace, right.text)
    }
}

private struct ModelRun {
    private static let names = ["Ada", "Bob", "Lyon"]
    private static let namespaces = [.default, Namespace("red")].compactMap { $0 }

    private let seed: UInt64
    private let making = PlanMaking()
    private let directory: ScratchDirectory
    private let clock = TestClock(at: Timestamp(microseconds: 0))
    private let shardCount: Int
    private var store: ShardedStore
    private var random: SeededGenerator
    /// Texts that are there, expired ones until they are swept.
    private var texts: [ModelKey: ModelText] = [:]

    init(seed: UInt64) throws {
        self.seed = seed
        random = SeededGenerator(seed: seed)
        directory = try ScratchDirectory()
        shardCount = Int(random.next() % 6) + 1
        store = try directory.openStore(
            shardCount: shardCount, clock: clock, checkpointByteCount: 1)
    }

    private var now: Int64 { clock.now().microseconds }

    private func isVisible(_ model: ModelText) -> Bool { model.expiresAt.map { $0 > now } ?? true }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int(random.next() % UInt64(elements.count))]
    }

    mutating func step() async throws {
        clock.advance(by: .microseconds(1))
        switch random.next() % 40 {
        case 0..<22: try await learn()
        case 22..<29: try await delete()
        case 29..<32: try await retract()
        case 32..<34: try await deleteSource()
        case 34: try await deleteNamespace()
        case 35..<37: try await sweep()
        case 37: _ = try store.compact(isForced: true)
        default:
            try store.close()
            // Sometimes a checkpoint after each group, sometimes late, sometimes never.
            let limits: [Int?] = [1, 2_000, nil]
            let limit = limits[Int(random.next() % 3)]
            store = try directory.openStore(
                shardCount: shardCount, clock: clock, checkpointByteCount: limit)
            #expect(store.unusableCheckpoints.isEmpty, "seed \(seed)")
        }
    }

    private mutating func learn() async throws {
        let namespace = pick(Self.namespaces)
        let entities = Self.names.filter { _ in random.next() % 2 == 0 }
        let text = "Story \(random.next() % 20) of \(entities.joined(separator: ", "))."
        let source: String? = random.next() % 2 == 0 ? "s\(random.next() % 4)" : nil
        let expiresAt: Int64? = random.next() % 3 == 0 ? now + 1 + Int64(random.next() % 20) : nil
        let receipt = try await store.commit([
            making.plan(
                text, entities: entities, source: source, at: now, in: namespace,
                expiresAt: expiresAt)
        ])[0]
        let key = ModelKey(namespace: namespace, text: text)
        if var known = texts[key], isVisible(known) {
            #expect(receipt.wasKnown, "seed \(seed)")
            known.strength += 1
            known.source = source ?? known.source
            known.isRetracted = false
            if let end = known.expiresAt { known.expiresAt = expiresAt.map { max($0, end) } }
            texts[key] = known
            return
        }
        texts[key] = nil
        #expect(!receipt.wasKnown, "seed \(seed)")
        let fresh = entities.filter { entity in
            !texts.contains { $0.key.namespace == namespace && $0.value.entities.contains(entity) }
        }
        #expect(receipt.conceptsCreated == 1 + fresh.count, "seed \(seed)")
        texts[key] = ModelText(
            source: source, entities: Set(entities), expiresAt: expiresAt)
    }

    private mutating func delete() async throws {
        guard !texts.isEmpty else { return }
        let key = pick(texts.keys.sorted())
        let receipt = try await store.delete(
            key.id, in: key.namespace, at: Timestamp(microseconds: now))
        guard let known = texts[key], isVisible(known) else {
            #expect(receipt.isEmpty, "seed \(seed)")
            return
        }
        #expect(receipt.removed.texts == 1, "seed \(seed)")
        texts[key] = nil
    }

    /// Takes back that a text mentions Ada.
    private mutating func retract() async throws {
        guard !texts.isEmpty else { return }
        let key = pick(texts.keys.sorted())
        let changed = try await store.amend(
            Amendment(
                source: key.id, relation: Relation.mentions,
                target: ConceptID(ofEntity: "ada", in: key.namespace), change: .retract,
                recordedAt: Timestamp(microseconds: now)), in: key.namespace)
        guard let known = texts[key], isVisible(known), known.entities.contains("Ada"),
            !known.isRetracted
        else {
            #expect(changed == 0, "seed \(seed)")
            return
        }
        #expect(changed == 1, "seed \(seed)")
        texts[key]?.isRetracted = true
    }

    private mutating func deleteSource() async throws {
        let source = "s\(random.next() % 4)"
        let namespace = pick(Self.namespaces)
        let doomed = texts.filter {
            $0.key.namespace == namespace && $0.value.source == source && isVisible($0.value)
        }
        let receipt = try await store.delete(
            store.snapshot().inNamespace(namespace).texts(from: source),
            at: Timestamp(microseconds: now))
        #expect(receipt.removed.texts == doomed.count, "seed \(seed)")
        for key in doomed.keys { texts[key] = nil }
    }

    private mutating func deleteNamespace() async throws {
        let namespace = pick(Self.namespaces)
        let doomed = texts.keys.filter { $0.namespace == namespace }
        let receipt = try await store.deleteAll(in: namespace, at: Timestamp(microseconds: now))
        #expect(receipt.removed.texts == doomed.count, "seed \(seed)")
        for key in doomed { texts[key] = nil }
    }

    private mutating func sweep() async throws {
        let doomed = texts.filter { !isVisible($0.value) }.map(\.key)
        let receipt = try await store.deleteExpired()
        #expect(receipt.removed.texts == doomed.count, "seed \(seed)")
        for key in doomed { texts[key] = nil }
    }

    func check(step: Int) throws {
        let whole = store.snapshot()
        for namespace in Self.namespaces {
            let members = texts.filter { $0.key.namespace == namespace }
            try check(
                whole.inNamespace(namespace), members, namespace,
                "seed \(seed), step \(step), \(namespace)")
        }
        #expect(whole.totalCounts.texts == texts.count, "seed \(seed), step \(step)")
    }

    private func check(
        _ snapshot: StoreSnapshot, _ members: [ModelKey: ModelText], _ namespace: Namespace,
        _ context: Comment
    ) throws {
        #expect(snapshot.counts.passages == members.count, context)
        #expect(
            snapshot.counts.entities == Set(members.values.flatMap(\.entities)).count, context)
        #expect(
            snapshot.counts.associations
                == members.values.reduce(0) { $0 + $1.entities.count - ($1.isRetracted ? 1 : 0) },
            context)
        let visible = members.filter { isVisible($0.value) }
        for (key, model) in members where !isVisible(model) {
            #expect(snapshot.concept(key.id) == nil, context)
        }
        for (key, model) in visible {
            let concept = try #require(snapshot.concept(key.id), context)
            #expect(concept.content == key.text, context)
            #expect(concept.strength == model.strength, context)
            #expect(concept.source == model.source, context)
        }
        for entity in Self.names {
            let id = ConceptID(ofEntity: entity.lowercased(), in: namespace)
            let speaking = visible.filter { $0.value.entities.contains(entity) }
            let mentioning = speaking.filter { entity != "Ada" || !$0.value.isRetracted }
            let mentioned = snapshot.associations(of: id, .incoming, limit: 1_000).map(\.source)
            #expect(Set(mentioned) == Set(mentioning.keys.map(\.id)), context)
            // An entity whose every mention was retracted stays until its texts go.
            if mentioning.isEmpty, !speaking.isEmpty { continue }
            #expect(
                (snapshot.entity(named: entity.lowercased()) != nil) == !speaking.isEmpty, context)
        }
        let found = snapshot.passages(matching: "story", count: 1_000).map(\.id)
        #expect(Set(found) == Set(visible.keys.map(\.id)), context)
        let near = snapshot.passages(nearestTo: making.floats(for: "story"), count: 1_000)
        #expect(Set(near.map(\.id)) == Set(visible.keys.map(\.id)), context)
    }

    func close() throws { try store.close() }
}
