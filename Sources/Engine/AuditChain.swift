import Crypto
import DurableLog
package import Platform

/// Binds the records of an audit together: each carries a hash of itself and of the one before, so
/// that none can be changed, taken out or put in between without breaking all links after it.
///
/// Whoever can write the files can forge a chain from some record on; against that, keep a head
/// (``AuditVerification/head``) where they cannot write. Format: docs/data-files.md, "Records of
/// the audit".
///
/// Source: Schneier and Kelsey, "Secure audit logs to support computer forensics", 1999, section 3.
struct AuditChain: Sendable {
    /// The type of a linked record; those of type 1 are from before there were links.
    static let recordType: UInt8 = 2
    static let linkByteCount = SHA256.byteCount

    /// The link of the newest record; zeros before the first.
    private(set) var head = [UInt8](repeating: 0, count: linkByteCount)

    /// The record of an entry: its link and the entry.
    mutating func record(of entry: AuditEntry) -> [UInt8] {
        let bytes = entry.encoded()
        head = Self.link(head, bytes)
        return head + bytes
    }

    /// Takes a record over that a log holds.
    /// - Returns: the entry, and whether its link fits.
    mutating func follow(_ record: [UInt8]) -> (entry: AuditEntry?, isLinked: Bool) {
        guard record.count >= Self.linkByteCount else { return (nil, false) }
        let bytes = Array(record.dropFirst(Self.linkByteCount))
        let expected = Self.link(head, bytes)
        head = Array(record.prefix(Self.linkByteCount))
        return (AuditEntry(decoding: bytes), head == expected)
    }

    private static func link(_ previous: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: previous)
        hash.update(data: bytes)
        return Array(hash.finalize())
    }
}

/// What a reading of an audit found.
package struct AuditVerification: Sendable {
    package fileprivate(set) var entryCount = 0
    /// Entries of before there were links; nothing vouches for their order.
    package fileprivate(set) var unlinkedCount = 0
    /// What is wrong, in order.
    package fileprivate(set) var faults: [String] = []
    /// The link of the last entry, in hexadecimal: it stands for all before it.
    package fileprivate(set) var head = ""
}

extension AuditLog {
    /// Reads all of a directory's audit and follows its links. Changes nothing, and may run beside
    /// a process that writes it. Blocks.
    /// - Parameter known: a head that was noted before; a fault when the chain does not pass it.
    package static func verify(
        directory: String, known: String? = nil, fileSystem: any FileSystem = PosixFileSystem()
    ) throws(EngineError) -> AuditVerification {
        var report = AuditVerification()
        var chain = AuditChain()
        var passed = false
        do {
            let found = try Log.verify(directory: directory, files: fileSystem) { record, payload in
                // SAFETY: the bytes are copied within the closure.
                let bytes = payload.withUnsafeBytes { [UInt8]($0) }
                report.entryCount += 1
                guard record.type == AuditChain.recordType else {
                    report.unlinkedCount += 1
                    if report.entryCount > report.unlinkedCount {
                        report.faults.append("entry \(report.entryCount) has no link")
                    }
                    return
                }
                let (entry, isLinked) = chain.follow(bytes)
                if entry == nil || !isLinked {
                    report.faults.append(
                        "entry \(report.entryCount) does not follow the one before it")
                }
                if hexadecimal(chain.head) == known { passed = true }
            }
            report.faults += found.damages.map(\.description)
        } catch {
            throw EngineError(error)
        }
        report.head = hexadecimal(chain.head)
        if let known, !passed { report.faults.append("the chain does not pass \(known)") }
        return report
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
