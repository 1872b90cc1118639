/// Brings the ways of writing a name to one form, under which the store knows an entity.
package enum NormalisedName {
    private static let determiners: Set<String> = [
        "a", "an", "the", "his", "her", "its", "their", "our", "my", "your", "this", "that",
        "these", "those", "some", "other",
    ]

    /// Folded words joined by one space, without determiners in front and without a possessive "s"
    /// at the end: "The  Acme-Labs'" and "acme labs" are both "acme labs". Empty when `name` holds
    /// no word. A name that consists of determiners only keeps its last word.
    package static func normalise(_ name: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count)
        // Where the words begin, and whether all before the last one are determiners.
        var last = 0
        var count = 0
        var isOpening = true
        unsafe Words.forEach(in: name) { _, folded in
            if isOpening, !bytes.isEmpty {
                if isDeterminer(bytes[...]) {
                    bytes.removeAll(keepingCapacity: true)
                    count = 0
                } else {
                    isOpening = false
                }
            }
            if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            last = bytes.count
            count += 1
            unsafe bytes.append(contentsOf: folded)
        }
        if count > 1, bytes.count == last + 1, bytes[last] == UInt8(ascii: "s"),
            endsWithPossessive(name)
        {
            bytes.removeLast(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isDeterminer(_ word: ArraySlice<UInt8>) -> Bool {
        word.count <= 5 && determiners.contains(String(decoding: word, as: UTF8.self))
    }

    /// The same, not joined.
    package static func words(of name: String) -> [String] {
        var words = Words.all(in: name).map(\.folded)[...]
        while words.count > 1, determiners.contains(words[words.startIndex]) {
            words.removeFirst()
        }
        if words.count > 1, words.last == "s", endsWithPossessive(name) {
            words.removeLast()
        }
        return Array(words)
    }

    private static func endsWithPossessive(_ name: String) -> Bool {
        name.hasSuffix("'s") || name.hasSuffix("\u{2019}s")
    }
}
