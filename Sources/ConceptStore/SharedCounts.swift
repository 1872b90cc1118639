import ConceptModel
import Platform
import Synchronization

/// Counts what may lie in several shards, so that totals count each thing once: an entity is
/// counted by the shards that hold it, an association of an entity by its pieces of evidence.
///
/// Only lanes write, at most a few times per learned text; no read path comes here.
final class SharedCounts: Sendable {
    private final class Stripe: Sendable {
        let counts = Mutex<[ConceptID: UInt32]>([:])
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

    /// Counts one more. Returns whether the key is new.
    @discardableResult
    func add(_ key: ConceptID) -> Bool {
        let isNew = stripe(of: key).counts.withLock { counts in
            counts[key, default: 0] += 1
            return counts[key] == 1
        }
        if isNew { distinct.wrappingAdd(1, ordering: .relaxed) }
        return isNew
    }

    /// Counts one less. Returns whether none is left.
    @discardableResult
    func remove(_ key: ConceptID) -> Bool {
        let isGone = stripe(of: key).counts.withLock { counts in
            guard let count = counts[key] else { return false }
            counts[key] = count > 1 ? count - 1 : nil
            return count == 1
        }
        if isGone { distinct.wrappingSubtract(1, ordering: .relaxed) }
        return isGone
    }

    private func stripe(of key: ConceptID) -> Stripe {
        stripes[Int(key.low % UInt64(stripes.count))]
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
}
