import AccessControl
import ConceptModel
import Foundation
import Platform
import Testing

/// Keys: made once, kept as hashes, good until revoked or expired.
struct KeyRingTests {
    private let now = Timestamp(microseconds: 1_000_000)

    private func issue(
        _ ring: inout KeyRing, _ role: Role = .reader, namespaces: Set<Namespace>? = nil,
        expiresAt: Timestamp? = nil
    ) -> (key: AccessKey, token: String) {
        ring.issue(
            "a", role: role, namespaces: namespaces, requestsPerMinute: nil,
            expiresAt: expiresAt, at: now)
    }

    @Test func onlyTheWholeTextOfAKeyOpens() {
        var ring = KeyRing()
        let made = issue(&ring)
        let other = issue(&ring)
        #expect(made.token != other.token)
        #expect(made.token.count == 6 + 8 + 1 + 48)
        #expect(ring.key(for: made.token, at: now) == made.key)
        #expect(ring.key(for: other.token, at: now) == other.key)
        for wrong in [
            "", "sutra_", made.key.id, String(made.token.dropLast()), made.token + "0",
            made.token.replacing(made.key.id, with: other.key.id), made.token.uppercased(),
            "sutra_\(made.key.id)_" + String(repeating: "0", count: 48),
        ] {
            #expect(ring.key(for: wrong, at: now) == nil, "\(wrong)")
        }
    }

    @Test func aKeyEnds() {
        var ring = KeyRing()
        let short = issue(&ring, expiresAt: Timestamp(microseconds: 2_000_000))
        #expect(ring.key(for: short.token, at: Timestamp(microseconds: 1_999_999)) != nil)
        #expect(ring.key(for: short.token, at: Timestamp(microseconds: 2_000_000)) == nil)
        let revoked = issue(&ring)
        let revocations = [ring.revoke(revoked.key.id), ring.revoke(revoked.key.id)]
        #expect(revocations == [true, false])
        #expect(ring.key(for: revoked.token, at: now) == nil)
    }

    @Test func roleAndNamespacesDecide() throws {
        var ring = KeyRing()
        let own = try #require(Namespace("own"))
        let key = issue(&ring, .writer, namespaces: [own]).key.grant
        try AccessNeed(.writer).check(key, [own])
        try AccessNeed(.reader).check(key, [own])
        #expect(throws: AccessRefusal.roleTooLow(needed: .admin, held: .writer)) {
            try AccessNeed(.admin).check(key, [own])
        }
        #expect(throws: AccessRefusal.namespaceClosed(.default)) {
            try AccessNeed(.reader).check(key, [own, .default])
        }
        #expect(throws: AccessRefusal.wholeProcess) {
            try AccessNeed(.reader, .wholeProcess).check(key, [own])
        }
        try AccessNeed(.reader, .wholeProcess).check(issue(&ring).key.grant, [own])
    }
}

/// Keys in their file, and a gate that follows it.
struct AccessGateTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("sutra-keys-\(UUID().uuidString)").path

    private func withFile(_ work: (KeyFile) throws -> Void) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try work(KeyFile(folder + "/keys.json"))
    }

    private func make(_ file: KeyFile, _ name: String = "a") throws -> (AccessKey, String) {
        try file.change { ring in
            ring.issue(
                name, role: .admin, namespaces: Namespace("own").map { [$0] },
                requestsPerMinute: 7, expiresAt: Timestamp(microseconds: .max),
                at: Timestamp(microseconds: 5))
        }
    }

    @Test func theFileHoldsEverythingButTheKey() throws {
        try withFile { file in
            let (key, token) = try make(file)
            #expect(try file.read().key(for: token, at: Timestamp(microseconds: 6)) == key)
            let text = try String(contentsOfFile: file.path, encoding: .utf8)
            #expect(!text.contains(token) && !text.contains(token.suffix(48)))
            let rights = try FileManager.default.attributesOfItem(atPath: file.path)
            #expect(rights[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func aGateIsOpenUntilThereIsAFileAndNeverAgain() throws {
        try withFile { file in
            let gate = try AccessGate(file)
            #expect(!gate.isClosed)
            #expect(try gate.admit(nil) == nil)
            let (key, token) = try make(file)
            #expect(gate.refresh() == nil)
            #expect(gate.isClosed)
            #expect(try gate.admit(token) == key.grant)
            #expect(throws: AccessRefusal.keyMissing) { try gate.admit(nil) }
            #expect(throws: AccessRefusal.keyUnknown) { try gate.admit(token + "0") }
            let isRevoked = try file.change { $0.revoke(key.id) }
            #expect(isRevoked)
            #expect(gate.refresh() == nil)
            #expect(throws: AccessRefusal.keyUnknown) { try gate.admit(token) }
            #expect(throws: AccessRefusal.keyMissing) { try gate.admit(nil) }
        }
    }

    @Test func aFlippedBitIsRefusedOrChangesNothing() throws {
        try withFile { file in
            _ = try make(file, "checksum")
            let sound = try Data(contentsOf: URL(fileURLWithPath: file.path))
            let ring = try file.read()
            var refused = 0
            for place in sound.indices {
                for bit in 0..<8 {
                    var damaged = sound
                    damaged[place] ^= 1 << UInt8(bit)
                    try damaged.write(to: URL(fileURLWithPath: file.path))
                    do {
                        #expect(try file.read().keys == ring.keys, "byte \(place), bit \(bit)")
                    } catch {
                        refused += 1
                    }
                }
            }
            #expect(refused > sound.count * 7)
            // Who edits it by hand takes the checksum out.
            let text = String(decoding: sound, as: UTF8.self)
            let edited = text.replacing("\"own\"", with: "\"two\"")
            try Data(edited.utf8).write(to: URL(fileURLWithPath: file.path))
            #expect(throws: KeyFileError.self) { try file.read() }
            let lines = edited.split(separator: "\n").filter { !$0.contains("\"checksum\" :") }
            try Data(lines.joined(separator: "\n").utf8)
                .write(to: URL(fileURLWithPath: file.path))
            #expect(try file.read().keys.count == 1)
        }
    }

    @Test func aLostOrDamagedFileLetsNobodyInAndIsToldOnce() throws {
        try withFile { file in
            let (_, token) = try make(file)
            let gate = try AccessGate(file)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
            try FileManager.default.removeItem(atPath: file.path)
            #expect(gate.refresh() != nil)
            #expect(gate.refresh() == nil)
            #expect(throws: AccessRefusal.keysUnreadable) { try gate.admit(token) }
            try bytes.write(to: URL(fileURLWithPath: file.path))
            #expect(gate.refresh() == nil)
            #expect(try gate.admit(token) != nil)
            try Data("{}".utf8).write(to: URL(fileURLWithPath: file.path))
            #expect(gate.refresh() != nil)
            #expect(throws: AccessRefusal.keysUnreadable) { try gate.admit(nil) }
            #expect(throws: KeyFileError.self) { try AccessGate(file) }
        }
    }

    @Test func aFileThatOthersMayChangeLetsNobodyIn() throws {
        try withFile { file in
            let (_, token) = try make(file)
            let gate = try AccessGate(file)
            for rights in [0o620, 0o602] {
                try FileManager.default.setAttributes(
                    [.posixPermissions: rights], ofItemAtPath: file.path)
                #expect(gate.refresh() != nil)
                #expect(throws: AccessRefusal.keysUnreadable) { try gate.admit(token) }
                #expect(throws: KeyFileError.self) { try AccessGate(file) }
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o600], ofItemAtPath: file.path)
                #expect(gate.refresh() == nil)
                #expect(try gate.admit(token) != nil)
            }
        }
    }
}
