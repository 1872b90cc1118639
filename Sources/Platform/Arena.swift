import Synchronization

/// Memory that grows by appending and can be saved by what was added: the common face of
/// ``AppendOnlyArray`` for checkpoints, whatever its elements are.
package protocol Arena: AnyObject, Sendable {
    /// Bytes from one element to the next.
    var elementByteCount: Int { get }

    /// Elements so far.
    var count: Int { get }

    /// Calls `body` with the bytes of elements, as they lie in memory.
    /// - Precondition: `range` lies within `0..<count`.
    func withBytes(
        ofElements range: Range<Int>, _ body: (RawSpan) throws(FileError) -> Void
    ) throws(FileError)

    /// Takes the first `count` elements from a file, by mapping it where that can be. Before
    /// anything is appended; nobody reads yet.
    /// - Parameter offset: in the file; a multiple of ``FileMapping/alignment``.
    func adopt(_ count: Int, from file: any File, at offset: Int) throws(FileError)
}

extension AppendOnlyArray: Arena {
    package var elementByteCount: Int { MemoryLayout<Element>.stride }

    package func withBytes(
        ofElements range: Range<Int>, _ body: (RawSpan) throws(FileError) -> Void
    ) throws(FileError) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "range beyond the array")
        // SAFETY: the elements lie below the count and do not change; the span cannot leave the
        // closure. Padding between fields was zero or written with its element: it holds some
        // bytes, which are saved as they are.
        let bytes = unsafe UnsafeRawBufferPointer(
            start: base + range.lowerBound, count: range.count * elementByteCount)
        try unsafe body(bytes.bytes)
    }

    package func adopt(_ count: Int, from file: any File, at offset: Int) throws(FileError) {
        precondition(count <= capacity, "more elements than the array can hold")
        try adoptMemory(count * elementByteCount, from: file, at: offset)
        storedCount.store(count, ordering: .releasing)
    }
}
