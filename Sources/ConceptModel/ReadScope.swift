/// What a read looks at: one namespace, and the two times of what is known there.
package struct ReadScope: Hashable, Sendable {
    package var namespace: Namespace
    /// What had been learned by then, as it stood then; `nil`: the present. What was deleted since
    /// is gone from every moment.
    package var knownAt: Timestamp?
    /// Only associations that held in the world then; `nil` for all of them, whenever they held.
    package var heldAt: Timestamp?
    /// Leaves out what a correction has closed by now, or by ``knownAt``; what texts themselves say
    /// of times stays.
    package var leavesOutClosed = false
    /// Shows entities that were merged as the several that texts speak of.
    package var tellsEntitiesApart = false

    package init(
        namespace: Namespace = .default, knownAt: Timestamp? = nil, heldAt: Timestamp? = nil
    ) {
        self.namespace = namespace
        self.knownAt = knownAt
        self.heldAt = heldAt
    }
}
