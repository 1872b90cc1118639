import Testing
import VectorIndex

@Suite struct GraphPolicyTests {
    private static func segments(_ sizes: [Int], dead: Double = 0)
        -> [(range: Range<Int>, nodeCount: Int, liveCount: Int)]
    {
        var start = 0
        return sizes.map { size in
            defer { start += size }
            return (start..<start + size, size, Int(Double(size) * (1 - dead)))
        }
    }

    private let policy = GraphPolicy()

    @Test func freshVectorsBecomeASegment() {
        let limit = policy.freshLimit
        #expect(policy.nextBuild(segments: [], count: limit - 1, isQuiet: false) == nil)
        #expect(policy.nextBuild(segments: [], count: limit, isQuiet: false) == 0..<limit)
        let one = Self.segments([1_000_000])
        #expect(
            policy.nextBuild(segments: one, count: 1_000_000 + limit, isQuiet: false)
                == 1_000_000..<1_000_000 + limit)
    }

    @Test func restLeavesOneSegment() {
        #expect(policy.nextBuild(segments: [], count: 4_000, isQuiet: true) == nil)
        #expect(policy.nextBuild(segments: [], count: 5_000, isQuiet: true) == 0..<5_000)
        let several = Self.segments([40_000, 40_000, 30_000])
        #expect(policy.nextBuild(segments: several, count: 110_010, isQuiet: true) == 0..<110_010)
        #expect(
            policy.nextBuild(segments: Self.segments([110_010]), count: 110_020, isQuiet: true)
                == nil)
    }

    @Test func whatIsScannedComesBeforeMerging() {
        let several = Self.segments([40_000, 40_000])
        #expect(
            policy.nextBuild(segments: several, count: 200_000, isQuiet: true) == 80_000..<200_000)
        let then = Self.segments([40_000, 40_000, 120_000])
        #expect(policy.nextBuild(segments: then, count: 200_000, isQuiet: true) == 0..<200_000)
        // Hardly anything is built already.
        #expect(policy.nextBuild(segments: several, count: 800_000, isQuiet: true) == 0..<800_000)
    }

    @Test func aFewAreNoReasonToBuildManyAgain() {
        let large = Self.segments([1_000_000])
        #expect(
            policy.nextBuild(segments: large, count: 1_010_000, isQuiet: true)
                == 1_000_000..<1_010_000)
        let two = Self.segments([1_000_000, 10_000])
        #expect(policy.nextBuild(segments: two, count: 1_010_000, isQuiet: true) == nil)
        let many = Self.segments([1_000_000] + Array(repeating: 1_000, count: 7))
        #expect(policy.nextBuild(segments: many, count: 1_007_000, isQuiet: true) == 0..<1_007_000)
    }

    @Test func deadVectorsAreBuiltAway() {
        let dead = Self.segments([50_000], dead: 0.3)
        #expect(policy.nextBuild(segments: dead, count: 50_000, isQuiet: true) == 0..<50_000)
        #expect(policy.nextBuild(segments: dead, count: 50_000, isQuiet: false) == 0..<50_000)
        let few = Self.segments([50_000], dead: 0.1)
        #expect(policy.nextBuild(segments: few, count: 50_000, isQuiet: true) == nil)
    }

    /// However writing goes, every vector is built in few times, and few segments remain.
    @Test func buildingStaysCheap() {
        var segments: [Range<Int>] = []
        var count = 0
        var built = 0
        func step(isQuiet: Bool) -> Bool {
            let known = segments.map { (range: $0, nodeCount: $0.count, liveCount: $0.count) }
            guard let range = policy.nextBuild(segments: known, count: count, isQuiet: isQuiet)
            else { return false }
            segments.removeAll { range.contains($0.lowerBound) }
            segments.append(range)
            built += range.count
            return true
        }
        while count < 2_000_000 {
            count += 10_000
            _ = step(isQuiet: false)
            #expect(segments.count <= 3 * policy.mergeWidth)
        }
        #expect(built <= 4 * count, "\(built) built for \(count)")
        while step(isQuiet: true) {}
        #expect(segments.count == 1)
    }
}
