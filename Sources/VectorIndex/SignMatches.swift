/// The vectors whose signs are nearest to a query's, so many of them: a heap with the farthest on
/// top.
struct SignMatches {
    /// Distance and number in one word, so that of equal distances the smaller number wins.
    private var heap: [UInt64] = []
    private let count: Int

    /// Distances from here on are of no use.
    private(set) var limit = UInt32.max

    init(count: Int) {
        self.count = count
        heap.reserveCapacity(count)
    }

    /// - Precondition: `distance < limit`; numbers come in ascending order.
    mutating func insert(_ distance: UInt32, _ number: Int) {
        let key = UInt64(distance) << 32 | UInt64(number)
        if heap.count < count {
            heap.append(key)
            siftUp()
        } else {
            heap[0] = key
            siftDown()
        }
        if heap.count == count { limit = UInt32(heap[0] >> 32) }
    }

    /// In the order of the arena, which reads best.
    func numbers() -> [Int] { heap.map { Int($0 & 0xFFFF_FFFF) }.sorted() }

    private mutating func siftUp() {
        var child = heap.count - 1
        while child > 0, heap[(child - 1) / 2] < heap[child] {
            heap.swapAt((child - 1) / 2, child)
            child = (child - 1) / 2
        }
    }

    private mutating func siftDown() {
        var parent = 0
        while 2 * parent + 1 < heap.count {
            var child = 2 * parent + 1
            if child + 1 < heap.count, heap[child] < heap[child + 1] { child += 1 }
            guard heap[parent] < heap[child] else { return }
            heap.swapAt(parent, child)
            parent = child
        }
    }
}
