/// A hash table from keys to slot numbers that readers search while one writer inserts.
///
/// The table holds slot numbers only, each with six bits of its key's hash, so that other keys are
/// seldom looked at; the keys lie in the caller's arrays, and the caller compares them. Open
/// addressing with linear probing; entries are never moved or removed, so a reader sees either an
/// entry or an empty word. A full table is replaced: `grown` makes a larger one, the writer
/// publishes it in its next root, and readers that hold the old one go on using it.
///
/// A reader must treat a slot at or above its root's count as absent.
///
/// Complexity: between growths from 1.6 to 3 words are probed for a hit and from 3 to 13 for a
/// miss, one after another in memory. Memory: 5 to 7.5 bytes per entry. Thread rule: `insert` and
/// `grown` are for the one writer; `slot(hash:where:)` is for anyone.
public final class IdentityTable: Sendable {
    /// Of a word: the bits of a slot number plus one. The others are of the hash.
    @usableFromInline static let slotMask: UInt32 = 1 << 26 - 1
    /// Slot numbers lie below.
    package static let slotLimit = Int(slotMask)

    @usableFromInline let words: AtomicWordArray
    /// Words of the table, empty ones too.
    public let wordCount: Int
    private let entries: Entries

    /// The writer's count, in a box of its own.
    private final class Entries: @unchecked Sendable {
        // SAFETY: `Sendable` because only the one writer touches it.
        var count = 0
    }

    /// - Parameter expectedCount: entries that fit before the table wants to grow.
    package convenience init(expectedCount: Int) throws(MemoryError) {
        try self.init(wordCount: max(1 << 10, expectedCount + expectedCount / 4 + 8))
        try words.reserve(wordCount)
    }

    private init(wordCount: Int) throws(MemoryError) {
        self.wordCount = wordCount
        words = try AtomicWordArray(capacity: wordCount)
        entries = Entries()
    }

    /// All words, as a checkpoint keeps them. Writer only.
    package var savedWords: [UInt32] { words.words(wordCount) }

    /// A table of so many words, which hold the slots below `count` once the caller has filled the
    /// array with what `savedWords` were.
    package static func adopting(wordCount: Int, count: Int) throws(MemoryError)
        -> (table: IdentityTable, words: AtomicWordArray)
    {
        let table = try IdentityTable(wordCount: wordCount)
        table.entries.count = count
        return (table, table.words)
    }

    /// Whether four of five words are taken, so that `grown` is due before the next insertion.
    package var isFull: Bool { entries.count >= wordCount / 5 * 4 }

    /// Bytes of memory that the table takes.
    package var byteCount: Int { wordCount * 4 }

    /// Entries so far. Writer only.
    package var count: Int { entries.count }

    /// The slot under `hash` for which `matches` says yes, or `nil`.
    /// - Parameter matches: whether the key of a slot is the one sought.
    @inlinable
    public func slot(hash: UInt64, where matches: (UInt32) -> Bool) -> UInt32? {
        let tag = Self.tag(hash)
        var index = place(hash)
        while true {
            let word = words.load(index)
            if word == 0 { return nil }
            if word & ~Self.slotMask == tag {
                let slot = word & Self.slotMask - 1
                if matches(slot) { return slot }
            }
            index += 1
            if index == wordCount { index = 0 }
        }
    }

    /// Calls `body` with every slot whose hash is in a range, as far as its upper half tells, and
    /// with some others.
    ///
    /// Complexity: O(the part of the table that the range is of all hashes).
    package func forEachSlot(hashedIn hashes: ClosedRange<UInt64>, _ body: (UInt32) -> Void) {
        let first = place(hashes.lowerBound)
        let last = place(hashes.upperBound)
        // What belongs into the range stands there or behind it, up to the next empty word.
        for step in 0..<wordCount {
            let index = (first + step) % wordCount
            let word = words.load(index)
            if word != 0 {
                body(word & Self.slotMask - 1)
            } else if first + step >= last {
                return
            }
        }
    }

    /// Adds a slot whose key is not in the table yet. The key must be readable by then.
    /// - Precondition: the table is not full; `slot` is below `slotLimit`.
    package func insert(_ slot: UInt32, hash: UInt64) {
        precondition(!isFull, "grow the table before inserting")
        precondition(slot < Self.slotLimit, "a slot number beyond the words of the table")
        var index = place(hash)
        while words.load(index) != 0 {
            index += 1
            if index == wordCount { index = 0 }
        }
        words.store(Self.tag(hash) | (slot + 1), at: index)
        entries.count += 1
    }

    /// A larger table with the same entries, which are the slots from 0 on, without gaps. This one
    /// stays as it is.
    ///
    /// Complexity: O(entries), one call of `hashOfSlot` each.
    package func grown(hashOfSlot: (UInt32) -> UInt64) throws(MemoryError) -> IdentityTable {
        let larger = try IdentityTable(expectedCount: wordCount / 5 * 6)
        for slot in 0..<UInt32(entries.count) { larger.insert(slot, hash: hashOfSlot(slot)) }
        return larger
    }

    /// By the upper half of the hash, ascending with it; the tag is of the lower one.
    @inlinable
    func place(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(wordCount)) >> 32)
    }

    @inlinable
    static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash) << 26 }
}

/// Spreads keys over hash tables. Not for durable formats and not against an adversary: keys that
/// strangers choose are hashes themselves.
///
/// Source: the finalising steps of MurmurHash3 (Appleby) over words combined by odd multipliers.
public enum TableHash {
    @inlinable
    public static func of(_ high: UInt64, _ low: UInt64) -> UInt64 {
        finish(low ^ (high &* 0x9E37_79B9_7F4A_7C15))
    }

    @inlinable
    public static func of(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
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
