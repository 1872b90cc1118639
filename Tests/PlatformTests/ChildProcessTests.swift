import Platform
import Synchronization
import Testing

@Suite struct ChildProcessTests {
    private static func shell(_ script: String) -> ChildProcess {
        ChildProcess(
            ChildCommand(
                executable: "/bin/sh", arguments: ["-c", script],
                environment: ["PATH": "/usr/bin:/bin", "WORD": "a b"]))
    }

    private static func run(_ script: String) async -> (ChildEnding, [String]) {
        let lines = Mutex<[String]>([])
        let ending = await shell(script).run(onStart: { #expect($0 > 1) }) { line in
            lines.withLock { $0.append(line) }
        }
        return (ending, lines.withLock { $0 })
    }

    @Test func bothOutputsAndTheStatusArrive() async {
        let (ending, lines) = await Self.run("echo \"$WORD\"; echo error >&2; printf end; exit 7")
        #expect(ending == .exited(7))
        #expect(lines == ["a b", "error", "end"])
    }

    @Test func nothingIsThereToRead() async {
        let (ending, lines) = await Self.run("cat; echo done")
        #expect(ending == .exited(0))
        #expect(lines == ["done"])
    }

    @Test func whatCannotBeStartedSaysSo() async {
        let child = ChildProcess(
            ChildCommand(executable: "/nowhere/program", arguments: [], environment: [:]))
        let ending = await child.run(onStart: { _ in Issue.record("it started") }) { _ in }
        #expect(ending == .notStarted(SystemErrorCode.absence))
    }

    @Test func aSignalReachesTheChildThatDoesNotIgnoreIt() async {
        let child = Self.shell("echo up; exec sleep 600")
        let ending = await child.run(onStart: { _ in }) { _ in child.send(.terminate) }
        #expect(ending == .signalled(15))
        child.send(.kill)
    }

    @Test func aSignalSentTooEarlyIsNotLost() async {
        let child = Self.shell("exec sleep 600")
        child.send(.kill)
        let ending = await child.run(onStart: { _ in }) { _ in }
        #expect(ending == .signalled(9))
    }

    @Test func grandchildrenEndWithTheChild() async {
        // The grandchild holds the output open, so this returns only when it is gone.
        let (ending, lines) = await Self.run("sleep 20 & echo $!")
        #expect(ending == .exited(0))
        #expect(lines.count == 1)
    }

    @Test func theResidentMemoryOfAnotherProcessIsKnown() async {
        let bytes = Mutex(0)
        // It stays the shell: one that becomes another program has hardly any memory meanwhile.
        let child = Self.shell("echo up; kill -STOP $$")
        let process = Mutex<Int32>(0)
        _ = await child.run(onStart: { identifier in process.withLock { $0 = identifier } }) { _ in
            let identifier = process.withLock { $0 }
            bytes.withLock { $0 = CurrentProcess.residentByteCount(of: identifier) }
            child.send(.kill)
        }
        #expect(bytes.withLock { $0 } > 10_000)
        #expect(CurrentProcess.residentByteCount(of: 1 << 30) == 0)
    }
}
