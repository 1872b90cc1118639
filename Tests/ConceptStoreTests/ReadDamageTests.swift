import ConceptModel
import ConceptStore
import DurableLog
import Foundation
import Platform
import TestSupport
import Testing

/// Bytes that rot under an open store, in a part of the log that a checkpoint covers.
@Suite struct ReadDamageTests {
    private let making = PlanMaking()
    private let source = "the source of it"

    /// A store that was opened from its checkpoint, and where its log lies.
    private func openStore(_ folder: ScratchDirectory) async throws -> ShardedStore {
        let store = try folder.openStore(shardCount: 1, checkpointByteCount: 1)
        _ = try await store.commit(
            (0..<20).map { number in
                making.plan(
                    making.fact(number), entities: ["Ada"],
                    source: number == 7 ? source : nil, at: Int64(number))
            })
        _ = try await store.delete(
            ConceptID(ofText: making.fact(3)), at: Timestamp(microseconds: 90))
        try store.close()
        return try folder.openStore(shardCount: 1)
    }

    /// Flips a bit in the first place of a text.
    private func flip(_ text: String, in folder: ScratchDirectory) throws -> (String, Int) {
        let path = folder.path + "/epoch-1/lane-00/0000000001.log"
        let bytes = try Data(contentsOf: URL(filePath: path))
        let place = try #require(bytes.range(of: Data(text.utf8))).lowerBound
        let file = try #require(FileHandle(forUpdatingAtPath: path))
        try file.seek(toOffset: UInt64(place + 2))
        try file.write(contentsOf: [bytes[place + 2] ^ 0x01])
        try file.close()
        return (path, place)
    }

    private func expectDamage(
        _ reason: LogDamage, at place: (path: String, offset: Int)? = nil,
        _ work: () throws -> Void
    ) {
        #expect {
            try work()
        } throws: { error in
            guard case StoreError.log(.damaged(let path, let offset, let found)) = error else {
                return false
            }
            return found == reason && (place.map { $0 == (path, offset) } ?? true)
        }
    }

    @Test func aDamagedTextIsRefusedAndTheRestIsRead() async throws {
        let folder = try ScratchDirectory()
        let store = try await openStore(folder)
        defer { do { try store.close() } catch {} }
        let place = try flip(making.fact(7), in: folder)
        let snapshot = store.snapshot()
        #expect(snapshot.concept(ConceptID(ofText: making.fact(8)))?.content == making.fact(8))
        #expect(snapshot.isWhole)
        #expect(snapshot.concept(ConceptID(ofText: making.fact(7))) == nil)
        #expect(!snapshot.isWhole)
        expectDamage(.text, at: place) { try snapshot.requireWhole() }
        // Another reader has nothing to do with it.
        #expect(store.snapshot().isWhole)
        #expect(try store.snapshot().texts(from: source).isEmpty == false)
        expectDamage(.text, at: place) {
            try GraphExport(store.snapshot()).forEachConcept { _ in }
        }
    }

    @Test func aDamagedLabelIsRefused() async throws {
        let folder = try ScratchDirectory()
        let store = try await openStore(folder)
        defer { do { try store.close() } catch {} }
        let place = try flip(source, in: folder)
        expectDamage(.text, at: place) { _ = try store.snapshot().texts(from: source) }
        let snapshot = store.snapshot()
        #expect(snapshot.concept(ConceptID(ofText: making.fact(7))) == nil)
        expectDamage(.text, at: place) { try snapshot.requireWhole() }
    }

    @Test func damageIsNotCopiedOn() async throws {
        let folder = try ScratchDirectory()
        let store = try await openStore(folder)
        _ = try flip(making.fact(7), in: folder)
        expectDamage(.record) { _ = try store.export { _ in } }
        expectDamage(.record) { _ = try store.compact(isForced: true) }
        let backups = StoreBackups(folder.path + "-backup")
        defer { try? FileManager.default.removeItem(atPath: folder.path + "-backup") }
        expectDamage(.record) {
            _ = try backups.take(of: folder.path, at: Timestamp(microseconds: 100))
        }
        #expect(try backups.list().isEmpty)
        // It closes the store, whatever happens.
        expectDamage(.record) { _ = try store.reshardAndClose(into: 3) }
        #expect(try #require(try ShardedStore.verify(folder.path)).damage.count == 1)
    }
}
