/// How long the grid is patient with an agent.
package struct GridTimes: Sendable, Hashable {
    /// Between two reports of an agent.
    package var heartbeat = Duration.seconds(5)
    /// Silence after which an agent counts as degraded.
    package var degradedAfter = Duration.seconds(15)
    /// Silence after which it counts as offline.
    package var offlineAfter = Duration.seconds(30)

    package init() {}
}
