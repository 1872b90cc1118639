#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What became of an offered element.
package enum OfferOutcome: Sendable, Hashable {
    case accepted
    /// The queue holds as much as it may. The element was not taken.
    case full
    /// The queue takes nothing any more. The element was not taken.
    case closed
}

/// Work on its way to a thread: many threads offer, one drains.
///
/// `offer` never waits, so async code may call it. An element larger than the byte limit is taken
/// when the queue is empty: a limit delays work, it does not forbid it.
@safe
package final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
    // SAFETY: `Sendable` because `elements`, `heldByteCount` and `isClosed` are touched only while
    // the lock is held; the lock and the condition lie in memory that does not move.
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let change: UnsafeMutablePointer<pthread_cond_t>
    private var elements: [Element] = []
    private var byteCounts: [Int] = []
    private var heldByteCount = 0
    private var isClosed = false

    package let countLimit: Int
    package let byteCountLimit: Int

    package init(countLimit: Int, byteCountLimit: Int) {
        precondition(countLimit > 0 && byteCountLimit > 0, "a queue holds at least one element")
        self.countLimit = countLimit
        self.byteCountLimit = byteCountLimit
        // SAFETY: both are initialised before anyone else can see the object.
        unsafe lock = .allocate(capacity: 1)
        unsafe change = .allocate(capacity: 1)
        unsafe lock.initialize(to: pthread_mutex_t())
        unsafe change.initialize(to: pthread_cond_t())
        unsafe pthread_mutex_init(lock, nil)
        unsafe pthread_cond_init(change, nil)
    }

    deinit {
        // SAFETY: no thread can be inside: each holds a reference while it is.
        unsafe pthread_cond_destroy(change)
        unsafe pthread_mutex_destroy(lock)
        unsafe change.deallocate()
        unsafe lock.deallocate()
    }

    /// Adds an element, or says why not. Never waits for room.
    /// - Parameter byteCount: what the element counts for under the byte limit.
    package func offer(_ element: Element, byteCount: Int) -> OfferOutcome {
        locked {
            if isClosed { return .closed }
            let isOverByteLimit =
                !elements.isEmpty && heldByteCount + byteCount > byteCountLimit
            if elements.count >= countLimit || isOverByteLimit { return .full }
            elements.append(element)
            byteCounts.append(byteCount)
            heldByteCount += byteCount
            unsafe pthread_cond_signal(change)
            return .accepted
        }
    }

    /// Waits until there is at least one element and takes what is there, oldest first, up to the
    /// limits (the first one always). Returns no elements when the queue is closed and empty.
    package func drain(countLimit: Int = .max, byteCountLimit: Int = .max) -> [Element] {
        locked {
            while elements.isEmpty && !isClosed {
                unsafe pthread_cond_wait(change, lock)
            }
            return take(countLimit: countLimit, byteCountLimit: byteCountLimit)
        }
    }

    /// Takes what is there without waiting, as ``drain(countLimit:byteCountLimit:)`` does.
    package func drainNow(countLimit: Int = .max, byteCountLimit: Int = .max) -> [Element] {
        locked { take(countLimit: countLimit, byteCountLimit: byteCountLimit) }
    }

    /// Refuses further elements. Those inside can still be drained.
    package func close() {
        locked {
            isClosed = true
            unsafe pthread_cond_broadcast(change)
        }
    }

    /// Elements inside, and the bytes they count for.
    package var load: (count: Int, byteCount: Int) {
        locked { (elements.count, heldByteCount) }
    }

    private func take(countLimit: Int, byteCountLimit: Int) -> [Element] {
        var count = 0
        var byteCount = 0
        while count < min(elements.count, countLimit) {
            let (sum, overflow) = byteCount.addingReportingOverflow(byteCounts[count])
            if count > 0, overflow || sum > byteCountLimit { break }
            byteCount = sum
            count += 1
        }
        heldByteCount -= byteCount
        if count == elements.count {
            // The usual case: hand the whole array over without copying.
            defer {
                elements = []
                byteCounts.removeAll(keepingCapacity: true)
            }
            return elements
        }
        let taken = Array(elements[..<count])
        elements.removeFirst(count)
        byteCounts.removeFirst(count)
        return taken
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        unsafe pthread_mutex_lock(lock)
        defer { _ = unsafe pthread_mutex_unlock(lock) }
        return body()
    }
}
