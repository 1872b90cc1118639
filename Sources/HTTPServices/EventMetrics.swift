import SelfMonitoring

/// What becomes of events, for Prometheus.
enum EventMetrics {
    static func write(_ state: ServerState, to text: inout PrometheusText) {
        if let emitted = state.emitted?() { write(emitted, to: &text) }
        if let held = state.eventStore?.statistics { write(held, to: &text) }
    }

    private static func write(_ emitted: EmitterStatistics, to text: inout PrometheusText) {
        text.single(
            "sutra_events_emitted_total", .counter, "Events that this process emitted.",
            Double(emitted.emitted))
        text.single(
            "sutra_events_delivered_total", .counter, "Events that reached the event storage.",
            Double(emitted.delivered))
        text.family(
            "sutra_events_dropped_total", .counter, "Events lost on the way, by what was full.")
        text.sample(
            "sutra_events_dropped_total", [("place", "queue")], Double(emitted.droppedFromRing))
        text.sample(
            "sutra_events_dropped_total", [("place", "spool")], Double(emitted.droppedFromSpool))
        text.single(
            "sutra_events_queued", .gauge,
            "Events in memory that wait or are being delivered.", Double(emitted.waiting))
        text.single(
            "sutra_events_spooled", .gauge, "Events that wait on disk for the event storage.",
            Double(emitted.spooled))
    }

    private static func write(_ held: EventStore.Statistics, to text: inout PrometheusText) {
        text.single(
            "sutra_events_kept", .gauge, "Events that can be asked about.", Double(held.kept))
        text.single(
            "sutra_events_accepted_total", .counter, "Events brought to disk.",
            Double(held.accepted))
        text.single(
            "sutra_events_repeated_total", .counter, "Events left out because they came twice.",
            Double(held.repeated))
        text.single(
            "sutra_events_removed_total", .counter, "Events removed for their age or number.",
            Double(held.removed))
        text.single(
            "sutra_events_unreadable", .gauge, "Events in damaged files.",
            Double(held.unreadable))
    }
}
