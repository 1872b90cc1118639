import Platform
import Synchronization

/// Numbers terms in the order of their first coming. Terms are never removed.
///
/// Open addressing over words that hold a term's number plus one and, above it, six bits of its
/// hash, so that other terms are seldom compared. A table that is three quarters full is copied
/// into the next one, of twice the size, behind it in the same arena, and its memory given back: a
/// reader that misses a term there looks again in the table that took its place. Each dictionary
/// has a secret key of its own, so learned texts cannot choose collisions; a checkpoint keeps the
/// key with the table.
///
/// Thread rule: `reserve` and `number(ofOrAdding:)` are for one writer; the rest is for anyone.
final class TermDictionary: Sendable {
    private static let smallestTable = 1 << 10
    /// Of a word of a table: the bits of a term's number plus one.
    private static let numberBits: UInt32 = 26
    /// The most terms that a dictionary can hold.
    static let largestCapacity = 1 << numberBits - 1

    /// The terms' UTF-8, one after another.
    let bytes: AppendOnlyArray<UInt8>
    /// Where term n ends; it begins where the one before ends.
    let ends: AppendOnlyArray<UInt32>
    /// All tables, each of twice the words of the one before.
    private let words: AtomicWordArray
    /// Which table is in use; it has `smallestTable << currentTable` words.
    private let currentTable = Atomic<Int>(0)
    // Relaxed: the key changes before anyone reads only.
    private let lowKey = Atomic(UInt64.random(in: 0...UInt64.max))
    private let highKey = Atomic(UInt64.random(in: 0...UInt64.max))

    /// Of the hashes.
    private var key: (UInt64, UInt64) {
        (lowKey.load(ordering: .relaxed), highKey.load(ordering: .relaxed))
    }

    init(termCapacity: Int) throws(MemoryError) {
        precondition(termCapacity <= Self.largestCapacity, "more terms than words can number")
        var tableCount = 1
        while Self.room(inTable: tableCount - 1) < termCapacity { tableCount += 1 }
        bytes = try AppendOnlyArray(capacity: min(termCapacity * 16, Int(UInt32.max)))
        ends = try AppendOnlyArray(capacity: termCapacity)
        words = try AtomicWordArray(capacity: Self.start(ofTable: tableCount))
    }

    /// Terms so far. Writer only; a reader may see terms that came after its root.
    var count: Int { ends.count }

    /// Bytes of the table in use.
    var tableByteCount: Int { Self.size(ofTable: currentTable.load(ordering: .relaxed)) * 4 }

    /// The number of `term`, or `nil` when it never came.
    func number(of term: String) -> UInt32? {
        var term = term
        return term.withUTF8 { utf8 in unsafe find(utf8, hash: hash(utf8.span)) }
    }

    /// The same for whoever has the term's hash.
    func number(of term: String, hash: UInt) -> UInt32? {
        var term = term
        return term.withUTF8 { unsafe find($0, hash: hash) }
    }

    /// The hash of `term`, for a look at it soon after.
    func prefetched(_ term: String) -> UInt {
        var term = term
        let hash: UInt = term.withUTF8 { utf8 in unsafe self.hash(utf8.span) }
        let table = currentTable.load(ordering: .acquiring)
        words.prefetch(Self.start(ofTable: table) + Int(hash & UInt(Self.size(ofTable: table) - 1)))
        return hash
    }

    /// Opens memory for the terms of one document, so that adding them cannot fail.
    func reserve(termCount: Int, byteCount: Int) throws(MemoryError) {
        try ends.reserve(termCount)
        try bytes.reserve(byteCount)
        var table = currentTable.load(ordering: .relaxed)
        while Self.room(inTable: table) < count + termCount { table += 1 }
        try words.reserve(Self.start(ofTable: table + 1))
    }

    /// The number of `term`, which may be a fresh one.
    func number(ofOrAdding term: String) -> UInt32 {
        var term = term
        return term.withUTF8 { utf8 in
            let hash = unsafe hash(utf8.span)
            if let known = unsafe find(utf8, hash: hash) { return known }
            let number = UInt32(count)
            unsafe bytes.append(contentsOf: utf8.span)
            ends.append(UInt32(bytes.count))
            var table = currentTable.load(ordering: .relaxed)
            if Int(number) >= Self.room(inTable: table) {
                let start = Self.start(ofTable: table)
                table += 1
                copyTerms(below: number, into: table)
                currentTable.store(table, ordering: .releasing)
                words.forget(start..<Self.start(ofTable: table))
            }
            insert(number, hash: hash, into: table)
            return number
        }
    }

