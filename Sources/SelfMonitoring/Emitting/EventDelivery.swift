/// An event with its number among those of one emitter.
package struct NumberedEvent: Hashable, Sendable {
    /// From 0, without gaps but for dropped events.
    package let number: UInt64
    package let event: StampedEvent

    package init(number: UInt64, event: StampedEvent) {
        self.number = number
        self.event = event
    }
}

/// Events on their way to the event store, in their order.
package struct EventBatch: Hashable, Sendable {
    /// Names one run of one emitter. A batch may arrive twice (its receipt was lost): the store
    /// leaves out numbers of a source that it has already.
    package let source: String
    package let events: [NumberedEvent]

    package init(source: String, events: [NumberedEvent]) {
        self.source = source
        self.events = events
    }
}

/// The way to the event store.
package protocol EventDelivery: Sendable {
    /// Returns when the store has the events durably. Called by the emitter's own thread, one call
    /// at a time; it may block, with a time limit of its own.
    func deliver(_ batch: EventBatch) throws(DeliveryFailure)
}

/// The event store could not be reached, or refused.
package struct DeliveryFailure: Error, Hashable, Sendable {
    package let reason: String
    /// Whether the batch would be refused again and again.
    package let isFinal: Bool

    package init(_ reason: String, isFinal: Bool = false) {
        self.reason = reason
        self.isFinal = isFinal
    }
}
