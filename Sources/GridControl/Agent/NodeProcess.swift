import Dispatch
import Platform
import Synchronization

/// One launch of a storage node: its process outlives the agent, and is written down.
final class NodeProcess: SupervisedProgram {
    private let plan: NodePlan
    private let start: NodeStart
    private let written: ProcessIdentity?
    private let note: @Sendable (_ process: ProcessIdentity?) -> Void
    /// The signal that came before there was a process to send it to.
    private let state = Mutex<(process: LastingProcess?, early: ChildSignal?)>((nil, nil))

    /// - Parameters:
    ///   - written: the process that was written down, when this launch continues it
    ///   - note: writes the process down, or that it has ended; may block
    init(
        _ plan: NodePlan, _ start: NodeStart, written: ProcessIdentity?,
        note: @escaping @Sendable (ProcessIdentity?) -> Void
    ) {
        self.plan = plan
        self.start = start
        self.written = written
        self.note = note
    }

    func run(
        onStart: @escaping @Sendable (Int32) -> Void,
        onLine: @escaping @Sendable (String) -> Void
    ) async -> ChildEnding {
        let queue = DispatchQueue(label: "sutra.node.\(plan.node)")
        let process: LastingProcess = await withCheckedContinuation { continuation in
            queue.async { [self] in continuation.resume(returning: makeProcess(onLine)) }
        }
        let early = state.withLock { state in
            state.process = process
            return state.early
        }
        if let early { process.send(early) }
        let note = note
        let ending = await process.run(
            onStart: { identifier in
                note(ProcessIdentity(of: identifier))
                onStart(identifier)
            }, onLine: onLine)
        await withCheckedContinuation { continuation in
            queue.async { [self] in
                note(nil)
                removeGroup(onLine)
                continuation.resume()
            }
        }
        return ending
    }

    func send(_ signal: ChildSignal) {
        let process = state.withLock { state in
            if state.process == nil { state.early = signal }
            return state.process
        }
        process?.send(signal)
    }

    /// Blocks.
    private func makeProcess(_ onLine: (String) -> Void) -> LastingProcess {
        if let written { return LastingProcess(adopting: written) }
        if let running = start.running(plan) { return LastingProcess(adopting: running) }
        return LastingProcess(
            start.command(plan), output: start.logFolder + "/\(plan.node).log",
            group: makeGroup(onLine))
    }

    private func makeGroup(_ onLine: (String) -> Void) -> String? {
        do throws(FileError) {
            return try start.groups?.make(
                for: plan.node, byteCount: plan.memoryLimitMegabytes << 20)
        } catch {
            onLine("its memory is only watched, because a control group cannot be made: \(error)")
            return nil
        }
    }

    private func removeGroup(_ onLine: (String) -> Void) {
        do throws(FileError) {
            if try start.groups?.remove(plan.node) == true {
                onLine(
                    "the system ended it, because it needed more memory than its "
                        + "\(plan.memoryLimitMegabytes) MiB")
            }
        } catch {
            onLine("its control group cannot be removed: \(error)")
        }
    }
}
