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
        words(of: name).joined(separator: " ")
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
