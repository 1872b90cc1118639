import Platform
import Testing

@Suite struct CoprocessTests {
    private let clock = SystemMonotonicClock()

    private func soon(_ wait: Duration = .seconds(30)) -> Duration { clock.now() + wait }

    private func start(_ script: String) throws -> Coprocess {
        try Coprocess("/bin/sh", arguments: ["-c", script], environment: ["PATH=/usr/bin:/bin"])
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func linesGoAndCome() throws {
        let process = try start("while read -r line; do echo \"<$line>\"; done")
        defer { process.end() }
        try process.write(Array("one\ntwo\n\n".utf8), before: soon())
        for wanted in ["<one>", "<two>", "<>"] {
            let line = try process.readLine(limit: 100, before: soon())
            #expect(text(line) == wanted)
        }
    }

    @Test func aLongLineComesWhole() throws {
        let process = try start("exec cat")
        defer { process.end() }
        // More than a socket holds at a time, so it is written and read in turns.
        let line = [UInt8](repeating: UInt8(ascii: "x"), count: 60_000) + [UInt8(ascii: "\n")]
        for _ in 0..<10 {
            try process.write(line, before: soon())
            let echo = try process.readLine(limit: 1 << 20, before: soon())
            #expect(echo.count == 60_000)
        }
    }

    @Test func silenceEndsAtTheDeadline() throws {
        let process = try start("exec sleep 600")
        defer { process.end() }
        #expect(throws: ProcessError.timedOut) {
            try process.readLine(limit: 100, before: soon(.milliseconds(50)))
        }
        #expect(throws: ProcessError.timedOut) {
            // It reads nothing, so at some point there is no room.
            try process.write(
                [UInt8](repeating: 0, count: 64 << 20), before: soon(.milliseconds(50)))
        }
    }

    @Test func anEndIsSeen() throws {
        let process = try start("exit 3")
        #expect(throws: ProcessError.ended) {
            try process.readLine(limit: 100, before: soon())
        }
        // Writing to it must not end this process by SIGPIPE.
        #expect(throws: ProcessError.ended) {
            for _ in 0..<100 { try process.write(Array("x\n".utf8), before: soon()) }
        }
        let status = process.end()
        // The signal may come before the exit.
        #expect(status == 3 || status == -9)
    }

    @Test func longLinesAreRefused() throws {
        let process = try start("exec cat")
        defer { process.end() }
        try process.write([UInt8](repeating: UInt8(ascii: "x"), count: 1_000), before: soon())
        #expect(throws: ProcessError.lineTooLong(limit: 100)) {
            try process.readLine(limit: 100, before: soon())
        }
    }

    @Test func aMissingProgramIsRefused() {
        #expect(throws: ProcessError.system(code: 2)) {
            try Coprocess("/nowhere/program", arguments: [], environment: [])
        }
    }

    @Test func killingEndsAWait() async throws {
        let process = try start("exec sleep 600")
        let waiter = try WorkerThread(name: "waiter") { [soon = soon()] in
            #expect(throws: ProcessError.ended) {
                try process.readLine(limit: 100, before: soon)
            }
        }
        process.kill()
        waiter.join()
        #expect(process.end() == -9)
        process.kill()
    }
}
