import CVectorKernels
import Platform
import Synchronization

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
/// and is kept for the next search; a new epoch empties it.
@safe
final class SearchScratch: @unchecked Sendable {
    // SAFETY: `Sendable` to be kept in a pool; it belongs to one thread from taking to returning.
    private(set) var beam: UnsafeMutablePointer<BeamEntry>
    private(set) var beamCapacity: Int
    var beamCount = 0
    private var visited: sutra_visited_set
    /// Neighbours of one hop.
    let nodes: UnsafeMutablePointer<UInt32>
    let similarities: UnsafeMutablePointer<Float>

    static let hopCapacity = GraphSettings.maximumConnectivity
    private static let smallestSet = 1 << 13

    init() {
        beamCapacity = 256
        unsafe beam = .allocate(capacity: beamCapacity)
        unsafe nodes = .allocate(capacity: Self.hopCapacity)
        unsafe similarities = .allocate(capacity: Self.hopCapacity)
        unsafe nodes.initialize(repeating: 0, count: Self.hopCapacity)
        unsafe similarities.initialize(repeating: 0, count: Self.hopCapacity)
        unsafe visited = Self.emptySet(capacity: Self.smallestSet)
    }

    deinit {
        unsafe beam.deallocate()
        unsafe nodes.deallocate()
        unsafe similarities.deallocate()
        unsafe visited.entries.deallocate()
    }

    private static func emptySet(capacity: Int) -> sutra_visited_set {
        let entries = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
        unsafe entries.initialize(repeating: 0, count: capacity)
        return unsafe sutra_visited_set(
            entries: entries, capacity: capacity, count: 0, epoch: 1)
    }

    /// Empties the beam and the set, with room for a beam of `capacity`.
    func begin(beamCapacity capacity: Int) {
        beamCount = 0
        unsafe visited.count = 0
        if capacity > beamCapacity {
            unsafe beam.deallocate()
            beamCapacity = capacity
            unsafe beam = .allocate(capacity: capacity)
        }
        if unsafe visited.epoch == .max {
            unsafe visited.entries.update(repeating: 0, count: visited.capacity)
            unsafe visited.epoch = 0
        }
        unsafe visited.epoch += 1
    }

    /// Enters a node; whether it was there before.
    func visit(_ node: UInt32) -> Bool {
        makeRoom(1)
        return unsafe sutra_visit(&visited, node)
    }

    /// Calls `body` with the set, which may then enter up to ``hopCapacity`` nodes.
    func withVisited<Result>(
        _ body: (UnsafeMutablePointer<sutra_visited_set>) -> Result
    ) -> Result {
        makeRoom(Self.hopCapacity)
        return unsafe withUnsafeMutablePointer(to: &visited) { unsafe body($0) }
    }

    /// More than half of the set stays empty, so that looking up is quick and ends.
    private func makeRoom(_ count: Int) {
        guard unsafe (visited.count + count) * 2 >= visited.capacity else { return }
        let old = unsafe visited
        unsafe visited = Self.emptySet(capacity: old.capacity * 2)
        for index in 0..<(unsafe old.capacity) {
            // SAFETY: the index is below the capacity.
            let entry = unsafe old.entries[index]
            if unsafe entry >> 32 == UInt64(old.epoch) {
                _ = unsafe sutra_visit(&visited, UInt32(truncatingIfNeeded: entry))
            }
        }
        unsafe old.entries.deallocate()
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
