import CVectorKernels
import Platform
import Synchronization
import VectorKernels

/// A node that a walk met and may still follow.
struct BeamEntry: BitwiseCopyable {
    /// To the query, without the query's scale.
    var similarity: Float
    var node: UInt32
    var isExpanded: Bool
    /// Whether it may be a result.
    var passes: Bool
}

/// The memory of one search at a time: the beam, best first, and the nodes met. It grows with use
/// and is kept for the next search.
@safe
final class SearchScratch: @unchecked Sendable {
    // SAFETY: `Sendable` to be kept in a pool; it belongs to one thread from taking to returning.
    private(set) var beam: UnsafeMutablePointer<BeamEntry>
    private(set) var beamCapacity: Int
    var beamCount = 0
    /// All bits are 0 but those of the nodes that it names.
    private var visited: sutra_visited_set
    private var visitedCapacity = 1 << 14
    private var bitWordCount = 0
    /// Neighbours of one step.
    let nodes: UnsafeMutablePointer<UInt32>
    let similarities: UnsafeMutablePointer<Float>
    /// Sketches and what they are compared with; nil where all neighbours are looked at.
    private(set) var sketches: sutra_sketches?
    private let sketchQuery: UnsafeMutablePointer<UInt64>

    static let hopCapacity =
        Int(SUTRA_FOLLOWED_NODES) * GraphSettings.maximumConnectivity

    init() {
        beamCapacity = 256
        unsafe beam = .allocate(capacity: beamCapacity)
        unsafe nodes = .allocate(capacity: Self.hopCapacity)
        unsafe similarities = .allocate(capacity: Self.hopCapacity)
        unsafe nodes.initialize(repeating: 0, count: Self.hopCapacity)
        unsafe similarities.initialize(repeating: 0, count: Self.hopCapacity)
        unsafe visited = sutra_visited_set(
            bits: .allocate(capacity: 0), nodes: .allocate(capacity: visitedCapacity), count: 0)
        unsafe sketchQuery = .allocate(capacity: Int(SUTRA_SKETCH_QUERY_WORDS))
    }

    deinit {
        unsafe beam.deallocate()
        unsafe nodes.deallocate()
        unsafe similarities.deallocate()
        unsafe visited.bits.deallocate()
        unsafe visited.nodes.deallocate()
        unsafe sketchQuery.deallocate()
    }

    /// Takes a query and the sketches of the segment that it walks through, which outlive the walk.
    func compare(
        _ query: QuantizedVector, with sketches: SignSketches?, _ kernels: Int8Kernels
    ) {
        // SAFETY: there is room for a query of the longest sketch.
        unsafe self.sketches = sketches.map {
            unsafe $0.comparison(with: query, kernels, sketchQuery)
        }
    }

    /// Empties the beam and the set, with room for a beam of `capacity` and a layer's nodes.
    func begin(beamCapacity capacity: Int, nodeCount: Int) {
        beamCount = 0
        if capacity > beamCapacity {
            unsafe beam.deallocate()
            beamCapacity = capacity
            unsafe beam = .allocate(capacity: capacity)
        }
        for index in 0..<(unsafe visited.count) {
            // SAFETY: nodes that were entered have bits.
            unsafe visited.bits[Int(visited.nodes[index]) / 64] = 0
        }
        unsafe visited.count = 0
        let wordCount = (nodeCount + 63) / 64
        if wordCount > bitWordCount {
            unsafe visited.bits.deallocate()
            unsafe visited.bits = .allocate(capacity: wordCount)
            unsafe visited.bits.initialize(repeating: 0, count: wordCount)
            bitWordCount = wordCount
        }
    }

    /// Enters a node of the layer; whether it was there before.
    func visit(_ node: UInt32) -> Bool {
        precondition(Int(node) < bitWordCount * 64, "no such node")
        makeRoom(1)
        return unsafe sutra_visit(&visited, node)
    }

    /// Calls `body` with the set, which may then enter up to ``hopCapacity`` nodes, and with the
    /// sketches.
    func withVisited<Result>(
        _ body: (UnsafeMutablePointer<sutra_visited_set>, UnsafePointer<sutra_sketches>?) -> Result
    ) -> Result {
        makeRoom(Self.hopCapacity)
        return unsafe withUnsafeMutablePointer(to: &visited) { visited in
            guard let sketches = unsafe sketches else { return unsafe body(visited, nil) }
            return unsafe withUnsafePointer(to: sketches) { unsafe body(visited, $0) }
        }
    }

    private func makeRoom(_ count: Int) {
        guard unsafe visited.count + count >= visitedCapacity else { return }
        visitedCapacity = max(2 * visitedCapacity, unsafe visited.count + count + 1)
        let nodes = UnsafeMutablePointer<UInt32>.allocate(capacity: visitedCapacity)
        // SAFETY: there is room for more than the nodes there are.
        unsafe nodes.update(from: visited.nodes, count: visited.count)
        unsafe visited.nodes.deallocate()
        unsafe visited.nodes = nodes
    }
}

/// Idle scratch, for whichever thread searches next.
final class ScratchPool: Sendable {
    private let idle = Mutex<[SearchScratch]>([])

    func with<Result>(_ body: (SearchScratch) -> Result) -> Result {
        let scratch = idle.withLock { $0.popLast() } ?? SearchScratch()
        defer { idle.withLock { $0.append(scratch) } }
        return body(scratch)
    }
}
