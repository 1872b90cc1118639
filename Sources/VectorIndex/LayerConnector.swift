import Platform

/// Gives nodes that no walk from the entries can reach the last place in the list of a neighbour
/// that can be reached.
///
/// Such nodes are few (1 of a million), but a vector that no walk reaches would never be found.
/// What stays unreached is among many equal vectors that name only each other: which of those a
/// search finds makes no difference.
struct LayerConnector {
    private let lists: SharedBuffer<UInt32>
    private let connectivity: Int
    private let entries: [UInt32]
    private var reached: [Bool]
    /// Lists that name a node, up to 255.
    private var namings: [UInt8]

    private var nodeCount: Int { reached.count }
    private static let roundLimit = 4

    /// - Parameters:
    ///   - lists: `nodes × connectivity`.
    ///   - entries: nodes at which walks start.
    init(_ lists: SharedBuffer<UInt32>, connectivity: Int, entries: [UInt32]) {
        self.lists = lists
        self.connectivity = connectivity
        self.entries = entries
        reached = [Bool](repeating: false, count: lists.count / connectivity)
        namings = [UInt8](repeating: 0, count: lists.count / connectivity)
        for index in 0..<lists.count where lists[index] != GraphLayer.noNode {
            let node = Int(lists[index])
            if namings[node] < 255 { namings[node] += 1 }
        }
    }

    /// Complexity: O(nodes × connectivity), on the calling thread.
    mutating func connect() {
        // A list's former last neighbour may have been reached by that list only: look again.
        for _ in 0..<Self.roundLimit {
            for node in 0..<nodeCount { reached[node] = false }
            for entry in entries { follow(from: entry) }
            guard linkUnreached() else { return }
        }
    }

    /// Whether any node was linked. One that is may lead to more.
    private mutating func linkUnreached() -> Bool {
        var isChanged = false
        for node in 0..<nodeCount where !reached[node] {
            guard link(to: UInt32(node)) else { continue }
            follow(from: UInt32(node))
            isChanged = true
        }
        return isChanged
    }

    /// Marks what can be reached from a node.
    private mutating func follow(from start: UInt32) {
        guard !reached[Int(start)] else { return }
        reached[Int(start)] = true
        var open = [start]
        while let node = open.popLast() {
            for index in place(of: Int(node)) {
                let neighbour = lists[index]
                guard neighbour != GraphLayer.noNode else { break }
                if reached[Int(neighbour)] { continue }
                reached[Int(neighbour)] = true
                open.append(neighbour)
            }
        }
    }

    private func place(of node: Int) -> Range<Int> {
        node * connectivity..<(node + 1) * connectivity
    }

    /// Puts a node into the list of a reached one among its own neighbours: in a free place, or in
    /// that of the last neighbour that other lists name too.
    private mutating func link(to node: UInt32) -> Bool {
        for index in place(of: Int(node)) {
            let neighbour = lists[index]
            guard neighbour != GraphLayer.noNode else { return false }
            guard reached[Int(neighbour)] else { continue }
            for spot in place(of: Int(neighbour)).reversed() {
                let former = lists[spot]
                if former != GraphLayer.noNode {
                    guard namings[Int(former)] > 2 else { continue }
                    namings[Int(former)] -= 1
                } else if spot % connectivity > 0, lists[spot - 1] == GraphLayer.noNode {
                    continue
                }
                lists[spot] = node
                namings[Int(node)] = max(namings[Int(node)], 1)
                return true
            }
        }
        return false
    }
}
