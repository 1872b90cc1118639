/// An array whose copies are cheap to keep while the original grows: appending copies one chunk and
/// the list of chunks, never all elements.
struct ChunkedArray<Element: Sendable>: Sendable {
    private static var chunkCount: Int { 256 }

    private var chunks: [[Element]] = []
    private(set) var count = 0

    /// Changing an element copies its chunk when an older copy of the array is kept.
    subscript(index: Int) -> Element {
        get { chunks[index / Self.chunkCount][index % Self.chunkCount] }
        _modify { yield &chunks[index / Self.chunkCount][index % Self.chunkCount] }
    }

    /// Appends an element and returns its index.
    mutating func append(_ element: Element) -> Int {
        if count % Self.chunkCount == 0 { chunks.append([]) }
        chunks[chunks.count - 1].append(element)
        count += 1
        return count - 1
    }
}
