import ConceptModel
import Platform
import Synchronization

/// Counts what may lie in several shards, so that totals count each thing once: an entity is
/// counted by the shards that hold it, an association of an entity by its pieces of evidence.
///
/// Keys are told apart by 64 bits of their hash: of ten million, two meet with a probability of
/// 3 in a million, and a total is then one too low.
///
/// Memory: 15 to 23 bytes per key. Only lanes write, at most a few times per learned text; no read
/// path comes here.
final class SharedCounts: Sendable {
    private final class Stripe: Sendable {
        let counts = Mutex(CountTable())
    }

    private let stripes: [Stripe]
    private let distinct = Atomic<Int>(0)

    /// - Parameter stripeCount: how many locks share the keys.
    init(stripeCount: Int = 64) {
        stripes = (0..<stripeCount).map { _ in Stripe() }
    }

    /// How many keys have a count above zero.
    var distinctCount: Int {
        // Relaxed: a statistic, tied to no other memory.
        distinct.load(ordering: .relaxed)
    }

    /// Bytes of memory in use.
    var byteCount: Int {
        stripes.reduce(0) { $0 + $1.counts.withLock { $0.byteCount } }
    }

    /// Counts one more. Returns whether the key is new.
    @discardableResult
    func add(_ key: ConceptID) -> Bool {
        let hash = key.tableHash
        let isNew = stripe(of: hash).counts.withLock { $0.add(hash) } == 1
        if isNew { distinct.wrappingAdd(1, ordering: .relaxed) }
        return isNew
    }

    /// Counts one less. Returns whether none is left.
    @discardableResult
    func remove(_ key: ConceptID) -> Bool {
        let hash = key.tableHash
        let isGone = stripe(of: hash).counts.withLock { $0.remove(hash) } == 0
        if isGone { distinct.wrappingSubtract(1, ordering: .relaxed) }
        return isGone
    }

    private func stripe(of hash: UInt64) -> Stripe {
        stripes[Int(hash % UInt64(stripes.count))]
    }
}

/// Counts by hashes that are spread already: open addressing, with linear probing. A key whose
/// count fell to zero keeps its place until the table grows.
private struct CountTable {
    /// Zero: none.
    private var keys = [UInt64](repeating: 0, count: 16)
    private var counts = [UInt32](repeating: 0, count: 16)
    private var used = 0

    var byteCount: Int { keys.count * (8 + 4) }

    /// Returns the count with this one.
    mutating func add(_ hash: UInt64) -> UInt32 {
        if used >= keys.count / 5 * 4 { grow() }
        let key = max(hash, 1)
        let place = place(of: key)
        if keys[place] == 0 {
            keys[place] = key
            used += 1
        }
        counts[place] += 1
        return counts[place]
    }

    /// Returns the count without this one; `nil` when it was zero.
    mutating func remove(_ hash: UInt64) -> UInt32? {
        let place = place(of: max(hash, 1))
        guard counts[place] > 0 else { return nil }
        counts[place] -= 1
        return counts[place]
    }

    /// Where a key stands or would stand.
    private func place(of key: UInt64) -> Int {
        // The lower bits chose the stripe.
        var place = Int(((key >> 32) &* UInt64(keys.count)) >> 32)
        while keys[place] != 0, keys[place] != key {
            place += 1
            if place == keys.count { place = 0 }
        }
        return place
    }

    private mutating func grow() {
        let old = (keys, counts)
        let count = keys.count + keys.count / 2
        keys = [UInt64](repeating: 0, count: count)
        counts = [UInt32](repeating: 0, count: count)
        used = 0
        for (index, key) in old.0.enumerated() where old.1[index] > 0 {
            let place = place(of: key)
            keys[place] = key
            counts[place] = old.1[index]
            used += 1
        }
    }
}

extension ConceptID {
    /// A 128-bit key of an association, mixed from its ends and relation phrase. Not kept on disk.
    init(
        associationFrom source: ConceptID, relation: String, isDenied: Bool,
        to target: ConceptID
    ) {
        var high = source.high ^ 0x9E37_79B9_7F4A_7C15
        var low = source.low ^ 0xC2B2_AE3D_27D4_EB4F
        func mix(_ word: UInt64) {
            high = (high ^ word) &* 0xFF51_AFD7_ED55_8CCD
            high ^= high >> 32
            low = (low &+ word) &* 0xC4CE_B9FE_1A85_EC53
            low ^= low >> 29
            low ^= high
        }
        mix(target.high)
        mix(target.low)
        for byte in relation.utf8 { mix(UInt64(byte)) }
        if isDenied { mix(.max) }
        self.init(high: high, low: low)
    }

    var tableHash: UInt64 { TableHash.of(high, low) }

    /// Where an identity table has it: in the order of identities, so that a table can be walked in
    /// that order. Identities are spread by themselves; the shard is chosen by other bits.
    var orderedHash: UInt64 { high & ~UInt64(UInt32.max) | low & UInt64(UInt32.max) }
}
