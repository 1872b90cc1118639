import CPlatform
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Names one process for as long as the machine runs: a number alone is given again.
package struct ProcessIdentity: Sendable, Hashable, Codable {
    package let identifier: Int32
    /// Clock ticks from the machine's start to the process's.
    package let startTime: Int

    package init(identifier: Int32, startTime: Int) {
        self.identifier = identifier
        self.startTime = startTime
    }

    /// The process that has this number now, whoever's it is; `nil` when there is none, or where
    /// the system does not tell.
    package init?(of identifier: Int32) {
        guard let status = ProcessStatus(identifier) else { return nil }
        self.init(identifier: identifier, startTime: status.startTime)
    }

    /// Whether the process is there and has not ended.
    package var isRunning: Bool {
        guard let status = ProcessStatus(identifier) else { return false }
        return status.startTime == startTime && status.state != "Z"
    }
}

extension CurrentProcess {
    /// Whether a process, or one that it descends from, runs the program of this process, as far as
    /// the system tells.
    package static func descendsFromProgram(_ process: Int32) -> Bool {
        let program = executable(of: identifier)
        guard !program.isEmpty else { return false }
        var process = process
        while process > 0, let status = ProcessStatus(process) {
            if executable(of: process) == program { return true }
            process = status.parent
        }
        return false
    }

    /// Empty where the system does not tell. A program that was replaced meanwhile has another
    /// name.
    private static func executable(of process: Int32) -> String {
        var bytes = [CChar](repeating: 0, count: 4_096)
        // SAFETY: the system writes at most `count` bytes into an array of that length.
        let count = unsafe readlink("/proc/\(process)/exe", &bytes, bytes.count)
        return count > 0
            ? String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
    }
}

/// Three fields of `/proc/…/stat` (proc(5)).
private struct ProcessStatus {
    let state: Substring
    let parent: Int32
    let startTime: Int

    init?(_ identifier: Int32) {
        // The second field is the program's name in brackets, which may hold spaces and brackets.
        let text = CurrentProcess.status(of: identifier, "stat")
        guard let name = text.lastIndex(of: ")") else { return nil }
        let fields = text[text.index(after: name)...].split(separator: " ")
        guard fields.count > 19, let startTime = Int(fields[19]), let parent = Int32(fields[1])
        else { return nil }
        state = fields[0]
        self.parent = parent
        self.startTime = startTime
    }
}

/// A program that outlives this process, and that its successor can adopt.
///
/// Its outputs go to a file. One thread starts it and looks every 50 ms whether it has ended: the
/// system tells of the end of nobody's child but one's own.
package final class LastingProcess: SupervisedProgram {
    private enum Origin: Sendable {
        case command(ChildCommand, output: String, group: String?)
        case adopted(ProcessIdentity)
    }
    private enum State: Sendable {
        /// With the signal that was sent too early.
        case starting(ChildSignal?)
        case running(ProcessIdentity)
        case ended
    }

    private static let pause: UInt32 = 50_000

    private let origin: Origin
    private let state = Mutex(State.starting(nil))

    /// - Parameters:
    ///   - output: path of the file that the program's outputs are added to
    ///   - group: path of the control group that it begins in; `nil` for this process's
    package init(_ command: ChildCommand, output: String, group: String? = nil) {
        precondition(command.executable.hasPrefix("/"), "a child needs an absolute path")
        origin = .command(command, output: output, group: group)
    }

    /// A program that a process before this one has started.
    package init(adopting identity: ProcessIdentity) { origin = .adopted(identity) }

    package func run(
        onStart: @escaping @Sendable (Int32) -> Void,
        onLine: @escaping @Sendable (String) -> Void
    ) async -> ChildEnding {
        await ChildProcess.onThread { [self] in superviseHere(onStart) }
    }

    package func send(_ signal: ChildSignal) {
        state.withLock { state in
            switch state {
            case .starting: state = .starting(signal)
            case .running(let identity):
                // A child of this process keeps its number until it is reaped, which needs this
                // lock; an adopted one may have lost it.
                if case .adopted = origin, !identity.isRunning { return }
                _ = kill(identity.identifier, signal.number)
            case .ended: break
            }
        }
    }

    private func superviseHere(_ onStart: (Int32) -> Void) -> ChildEnding {
        let identity: ProcessIdentity
        switch origin {
        case .adopted(let adopted): identity = adopted
        case .command(let command, let output, let group):
            let words = ChildProcess.joined([command.executable] + command.arguments)
            let variables = ChildProcess.joined(
                command.environment.sorted { $0.key < $1.key }.map { "\($0)=\($1)" })
            // SAFETY: both blocks hold as many zero-ended texts as are counted, and outlive the
            // call; the last two are zero-ended texts, the very last one empty for no group.
            let child = unsafe sutra_start_lasting(
                words, command.arguments.count + 1, variables, command.environment.count, output,
                group.map { $0 + "/cgroup.procs" } ?? "")
            guard child > 0 else { return .notStarted(-child) }
            // It cannot have lost its number: nobody has reaped it.
            identity =
                ProcessIdentity(of: child) ?? ProcessIdentity(identifier: child, startTime: 0)
        }
        var early: ChildSignal?
        state.withLock { state in
            if case .starting(let signal?) = state { early = signal }
            state = .running(identity)
        }
        if let early { send(early) }
        onStart(identity.identifier)
        while true {
            if let ending = ending(of: identity) { return ending }
            usleep(Self.pause)
        }
    }

    private func ending(of identity: ProcessIdentity) -> ChildEnding? {
        state.withLock { state in
            var status: Int32 = 0
            // SAFETY: `status` is written before the call returns.
            let result = unsafe waitpid(identity.identifier, &status, WNOHANG)
            if result == 0 || result < 0 && (errno == EINTR || identity.isRunning) { return nil }
            state = .ended
            guard result > 0 else { return .disappeared }
            let signal = status & 0x7F
            return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
        }
    }
}
