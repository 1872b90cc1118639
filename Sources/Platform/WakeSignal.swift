#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Lets a thread sleep until it is woken, or until a time has passed.
///
/// A signal that comes before the wait is not lost: the next wait returns at once.
@safe
package final class WakeSignal: @unchecked Sendable {
    // SAFETY: `Sendable` because `isSignalled` is touched only while the lock is held; the lock and
    // the condition lie in memory that does not move.
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let change: UnsafeMutablePointer<pthread_cond_t>
    private var isSignalled = false

    package init() {
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

    /// Wakes the thread that waits, or the next one that would.
    package func signal() {
        unsafe pthread_mutex_lock(lock)
        isSignalled = true
        unsafe pthread_cond_signal(change)
        unsafe pthread_mutex_unlock(lock)
    }

    /// Returns after a signal, or after about `duration`. A step of the system's clock can make
    /// it return early or late.
    package func wait(for duration: Duration) {
        var deadline = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &deadline)
        let (seconds, attoseconds) = max(duration, .zero).components
        let nanoseconds = Int64(deadline.tv_nsec) + attoseconds / 1_000_000_000
        deadline.tv_sec += Int(seconds + nanoseconds / 1_000_000_000)
        deadline.tv_nsec = Int(nanoseconds % 1_000_000_000)
        unsafe pthread_mutex_lock(lock)
        while !isSignalled {
            if unsafe pthread_cond_timedwait(change, lock, &deadline) != 0 { break }
        }
        isSignalled = false
        unsafe pthread_mutex_unlock(lock)
    }
}
