import Platform
import TestSupport
import Testing

@Suite struct FileSystemTests {
    let scratch: ScratchDirectory
    var files: PosixFileSystem { scratch.files }

    init() throws {
        scratch = try ScratchDirectory()
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func bytesAreWrittenAndReadAtOffsets() throws {
        let file = try files.open(scratch.path + "/a", .creating)
        try file.write(bytes("hello").span.bytes, at: 0)
        try file.write(bytes("world").span.bytes, at: 10)
        try file.synchronise()
        #expect(try file.byteCount() == 15)
        #expect(try file.read(0..<15) == bytes("hello\0\0\0\0\0world"))
        #expect(throws: FileError.endOfFile(path: file.path, offset: 16)) { try file.read(5..<16) }
        try file.truncate(to: 5)
        #expect(try file.byteCount() == 5)
        try file.preallocate(100)
        #expect(try file.byteCount() == 100)
        #expect(try file.read(4..<7) == bytes("o\0\0"))
        try file.preallocate(50)
        #expect(try file.byteCount() == 100)
        try file.close()
    }

    @Test func modesSayWhatMustExist() throws {
        let path = scratch.path + "/a"
        let absence = FileError.system(.open, path: path, code: SystemErrorCode.absence)
        #expect(throws: absence) { try files.open(path, .reading) }
        #expect(throws: absence) { try files.open(path, .writing) }
        #expect(absence.isAbsence && !absence.isLackOfSpace)
        try files.open(path, .creatingIfAbsent).close()
        try files.open(path, .creatingIfAbsent).close()
        let presence = FileError.system(.open, path: path, code: SystemErrorCode.presence)
        #expect(throws: presence) { try files.open(path, .creating) }
        let file = try files.open(path, .reading)
        #expect(throws: FileError.self) { try file.write(bytes("x").span.bytes, at: 0) }
        try file.close()
    }

    @Test func namesAreMadeListedRenamedAndRemoved() throws {
        let directory = scratch.path + "/x/y/z"
        try files.makeDirectory(directory)
        try files.makeDirectory(directory)
        for name in ["b", "c", "a"] { try files.open("\(directory)/\(name)", .creating).close() }
        #expect(try files.names(in: directory) == ["a", "b", "c"])
        try files.rename(directory + "/a", to: directory + "/d")
        try files.remove(directory + "/b")
        try files.synchroniseDirectory(directory)
        #expect(try files.names(in: directory) == ["c", "d"])
        #expect(try files.information(of: directory)?.kind == .directory)
        #expect(try files.information(of: directory + "/d")?.byteCount == 0)
        #expect(try files.information(of: directory + "/a") == nil)
        #expect(throws: FileError.self) { try files.remove(directory) }
        #expect(throws: FileError.self) { try files.makeDirectory(directory + "/d") }
        #expect(throws: FileError.self) { try files.names(in: scratch.path + "/nowhere") }
    }

    @Test func longNamesAreListedWhole() throws {
        let name = String(repeating: "n", count: 255)
        try files.open("\(scratch.path)/\(name)", .creating).close()
        #expect(try files.names(in: scratch.path) == [name])
    }

    @Test func mappingsSeeLaterWrites() throws {
        let path = scratch.path + "/m"
        let file = try files.open(path, .creating)
        try file.preallocate(8192)
        let mapped = try files.map(path, byteCount: 1 << 20)
        mapped.advise(.random)
        try file.write(bytes("seen").span.bytes, at: 5000)
        let seen = mapped.read(4999..<5005) { span in
            unsafe span.withUnsafeBytes { unsafe Array($0) }
        }
        #expect(seen == bytes("\0seen\0"))
        #expect(mapped.byteCount == 1 << 20)
        try file.close()
        try files.remove(path)
        #expect(mapped.read(5000..<5004) { $0.byteCount } == 4)
        #expect(throws: FileError.self) { try files.map(path, byteCount: 10) }
    }

    @Test func aSecondLockIsRefusedWithTheHolder() throws {
        let path = scratch.path + "/lock"
        let lock = try files.lock(path)
        let refusal = FileError.locked(path: path, holder: CurrentProcess.identifier)
        #expect(throws: refusal) { try files.lock(path) }
        try lock.release()
        try files.lock(path).release()
        #expect(refusal.description.contains("held by process \(CurrentProcess.identifier)"))
    }

    @Test func errorsSpeakPlainly() {
        let error = FileError.system(.write, path: "/x", code: SystemErrorCode.lackOfSpace)
        #expect(error.description.hasPrefix("cannot write /x: No space left on device"))
        #expect(error.isLackOfSpace)
    }

    @Test func aFileDroppedOpenTraps() async {
        await #expect(processExitsWith: .failure) {
            let scratch = try ScratchDirectory()
            _ = try scratch.files.open(scratch.path + "/a", .creating)
        }
    }
}
