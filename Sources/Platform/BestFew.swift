/// The first few, by an order, of the elements offered: a heap with the last one kept on top.
///
/// Public, so that searches of other rooms compile it for their elements.
public struct BestFew<Element> {
    @usableFromInline let count: Int
    @usableFromInline let isBetter: (Element, Element) -> Bool
    @usableFromInline var heap: [Element] = []

    /// - Parameters:
    ///   - count: how many are kept; at least 1.
    ///   - isBetter: a strict order.
    @inlinable
    public init(count: Int, by isBetter: @escaping (Element, Element) -> Bool) {
        precondition(count > 0, "keep at least one")
        self.count = count
        self.isBetter = isBetter
    }

    @inlinable
    public var isFull: Bool { heap.count == count }

    /// The last one of those kept.
    @inlinable
    public var worst: Element? { heap.first }

    /// Complexity: O(log count).
    @inlinable
    public mutating func offer(_ element: Element) {
        if heap.count < count {
            heap.append(element)
            siftUp()
        } else if isBetter(element, heap[0]) {
            heap[0] = element
            siftDown()
        }
    }

    /// Those kept, best first.
    @inlinable
    public func sorted() -> [Element] { heap.sorted(by: isBetter) }

    @inlinable
    mutating func siftUp() {
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard isBetter(heap[parent], heap[child]) else { return }
            heap.swapAt(parent, child)
            child = parent
        }
    }

    @inlinable
    mutating func siftDown() {
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < heap.count else { return }
            if child + 1 < heap.count && isBetter(heap[child], heap[child + 1]) { child += 1 }
            guard isBetter(heap[parent], heap[child]) else { return }
            heap.swapAt(parent, child)
            parent = child
        }
    }
}
