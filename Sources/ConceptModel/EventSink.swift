/// Takes what the system observes about itself. Rooms that emit know nothing else of their
/// observer.
///
/// A room holds an optional sink and writes `events?.emit(.nodeCrashed(…))`: without a sink the
/// event is not even made.
package protocol EventSink: Sendable {
    /// Takes the event, stamped with the present moment. Never waits, never fails: a sink that is
    /// overloaded drops its oldest events and counts them.
    func emit(_ event: SystemEvent)
}
