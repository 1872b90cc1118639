package import ConceptModel
import Crypto

/// How identities follow from content: the first 16 bytes of a SHA-256 (FIPS 180-4) over a domain
/// word, the namespace and the content, parted by zero bytes.
extension ConceptID {
    /// The identity of a learned text. Two texts that differ only in white space at their ends, or
    /// in how line ends are written, are the same text.
    package init(ofText content: String, in namespace: Namespace = .default) {
        self.init(domain: "text", namespace: namespace.name, content: Self.normalisedText(content))
    }

    /// The identity of an entity.
    /// - Parameter normalisedName: as `TextIndex.NormalisedName` gives it.
    package init(ofEntity normalisedName: String, in namespace: Namespace = .default) {
        self.init(domain: "entity", namespace: namespace.name, content: normalisedName)
    }

    /// The identity of a passage of a document: the same words in another document are another
    /// passage.
    package init(ofPassage span: ByteSpan, in document: ConceptID) {
        self.init(
            domain: "passage", namespace: document.description,
            content: "\(span.lowerBound)-\(span.upperBound)")
    }

    private init(domain: String, namespace: String, content: String) {
        var hash = SHA256()
        for part in [domain, namespace] {
            hash.update(data: Array(part.utf8))
            hash.update(data: [0])
        }
        hash.update(data: Array(content.utf8))
        var words: (UInt64, UInt64) = (0, 0)
        for (position, byte) in hash.finalize().prefix(16).enumerated() {
            if position < 8 {
                words.0 = words.0 << 8 | UInt64(byte)
            } else {
                words.1 = words.1 << 8 | UInt64(byte)
            }
        }
        self.init(high: words.0, low: words.1)
    }

    private static func normalisedText(_ content: String) -> String {
        var bytes = Array(content.utf8)[...]
        while let last = bytes.last, isWhiteSpace(last) { bytes.removeLast() }
        while let first = bytes.first, isWhiteSpace(first) { bytes.removeFirst() }
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte == UInt8(ascii: "\n"), kept.last == UInt8(ascii: "\r") { kept.removeLast() }
            kept.append(byte)
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private static func isWhiteSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
