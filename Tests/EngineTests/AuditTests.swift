import DurableLog
import Engine
import Platform
import TestSupport
import Testing

/// What was asked is kept in a chain that shows whether anything was changed.
struct AuditTests {
    private let files = PosixFileSystem()

    /// A memory that was asked something, and the records of its audit.
    private func withRecords(
        _ work: (_ path: String, _ records: [[UInt8]]) throws -> Void
    ) async throws {
        let directory = try ScratchDirectory()
        try await withMemory(in: directory) { memory in
            for name in ["Ada", "Grace", "Edsger"] {
                _ = try await memory.learn([TextToLearn("\(name) works at Acme.")])
            }
        }
        let path = directory.path + "/audit"
        var records: [[UInt8]] = []
        _ = try Log.verify(directory: path, files: files) { _, payload in
            records.append(payload.withUnsafeBytes { [UInt8]($0) })
        }
        try work(path, records)
    }

    /// The faults of an audit that consists of these records.
    private func faults(_ records: [[UInt8]], beside path: String) throws -> [String] {
        let copy = path + "-copy-\(records.hashValue)"
        let log = try Log.open(directory: copy, files: files) { _, _ in }.log
        for record in records {
            _ = try log.append(record, type: 2)
        }
        try log.commit()
        try log.close()
        return try AuditLog.verify(directory: copy).faults
    }

    @Test func anUntouchedChainIsWhole() async throws {
        try await withRecords { path, records in
            let found = try AuditLog.verify(directory: path)
            #expect(found.entryCount == 3 && records.count == 3)
            #expect(found.faults.isEmpty)
            #expect(found.head.count == 64)
            #expect(try AuditLog.verify(directory: path, known: found.head).faults.isEmpty)
            #expect(try faults(records, beside: path).isEmpty)
        }
    }

    @Test func anythingChangedBreaksTheChain() async throws {
        try await withRecords { path, records in
            var changed = records
            changed[1][records[1].count - 8] ^= 1
            let others = [
                changed, [records[0], records[2]], [records[1], records[0], records[2]],
                [records[0], records[0], records[1], records[2]], Array(records.dropFirst()),
                records + [[1, 2, 3]],
            ]
            for other in others {
                let found = try faults(other, beside: path)
                #expect(!found.isEmpty)
            }
        }
    }

    @Test func aNotedHeadShowsWhatWasCutOff() async throws {
        try await withRecords { path, records in
            let head = try AuditLog.verify(directory: path).head
            let log = try Log.open(directory: path + "-short", files: files) { _, _ in }.log
            for record in records.dropLast() { _ = try log.append(record, type: 2) }
            try log.commit()
            try log.close()
            #expect(try AuditLog.verify(directory: path + "-short").faults.isEmpty)
            #expect(try AuditLog.verify(directory: path + "-short", known: head).faults.count == 1)
        }
    }

    @Test func theChainGoesOnAfterARestart() async throws {
        let directory = try ScratchDirectory()
        for _ in 0..<3 {
            try await withMemory(in: directory) { memory in
                _ = try await memory.learn([TextToLearn("Ada works at Acme.")])
                #expect(memory.audit(limit: 1).entries.first?.actor == "local")
            }
        }
        let found = try AuditLog.verify(directory: directory.path + "/audit")
        #expect(found.entryCount == 3)
        #expect(found.faults.isEmpty)
    }
}
