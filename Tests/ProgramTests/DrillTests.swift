import Foundation
import Testing

/// What docs/runbook.md tells an operator to do, done with the program itself.
@Suite(
    .enabled(if: Program.model != nil, "the small model is not installed; see `make setup`"))
struct DrillTests {
    private static let facts = "Ada works at Acme Labs.\n\nAcme Labs is based in Lyon.\n"
    private static let more = #"{"content":"Lyon is in France.","source":"atlas"}"# + "\n"

    @Test func aDestroyedDirectoryIsRestored() async throws {
        let program = try Program()
        defer { program.remove() }
        try program.write("facts.txt", Self.facts)
        try program.write("more.jsonl", Self.more)
        try await program.expect("learn", "--data", "data", "facts.txt")
        try await program.expect("backup", "data", "backups")
        try await program.expect("learn", "--data", "data", "more.jsonl")
        try await program.expect("backup", "data", "backups")
        try await program.expect("export", "before.jsonl", "--data", "data")
        try FileManager.default.removeItem(atPath: program.folder + "/data")
        try await program.expect("restore", "backups", "data")
        try await program.expect("verify", "--data", "data")
        try await program.expect("export", "after.jsonl", "--data", "data")
        let before = try program.contents(of: "before.jsonl")
        #expect(try program.contents(of: "after.jsonl") == before)
        #expect(String(decoding: before, as: UTF8.self).contains("Lyon is in France."))
        let question = "In which country does Ada work?"
        let answer = try await program.expect("ask", question, "--data", "data")
        #expect(answer.contains("France"))
    }

    @Test func aDamagedRecordIsFoundAndTheBackupTakesItsPlace() async throws {
        let program = try Program()
        defer { program.remove() }
        try program.write("facts.txt", Self.facts)
        try await program.expect("learn", "--data", "data", "facts.txt")
        try await program.expect("backup", "data", "backups")
        try await program.expect("export", "before.jsonl", "--data", "data")
        let log = try #require(Self.logs(in: program.folder + "/data").first)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: log))
        // In the first record, behind the segment's header of 64 bytes.
        bytes[100] ^= 1
        try bytes.write(to: URL(fileURLWithPath: log))
        let verified = try await program.run(["verify", "--data", "data"])
        #expect(verified.status == 1)
        #expect(verified.output.contains("damaged at byte 64"))
        let opened = try await program.run(["stats", "--data", "data"])
        #expect(opened.status == 1)
        #expect(opened.errors.contains(log))
        // A damaged directory is no source of a backup; the ones that are there stay good.
        let refused = try await program.run(["backup", "data", "backups"])
        #expect(refused.status == 1)
        try await program.expect("restore", "backups", "restored")
        try await program.expect("export", "after.jsonl", "--data", "restored")
        #expect(
            try program.contents(of: "after.jsonl") == program.contents(of: "before.jsonl"))
    }

    /// A store that version 0.1.0 wrote: this version reads it as it was, adds to it, and the
    /// backup taken before leads back.
    @Test func anOlderStoreIsTakenOverAndTheWayBackIsOpen() async throws {
        let program = try Program()
        defer { program.remove() }
        let fixtures = try #require(
            Bundle.module.url(forResource: "Fixtures", withExtension: nil)
        ).path
        let unpacked = try await program.run(
            ["-xzf", fixtures + "/store-0.1.tar.gz"], program: "/bin/tar")
        #expect(unpacked.status == 0, "\(unpacked.errors)")
        let old = try Data(contentsOf: URL(fileURLWithPath: fixtures + "/export-0.1.jsonl"))
        try await program.expect("backup", "store", "backups")
        try await program.expect("verify", "--data", "store")
        try await program.expect("export", "taken.jsonl", "--data", "store")
        #expect(try program.contents(of: "taken.jsonl") == old)
        try program.write("facts.txt", Self.facts)
        try await program.expect("learn", "--data", "store", "facts.txt")
        let answer = try await program.expect(
            "ask", "Where was Fridtjof Nansen born?", "--data", "store")
        #expect(answer.contains("Oslo"))
        try await program.expect("restore", "backups", "back")
        try await program.expect("export", "back.jsonl", "--data", "back")
        #expect(try program.contents(of: "back.jsonl") == old)
    }

    /// Logs that hold more than the marks of openings and closings.
    private static func logs(in directory: String) -> [String] {
        let walk = FileManager.default.enumerator(atPath: directory)
        return (walk?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(".log") && $0.hasPrefix("epoch") }
            .map { directory + "/" + $0 }
            .filter { path in
                guard let bytes = FileManager.default.contents(atPath: path) else { return false }
                return bytes.count > 600 && bytes[500..<600].contains { $0 != 0 }
            }.sorted()
    }
}
