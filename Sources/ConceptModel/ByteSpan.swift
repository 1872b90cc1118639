/// A half-open range of bytes in the UTF-8 form of a concept's content.
@frozen @usableFromInline
package struct ByteSpan: Hashable, Sendable, BitwiseCopyable {
    @usableFromInline package let lowerBound: UInt32
    @usableFromInline package let upperBound: UInt32

    /// - Precondition: `lowerBound <= upperBound`.
    @inlinable
    package init(_ lowerBound: UInt32, _ upperBound: UInt32) {
        precondition(lowerBound <= upperBound, "a byte span ends at or after its start")
        self.lowerBound = lowerBound
        self.upperBound = upperBound
    }

    @inlinable
    package init(_ range: Range<Int>) {
        self.init(UInt32(range.lowerBound), UInt32(range.upperBound))
    }

    @inlinable
    package var byteCount: Int { Int(upperBound - lowerBound) }
    @inlinable
    package var isEmpty: Bool { lowerBound == upperBound }
    @inlinable
    package var range: Range<Int> { Int(lowerBound)..<Int(upperBound) }

    @inlinable
    package func contains(_ other: ByteSpan) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }

    @inlinable
    package func overlaps(_ other: ByteSpan) -> Bool {
        lowerBound < other.upperBound && other.lowerBound < upperBound
    }
}

extension ByteSpan: Comparable {
    @inlinable
    package static func < (left: Self, right: Self) -> Bool {
        left.lowerBound != right.lowerBound
            ? left.lowerBound < right.lowerBound : left.upperBound < right.upperBound
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
