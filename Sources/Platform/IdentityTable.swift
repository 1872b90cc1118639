/// A hash table from keys to slot numbers that readers search while one writer inserts.
///
/// The table holds slot numbers only; the keys lie in the caller's arrays, and the caller compares
/// them. Open addressing with linear probing; entries are never moved or removed, so a reader sees
/// either an entry or an empty word. A full table is replaced: `grown` makes a larger one, the
/// writer publishes it in its next root, and readers that hold the old one go on using it.
///
/// A reader must treat a slot at or above its root's count as absent.
///
/// Complexity: at half load a hit takes 1.5 probes on average, a miss 2.5.
/// Thread rule: `insert` and `grown` are for the one writer; `slot(hash:where:)` is for anyone.
package final class IdentityTable: Sendable {
    @usableFromInline let words: AtomicWordArray
    @usableFromInline let mask: Int
    private let entries: Entries

    /// The writer's count, in a box of its own.
    private final class Entries: @unchecked Sendable {
        // SAFETY: `Sendable` because only the one writer touches it.
        var count = 0
    }

    /// - Parameter expectedCount: entries that fit before the table wants to grow.
    package init(expectedCount: Int) throws(MemoryError) {
        var wordCount = 1 << 10
        while wordCount / 2 < expectedCount { wordCount *= 2 }
        words = try AtomicWordArray(capacity: wordCount)
        try words.reserve(wordCount)
        mask = wordCount - 1
        entries = Entries()
    }

    /// Whether half of the words are taken, so that `grown` is due before the next insertion.
    package var isFull: Bool { entries.count >= (mask + 1) / 2 }

    /// Bytes of memory that the table takes.
    package var byteCount: Int { (mask + 1) * 4 }

    /// Entries so far. Writer only.
    package var count: Int { entries.count }

    /// The slot under `hash` for which `matches` says yes, or `nil`.
    /// - Parameter matches: whether the key of a slot is the one sought.
    @inlinable
    package func slot(hash: UInt64, where matches: (UInt32) -> Bool) -> UInt32? {
        var index = Int(truncatingIfNeeded: hash) & mask
        while true {
            let word = words.load(index)
            if word == 0 { return nil }
            if matches(word - 1) { return word - 1 }
            index = (index + 1) & mask
        }
    }

    /// Adds a slot whose key is not in the table yet. The key must be readable by then.
    /// - Precondition: the table is not full; `slot` is not `UInt32.max`.
    package func insert(_ slot: UInt32, hash: UInt64) {
        precondition(!isFull, "grow the table before inserting")
        precondition(slot != .max, "the largest slot number is not usable")
        var index = Int(truncatingIfNeeded: hash) & mask
        while words.load(index) != 0 { index = (index + 1) & mask }
        words.store(slot + 1, at: index)
        entries.count += 1
    }

    /// A table of twice the size with the same entries. This one stays as it is.
    ///
    /// Complexity: O(entries), one call of `hashOfSlot` each.
    package func grown(hashOfSlot: (UInt32) -> UInt64) throws(MemoryError) -> IdentityTable {
        let larger = try IdentityTable(expectedCount: mask + 1)
        for index in 0...mask {
            let word = words.load(index)
            if word != 0 { larger.insert(word - 1, hash: hashOfSlot(word - 1)) }
        }
        return larger
    }
}

/// Spreads keys over hash tables. Not for durable formats and not against an adversary: keys that
/// strangers choose are hashes themselves.
///
/// Source: the finalising steps of MurmurHash3 (Appleby) over words combined by odd multipliers.
package enum TableHash {
    @inlinable
    package static func of(_ high: UInt64, _ low: UInt64) -> UInt64 {
        finish(low ^ (high &* 0x9E37_79B9_7F4A_7C15))
    }

    @inlinable
    package static func of(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
        let low = UInt64(first) | UInt64(second) << 32
        return of(UInt64(third) &+ 0xD6E8_FEB8_6659_FD93, low)
    }

    @inlinable
    static func finish(_ word: UInt64) -> UInt64 {
        var hash = word
        hash ^= hash >> 33
        hash &*= 0xFF51_AFD7_ED55_8CCD
        hash ^= hash >> 33
        hash &*= 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash >> 33
    }
}
