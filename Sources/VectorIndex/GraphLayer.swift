import CVectorKernels
import Platform

/// One layer of a segment: some of its vectors as nodes, each with the nodes that it leads to.
///
/// The nodes' lists are `nodeCount × connectivity`, each ended by ``noNode`` where it is shorter.
/// They may come from a damaged file: whoever follows them checks each against `nodeCount`.
@safe
struct GraphLayer: @unchecked Sendable {
    static let noNode = SUTRA_NO_NODE

    // SAFETY: `Sendable` because nothing is written once the layer is made; `owner` keeps the
    // memory.
    let nodeCount: Int
    let connectivity: Int
    let neighbours: UnsafePointer<UInt32>
    /// By node: the vector's place in the segment's range; nil where the node is that place.
    let members: UnsafePointer<UInt32>?
    private let owner: AnyObject

    init(connectivity: Int, neighbours: SharedBuffer<UInt32>, members: SharedBuffer<UInt32>?) {
        precondition(neighbours.count % connectivity == 0, "a list is cut")
        nodeCount = neighbours.count / connectivity
        precondition(members == nil || members?.count == nodeCount, "a member per node")
        self.connectivity = connectivity
        // SAFETY: the buffers hold as many elements as their counts say, and are kept.
        unsafe self.neighbours = UnsafePointer(neighbours.start)
        unsafe self.members = members.map { unsafe UnsafePointer($0.start) }
        owner = [neighbours, members as AnyObject?] as AnyObject
    }

    /// Lists in memory that `owner` keeps.
    @unsafe
    init(
        nodeCount: Int, connectivity: Int, neighbours: UnsafePointer<UInt32>,
        members: UnsafePointer<UInt32>?, owner: AnyObject
    ) {
        self.nodeCount = nodeCount
        self.connectivity = connectivity
        unsafe self.neighbours = neighbours
        unsafe self.members = members
        self.owner = owner
    }

    /// As kernels see it.
    /// - Parameter sketched: by node, the number of its sketch; nil where that is the node's own.
    @unsafe
    func view(sketched: UnsafePointer<UInt32>?) -> sutra_layer {
        unsafe sutra_layer(
            neighbours: neighbours, members: members, sketched: sketched,
            connectivity: connectivity, node_count: nodeCount)
    }

    var hasMembers: Bool { unsafe members != nil }

    /// The list of a node, all of its place.
    func list(of node: Int) -> [UInt32] {
        precondition(node < nodeCount, "no such node")
        // SAFETY: the node was checked.
        return (0..<connectivity).map { unsafe neighbours[node * connectivity + $0] }
    }

    /// The place of a node's vector in the segment's range.
    func member(_ node: Int) -> Int {
        precondition(node < nodeCount, "no such node")
        // SAFETY: the node was checked.
        guard let members = unsafe members else { return node }
        return Int(unsafe members[node])
    }

    /// Calls `body` with the lists as bytes; numbers are little-endian on every processor that
    /// there are kernels for.
    func withNeighbourBytes(_ body: (RawSpan) throws(FileError) -> Void) throws(FileError) {
        // SAFETY: the lists are `nodeCount × connectivity` words, which `owner` keeps.
        let bytes = unsafe UnsafeRawBufferPointer(
            start: neighbours, count: nodeCount * connectivity * 4)
        try unsafe body(bytes.bytes)
    }

    /// The same for the members, if there are any.
    func withMemberBytes(_ body: (RawSpan) throws(FileError) -> Void) throws(FileError) {
        guard let members = unsafe members else { return }
        // SAFETY: there is a word for each node.
        let bytes = unsafe UnsafeRawBufferPointer(start: members, count: nodeCount * 4)
        try unsafe body(bytes.bytes)
    }

    /// By place in a range of so many: its node, ``noNode`` where it has none. Nil where two nodes
    /// have the same place, or one beyond the range.
    func nodesByPlace(count: Int) -> [UInt32]? {
        var nodes = [UInt32](repeating: Self.noNode, count: count)
        for node in 0..<nodeCount {
            let place = member(node)
            guard place < count, nodes[place] == Self.noNode else { return nil }
            nodes[place] = UInt32(node)
        }
        return nodes
    }

    /// The same layer with its nodes in another order: node n is `order[n]` here.
    func reordered(
        by order: [UInt32], _ control: BuildControl
    ) throws(GraphBuildError) -> GraphLayer {
        precondition(order.count == nodeCount, "each node once")
        let (ranks, lists, members) = try GraphBuildError.wrapping { () throws(MemoryError) in
            (
                try SharedBuffer<UInt32>(count: nodeCount),
                try SharedBuffer<UInt32>(count: nodeCount * connectivity),
                try SharedBuffer<UInt32>(count: nodeCount)
            )
        }
        try control.forEach(nodeCount, grain: 4_096) { nodes in
            for node in nodes { ranks[Int(order[node])] = UInt32(node) }
        }
        try control.forEach(nodeCount, grain: 4_096) { nodes in
            for node in nodes {
                let former = Int(order[node])
                members[node] = UInt32(member(former))
                for place in 0..<connectivity {
                    // SAFETY: both nodes are below the count.
                    let neighbour = unsafe neighbours[former * connectivity + place]
                    lists[node * connectivity + place] =
                        neighbour == Self.noNode ? neighbour : ranks[Int(neighbour)]
                }
            }
        }
        return GraphLayer(connectivity: connectivity, neighbours: lists, members: members)
    }
}
