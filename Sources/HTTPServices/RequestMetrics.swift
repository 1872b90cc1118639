import Synchronization

/// Counts the requests of one service. Memory is bounded: routes, methods and statuses are few.
package final class RequestMetrics: Sendable {
    /// Upper bounds of the histogram, in seconds.
    package static let bounds: [Double] = [
        0.000_1, 0.000_25, 0.000_5, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5,
        5, 10,
    ]

    private struct Key: Hashable {
        let method: String
        let route: String
        let status: Int
    }

    private struct Histogram {
        var counts = [Int](repeating: 0, count: RequestMetrics.bounds.count + 1)
        var sum = 0.0
    }

    private struct State {
        var requests: [Key: Int] = [:]
        var durations: [String: Histogram] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    /// - Parameters:
    ///   - route: the pattern that matched, never the path that was asked for
    ///   - duration: until the response began
    func count(method: String, route: String, status: Int, duration: Duration) {
        let seconds = duration.inSeconds
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        state.withLock { state in
            let key = Key(method: method, route: route, status: status)
            state.requests[key, default: 0] += 1
            state.durations[route, default: Histogram()].counts[bucket] += 1
            state.durations[route]?.sum += seconds
        }
    }

    /// Requests by people and programs, without the probes of those who watch.
    var totals: RequestTotals {
        state.withLock { state in
            var totals = RequestTotals()
            for (key, count) in state.requests where !Self.probes.contains(key.route) {
                totals.requestCount += count
                if key.status >= 500 { totals.failureCount += count }
            }
            for (route, histogram) in state.durations where !Self.probes.contains(route) {
                for (place, count) in histogram.counts.enumerated() {
                    totals.buckets[place] += count
                }
            }
            return totals
        }
    }

    private static let probes: Set<String> = ["/health", "/metrics", "/api/live", "/api/alerts"]

    /// Adds what was counted.
    func write(to text: inout PrometheusText, service: String) {
        let (requests, durations) = state.withLock { ($0.requests, $0.durations) }
        text.family("sutra_http_requests_total", .counter, "Requests by route, method and status.")
        let order = requests.keys.sorted {
            ($0.route, $0.method, $0.status) < ($1.route, $1.method, $1.status)
        }
        for key in order {
            text.sample(
                "sutra_http_requests_total",
                [
                    ("service", service), ("route", key.route), ("method", key.method),
                    ("status", String(key.status)),
                ], Double(requests[key] ?? 0))
        }
        let name = "sutra_http_request_duration_seconds"
        text.family(name, .histogram, "Time until the response began.")
        for (route, histogram) in durations.sorted(by: { $0.key < $1.key }) {
            let labels = [("service", service), ("route", route)]
            var total = 0
            for (position, count) in histogram.counts.enumerated() {
                total += count
                let bound = position < Self.bounds.count ? "\(Self.bounds[position])" : "+Inf"
                text.sample("\(name)_bucket", labels + [("le", bound)], Double(total))
            }
            text.sample("\(name)_sum", labels, histogram.sum)
            text.sample("\(name)_count", labels, Double(total))
        }
    }
}
