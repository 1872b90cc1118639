package import ConceptModel
package import ConceptStore
import DurableLog
import Platform
import VectorIndex

/// A store broke its word.
package struct BrokenPromise: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}

/// Random work on a store, and the plain truth about what the store has acknowledged.
package struct StoreWorkload: Sendable {
    package static let directory = "/store"
    package static let namespaces = [.default, Namespace("red")].compactMap { $0 }
    private static let names = ["Ada", "Bob", "Lyon", "Mars"]

    /// What was acknowledged.
    package private(set) var model: StoreModel
    /// What was begun and not answered, or refused: it may have been done as far as a record.
    package private(set) var attempt: Attempt? {
        didSet { seenCounts = [] }
    }
    /// Records of the attempt that a reader has seen, by lane: seen is there to stay.
    private var seenCounts: [Int] = []
    /// Operations that were acknowledged.
    package private(set) var acknowledgedCount = 0
    package let clock: TestClock
    private let making = PlanMaking()
    private var random: SeededGenerator

    /// Records that one operation writes.
    package struct Attempt: Sendable {
        let changes: [StoreModel.Change]
        /// Whether each is begun once the one before is acknowledged; else all are at once, and
        /// only those of one lane are in order.
        let isSequential: Bool
    }

    package init(seed: UInt64, shardCount: Int) {
        random = SeededGenerator(seed: seed)
        model = StoreModel(shardCount: shardCount)
        clock = TestClock(at: Timestamp(microseconds: 1_000))
    }

    private var now: Timestamp { clock.now() }

    /// How the workload's store is opened: small segments, a checkpoint after each group of
    /// records,
    /// and segments of the vector index when a lane is compacted.
    package func configuration(laneCount: Int = 1) -> StoreConfiguration {
        var configuration = StoreConfiguration(
            directory: Self.directory, shardCount: model.shardCount,
            dimension: PlanMaking.dimension, model: "test@1")
        configuration.laneCount = laneCount
        configuration.clock = clock
        configuration.log = LogOptions(
            segmentByteCount: 8_000, preallocationByteCount: 700,
            random: SeededRandomSource(seed: 1))
        configuration.checkpointByteCount = 1
        configuration.closingCheckpointByteCount = 1
        configuration.indexThreadCount = 1
        configuration.graphPolicy.freshLimit = .max
        configuration.graphPolicy.quietFreshLimit = 8
        configuration.graphPolicy.mergeWidth = 2
        return configuration
    }

    // MARK: Judging

    /// Every state that a store may be in: what was acknowledged, and of the attempt all that could
    /// have been done.
    /// - Returns: with each, how many records of the attempt it holds, by lane.
    private func candidates(laneCount: Int) -> [(counts: [Int], state: StoreModel)] {
        guard let attempt else { return [([], model)] }
        var lanes: [[StoreModel.Change]] = [attempt.changes]
        if !attempt.isSequential {
            lanes = (0..<laneCount).map { lane in
                attempt.changes.filter { model.shard(of: $0) % laneCount == lane }
            }
        }
        let all = lanes.reduce([(counts: [Int](), state: model)]) { states, changes in
            states.flatMap { counts, state in
                (0...changes.count).map { count in
                    var state = state
                    for change in changes.prefix(count) { state.apply(change) }
                    return (counts + [count], state)
                }
            }
        }
        return all.filter { counts, _ in zip(counts, seenCounts).allSatisfy { $0 >= $1 } }
    }

    /// Checks what a store holds. What it has of the attempt counts as acknowledged from now on.
    /// - Parameter isFinal: whether the attempt is over, so that nothing more of it may show later.
    package mutating func audit(_ store: ShardedStore, laneCount: Int, isFinal: Bool = true)
        throws(BrokenPromise)
    {
        let snapshot = store.snapshot()
        var objections: [String] = []
        for (counts, candidate) in candidates(laneCount: laneCount) {
            guard let objection = candidate.objection(to: snapshot, Self.namespaces) else {
                if isFinal {
                    model = candidate
                    attempt = nil
                } else {
                    seenCounts = counts
                }
                return
            }
            objections.append(objection)
        }
        throw BrokenPromise(
            "the store holds none of \(objections.count) possible states: "
                + objections.joined(separator: "; or "))
    }

    // MARK: Working

    /// Does one random thing. After an error it is not known whether it was done.
    package mutating func step(_ store: ShardedStore) async throws {
        clock.advance(by: .microseconds(1))
        switch random.next() % 100 {
        case 0..<50: try await learn(store)
        case 50..<56: try await learnAgain(store)
        case 56..<66: try await delete(store)
        case 66..<69: try await deleteEntity(store)
        case 69..<73: try await deleteSource(store)
        case 73..<75: try await deleteNamespace(store)
        case 75..<81: try await expire(store)
        case 81..<92: try await amend(store)
        default:
            _ = try store.compact(isForced: true, budget: CompactionBudget(bytesPerSecond: nil))
            acknowledgedCount += 1
        }
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[Int(random.next() % UInt64(elements.count))]
    }

    private mutating func chance(_ one: UInt64) -> Bool { random.next() % one == 0 }

    /// Keeps in mind what is attempted, does it, and takes it over.
    private mutating func attempt<Receipt>(
        _ changes: [StoreModel.Change], isSequential: Bool = true,
        _ work: () async throws(StoreError) -> Receipt
    ) async throws(StoreError) -> Receipt {
        attempt = Attempt(changes: changes, isSequential: isSequential)
        let receipt = try await work()
        for change in changes { model.apply(change) }
        attempt = nil
        acknowledgedCount += 1
        return receipt
    }

    package mutating func learn(_ store: ShardedStore) async throws {
        let plans = (0...random.next() % 4).map { _ in plan() }
        var expected = model
        let known = plans.map { plan in
            let isKnown = expected.isKnown(plan.id, at: plan.learnedAt)
            expected.apply(.learn(plan))
            return isKnown
        }
        let receipts = try await attempt(plans.map { .learn($0) }, isSequential: false) {
            () async throws(StoreError) in try await store.commit(plans)
        }
        guard receipts.map(\.wasKnown) == known else {
            throw BrokenPromise("receipts \(receipts) where \(known) was known")
        }
    }

    private mutating func plan() -> LearningPlan {
        let namespace = chance(4) ? Self.namespaces[1] : .default
        let source: String? = chance(2) ? "s\(random.next() % 4)" : nil
        let expiresAt: Int64? = chance(4) ? now.microseconds + 1 + Int64(random.next() % 20) : nil
        let number = random.next() % 24
        if chance(8), let name = pick(Self.names) {
            let head = "Story \(number), first part. "
            return making.document(
                head + "The story goes on with \(name).", cut: head.utf8.count, entity: name,
                source: source, at: now.microseconds, in: namespace, expiresAt: expiresAt)
        }
        var entities: [String] = []
        for name in Self.names where chance(3) { entities.append(name) }
        var relations: [(subject: String, phrase: String, object: String)] = []
        if entities.count > 1 {
            relations.append((entities[0], number % 3 == 0 ? "not met" : "met", entities[1]))
        }
        let filler = chance(6) ? String(repeating: " A long story.", count: 40) : ""
        return making.plan(
            "Story \(number) of \(entities.joined(separator: ", ")).\(filler)",
            entities: entities, relations: relations, source: source,
            metadata: chance(3) ? "{\"n\":\(number)}" : nil, at: now.microseconds, in: namespace,
            expiresAt: expiresAt)
    }

    private mutating func learnAgain(_ store: ShardedStore) async throws {
        guard let id = pick(model.texts.keys.sorted()) else { return }
        let (moment, source) = (now, "again \(random.next() % 3)")
        let isKnown = model.isKnown(id, at: moment)
        let change = StoreModel.Change.learnAgain(
            id, source: source, metadata: nil, at: moment, expiresAt: nil)
        let receipt = try await attempt([change]) { () async throws(StoreError) in
            try await store.learnAgain(id, source: source, metadata: nil, learnedAt: moment)
        }
        if (receipt != nil) != isKnown { throw BrokenPromise("learned again: \(isKnown)") }
    }

    package mutating func delete(_ store: ShardedStore) async throws {
        guard let id = pick(model.texts.keys.sorted()), let text = model.texts[id] else { return }
        let moment = now
        let isVisible = text.isVisible(at: moment)
        let receipt = try await attempt(isVisible ? [.delete([id])] : []) {
            () async throws(StoreError) in
            try await store.delete(id, in: text.plan.namespace, at: moment)
        }
        if receipt.removed.texts != (isVisible ? 1 : 0) { throw BrokenPromise("\(receipt)") }
    }

    private mutating func deleteEntity(_ store: ShardedStore) async throws {
        guard let namespace = pick(Self.namespaces), let name = pick(Self.names) else { return }
        let id = ConceptID(ofEntity: name.lowercased(), in: namespace)
        let speaking = model.texts.filter { $0.value.entities.contains(id) }
        // Whether a shard shows an entity that only hidden or retracted words speak of is open.
        guard speaking.values.allSatisfy({ $0.isVisible(at: now) && $0.retracted.isEmpty }) else {
            return
        }
        let shards = Set(speaking.keys.map { model.shard(of: $0) }).sorted()
        let moment = now
        _ = try await attempt(shards.map { .deleteEntity(id, shard: $0) }) {
            () async throws(StoreError) in try await store.delete(id, in: namespace, at: moment)
        }
    }

    private mutating func deleteSource(_ store: ShardedStore) async throws {
        guard let namespace = pick(Self.namespaces) else { return }
        let source = "s\(random.next() % 4)"
        let moment = now
        let doomed = model.texts.filter {
            $0.value.plan.namespace == namespace && $0.value.source == source
                && $0.value.isVisible(at: moment)
        }.keys.sorted()
        let changes: [StoreModel.Change] = (0..<model.shardCount).compactMap { shard in
            let ids = doomed.filter { model.shard(of: $0) == shard }
            return ids.isEmpty ? nil : .delete(ids)
        }
        let receipt = try await attempt(changes) { () async throws(StoreError) in
            try await store.delete(
                store.snapshot().inNamespace(namespace).texts(from: source), at: moment)
        }
        if receipt.removed.texts != doomed.count { throw BrokenPromise("\(receipt)") }
    }

    private mutating func deleteNamespace(_ store: ShardedStore) async throws {
        guard let namespace = pick(Self.namespaces) else { return }
        let moment = now
        let shards = 0..<model.shardCount
        _ = try await attempt(shards.map { .deleteNamespace(namespace, shard: $0) }) {
            () async throws(StoreError) in try await store.deleteAll(in: namespace, at: moment)
        }
    }

    private mutating func expire(_ store: ShardedStore) async throws {
        let moment = now
        let shards = 0..<model.shardCount
        _ = try await attempt(shards.map { .expire(moment, shard: $0) }) {
            () async throws(StoreError) in try await store.deleteExpired()
        }
    }

    private mutating func amend(_ store: ShardedStore) async throws {
        // Whether hidden texts are amended is open: they are swept first.
        if model.texts.values.contains(where: { !$0.isVisible(at: now) }) {
            try await expire(store)
        }
        guard let id = pick(model.texts.keys.sorted()), let text = model.texts[id],
            let place = pick(text.statedPlaces)
        else { return }
        let tie = text.tie(place)
        let closings: [Amendment.Change] = [.close(now), .close(nil)]
        let change = chance(2) ? .retract : closings[Int(random.next() % 2)]
        let evidence =
            chance(2) ? text.plan.concepts[text.plan.associations[place].evidence].id : nil
        let amendment = Amendment(
            source: tie.source, relation: tie.relation, target: tie.target,
            isDenied: tie.isDenied, evidence: evidence, change: change, recordedAt: now)
        let shards = 0..<model.shardCount
        let changed = try await attempt(shards.map { .amend(amendment, shard: $0) }) {
            () async throws(StoreError) in
            try await store.amend(amendment, in: text.plan.namespace)
        }
        if changed == 0 { throw BrokenPromise("nothing changed by \(amendment)") }
    }
}
