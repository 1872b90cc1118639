import CVectorKernels
import Platform
import VectorKernels

/// The signs of the first 512 codes of a segment's vectors, by node of its widest layer: one cache
/// line each, from which a walk judges which neighbours are worth a look at all their codes.
///
/// Source: RaBitQ (Gao and Long 2024), without its own rotation: the codes are rotated already.
@safe
struct SignSketches: @unchecked Sendable {
    // SAFETY: `Sendable` because nothing is written once they are made; `owner` keeps the memory.
    let count: Int
    let wordsPerVector: Int
    private let signs: UnsafePointer<UInt64>
    private let owner: AnyObject

    /// Of vectors with so many codes; 0 for none: of short ones an estimate would tell too little.
    static func wordsPerVector(codeCount: Int) -> Int {
        codeCount < 384 ? 0 : min(codeCount / 64, Int(SUTRA_SKETCH_MAXIMUM_WORDS))
    }

    init(_ signs: SharedBuffer<UInt64>, wordsPerVector: Int) {
        precondition(signs.count % wordsPerVector == 0, "a sketch is cut")
        // SAFETY: the buffer holds as many words as its count says, and is kept.
        unsafe self.init(
            UnsafePointer(signs.start), count: signs.count / wordsPerVector,
            wordsPerVector: wordsPerVector, owner: signs)
    }

    /// Signs in memory that `owner` keeps: `count × wordsPerVector` words.
    @unsafe
    init(_ signs: UnsafePointer<UInt64>, count: Int, wordsPerVector: Int, owner: AnyObject) {
        self.count = count
        self.wordsPerVector = wordsPerVector
        unsafe self.signs = signs
        self.owner = owner
    }

    var byteCount: Int { count * wordsPerVector * 8 }

    /// Those of a layer over a range of the arena; nil where its vectors have none.
    static func build(
        _ arena: VectorArena, _ range: Range<Int>, of layer: GraphLayer, _ control: BuildControl
    ) throws(GraphBuildError) -> SignSketches? {
        let words = wordsPerVector(codeCount: arena.codeCount)
        guard words > 0 else { return nil }
        let signs = try GraphBuildError.wrapping { () throws(MemoryError) in
            try SharedBuffer<UInt64>(count: layer.nodeCount * words)
        }
        try control.forEach(layer.nodeCount, grain: 4_096) { nodes in
            // SAFETY: the range lies within the arena, and members are places in it; each thread
            // writes sketches of its own.
            let rows = unsafe arena.rows(from: range.lowerBound)
            for node in nodes {
                unsafe sutra_int8_signs(
                    rows.codes + layer.member(node) * rows.dimension, words * 64,
                    signs.start + node * words)
            }
        }
        return SignSketches(signs, wordsPerVector: words)
    }

    /// What a walk for a query compares, by the same kernels; points to `sketch`, which is written.
    ///
    /// A sign's product with a unit vector of d rotated codes grows with their cosine by
    /// √(2d/π) × the share k/d of codes that have signs. The estimate's standard deviation is
    /// √(d/k − 2/π) / √(2d/π): .04 of 768 codes.
    @unsafe
    func comparison(
        with query: QuantizedVector, _ kernels: Int8Kernels, _ sketch: UnsafeMutablePointer<UInt64>
    ) -> sutra_sketches {
        let dimension = Float(query.codes.count)
        let share = Float(wordsPerVector * 64) / dimension
        let growth = (2 * dimension / .pi).squareRoot() * share
        let total = unsafe kernels.table.pointee.sketch_query(query.codes, wordsPerVector, sketch)
        return unsafe sutra_sketches(
            signs: signs, words: wordsPerVector, query: sketch, total: total,
            // Codes were divided by 8.
            factor: 8 / growth)
    }

    func sketch(of node: Int) -> [UInt64] {
        precondition(node < count, "no such node")
        // SAFETY: the node was checked.
        return (0..<wordsPerVector).map { unsafe signs[node * wordsPerVector + $0] }
    }

    /// Calls `body` with the signs as bytes; numbers are little-endian on every processor that
    /// there are kernels for.
    func withBytes(_ body: (RawSpan) throws(FileError) -> Void) throws(FileError) {
        // SAFETY: there are so many bytes, which `owner` keeps.
        let bytes = unsafe UnsafeRawBufferPointer(start: signs, count: byteCount)
        try unsafe body(bytes.bytes)
    }
}
