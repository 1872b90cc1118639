/// A `ReadScope` as one shard understands it.
struct ShardScope: BitwiseCopyable, Sendable {
    /// The shard's number of the namespace; one that no concept has when the shard does not know
    /// the namespace.
    let namespace: UInt32
    /// The moment of reading, in microseconds: what has expired by then is hidden.
    let readAt: Int64
    /// What was learned later is hidden; `Int64.max` for nothing.
    var knownAt = Int64.max
    /// Associations that did not hold then are hidden; `nil` for none.
    var heldAt: Int64?
    /// Evidence that a correction closed by then is hidden; `nil` for none.
    var closedBy: Int64?

    static let unknownNamespace = UInt32.max
}
