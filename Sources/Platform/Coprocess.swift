import CPlatform
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Why talking with a child process failed.
package enum ProcessError: Error, Sendable, Hashable {
    /// The program could not be started, or its socket failed, with the system's error number.
    case system(code: Int32)
    /// The child has closed its output: it has ended, or is about to.
    case ended
    /// The deadline passed.
    case timedOut
    /// A line is longer than the reader takes.
    case lineTooLong(limit: Int)
}

/// A coprocess: a child that is spoken with line by line, over its standard input and output.
///
/// One thread writes and reads; ``kill()`` may come from any thread and ends a wait of the other.
/// ``end()`` has to be called once before the object goes.
@safe
package final class Coprocess: Sendable {
    package let identifier: Int32
    private let descriptor: Int32
    private let state = Mutex(State())
    private let clock = SystemMonotonicClock()

    private struct State {
        /// Bytes that came behind the last line.
        var received: [UInt8] = []
        /// The process has been waited for: its number may belong to another one by now.
        var isReaped = false
    }

    /// Starts a program. Its standard error is this process's.
    /// - Parameters:
    ///   - program: a path.
    ///   - environment: all of it, as "NAME=value".
    package init(
        _ program: String, arguments: [String], environment: [String]
    ) throws(ProcessError) {
        var process: Int32 = 0
        var socket: Int32 = -1
        // SAFETY: the lists and their strings live until the call returns, and end in NULL.
        let code = unsafe withCStrings([program] + arguments) { argumentList in
            unsafe withCStrings(environment) { environmentList in
                unsafe sutra_start_coprocess(
                    program, argumentList, environmentList, &process, &socket)
            }
        }
        guard code == 0 else { throw .system(code: code) }
        identifier = process
        descriptor = socket
    }

    /// Sends bytes. Waits while the child does not read, up to the deadline.
    /// - Parameter deadline: on ``SystemMonotonicClock``.
    package func write(_ bytes: [UInt8], before deadline: Duration) throws(ProcessError) {
        var sent = 0
        while sent < bytes.count {
            // SAFETY: the system reads `count` bytes from a buffer of that length.
            let count = unsafe bytes[sent...].withUnsafeBytes { buffer in
                unsafe sutra_send_to_coprocess(descriptor, buffer.baseAddress, buffer.count)
            }
            if count > 0 {
                sent += count
            } else if count < 0, errno == EAGAIN || errno == EWOULDBLOCK {
                try wait(for: Int16(POLLOUT), before: deadline)
            } else if count < 0, errno == EPIPE || errno == ECONNRESET {
                throw .ended
            } else if count < 0, errno != EINTR {
                throw .system(code: errno)
            }
        }
    }

    /// The next line without its end.
    /// - Parameters:
    ///   - limit: bytes of the longest line that is taken.
    ///   - deadline: on ``SystemMonotonicClock``.
    package func readLine(limit: Int, before deadline: Duration) throws(ProcessError) -> [UInt8] {
        // Only this thread reads: taking the bytes out keeps the lock short.
        var bytes = state.withLock { state in
            defer { state.received = [] }
            return state.received
        }
        var searched = 0
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let rest = Array(bytes[(end + 1)...])
                state.withLock { $0.received = rest }
                bytes.removeSubrange(end...)
                return bytes
            }
            searched = bytes.count
            guard bytes.count <= limit else { throw .lineTooLong(limit: limit) }
            try wait(for: Int16(POLLIN), before: deadline)
            // SAFETY: the system writes at most the buffer's length.
            let count = unsafe chunk.withUnsafeMutableBytes { buffer in
                unsafe recv(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
            }
            if count > 0 {
                bytes += chunk[..<count]
            } else if count == 0 || errno == ECONNRESET {
                throw .ended
            } else if errno != EINTR, errno != EAGAIN, errno != EWOULDBLOCK {
                throw .system(code: errno)
            }
        }
    }

    private func wait(for events: Int16, before deadline: Duration) throws(ProcessError) {
        let left = deadline - clock.now()
        guard left > .zero else { throw .timedOut }
        let (seconds, attoseconds) = left.components
        // Rounded up, so that a wait never turns into a busy loop.
        let milliseconds = min(seconds, 3_600) * 1_000 + attoseconds / 1_000_000_000_000_000 + 1
        var request = pollfd(fd: descriptor, events: events, revents: 0)
        let count = unsafe poll(&request, 1, Int32(milliseconds))
        if count == 0 { throw .timedOut }
        if count < 0, errno != EINTR { throw .system(code: errno) }
    }

    /// Ends the process at once. Does nothing when it has been waited for.
    package func kill() {
        state.withLock { state in
            guard !state.isReaped else { return }
            // The number is the child's until it is waited for, which needs this lock.
            #if canImport(Glibc)
                _ = Glibc.kill(identifier, SIGKILL)
            #elseif canImport(Musl)
                _ = Musl.kill(identifier, SIGKILL)
            #else
                _ = Darwin.kill(identifier, SIGKILL)
            #endif
        }
    }

    /// Kills the process, waits for its end and closes the socket.
    /// - Returns: the exit code, or the negative number of the signal that ended it.
    @discardableResult
    package func end() -> Int32 {
        kill()
        // A killed process ends at once, so the lock is held shortly.
        let status = state.withLock { state in
            precondition(!state.isReaped, "process \(identifier) was ended twice")
            state.isReaped = true
            var status: Int32 = 0
            let code = unsafe sutra_wait_for_coprocess(identifier, &status)
            precondition(code == 0, "process \(identifier) cannot be waited for: error \(code)")
            return status
        }
        _ = close(descriptor)
        return status
    }

    deinit {
        precondition(
            state.withLock { $0.isReaped }, "process \(identifier) was dropped without end()")
    }
}

/// Calls `body` with the strings as C strings, in a list that ends in NULL.
private func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    // SAFETY: every copy is freed after `body`, and the list outlives it.
    var list = unsafe strings.map { unsafe strdup($0) }
    unsafe list.append(nil)
    defer { unsafe list.forEach { unsafe free($0) } }
    return unsafe list.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else {
            preconditionFailure("the list holds at least NULL")
        }
        return unsafe body(base)
    }
}
