import Platform

/// A fixed number of plain elements that several threads work on, each on its own part. Fresh ones
/// are zero.
@safe
final class SharedBuffer<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    // SAFETY: `Sendable` because whoever writes elements while others look on writes none that
    // those touch; the loops of the builder say why where they do so.
    let start: UnsafeMutablePointer<Element>
    let count: Int
    private let memory: AppendOnlyArray<Element>

    init(count: Int) throws(MemoryError) {
        let isLarge = count * MemoryLayout<Element>.stride >= 2 << 20
        memory = try AppendOnlyArray(capacity: max(count, 1), largePages: isLarge)
        try memory.reserve(count)
        memory.appendZeros(count)
        // SAFETY: the memory is this object's alone, and nobody appends to it any more.
        unsafe start = UnsafeMutablePointer(mutating: memory.unsafeBaseAddress)
        self.count = count
    }

    convenience init(_ elements: some Collection<Element>) throws(MemoryError) {
        try self.init(count: elements.count)
        for (index, element) in elements.enumerated() { self[index] = element }
    }

    subscript(index: Int) -> Element {
        get {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "beyond the buffer")
            // SAFETY: the index was checked.
            return unsafe start[index]
        }
        set {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "beyond the buffer")
            // SAFETY: as above.
            unsafe start[index] = newValue
        }
    }
}
