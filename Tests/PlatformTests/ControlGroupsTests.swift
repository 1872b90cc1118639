import Foundation
import Platform
import TestSupport
import Testing

struct ControlGroupsTests {
    private let groups = SystemControlGroups()

    /// A folder stands for the system's: what differs is that nothing appears by itself.
    @Test func switchesAreReadAndTurned() throws {
        let folder = try ScratchDirectory()
        let group = folder.path + "/group"
        try groups.makeGroup(group)
        try groups.makeGroup(group)
        #expect(try groups.text(of: group + "/memory.max") == nil)
        #expect(throws: FileError.self) { try groups.write("1", to: group + "/memory.max") }
        try Data("max\n".utf8).write(to: URL(filePath: group + "/memory.max"))
        #expect(try groups.text(of: group + "/memory.max") == "max\n")
        try groups.write("4096", to: group + "/memory.max")
        #expect(try groups.text(of: group + "/memory.max") == "4096")
        try groups.makeGroup(group + "/b")
        try groups.makeGroup(group + "/a")
        #expect(try groups.groups(in: group) == ["a", "b"])
        try groups.removeGroup(group + "/a")
        try groups.removeGroup(group + "/a")
        #expect(try groups.groups(in: group) == ["b"])
    }

    #if os(Linux)
        @Test func filesOfUnknownLengthAreRead() throws {
            #expect(try groups.text(of: "/proc/self/mountinfo")?.contains(" - ") == true)
        }

        @Test func aProcessBeginsInItsGroup() async throws {
            let folder = try ScratchDirectory()
            try Data().write(to: URL(filePath: folder.path + "/cgroup.procs"))
            let command = ChildCommand(
                executable: "/bin/sh", arguments: ["-c", "exit 4"], environment: [:])
            let process = LastingProcess(
                command, output: folder.path + "/log", group: folder.path)
            #expect(await process.run(onStart: { _ in }, onLine: { _ in }) == .exited(4))
            // It has put itself down, before it ran the program.
            #expect(try groups.text(of: folder.path + "/cgroup.procs") == "0")
            let lost = LastingProcess(
                command, output: folder.path + "/log", group: folder.path + "/gone")
            #expect(
                await lost.run(onStart: { _ in }, onLine: { _ in })
                    == .notStarted(SystemErrorCode.absence))
        }

        @Test func processesOfThisProgramAreKnown() async throws {
            #expect(CurrentProcess.descendsFromProgram(CurrentProcess.identifier))
            #expect(!CurrentProcess.descendsFromProgram(1))
            let folder = try ScratchDirectory()
            let process = LastingProcess(
                ChildCommand(executable: "/bin/sleep", arguments: ["600"], environment: [:]),
                output: folder.path + "/log")
            let ending = await process.run(
                onStart: { child in
                    #expect(CurrentProcess.descendsFromProgram(child))
                    process.send(.kill)
                }, onLine: { _ in })
            #expect(ending == .signalled(9))
        }
    #endif
}
