/// Says which segment to build next.
///
/// While vectors keep coming, fresh ones become segments of about ``freshLimit``, and eight
/// segments of about one size become one, so that a vector is built in a few times only. When
/// writing rests, few segments are left.
package struct GraphPolicy: Sendable {
    /// So many fresh vectors become a segment, also while more keep coming.
    package var freshLimit = 32_768
    /// So many fresh vectors become a segment when writing rests; scanning fewer costs less than a
    /// walk.
    package var quietFreshLimit = 4_096
    /// Segments of about one size that become one while vectors keep coming.
    package var mergeWidth = 8
    /// A share of dead vectors that makes a segment worth building again.
    package var deadShareLimit = 0.2

    package init() {}

    /// The range to build next; nil when there is nothing to do.
    /// - Parameters:
    ///   - segments: in order, from 0 on, without gaps; with the live vectors in each.
    ///   - count: vectors appended.
    ///   - isQuiet: whether writing rests.
    package func nextBuild(
        segments: [(range: Range<Int>, nodeCount: Int, liveCount: Int)], count: Int, isQuiet: Bool
    ) -> Range<Int>? {
        let covered = segments.last?.range.upperBound ?? 0
        let fresh = count - covered
        if isQuiet { return quietBuild(segments, count: count, fresh: fresh) }
        if fresh >= freshLimit {
            var start = segments.count
            while start > 0, segments[start - 1].range.count <= 2 * fresh { start -= 1 }
            let isWide = segments.count - start + 1 >= mergeWidth
            return (isWide ? segments[start].range.lowerBound : covered)..<count
        }
        return wideRun(segments) ?? mostlyDead(segments)
    }

    private func quietBuild(
        _ segments: [(range: Range<Int>, nodeCount: Int, liveCount: Int)], count: Int, fresh: Int
    ) -> Range<Int>? {
        let largest = segments.map(\.range.count).max() ?? 0
        let rest = count - largest
        let hasFresh = fresh >= quietFreshLimit
        // What is scanned first, so that searches are fast soon; all at once where that takes
        // hardly longer.
        if hasFresh, !segments.isEmpty, fresh * 4 < count * 3 { return (count - fresh)..<count }
        // All into one, unless it would be built again for the sake of a few.
        if hasFresh || segments.count > 1, rest * 8 >= count || segments.count >= mergeWidth {
            return 0..<count
        }
        return mostlyDead(segments)
    }

    /// The last segments that are of about one size, when they are many.
    private func wideRun(
        _ segments: [(range: Range<Int>, nodeCount: Int, liveCount: Int)]
    ) -> Range<Int>? {
        guard let last = segments.last else { return nil }
        let run = segments.reversed().prefix { $0.range.count <= 2 * last.range.count }
        guard run.count >= mergeWidth, let first = run.last else { return nil }
        return first.range.lowerBound..<last.range.upperBound
    }

    private func mostlyDead(
        _ segments: [(range: Range<Int>, nodeCount: Int, liveCount: Int)]
    ) -> Range<Int>? {
        segments.first { segment in
            let dead = segment.nodeCount - segment.liveCount
            return Double(dead) > deadShareLimit * Double(segment.nodeCount)
        }?.range
    }
}
