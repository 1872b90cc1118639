import CVectorKernels
import Platform
import VectorKernels

/// The vectors that a layer is built over, by node.
@safe
struct LayerSource: @unchecked Sendable {
    // SAFETY: `Sendable` because rows below the arena's count never change, and members are not
    // written after they were made.
    let kernels: UnsafePointer<sutra_int8_kernels>
    let rows: sutra_int8_rows
    /// By node: the row; nil where the node is that row.
    let members: SharedBuffer<UInt32>?
    let count: Int
    private let arena: VectorArena

    /// - Parameter members: places in `range`; nil for all of it.
    init(_ arena: VectorArena, _ range: Range<Int>, members: SharedBuffer<UInt32>?) {
        precondition(range.upperBound <= arena.count, "vectors that are not there")
        unsafe kernels = arena.kernels.table
        unsafe rows = arena.rows(from: range.lowerBound)
        self.members = members
        count = members?.count ?? range.count
        self.arena = arena
    }

    var dimension: Int { unsafe rows.dimension }

    func row(_ node: Int) -> UInt32 { members?[node] ?? UInt32(node) }

    func scale(ofRow row: UInt32) -> Float {
        // SAFETY: members are places in the range, which lies within the arena.
        unsafe rows.scales[Int(row)]
    }

    /// Packed rows, for products with many others.
    func pack(_ numbers: [UInt32], into packed: SharedBuffer<UInt8>) {
        precondition(packed.count >= packedByteCount(numbers.count), "no room to pack")
        // SAFETY: the room was checked; numbers are rows of this source.
        unsafe numbers.withUnsafeBufferPointer { numbers in
            unsafe kernels.pointee.pack(
                rows.codes, numbers.baseAddress, numbers.count, dimension, packed.start)
        }
    }

    func packedByteCount(_ count: Int) -> Int {
        unsafe kernels.pointee.packed_bytes(count, dimension)
    }

    /// The stride of products with so many packed rows.
    static func stride(_ count: Int) -> Int {
        (count + Int(SUTRA_INT8_PANEL) - 1) / Int(SUTRA_INT8_PANEL) * Int(SUTRA_INT8_PANEL)
    }
}

/// SplitMix64's mixing (Steele, Lea and Flood 2014): an even spread of any number.
func mixed(_ value: UInt64) -> UInt64 {
    var generator = SeededGenerator(seed: value)
    return generator.next()
}
