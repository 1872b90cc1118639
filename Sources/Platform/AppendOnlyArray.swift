internal import CPlatform
public import Synchronization

/// An array whose elements never move: one thread appends while any number of threads read.
///
/// This is the store's way to keep old snapshots valid without copying. A reader holds a root that
/// says how many elements it may look at; elements below that number do not change, except through
/// `set`. Publishing the root through a lock orders the writer's stores before the reader's loads.
///
/// Fresh memory reads as zero. Capacity is address space only (see `ReservedMemory`): 47 bits of it
/// are shared by the whole process, so give what the shard can reach, not the largest number.
///
/// Thread rule: `reserve`, `append` and `set` are for one writer at a time; the rest is for anyone.
@safe
public final class AppendOnlyArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    // SAFETY: `Sendable` by the thread rule above: readers touch only elements below a count that
    // was stored with release order after the element.
    @usableFromInline let base: UnsafeMutablePointer<Element>
    /// Elements that may be touched without asking the system. Writer only.
    @usableFromInline var openCount = 0
    @usableFromInline let storedCount = Atomic<Int>(0)
    private var memory: ReservedMemory

    /// The most elements it can ever hold.
    public let capacity: Int

    /// - Parameter largePages: for large arrays that are read here and there: asks for 2 MiB pages.
    package init(capacity: Int, largePages: Bool = false) throws(MemoryError) {
        let (byteCount, overflow) = capacity.multipliedReportingOverflow(
            by: MemoryLayout<Element>.stride)
        guard !overflow else { throw MemoryError.beyondCapacity(.max) }
        memory = try ReservedMemory(byteCount: byteCount, largePages: largePages)
        self.capacity = capacity
        // SAFETY: the reservation is page-aligned, which is enough for any element, and long enough
        // for `capacity` of them; an element is plain bytes, for which zero memory is a value.
        unsafe base = memory.start.bindMemory(to: Element.self, capacity: capacity)
    }

    /// Elements appended so far. Any thread may ask, but a reader's bound is its root's count.
    @inlinable
    public var count: Int {
        // Acquiring: whoever sees the count also sees the elements below it.
        storedCount.load(ordering: .acquiring)
    }

    /// Element `index`.
    /// - Precondition: `0 <= index < count`.
    @inlinable
    public subscript(index: Int) -> Element {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index beyond the array")
        // SAFETY: `index` is below the count, so the element is open and was stored.
        return unsafe base[index]
    }

    /// Begins to bring element `index` into the processor's cache, for a look at it soon after.
    package func prefetch(_ index: Int) {
        guard index >= 0, index < count else { return }
        // SAFETY: the address lies in the reservation, and is not read.
        unsafe sutra_prefetch(base + index)
    }

    /// Calls `body` with the elements of `range`, without copying.
    /// - Precondition: `range` lies within `0..<count`.
    @inlinable
    public func withElements<Result: ~Copyable, Failure: Error>(
        _ range: Range<Int>, _ body: (Span<Element>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "range beyond the array")
        // SAFETY: the range lies below the count; the span cannot leave the closure, and `self`
        // keeps the memory until it returns.
        let elements = unsafe UnsafeBufferPointer(
            start: UnsafePointer(base + range.lowerBound), count: range.count)
        return try unsafe body(elements.span)
    }

    /// The first element's place, for kernels. It is valid as long as this array lives.
    ///
    /// The caller answers for staying below a count it was given, and for keeping the array.
    @inlinable
    @unsafe public var unsafeBaseAddress: UnsafePointer<Element> {
        unsafe UnsafePointer(base)
    }
}

// MARK: - The writer's side

extension AppendOnlyArray {
    /// Opens memory for `additionalCount` more elements, so that the appends that follow cannot
    /// run out of it. Without this call an append that the system refuses memory traps.
    package func reserve(_ additionalCount: Int) throws(MemoryError) {
        let needed = storedCount.load(ordering: .relaxed) + additionalCount
        guard needed > openCount else { return }
        guard needed <= capacity else {
            throw MemoryError.beyondCapacity(needed * MemoryLayout<Element>.stride)
        }
        try memory.open(needed * MemoryLayout<Element>.stride)
        openCount = min(memory.openByteCount / MemoryLayout<Element>.stride, capacity)
    }

    /// Adds one element and returns its index.
    /// - Precondition: there is capacity left.
    @inlinable
    @discardableResult
    public func append(_ element: Element) -> Int {
        let index = storedCount.load(ordering: .relaxed)
        if index == openCount { reserveOrTrap(1) }
        // SAFETY: `index` is below `openCount`, so the memory may be touched, and at the count, so
        // that no reader looks at it yet.
        unsafe (base + index).initialize(to: element)
        // Releasing: the element is there before the count that admits it.
        storedCount.store(index + 1, ordering: .releasing)
        return index
    }

    /// Adds elements that lie together and returns the index of the first.
    /// - Precondition: there is capacity left for all of them.
    @inlinable
    @discardableResult
    public func append(contentsOf elements: Span<Element>) -> Int {
        let index = storedCount.load(ordering: .relaxed)
        let end = index + elements.count
        if end > openCount { reserveOrTrap(elements.count) }
        // SAFETY: `index..<end` is open and not yet read by anyone; the source is another object's
        // memory, which the span keeps valid.
        unsafe elements.withUnsafeBufferPointer { source in
            guard let start = source.baseAddress else { return }
            unsafe (base + index).initialize(from: start, count: source.count)
        }
        storedCount.store(end, ordering: .releasing)
        return index
    }

    /// Adds `count` zero elements and returns the index of the first.
    /// - Precondition: there is capacity left for all of them.
    @discardableResult
    package func appendZeros(_ count: Int) -> Int {
        precondition(count >= 0, "a count is not negative")
        let index = storedCount.load(ordering: .relaxed)
        if index + count > openCount { reserveOrTrap(count) }
        // Memory beyond the count was never written, so it still is zero.
        storedCount.store(index + count, ordering: .releasing)
        return index
    }

    /// Replaces an element in place.
    ///
    /// No reader may be looking at it: it is above every published root's count, or guarded by the
    /// caller's lock. Words that change under readers belong in ``AtomicWordArray``.
    /// - Precondition: `0 <= index < count`.
    @inlinable
    public func set(_ element: Element, at index: Int) {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index beyond the array")
        // SAFETY: the element is open, and by the rule above nobody reads it now.
        unsafe base[index] = element
    }

    func adoptMemory(_ byteCount: Int, from file: any File, at offset: Int) throws(FileError) {
        try memory.adopt(byteCount, from: file, at: offset)
        openCount = min(memory.openByteCount / MemoryLayout<Element>.stride, capacity)
    }

    @usableFromInline
    func reserveOrTrap(_ additionalCount: Int) {
        do {
            try reserve(additionalCount)
        } catch {
            fatalError("no memory for \(additionalCount) elements: \(error)")
        }
    }
}
