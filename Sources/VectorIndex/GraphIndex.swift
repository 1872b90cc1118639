package import Platform
import Synchronization
package import VectorKernels

/// Graph segments over the older vectors of a shard, and a scan of the fresh ones behind them: what
/// was appended below a reader's bound is found at once.
///
/// Segments are built in the background, by whoever asks a ``GraphPolicy`` which, and put in place
/// by ``install(_:)``. They never change: see docs/decisions/0009-graph-segments.md.
///
/// Thread rule: `append` is for one writer; the rest is for anyone.
package final class GraphIndex: VectorIndex {
    package let arena: VectorArena
    private let state: Mutex<GraphIndexState>
    private let scratch = ScratchPool()

    /// Candidates of a walk when the caller names no number.
    package static let usualExpansion = 96
    /// So few fresh vectors are all multiplied.
    private static let exactScanLimit = 2_048
    /// Fresh vectors that are multiplied because of their signs: so many, or a multiple of those
    /// asked for.
    private static let signCandidates = 256

    /// - Parameters: as of ``VectorArena``.
    package init(
        codeCount: Int, reservedCount: Int, kernels: Int8Kernels = .best
    ) throws(MemoryError) {
        arena = try VectorArena(
            codeCount: codeCount, reservedCount: reservedCount, kernels: kernels)
        state = Mutex(GraphIndexState())
    }

    @discardableResult
    package func append(_ vector: QuantizedVector, label: UInt32) throws(MemoryError) -> UInt32 {
        let chunk = try state.withLock { state throws(MemoryError) in
            try state.openChunk(for: arena.count, codeCount: arena.codeCount)
        }
        try chunk.reserve()
        let number = try arena.append(vector, label: label)
        chunk.append(vector.codes)
        return number
    }

    /// Vectors that are in a segment, from 0 on.
    package var coveredCount: Int { state.withLock { $0.coveredCount } }

    /// In order, without gaps, from number 0.
    package var segments: [GraphSegment] { state.withLock { $0.segments } }

    /// Puts a segment in place of those whose vectors it covers. False, and nothing changes, when
    /// it leaves a gap or cuts one of them.
    package func install(_ segment: GraphSegment) -> Bool {
        precondition(segment.range.upperBound <= arena.count, "vectors that are not there")
        return state.withLock { $0.install(segment) }
    }

    /// Makes room for what is fresh, after the arena was filled from a checkpoint and the segments
    /// of that were installed. Nobody appends or reads yet.
    ///
    /// Complexity: O(fresh vectors).
    package func prepareFresh() throws(MemoryError) {
        let covered = coveredCount
        for number in covered / SignChunk.size * SignChunk.size..<arena.count {
            let chunk = try state.withLock { state throws(MemoryError) in
                if number % SignChunk.size == 0 { state.beginChunks(at: number) }
                return try state.openChunk(for: number, codeCount: arena.codeCount)
            }
            try chunk.reserve()
            chunk.append(arena.vector(at: UInt32(number)).codes)
        }
        if covered == arena.count { state.withLock { $0.beginChunks(at: covered) } }
    }

    /// Complexity: about O(log count) for segments, O(fresh) for the rest.
    /// - Parameter expansionWhileSearching: nil for ``usualExpansion``.
    package func nearest(
        to query: QuantizedVector, count: Int, bound: Int, expansionWhileSearching: Int? = nil,
        where isLive: (UInt32) -> Bool
    ) -> [Neighbour] {
        precondition(query.codes.count == codeCount, "a query of another dimension")
        precondition(bound <= self.count, "a bound beyond the index")
        guard count > 0, bound > 0 else { return [] }
        let current = state.withLock { $0 }
        var best = BestFew<Neighbour>(count: count, by: <)
        scratch.with { scratch in
            for segment in current.segments where segment.range.lowerBound < bound {
                let found = segment.nearest(
                    in: arena, to: query, count: count,
                    expansion: max(expansionWhileSearching ?? Self.usualExpansion, 1), scratch
                ) { number in
                    number < bound && isLive(arena.label(at: UInt32(number)))
                }
                for neighbour in found { best.offer(neighbour) }
            }
        }
        if current.coveredCount < bound {
            scan(current, current.coveredCount..<bound, for: query, count, &best, isLive)
        }
        return best.sorted()
    }

    private func scan(
        _ current: GraphIndexState, _ fresh: Range<Int>, for query: QuantizedVector, _ count: Int,
        _ best: inout BestFew<Neighbour>, _ isLive: (UInt32) -> Bool
    ) {
        let candidateCount = max(Self.signCandidates, 16 * count)
        if fresh.count <= max(Self.exactScanLimit, 2 * candidateCount) {
            arena.scan(fresh, for: query, into: &best, where: isLive)
            return
        }
        let signs = SignChunk.signs(of: query.codes)
        var matches = SignMatches(count: candidateCount)
        var distances = [UInt32](repeating: 0, count: 512)
        var start = fresh.lowerBound
        while start < fresh.upperBound {
            let chunk = current.chunk(of: start)
            let place = start % SignChunk.size
            let step = min(distances.count, SignChunk.size - place, fresh.upperBound - start)
            chunk.distances(of: place..<place + step, to: signs, arena.kernels, into: &distances)
            for offset in 0..<step where distances[offset] < matches.limit {
                guard isLive(arena.label(at: UInt32(start + offset))) else { continue }
                matches.insert(distances[offset], start + offset)
            }
            start += step
        }
        let numbers = matches.numbers()
        for (number, similarity) in zip(numbers, arena.similarities(of: query, to: numbers)) {
            best.offer(
                Neighbour(label: arena.label(at: UInt32(number)), similarity: similarity))
        }
    }
}

/// What a search looks at; replaced as a whole.
struct GraphIndexState: Sendable {
    private(set) var segments: [GraphSegment] = []
    /// From the first fresh vector's chunk on.
    private var chunks: [SignChunk] = []
    private var firstChunk = 0

    var coveredCount: Int { segments.last?.range.upperBound ?? 0 }

    /// The chunk that the vector with a number belongs to.
    func chunk(of number: Int) -> SignChunk { chunks[number / SignChunk.size - firstChunk] }

    /// The same, made when it is not there yet.
    mutating func openChunk(for number: Int, codeCount: Int) throws(MemoryError) -> SignChunk {
        let chunk = number / SignChunk.size
        if chunk == firstChunk + chunks.count {
            chunks.append(try SignChunk(codeCount: codeCount))
        }
        return chunks[chunk - firstChunk]
    }

    /// Chunks begin with the one of this number, when there is none yet.
    mutating func beginChunks(at number: Int) {
        if chunks.isEmpty { firstChunk = number / SignChunk.size }
    }

    mutating func install(_ segment: GraphSegment) -> Bool {
        let range = segment.range
        let kept = segments.filter { !range.contains($0.range.lowerBound) }
        let before = kept.filter { $0.range.upperBound <= range.lowerBound }
        let after = kept.filter { $0.range.lowerBound >= range.upperBound }
        guard before.count + after.count == kept.count,
            (before.last?.range.upperBound ?? 0) == range.lowerBound,
            segments.allSatisfy({ other in
                !range.contains(other.range.lowerBound)
                    || other.range.upperBound <= range.upperBound
            })
        else { return false }
        segments = before + [segment] + after
        // The chunk of the last covered vector may hold fresh ones, and be written to.
        let dropped = min(coveredCount / SignChunk.size - firstChunk, max(chunks.count - 1, 0))
        if dropped > 0 {
            chunks.removeFirst(dropped)
            firstChunk += dropped
        }
        return true
    }
}
