import CPlatform
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A program to run.
package struct ChildCommand: Sendable, Hashable {
    /// An absolute path; nothing is looked up.
    package var executable: String
    package var arguments: [String]
    /// All of the environment: nothing is inherited.
    package var environment: [String: String]

    package init(executable: String, arguments: [String], environment: [String: String]) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
    }
}

/// How a child process ended.
package enum ChildEnding: Sendable, Hashable {
    case exited(Int32)
    case signalled(Int32)
    /// The system's error number.
    case notStarted(Int32)
    /// It is gone, and nobody was told how: it was another process's child.
    case disappeared
}

extension ChildEnding: CustomStringConvertible {
    package var description: String {
        switch self {
        case .exited(let code): "ended with status \(code)"
        case .signalled(let number): "was ended by signal \(number)"
        case .notStarted(let code): "could not be started: \(SystemErrorCode.text(code))"
        case .disappeared: "is gone"
        }
    }
}

package enum ChildSignal: Sendable, Hashable {
    /// SIGTERM: end in good order.
    case terminate
    /// SIGUSR1: what HAProxy takes for "end when the last request is answered".
    case finish
    /// SIGKILL.
    case kill

    var number: Int32 {
        switch self {
        case .terminate: SIGTERM
        case .finish: SIGUSR1
        case .kill: SIGKILL
        }
    }
}

/// A program that is started, awaited and sent signals.
package protocol SupervisedProgram: Sendable {
    /// Starts the program and returns when it has ended; call once.
    /// - Parameters:
    ///   - onStart: is told the process id
    ///   - onLine: is told each line of its outputs, where these come to this process
    func run(
        onStart: @escaping @Sendable (Int32) -> Void,
        onLine: @escaping @Sendable (String) -> Void
    ) async -> ChildEnding

    /// Sends a signal, if the program has not ended; if it has not started, as soon as it has.
    func send(_ signal: ChildSignal)
}

/// A program that this process runs and that does not outlive it, however this process ends.
///
/// The child leads a process group; what is left of the group is killed when the child has ended.
/// One thread starts and awaits it (Linux kills a child with the *thread* that started it), a
/// second one reads what it prints.
package final class ChildProcess: SupervisedProgram {
    private let command: ChildCommand
    private enum State: Sendable {
        /// With the signal that was sent too early.
        case starting(ChildSignal?)
        case running(Int32)
        /// From the reaping on, when the system may give the number to another process.
        case ended
    }
    private let state = Mutex(State.starting(nil))

    package init(_ command: ChildCommand) {
        precondition(command.executable.hasPrefix("/"), "a child needs an absolute path")
        self.command = command
    }

    package func run(
        onStart: @escaping @Sendable (Int32) -> Void,
        onLine: @escaping @Sendable (String) -> Void
    ) async -> ChildEnding {
        await Self.onThread { [self] in superviseHere(onStart, onLine) }
    }

    /// What `work` returns, on a thread that may wait.
    static func onThread(
        _ work: @escaping @Sendable () -> ChildEnding
    ) async -> ChildEnding {
        let thread = Mutex<WorkerThread?>(nil)
        let ending = await withCheckedContinuation { continuation in
            do throws(MemoryError) {
                let worker = try WorkerThread(name: "child") {
                    continuation.resume(returning: work())
                }
                thread.withLock { $0 = worker }
            } catch {
                continuation.resume(returning: .notStarted(error.code))
            }
        }
        // Resuming was the last that the thread had to do, so this waits for nothing.
        thread.withLock { $0.take() }?.join()
        return ending
    }

    package func send(_ signal: ChildSignal) {
        state.withLock { state in
            switch state {
            case .starting: state = .starting(signal)
            case .running(let identifier): _ = kill(identifier, signal.number)
            case .ended: break
            }
        }
    }

    private func superviseHere(
        _ onStart: (Int32) -> Void, _ onLine: @escaping @Sendable (String) -> Void
    ) -> ChildEnding {
        let words = Self.joined([command.executable] + command.arguments)
        let variables = Self.joined(
            command.environment.sorted { $0.key < $1.key }.map { "\($0)=\($1)" })
        var output: Int32 = -1
        // SAFETY: both blocks hold as many zero-ended texts as are counted, and outlive the call.
        let child = unsafe sutra_start_child(
            words, command.arguments.count + 1, variables, command.environment.count, &output)
        guard child > 0 else { return .notStarted(-child) }
        state.withLock { state in
            if case .starting(let signal?) = state { _ = kill(child, signal.number) }
            state = .running(child)
        }
        onStart(child)
        let descriptor = output
        var reader: WorkerThread?
        do throws(MemoryError) {
            reader = try WorkerThread(name: "child-output") {
                Self.readLines(from: descriptor, onLine)
            }
        } catch {
            // Without a reader the pipe would fill up and stop the child for good.
            onLine("its output cannot be read: error \(error.code)")
            close(descriptor)
        }
        sutra_await_child(child)
        var status: Int32 = 0
        state.withLock { state in
            state = .ended
            _ = kill(-child, SIGKILL)
            // SAFETY: `status` is written before the call returns.
            while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
        }
        reader?.join()
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    }

    /// Texts one behind the other, each with a zero at its end, as C takes them.
    static func joined(_ texts: [String]) -> [CChar] {
        texts.flatMap { $0.utf8.filter { $0 != 0 }.map { CChar(bitPattern: $0) } + [0] }
    }

    /// Reads to the end and closes. A line of more than 64 KiB comes in pieces.
    private static func readLines(from descriptor: Int32, _ onLine: (String) -> Void) {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        var line: [UInt8] = []
        while true {
            // SAFETY: the system writes at most `count` bytes into a buffer of that length.
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe read(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            for byte in buffer[..<count] {
                if byte != UInt8(ascii: "\n") { line.append(byte) }
                if byte == UInt8(ascii: "\n") || line.count == buffer.count {
                    onLine(String(decoding: line, as: UTF8.self))
                    line.removeAll(keepingCapacity: true)
                }
            }
        }
        if !line.isEmpty { onLine(String(decoding: line, as: UTF8.self)) }
        close(descriptor)
    }
}
