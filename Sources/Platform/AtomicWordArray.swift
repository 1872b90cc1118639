internal import CPlatform
public import Synchronization

/// 32-bit words that readers load while one writer stores: heads of lists, slots of hash tables.
///
/// All words are zero at first; memory is opened when a word is stored. What the writer did before
/// a `store` is visible to a reader whose `load` returned that word.
///
/// Thread rule: `reserve` and `store` are for one writer at a time; `load` is for anyone.
@safe
public final class AtomicWordArray: @unchecked Sendable {
    // SAFETY: `Sendable` because words are touched by atomic operations only, and only below
    // `openCount`, which grows after the memory was opened.
    @usableFromInline let base: UnsafeMutablePointer<Atomic<UInt32>>
    @usableFromInline let openCount = Atomic<Int>(0)
    private var memory: ReservedMemory

    public let capacity: Int

    package init(capacity: Int) throws(MemoryError) {
        let (byteCount, overflow) = capacity.multipliedReportingOverflow(by: 4)
        guard !overflow else { throw MemoryError.beyondCapacity(.max) }
        memory = try ReservedMemory(byteCount: byteCount)
        self.capacity = capacity
        // SAFETY: the reservation is page-aligned and long enough. An `Atomic<UInt32>` is stored as
        // the word itself, so zero memory is a row of atomics that hold zero.
        unsafe base = memory.start.bindMemory(to: Atomic<UInt32>.self, capacity: capacity)
    }

    /// Word `index`; zero when it was never stored, also beyond the capacity.
    @inlinable @inline(__always)
    public func load(_ index: Int) -> UInt32 {
        // Acquiring, twice: opened memory before its count, and the writer's earlier stores before
        // the word that tells of them.
        let open = openCount.load(ordering: .acquiring)
        guard UInt(bitPattern: index) < UInt(bitPattern: open) else { return 0 }
        // SAFETY: the word is open, see above.
        return unsafe base[index].load(ordering: .acquiring)
    }

    /// Begins to bring word `index` into the processor's cache, for a `load` soon after.
    package func prefetch(_ index: Int) {
        guard index >= 0, index < capacity else { return }
        // SAFETY: the address lies in the reservation, and is not read.
        unsafe sutra_prefetch(base + index)
    }

    /// Puts a word in place, visible to readers at once.
    /// - Precondition: `0 <= index < capacity`; memory can be had (see `reserve`).
    @inlinable @inline(__always)
    public func store(_ word: UInt32, at index: Int) {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: capacity), "index beyond the array")
        if index >= openCount.load(ordering: .relaxed) { reserveOrTrap(index + 1) }
        // SAFETY: the word is open, see above.
        unsafe base[index].store(word, ordering: .releasing)
    }

    /// Opens memory for the first `count` words, so that stores to them cannot run out of it.
    package func reserve(_ count: Int) throws(MemoryError) {
        guard count <= capacity else { throw MemoryError.beyondCapacity(count * 4) }
        try memory.open(count * 4)
        openCount.store(min(memory.openByteCount / 4, capacity), ordering: .releasing)
    }

    /// Gives back the memory of words that nobody needs any more, as far as whole pages hold
    /// nothing else: they read as zero from then on, or as they were.
    package func forget(_ range: Range<Int>) {
        precondition(
            range.lowerBound >= 0 && range.upperBound <= capacity, "words beyond the array")
        memory.forget(range.lowerBound * 4..<range.upperBound * 4)
    }

    @usableFromInline
    func reserveOrTrap(_ count: Int) {
        do {
            try reserve(count)
        } catch {
            fatalError("no memory for \(count) words: \(error)")
        }
    }
}

// MARK: - Checkpoints

extension AtomicWordArray {
    /// The first `count` words as they are now. Writer only: nobody stores meanwhile.
    package func words(_ count: Int) -> [UInt32] {
        precondition(count <= capacity, "more words than the array has")
        // An array that is made by its storage writes its count, also into the one object that all
        // empty arrays share: for the thread sanitizer that is a race.
        guard count > 0 else { return [] }
        let open = min(count, openCount.load(ordering: .relaxed))
        var words = unsafe [UInt32](unsafeUninitializedCapacity: count) { storage, filled in
            // SAFETY: `open` words may be read, and the storage has room for them. The writer is
            // the caller, so plain loads are enough.
            unsafe UnsafeMutableRawBufferPointer(storage).copyMemory(
                from: UnsafeRawBufferPointer(start: base, count: open * 4))
            filled = open
        }
        words.append(contentsOf: repeatElement(0, count: count - open))
        return words
    }

    /// Calls `body` with the first `count` words, without copying, as far as they are open. Writer
    /// only: nobody stores meanwhile.
    package func withBytes<Result>(ofWords count: Int, _ body: (RawSpan) -> Result) -> Result {
        let open = min(count, openCount.load(ordering: .relaxed))
        // SAFETY: `open` words may be read, and the span cannot leave the closure.
        return unsafe body(UnsafeRawBufferPointer(start: base, count: open * 4).bytes)
    }

    /// Puts words in place from `start` on, all at once. Nobody reads them yet.
    package func fill(_ words: ArraySlice<UInt32>, from start: Int) {
        guard !words.isEmpty else { return }
        precondition(start >= 0 && start + words.count <= capacity, "words beyond the array")
        if start + words.count > openCount.load(ordering: .relaxed) {
            reserveOrTrap(start + words.count)
        }
        // SAFETY: the words are open, and the source is another object's memory.
        unsafe words.withUnsafeBytes { source in
            guard let address = source.baseAddress else { return }
            unsafe UnsafeMutableRawPointer(base + start).copyMemory(
                from: address, byteCount: source.count)
        }
    }

    /// Takes the first `count` words from a file. Before anything is stored; nobody reads yet.
    package func adopt(_ count: Int, from file: any File, at offset: Int) throws(FileError) {
        try memory.adopt(count * 4, from: file, at: offset)
        openCount.store(min(memory.openByteCount / 4, capacity), ordering: .releasing)
    }
}
