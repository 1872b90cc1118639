import Dispatch
import Platform
import Synchronization
import Testing
import VectorIndex
import VectorKernels

@Suite struct ExactIndexTests {
    private static let dimension = 128
    private static let quantizer = Quantizer(dimension: dimension)

    private static func quantized(_ count: Int, seed: UInt64) throws -> [QuantizedVector] {
        let source = ClusteredVectors(dimension: dimension, count: count, seed: seed)
        return try (0..<count).map { try quantizer.quantize(source.vector($0)) }
    }

    private static func index(of vectors: [QuantizedVector]) throws -> ExactIndex {
        let index = try ExactIndex(codeCount: quantizer.codeCount, reservedCount: 10_000)
        for (number, vector) in vectors.enumerated() {
            try index.append(vector, label: UInt32(number * 3))
        }
        return index
    }

    /// Every vector by hand.
    private static func plain(
        _ vectors: some Sequence<QuantizedVector>, _ query: QuantizedVector, count: Int,
        where isLive: (UInt32) -> Bool
    ) -> [Neighbour] {
        let all = vectors.enumerated().map { number, vector in
            let dot = zip(query.codes, vector.codes).reduce(Int32(0)) {
                $0 + Int32($1.0) * Int32($1.1)
            }
            return Neighbour(
                label: UInt32(number * 3), similarity: Float(dot) * vector.scale * query.scale)
        }
        return Array(all.filter { isLive($0.label) }.sorted().prefix(count))
    }

    @Test(arguments: [0, 1, 10, 1_000])
    func equalsTheLoopByHand(count: Int) throws {
        let vectors = try Self.quantized(700, seed: 5)
        let index = try Self.index(of: vectors)
        for query in try Self.quantized(5, seed: 6) {
            for bound in [0, 1, 255, 256, 257, 700] {
                for step in [UInt32(1), 2, 7] {
                    let isLive = { (label: UInt32) in label / 3 % step == 0 }
                    #expect(
                        index.nearest(to: query, count: count, bound: bound, where: isLive)
                            == Self.plain(
                                vectors.prefix(bound), query, count: count, where: isLive))
                }
            }
        }
    }

    @Test func everyFormFindsTheSame() throws {
        let vectors = try Self.quantized(300, seed: 8)
        let query = try Self.quantized(1, seed: 9)[0]
        let found = try Int8Kernels.available.map { form in
            let index = try ExactIndex(
                codeCount: Self.quantizer.codeCount, reservedCount: 300, kernels: form)
            for vector in vectors { try index.append(vector, label: UInt32(index.count)) }
            return index.nearest(to: query, count: 20, bound: 300) { _ in true }
        }
        #expect(Set(found).count == 1)
    }

    @Test func equalVectorsComeByLabel() throws {
        let vector = try Self.quantized(1, seed: 1)[0]
        let index = try ExactIndex(codeCount: Self.quantizer.codeCount, reservedCount: 10)
        for label: UInt32 in [9, 3, 7, 1] { try index.append(vector, label: label) }
        let found = index.nearest(to: vector, count: 3, bound: 4) { _ in true }
        #expect(found.map(\.label) == [1, 3, 7])
        #expect(found.allSatisfy { abs($0.similarity - 1) < 1e-6 })
    }

    @Test func givesVectorsBack() throws {
        let vectors = try Self.quantized(50, seed: 2)
        let index = try Self.index(of: vectors)
        #expect(index.count == 50)
        for slot in vectors.indices {
            #expect(index.vector(at: UInt32(slot)) == vectors[slot])
            #expect(index.label(at: UInt32(slot)) == UInt32(slot * 3))
        }
    }

    @Test func refusesMoreThanReserved() throws {
        let vector = try Self.quantized(1, seed: 1)[0]
        let index = try ExactIndex(codeCount: Self.quantizer.codeCount, reservedCount: 1)
        try index.append(vector, label: 0)
        #expect(throws: (any Error).self) { try index.append(vector, label: 1) }
        #expect(index.count == 1)
    }

    @Test func readersKeepTheirViewWhileTheWriterAppends() throws {
        let vectors = try Self.quantized(600, seed: 3)
        let query = try Self.quantized(1, seed: 4)[0]
        let index = try Self.index(of: Array(vectors.prefix(100)))
        let root = Mutex(100)
        let expected = Self.plain(vectors.prefix(100), query, count: 10) { _ in true }
        let wrong = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 4) { worker in
            if worker == 0 {
                for number in 100..<600 {
                    do {
                        try index.append(vectors[number], label: UInt32(number * 3))
                        root.withLock { $0 = number + 1 }
                    } catch {
                        wrong.add(1, ordering: .relaxed)
                    }
                }
                return
            }
            for _ in 0..<50 {
                let old = index.nearest(to: query, count: 10, bound: 100) { _ in true }
                if old != expected { wrong.add(1, ordering: .relaxed) }
                let bound = root.withLock { $0 }
                let fresh = index.nearest(to: query, count: 10, bound: bound) { _ in true }
                if fresh.contains(where: { $0.label >= UInt32(bound * 3) }) {
                    wrong.add(1, ordering: .relaxed)
                }
            }
        }
        #expect(wrong.load(ordering: .relaxed) == 0)
        #expect(
            index.nearest(to: query, count: 10, bound: 600) { _ in true }
                == Self.plain(vectors, query, count: 10) { _ in true })
    }
}