    private func find(_ term: UnsafeBufferPointer<UInt8>, hash: UInt) -> UInt32? {
        var table = currentTable.load(ordering: .acquiring)
        while true {
            if let number = unsafe find(term, hash: hash, in: table) { return number }
            let current = currentTable.load(ordering: .acquiring)
            if current == table { return nil }
            table = current
        }
    }

    private func find(_ term: UnsafeBufferPointer<UInt8>, hash: UInt, in table: Int) -> UInt32? {
        let mask = UInt(Self.size(ofTable: table) - 1)
        let start = Self.start(ofTable: table)
        let tag = Self.tag(hash)
        var place = hash & mask
        while true {
            let word = words.load(start + Int(place))
            if word == 0 { return nil }
            if word & ~Self.numberMask == tag {
                let number = word & Self.numberMask - 1
                if unsafe isTerm(number, term) { return number }
            }
            place = (place + 1) & mask
        }
    }

    private func isTerm(_ number: UInt32, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
        let (start, end) = place(of: number)
        guard end - start == term.count else { return false }
        // SAFETY: a term's bytes are in place before its number is known, and stay.
        let known = unsafe bytes.unsafeBaseAddress + start
        for index in 0..<term.count where unsafe known[index] != term[index] { return false }
        return true
    }

    private func place(of number: UInt32) -> (start: Int, end: Int) {
        (number == 0 ? 0 : Int(ends[Int(number) - 1]), Int(ends[Int(number)]))
    }

    private func withBytes<Result>(of number: UInt32, _ body: (Span<UInt8>) -> Result) -> Result {
        let (start, end) = place(of: number)
        return bytes.withElements(start..<end, body)
    }

    /// The key and the table in use, as a checkpoint keeps them. Writer only.
    var savedTable: [UInt32] {
        let table = currentTable.load(ordering: .relaxed)
        let start = Self.start(ofTable: table)
        let keyWords = [key.0, key.1].flatMap {
            [UInt32(truncatingIfNeeded: $0), UInt32(truncatingIfNeeded: $0 >> 32)]
        }
        return keyWords + (start..<start + Self.size(ofTable: table)).map { words.load($0) }
    }

    /// Takes back what ``savedTable`` was, with the terms in place; nobody reads yet.
    func adoptTable(_ saved: [UInt32]) {
        lowKey.store(UInt64(saved[0]) | UInt64(saved[1]) << 32, ordering: .relaxed)
        highKey.store(UInt64(saved[2]) | UInt64(saved[3]) << 32, ordering: .relaxed)
        var table = 0
        while Self.room(inTable: table) < count { table += 1 }
        let start = Self.start(ofTable: table)
        words.fill(saved.dropFirst(4), from: start)
        currentTable.store(table, ordering: .releasing)
    }

    private func copyTerms(below end: UInt32, into table: Int) {
        for number in 0..<end {
            insert(number, hash: withBytes(of: number) { hash($0) }, into: table)
        }
    }

    private func insert(_ number: UInt32, hash: UInt, into table: Int) {
        let mask = UInt(Self.size(ofTable: table) - 1)
        let start = Self.start(ofTable: table)
        var place = hash & mask
        while words.load(start + Int(place)) != 0 { place = (place + 1) & mask }
        words.store(Self.tag(hash) | (number + 1), at: start + Int(place))
    }

    private static let numberMask: UInt32 = 1 << numberBits - 1

    /// The highest bits of a hash, where a word has room beside the number.
    private static func tag(_ hash: UInt) -> UInt32 {
        UInt32(truncatingIfNeeded: UInt64(hash) >> 32) & ~numberMask
    }

    private func hash(_ term: Span<UInt8>) -> UInt {
        UInt(SipHash.of(term, key: key))
    }

    /// How many terms a table takes.
    private static func room(inTable table: Int) -> Int { size(ofTable: table) / 4 * 3 }

    private static func size(ofTable table: Int) -> Int { smallestTable << table }

    private static func start(ofTable table: Int) -> Int { smallestTable << table - smallestTable }
}
