/// The name of a part of the memory that shares nothing with the other parts: neither identities
/// nor names, search results, statistics or deletions.
package struct Namespace: Hashable, Sendable {
    package let name: String

    /// Bytes of a name at most.
    package static let nameByteCount = 64

    /// What a name has to be, for whoever gave another one.
    package static let rule =
        "a namespace has 1 to 64 of the characters a-z, 0-9, \".\", \"_\" and \"-\", and starts "
        + "with a letter or a digit"

    /// Where texts go that name no namespace.
    package static let `default` = Namespace(unchecked: "default")

    /// Returns `nil` for a name that breaks the ``rule``.
    package init?(_ name: String) {
        let bytes = name.utf8
        guard (1...Self.nameByteCount).contains(bytes.count),
            let first = bytes.first, Self.isLetterOrDigit(first),
            bytes.allSatisfy({ Self.isLetterOrDigit($0) || Self.marks.contains($0) })
        else { return nil }
        self.name = name
    }

    private init(unchecked name: String) { self.name = name }

    private static let marks = Array("._-".utf8)

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

extension Namespace: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}

extension Namespace: CustomStringConvertible {
    package var description: String { name }
}
