import Platform
import Synchronization

/// Numbers terms in the order of their first coming. Terms are never removed.
///
/// Open addressing over words that hold a term's number plus one. A table that is half full is
/// copied into the next one, of twice the size, behind it in the same arena; readers take the
/// current table's number once per look-up, so they are in the old or in the new one, and both are
/// right for terms they may see. Hashes are seeded per process: learned texts cannot choose
/// collisions, and nothing durable depends on a hash.
///
/// Thread rule: `reserve` and `number(ofOrAdding:)` are for one writer; the rest is for anyone.
final class TermDictionary: Sendable {
    private static let smallestTable = 1 << 10

    /// The terms' UTF-8, one after another.
    let bytes: AppendOnlyArray<UInt8>
    /// Where term n ends; it begins where the one before ends.
    let ends: AppendOnlyArray<UInt32>
    /// All tables, each of twice the words of the one before.
    private let words: AtomicWordArray
    /// Which table is in use; it has `smallestTable << currentTable` words.
    private let currentTable = Atomic<Int>(0)

    init(termCapacity: Int) throws(MemoryError) {
        var tableCount = 1
        while Self.size(ofTable: tableCount - 1) / 2 < termCapacity { tableCount += 1 }
        bytes = try AppendOnlyArray(capacity: min(termCapacity * 16, Int(UInt32.max)))
        ends = try AppendOnlyArray(capacity: termCapacity)
        words = try AtomicWordArray(capacity: Self.start(ofTable: tableCount))
    }

    /// Terms so far. Writer only; a reader may see terms that came after its root.
    var count: Int { ends.count }

    /// Bytes of the table in use; those of the smaller ones before it are as many again.
    var tableByteCount: Int { Self.start(ofTable: currentTable.load(ordering: .relaxed) + 1) * 4 }

    /// The number of `term`, or `nil` when it never came.
    func number(of term: String) -> UInt32? {
        var term = term
        return term.withUTF8 { unsafe find($0, hash: Self.hash($0)) }
    }

    /// Opens memory for the terms of one document, so that adding them cannot fail.
    func reserve(termCount: Int, byteCount: Int) throws(MemoryError) {
        try ends.reserve(termCount)
        try bytes.reserve(byteCount)
        var table = currentTable.load(ordering: .relaxed)
        while Self.size(ofTable: table) / 2 < count + termCount { table += 1 }
        try words.reserve(Self.start(ofTable: table + 1))
    }

    /// The number of `term`, and whether it came for the first time. `prepare` runs before a reader
    /// can see a fresh term.
    func number(ofOrAdding term: String, prepare: (UInt32) -> Void) -> UInt32 {
        var term = term
        return term.withUTF8 { utf8 in
            let hash = unsafe Self.hash(utf8)
            if let known = unsafe find(utf8, hash: hash) { return known }
            let number = UInt32(count)
            unsafe bytes.append(contentsOf: utf8.span)
            ends.append(UInt32(bytes.count))
            prepare(number)
            var table = currentTable.load(ordering: .relaxed)
            if Int(number) >= Self.size(ofTable: table) / 2 {
                table += 1
                copyTerms(below: number, into: table)
                currentTable.store(table, ordering: .releasing)
            }
            insert(number, hash: hash, into: table)
            return number
        }
    }

    private func find(_ term: UnsafeBufferPointer<UInt8>, hash: UInt) -> UInt32? {
        let table = currentTable.load(ordering: .acquiring)
        let mask = UInt(Self.size(ofTable: table) - 1)
        let start = Self.start(ofTable: table)
        var place = hash & mask
        while true {
            let word = words.load(start + Int(place))
            if word == 0 { return nil }
            if unsafe isTerm(word - 1, term) { return word - 1 }
            place = (place + 1) & mask
        }
    }

    private func isTerm(_ number: UInt32, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
        withBytes(of: number) { known in
            guard known.count == term.count else { return false }
            for index in known.indices where unsafe known[index] != term[index] { return false }
            return true
        }
    }

    private func withBytes<Result>(of number: UInt32, _ body: (Span<UInt8>) -> Result) -> Result {
        let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
        let end = Int(ends[Int(number)])
        return bytes.withElements(start..<end, body)
    }

    /// Makes the table anew, after the terms were taken from a checkpoint; nobody reads yet.
    func rebuildTable() {
        var table = 0
        while Self.size(ofTable: table) / 2 <= count { table += 1 }
        copyTerms(below: UInt32(count), into: table)
        currentTable.store(table, ordering: .releasing)
    }

    private func copyTerms(below end: UInt32, into table: Int) {
        for number in 0..<end {
            let hash = withBytes(of: number) { span in
                // SAFETY: the buffer does not leave the closure.
                unsafe span.withUnsafeBufferPointer { unsafe Self.hash($0) }
            }
            insert(number, hash: hash, into: table)
        }
    }

    private func insert(_ number: UInt32, hash: UInt, into table: Int) {
        let mask = UInt(Self.size(ofTable: table) - 1)
        let start = Self.start(ofTable: table)
        var place = hash & mask
        while words.load(start + Int(place)) != 0 { place = (place + 1) & mask }
        words.store(number + 1, at: start + Int(place))
    }

    private static func hash(_ term: UnsafeBufferPointer<UInt8>) -> UInt {
        var hasher = Hasher()
        unsafe hasher.combine(bytes: UnsafeRawBufferPointer(term))
        return UInt(bitPattern: hasher.finalize())
    }

    private static func size(ofTable table: Int) -> Int { smallestTable << table }

    private static func start(ofTable table: Int) -> Int { smallestTable << table - smallestTable }
}
