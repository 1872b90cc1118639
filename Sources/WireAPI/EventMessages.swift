/// What became of the events of `POST /store/events`.
public struct StoreEventsResponse: Codable, Sendable, Equatable {
    /// Brought to disk.
    public let accepted: Int
    /// Left out because they had come before.
    public let known: Int

    public init(accepted: Int, known: Int) {
        self.accepted = accepted
        self.known = known
    }
}

/// `GET /store/events`: what the event storage holds.
public struct EventStorageResponse: Codable, Sendable, Equatable {
    /// Events that can be asked about one by one.
    public let kept: Int
    /// Since the start: brought to disk, left out because they came twice, removed for their age or
    /// number.
    public let accepted: Int
    public let repeated: Int
    public let removed: Int
    /// Events in damaged files.
    public let unreadable: Int
    /// Moments; missing without events.
    public let oldest: String?
    public let newest: String?

    public init(
        kept: Int, accepted: Int, repeated: Int, removed: Int, unreadable: Int, oldest: String?,
        newest: String?
    ) {
        self.kept = kept
        self.accepted = accepted
        self.repeated = repeated
        self.removed = removed
        self.unreadable = unreadable
        self.oldest = oldest
        self.newest = newest
    }
}
