import ConceptModel
import ConceptStore
import Platform
import TestSupport

/// A store with some of everything that can be known.
enum RichStore {
    static let making = PlanMaking()

    static func fill(_ store: ShardedStore) async throws {
        func moment(_ microseconds: Int64) -> Timestamp { Timestamp(microseconds: microseconds) }
        let notes = Namespace("notes") ?? .default
        var plans = [
            making.document("First part of it. Second part, with Ada.", cut: 18, entity: "Ada")
        ]
        plans += (0..<20).map { number in
            making.plan(
                making.fact(number), relations: [("Ada", "likes", "thing \(number % 5)")],
                source: "s\(number)", metadata: "{\"n\":\(number)}", at: Int64(10 + number))
        }
        plans.append(
            making.plan(
                "ADA met Zoë 🦉/\\\"quoted\"\u{2028}\n end",
                relations: [("ADA", "met", "Zoë"), ("ADA", "not left", "Zoë 🦉")], at: 40))
        plans.append(making.plan("A secret of notes.", entities: ["Notes"], in: notes))
        plans.append(
            making.plan("Short-lived.", entities: ["Mayfly"], at: 50, expiresAt: Int64.max - 5))
        for plan in plans { _ = try await store.commit([plan]) }

        _ = try await store.delete(ConceptID(ofText: making.fact(3)), at: moment(200))
        _ = try await store.delete(ConceptID(ofEntity: "thing 4"), at: moment(201))
        func amend(_ change: Amendment.Change, _ object: String, at time: Int64) async throws {
            _ = try await store.amend(
                Amendment(
                    source: ConceptID(ofEntity: "ada"), relation: "likes",
                    target: ConceptID(ofEntity: object), change: change,
                    recordedAt: moment(time)))
        }
        try await amend(.close(moment(150)), "thing 0", at: 300)
        try await amend(.close(nil), "thing 0", at: 301)
        try await amend(.close(moment(160)), "thing 0", at: 302)
        try await amend(.retract, "thing 1", at: 310)
        _ = try await store.learnAgain(
            ConceptID(ofText: making.fact(1)), source: "again", metadata: nil,
            learnedAt: moment(320))
        _ = try await store.learnAgain(
            ConceptID(ofText: making.fact(1)), source: nil, metadata: "{}",
            learnedAt: moment(321))
        _ = try await store.learnAgain(
            ConceptID(ofText: "Short-lived."), source: nil, metadata: nil,
            learnedAt: moment(322), expiresAt: moment(Int64.max - 3))
    }
}

extension ShardedStore {
    func exported(_ namespace: Namespace? = nil) throws(StoreError) -> String {
        var bytes: [UInt8] = []
        _ = try export(namespace) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension ScratchDirectory {
    /// What the store in a folder below this one exports.
    func exported(_ folder: String) throws(StoreError) -> String {
        let store = try ShardedStore.openExisting(path + "/" + folder)
        let text = try store.exported()
        try store.close()
        return text
    }

    /// Makes a store in a folder below this one, with something of everything.
    func makeRichStore(_ folder: String, shardCount: Int) async throws {
        let store = try ShardedStore.open(
            StoreConfiguration(
                directory: path + "/" + folder, shardCount: shardCount,
                dimension: PlanMaking.dimension, model: "test@1"))
        try await RichStore.fill(store)
        try store.close()
    }
}

/// Why the store refused work; `nil` when it did it.
func refusal(_ work: () throws(StoreError) -> Void) -> StoreError? {
    do throws(StoreError) {
        try work()
        return nil
    } catch {
        return error
    }
}

/// What a test did not expect.
struct Unexpected: Error {
    let error: StoreError?
}
