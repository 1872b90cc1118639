import CPlatform
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A thread of its own, for work that blocks: a lane, an index builder.
///
/// `join` has to be called once before the object goes.
@safe
package final class WorkerThread: Sendable {
    /// At most 15 bytes of it are shown by the system's tools.
    package let name: String
    private let thread: Mutex<pthread_t?>

    /// What the new thread is handed.
    private final class Start: Sendable {
        let name: String
        let niceness: Int32
        let work: @Sendable () -> Void

        init(name: String, niceness: Int32, work: @escaping @Sendable () -> Void) {
            self.name = name
            self.niceness = niceness
            self.work = work
        }
    }

    /// Starts the thread.
    /// - Parameters:
    ///   - niceness: above 0 leaves the processor to others first (Linux only); threads that this
    ///     one starts inherit it.
    ///   - stackByteCount: at least 64 KiB; rounded up to whole pages.
    ///   - work: runs once; the thread ends when it returns.
    /// - Throws: `MemoryError` when the system has no room for another thread.
    package init(
        name: String, niceness: Int32 = 0, stackByteCount: Int = 1 << 20,
        work: @escaping @Sendable () -> Void
    ) throws(MemoryError) {
        precondition(stackByteCount >= 64 << 10, "a thread needs 64 KiB of stack")
        self.name = name
        let page = SystemPage.byteCount
        let rounded = (stackByteCount + page - 1) / page * page
        let start = unsafe Unmanaged.passRetained(Start(name: name, niceness: niceness, work: work))
        thread = Mutex(nil)
        // SAFETY: `start` is retained until the new thread takes it over, or released below when
        // there is no new thread; the attributes live until `pthread_create` has returned.
        var attributes = pthread_attr_t()
        unsafe pthread_attr_init(&attributes)
        unsafe pthread_attr_setstacksize(&attributes, rounded)
        defer { _ = unsafe pthread_attr_destroy(&attributes) }
        #if canImport(Darwin)
            var created: pthread_t?
        #else
            var created = pthread_t()
        #endif
        let code = unsafe pthread_create(
            &created, &attributes,
            { argument in
                #if !canImport(Darwin)
                    guard let argument = unsafe argument else { return nil }
                #endif
                let start = unsafe Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
                let shown = String(decoding: start.name.utf8.prefix(15), as: UTF8.self)
                _ = unsafe sutra_name_this_thread(shown)
                if start.niceness != 0 { sutra_lower_this_thread(start.niceness) }
                start.work()
                return nil
            }, unsafe start.toOpaque())
        guard code == 0 else {
            unsafe start.release()
            throw MemoryError(byteCount: rounded, code: code)
        }
        let identity = created
        thread.withLock { $0 = identity }
    }

    /// Waits until the work has returned.
    /// - Precondition: called once, and not by the thread itself.
    package func join() {
        guard let identity = thread.withLock({ $0.take() }) else {
            preconditionFailure("thread \(name) was joined twice")
        }
        let code = pthread_join(identity, nil)
        precondition(code == 0, "thread \(name) cannot be joined: error \(code)")
    }

    /// Stops the calling thread, which is not one of the cooperative pool, for at least so long.
    package static func sleep(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        guard seconds >= 0, attoseconds >= 0 else { return }
        var wanted = timespec(
            tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
        var rest = wanted
        while unsafe nanosleep(&wanted, &rest) != 0, errno == EINTR { wanted = rest }
    }

    deinit {
        precondition(thread.withLock { $0 == nil }, "thread \(name) was dropped without join()")
    }
}

/// Facts about this process, and what the system tells of others.
package enum CurrentProcess {
    package static var identifier: Int32 { getpid() }

    /// Processors that this machine lets the process use; at least 1.
    package static var processorCount: Int {
        max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    /// Of the resident bytes, those that belong to files and that the system takes back when it
    /// needs them: contents in the log's mapped segments, mostly. 0 where the system does not tell.
    package static var residentFileByteCount: Int {
        // The third number of statm: resident pages that are backed by files.
        statm(of: identifier).dropFirst(2).first.map { $0 * SystemPage.byteCount } ?? 0
    }

    /// The most bytes of memory that the process ever kept resident.
    package static var peakResidentByteCount: Int {
        var usage = rusage()
        #if canImport(Darwin)
            let unit = 1
            let result = unsafe getrusage(RUSAGE_SELF, &usage)
        #else
            let unit = 1 << 10
            let result = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #endif
        return result == 0 ? Int(usage.ru_maxrss) * unit : 0
    }

    /// From now on memory of 1 MiB and more goes back to the system when it is freed. Otherwise the
    /// C library keeps some of it for later: of what building graphs takes, 25 bytes a vector.
    package static func returnLargeMemory() { sutra_return_large_memory() }

    /// Sends SIGTERM to another process.
    package static func askToEnd(_ process: Int32) { _ = kill(process, SIGTERM) }

    /// Bytes of memory that the process keeps resident, or 0 where the system does not tell.
    package static var residentByteCount: Int { residentByteCount(of: identifier) }

    /// The same of another process; 0 when there is none.
    package static func residentByteCount(of process: Int32) -> Int {
        statm(of: process).dropFirst().first.map { $0 * SystemPage.byteCount } ?? 0
    }

    /// The same without pages of mapped files.
    package static func residentOwnByteCount(of process: Int32) -> Int {
        let pages = statm(of: process)
        return pages.count > 2 ? max(0, pages[1] - pages[2]) * SystemPage.byteCount : 0
    }

    /// The numbers of `/proc/…/statm`; none where the system has no such file.
    private static func statm(of process: Int32) -> [Int] {
        status(of: process, "statm").split(separator: " ").compactMap { Int($0) }
    }

    /// The program and the arguments of another process; none where the system does not tell, or
    /// when they are longer than a few hundred bytes.
    package static func command(of process: Int32) -> [String] {
        let text = status(of: process, "cmdline")
        return text.utf8.last == 0
            ? text.dropLast().split(separator: "\0", omittingEmptySubsequences: false)
                .map(String.init) : []
    }

    /// The first 512 bytes of a file in `/proc/…`; empty where the system has no such file.
    static func status(of process: Int32, _ name: String) -> String {
        var bytes = [UInt8](repeating: 0, count: 512)
        do {
            let file = try PosixFileSystem().open("/proc/\(process)/\(name)", .reading)
            var span = bytes.mutableSpan
            // SAFETY: any bytes read are valid elements.
            var raw = unsafe span.mutableBytes
            let count = try file.read(into: &raw, at: 0)
            try file.close()
            return String(decoding: bytes[..<count], as: UTF8.self)
        } catch {
            return ""
        }
    }
}
