package import ConceptModel
import Platform
import Synchronization

/// A clock that stands still until the test moves it.
package final class TestClock: WallClock, MonotonicClock {
    private let microseconds: Mutex<Int64>

    package init(at start: Timestamp = Timestamp(microseconds: 1_700_000_000_000_000)) {
        microseconds = Mutex(start.microseconds)
    }

    package func now() -> Timestamp {
        Timestamp(microseconds: microseconds.withLock { $0 })
    }

    package func now() -> Duration {
        .microseconds(microseconds.withLock { $0 })
    }

    package func advance(by duration: Duration) {
        let (seconds, attoseconds) = duration.components
        microseconds.withLock { $0 += seconds * 1_000_000 + attoseconds / 1_000_000_000_000 }
    }
}
