/// The 128-bit identity of a concept.
///
/// An identity is derived from the namespace and the normalised content (`Engine` does so, with
/// SHA-256), so learning the same text twice names the same concept. Its text form is 32 lower-case
/// hexadecimal digits, most significant first.
///
/// Every walk through the graph looks identities up in dictionaries, so comparing and hashing them
/// is inlined in other rooms too.
@frozen @usableFromInline
package struct ConceptID: Sendable, BitwiseCopyable {
    @usableFromInline package let high: UInt64
    @usableFromInline package let low: UInt64

    @inlinable
    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads the text form. Returns `nil` unless `text` is exactly 32 hexadecimal digits.
    package init?(_ text: some StringProtocol) {
        let digits = text.utf8
        guard digits.count == 32 else { return nil }
        var words: (UInt64, UInt64) = (0, 0)
        for (position, byte) in digits.enumerated() {
            guard let digit = Self.value(ofHexadecimalDigit: byte) else { return nil }
            if position < 16 {
                words.0 = words.0 << 4 | digit
            } else {
                words.1 = words.1 << 4 | digit
            }
        }
        self.init(high: words.0, low: words.1)
    }

    private static func value(ofHexadecimalDigit byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}

extension ConceptID: Hashable {
    @inlinable
    package static func == (left: Self, right: Self) -> Bool {
        left.low == right.low && left.high == right.high
    }

    @inlinable
    package func hash(into hasher: inout Hasher) {
        hasher.combine(high)
        hasher.combine(low)
    }

    /// What dictionaries and sets ask for. The bits are those of a SHA-256 already, so they need no
    /// SipHash; the collection's seed is mixed in, so that no two collections have one order.
    ///
    /// The underscore says that a later standard library may not ask for it; then `hash(into:)`
    /// serves. That takes 3.3 to 3.5 times as long: 24 ns a look-up instead of 7 among a thousand
    /// identities, 201 instead of 61 among a million (medians of seven rounds of four million).
    @inlinable
    package func _rawHashValue(seed: Int) -> Int {
        let mixed = (low ^ UInt64(bitPattern: Int64(seed)))
            .multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return Int(truncatingIfNeeded: mixed.high ^ mixed.low ^ high)
    }
}

extension ConceptID: Comparable {
    @inlinable
    package static func < (left: Self, right: Self) -> Bool {
        left.high != right.high ? left.high < right.high : left.low < right.low
    }
}

extension ConceptID: CustomStringConvertible {
    @usableFromInline
    package var description: String {
        Self.hexadecimal(high) + Self.hexadecimal(low)
    }

    private static func hexadecimal(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
