import ConceptModel
import Logging
import Platform
import SelfMonitoring

/// The events of a process that has nowhere to send them: they are seen with LOG_LEVEL=debug.
struct LoggedEvents: EventSink {
    let logger: Logger

    func emit(_ event: SystemEvent) {
        logger.debug("Event emitted: \(StampedEvent(event, at: SystemWallClock().now()).json)")
    }
}
