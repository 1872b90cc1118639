import Foundation
import Platform
import Synchronization
import TestSupport
import Testing

struct LastingProcessTests {
    private static func command(_ script: String) -> ChildCommand {
        ChildCommand(
            executable: "/bin/sh", arguments: ["-c", script], environment: ["PATH": "/usr/bin:/bin"]
        )
    }

    @Test func itsOutputsAreAddedToAFileAndItsStatusIsTold() async throws {
        let folder = try ScratchDirectory()
        let output = folder.path + "/log"
        for code: Int32 in [0, 3] {
            let process = LastingProcess(
                Self.command("echo out; echo err >&2; exit \(code)"), output: output)
            let ending = await process.run(onStart: { #expect($0 > 1) }, onLine: { _ in })
            #expect(ending == .exited(code))
        }
        let text = try String(contentsOfFile: output, encoding: .utf8)
        #expect(text == "out\nerr\nout\nerr\n")
    }

    @Test func aProcessIsAdoptedSignalledAndItsEndSeen() async throws {
        let folder = try ScratchDirectory()
        let identifier = Mutex<Int32>(0)
        // A shell that leaves its own child behind: the sleeper is nobody's child of ours.
        let parent = LastingProcess(
            Self.command("sleep 600 >/dev/null 2>&1 & echo $!"), output: folder.path + "/log")
        _ = await parent.run(onStart: { _ in }, onLine: { _ in })
        let text = try String(contentsOfFile: folder.path + "/log", encoding: .utf8)
        let sleeper = try #require(Int32(text.dropLast()))
        let identity = try #require(ProcessIdentity(of: sleeper))
        #expect(identity.isRunning)
        let adopted = LastingProcess(adopting: identity)
        let ending = await adopted.run(
            onStart: { started in
                identifier.withLock { $0 = started }
                adopted.send(.kill)
            }, onLine: { _ in })
        #expect(identifier.withLock { $0 } == sleeper)
        #expect(ending == .disappeared)
        #expect(!identity.isRunning)
    }

    @Test func aNumberThatWasGivenAgainIsAnotherProcess() async throws {
        let own = try #require(ProcessIdentity(of: CurrentProcess.identifier))
        #expect(own.isRunning)
        let other = ProcessIdentity(identifier: own.identifier, startTime: own.startTime - 1)
        #expect(!other.isRunning)
        let adopted = LastingProcess(adopting: other)
        // Were it taken for the real one, this would end the tests.
        adopted.send(.kill)
        #expect(await adopted.run(onStart: { _ in }, onLine: { _ in }) == .disappeared)
    }
}
