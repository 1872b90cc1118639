/// What a service was asked since its start, or between two moments.
struct RequestTotals: Sendable {
    var requestCount = 0
    var failureCount = 0
    /// By ``RequestMetrics/bounds``, and one for what took longer than all of them.
    var buckets = [Int](repeating: 0, count: RequestMetrics.bounds.count + 1)

    static func - (later: Self, earlier: Self) -> Self {
        RequestTotals(
            requestCount: later.requestCount - earlier.requestCount,
            failureCount: later.failureCount - earlier.failureCount,
            buckets: zip(later.buckets, earlier.buckets).map { $0 - $1 })
    }

    /// The time that a share of the requests did not exceed, in seconds: within its bucket taken
    /// as if durations were spread evenly, as Prometheus' `histogram_quantile` does. Nil without
    /// requests.
    func quantile(_ share: Double) -> Double? {
        let total = buckets.reduce(0, +)
        guard total > 0 else { return nil }
        let rank = share * Double(total)
        var below = 0
        for (place, count) in buckets.enumerated() where count > 0 {
            guard Double(below + count) >= rank else {
                below += count
                continue
            }
            guard place < RequestMetrics.bounds.count else { break }
            let low = place == 0 ? 0 : RequestMetrics.bounds[place - 1]
            let part = (rank - Double(below)) / Double(count)
            return low + (RequestMetrics.bounds[place] - low) * part
        }
        return RequestMetrics.bounds.last
    }
}
