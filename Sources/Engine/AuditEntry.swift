package import ConceptModel

/// What was asked of the memory, and what it answered.
package struct AuditEntry: Sendable, Hashable {
    package let timestamp: Timestamp
    /// "learn", "query", "delete", "reset".
    package let operation: String
    /// The text that was given, cut after ``textByteCount`` bytes.
    package let input: String
    package let output: String
    package let confidence: Float?
    /// Who asked: a key's identity or an address; "local" for a command of this machine.
    package let actor: String

    /// Who asks in this task.
    @TaskLocal package static var currentActor = "local"

    /// Longer inputs and outputs are kept up to here, with their length behind them.
    package static let textByteCount = 1_024

    package init(
        timestamp: Timestamp, operation: String, input: String, output: String,
        confidence: Float?, actor: String = AuditEntry.currentActor
    ) {
        self.timestamp = timestamp
        self.operation = operation
        self.input = Self.shortened(input)
        self.output = Self.shortened(output)
        self.confidence = confidence
        self.actor = actor
    }

    private static func shortened(_ text: String) -> String {
        let byteCount = text.utf8.count
        guard byteCount > textByteCount else { return text }
        var kept = text.utf8.prefix(textByteCount)
        // Not inside a character.
        while let last = kept.last, last & 0xC0 == 0x80 { kept.removeLast() }
        if let last = kept.last, last & 0x80 != 0 { kept.removeLast() }
        return "\(String(kept) ?? "")… (\(byteCount) bytes)"
    }
}

extension AuditEntry {
    /// The form in the audit log: docs/data-files.md, "Records of the audit".
    func encoded() -> [UInt8] {
        var fields = [String(timestamp.microseconds), operation, confidence.map { "\($0)" } ?? ""]
        fields += [input, output, actor]
        var bytes: [UInt8] = []
        for field in fields {
            withUnsafeBytes(of: UInt32(field.utf8.count).littleEndian) {
                bytes.append(contentsOf: $0)
            }
            bytes.append(contentsOf: field.utf8)
        }
        return bytes
    }

    /// Reads what `encoded()` wrote; `nil` when the bytes are something else.
    init?(decoding bytes: [UInt8]) {
        var fields: [String] = []
        var offset = 0
        while offset + 4 <= bytes.count {
            let byteCount = (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
            let end = offset + 4 + byteCount
            guard end <= bytes.count else { return nil }
            fields.append(String(decoding: bytes[offset + 4..<end], as: UTF8.self))
            offset = end
        }
        guard (5...6).contains(fields.count), offset == bytes.count, let moment = Int64(fields[0])
        else {
            return nil
        }
        self.init(
            timestamp: Timestamp(microseconds: moment), operation: fields[1], input: fields[3],
            output: fields[4], confidence: Float(fields[2]),
            actor: fields.count == 6 ? fields[5] : "unknown")
    }
}
