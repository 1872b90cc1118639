import ConceptModel
import Platform
import Synchronization
import Testing

@Suite struct IdentityTableTests {
    private struct Key: Hashable, Sendable, BitwiseCopyable {
        let high: UInt64
        let low: UInt64
        var hash: UInt64 { TableHash.of(high, low) }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func agreesWithADictionary(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let keys = try AppendOnlyArray<Key>(capacity: 1 << 20)
        var table = try IdentityTable(expectedCount: 4)
        var truth: [Key: UInt32] = [:]
        for _ in 0..<5_000 {
            let key = Key(high: generator.next() % 16, low: generator.next() % 512)
            let found = table.slot(hash: key.hash) { keys[Int($0)] == key }
            #expect(found == truth[key])
            guard found == nil else { continue }
            if table.isFull { table = try table.grown { keys[Int($0)].hash } }
            let slot = UInt32(keys.append(key))
            table.insert(slot, hash: key.hash)
            truth[key] = slot
        }
        #expect(table.count == truth.count)
        for (key, slot) in truth {
            #expect(table.slot(hash: key.hash) { keys[Int($0)] == key } == slot)
        }
    }

    @Test func conceptIdentitiesAreKeys() throws {
        let identities = try AppendOnlyArray<ConceptID>(capacity: 1 << 20)
        let table = try IdentityTable(expectedCount: 8)
        let identity = ConceptID(high: 1, low: 2)
        let hash = TableHash.of(identity.high, identity.low)
        table.insert(UInt32(identities.append(identity)), hash: hash)
        #expect(table.slot(hash: hash) { identities[Int($0)] == identity } == 0)
    }

    @Test func equalHashesAreToldApart() throws {
        let table = try IdentityTable(expectedCount: 10)
        for slot in 0..<10 as Range<UInt32> { table.insert(slot, hash: 42) }
        #expect(table.slot(hash: 42) { $0 == 9 } == 9)
        #expect(table.slot(hash: 42) { _ in false } == nil)
        #expect(table.slot(hash: 43) { $0 == 99 } == nil)
    }

    @Test func theOldTableStaysValid() throws {
        let table = try IdentityTable(expectedCount: 1)
        table.insert(0, hash: 1)
        let larger = try table.grown { _ in 1 }
        larger.insert(1, hash: 2)
        #expect(table.slot(hash: 1) { _ in true } == 0)
        #expect(table.slot(hash: 2) { $0 == 1 } == nil)
        #expect(larger.slot(hash: 2) { $0 == 1 } == 1)
    }

    @Test func readersFindWhatWasInserted() throws {
        let keys = try AppendOnlyArray<Key>(capacity: 1 << 16)
        let table = try IdentityTable(expectedCount: 20_000)
        let published = Atomic<Int>(0)
        let missed = Atomic<Int>(0)
        func key(_ number: Int) -> Key { Key(high: UInt64(number), low: ~UInt64(number)) }
        try withThreads(
            2,
            {
                var seen = 0
                while seen < 20_000 {
                    seen = published.load(ordering: .acquiring)
                    for number in stride(from: 0, to: seen, by: 97) {
                        let sought = Key(high: UInt64(number), low: ~UInt64(number))
                        let slot = table.slot(hash: sought.hash) { keys[Int($0)] == sought }
                        if slot != UInt32(number) { missed.add(1, ordering: .relaxed) }
                    }
                }
            },
            meanwhile: {
                for number in 0..<20_000 {
                    let slot = UInt32(keys.append(key(number)))
                    table.insert(slot, hash: key(number).hash)
                    published.store(number + 1, ordering: .releasing)
                }
            })
        #expect(missed.load(ordering: .relaxed) == 0)
    }

    @Test func insertingIntoAFullTableTraps() async {
        await #expect(processExitsWith: .failure) {
            let table = try IdentityTable(expectedCount: 1)
            for slot in 0...1_024 as ClosedRange<UInt32> { table.insert(slot, hash: UInt64(slot)) }
        }
    }

    @Test func associationKeysSpread() {
        var hashes: Set<UInt64> = []
        for first in 0..<10 as Range<UInt32> {
            for second in 0..<10 as Range<UInt32> {
                for third in 0..<10 as Range<UInt32> {
                    hashes.insert(TableHash.of(first, second, third) & 0xFFFFF)
                }
            }
        }
        // A thousand keys in a million places: about half a collision is to be expected.
        #expect(hashes.count > 990)
    }
}
