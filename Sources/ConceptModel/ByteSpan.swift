/// A half-open range of bytes in the UTF-8 form of a concept's content.
package struct ByteSpan: Hashable, Sendable {
    package let lowerBound: UInt32
    package let upperBound: UInt32

    /// - Precondition: `lowerBound <= upperBound`.
    package init(_ lowerBound: UInt32, _ upperBound: UInt32) {
        precondition(lowerBound <= upperBound, "a byte span ends at or after its start")
        self.lowerBound = lowerBound
        self.upperBound = upperBound
    }

    package init(_ range: Range<Int>) {
        self.init(UInt32(range.lowerBound), UInt32(range.upperBound))
    }

    package var byteCount: Int { Int(upperBound - lowerBound) }
    package var isEmpty: Bool { lowerBound == upperBound }
    package var range: Range<Int> { Int(lowerBound)..<Int(upperBound) }

    package func contains(_ other: ByteSpan) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }

    package func overlaps(_ other: ByteSpan) -> Bool {
        lowerBound < other.upperBound && other.lowerBound < upperBound
    }
}

extension ByteSpan: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
    }
}

extension String {
    /// The text that `span` covers in the UTF-8 form of this string. Bytes outside the string are
    /// left out; a span that cuts a character gives the replacement character there.
    package func text(in span: ByteSpan) -> String {
        let bytes = utf8
        let lower = min(Int(span.lowerBound), bytes.count)
        let upper = min(Int(span.upperBound), bytes.count)
        let start = bytes.index(bytes.startIndex, offsetBy: lower)
        let end = bytes.index(start, offsetBy: upper - lower)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
