import TextIndex

/// The ways in which one name can stand for another one.
struct NameForms: Sendable {
    /// As texts write it.
    let content: String
    /// Folded words, as the store knows the name.
    let words: [String]
    /// Words as written.
    private let written: [String]

    init(_ content: String) {
        self.content = content
        words = NormalisedName.normalise(content).split(separator: " ").map(String.init)
        written = content.split { $0.isWhitespace || $0 == "-" }.map(String.init)
    }

    /// Letters without spaces, hyphens and forms of company: equal for two ways of writing a name.
    var spelling: String { core.joined() }

    /// Words without forms of company at the end, and without "and".
    var core: ArraySlice<String> {
        var kept = words.filter { $0 != "and" }[...]
        while kept.count > 1, let last = kept.last, Self.companyForms.contains(last) {
            kept.removeLast()
        }
        return kept
    }

    /// Words that say in which legal form a company is, and no more.
    private static let companyForms: Set<String> = [
        "inc", "incorporated", "corp", "corporation", "ltd", "limited", "llc", "plc", "co",
        "company", "gmbh", "ag", "sa", "nv", "bv",
    ]

    /// Whether it is written as a name: large, and in words without digits.
    var isName: Bool {
        content.contains(where: \.isUppercase)
            && written.allSatisfy {
                $0.contains(where: \.isLetter) && !$0.contains(where: \.isNumber)
            }
    }

    /// Letters of a name that is written as an acronym: "NASA", "U.S."; `nil` for another name.
    var acronym: String? {
        guard written.count == 1, let only = written.first else { return nil }
        let letters = only.filter(\.isLetter)
        guard (2...8).contains(letters.count), letters.allSatisfy(\.isUppercase),
            only.allSatisfy({ $0.isLetter || $0 == "." })
        else { return nil }
        return letters.lowercased()
    }

    /// First letters of the words: of all, and of those that are written large.
    var initials: Set<String> {
        let words = written.filter { $0.first?.isLetter == true }
        guard words.count > 1, words[0].first?.isUppercase == true,
            // "EB B" is no more than "EB" is.
            words.allSatisfy({ $0.count > 1 || $0.first?.isLowercase == true })
        else { return [] }
        let large = words.filter { $0.first?.isUppercase == true }
        return Set(
            [words, large].map { String($0.compactMap(\.first)).lowercased() }
                .filter { $0.count > 1 })
    }

    /// The last word of a name that may be a person's: two to four words, all written large.
    var surname: String? {
        guard (2...4).contains(written.count), !hasInitials,
            written.allSatisfy({ $0.first?.isUppercase == true && !$0.hasSuffix(".") }),
            // "NABBA Universe" is no person.
            written[0].contains(where: \.isLowercase), words.count == written.count
        else { return nil }
        return words.last
    }

    /// Whether some forenames are initials: "J. R. Smith", "JR Smith" is none.
    var hasInitials: Bool {
        written.count > 1
            && written.dropLast().contains {
                $0.first?.isUppercase == true
                    && ($0.count == 1 || $0.count == 2 && $0.hasSuffix("."))
            }
    }

    /// Whether this name with initials abbreviates a fuller one: same last word, and each forename
    /// is, or begins, the fuller one's in the same place.
    func abbreviates(_ fuller: NameForms) -> Bool {
        let (short, long) = (expanded, fuller.expanded)
        guard hasInitials, short.count > 1, long.count >= short.count, short.last == long.last,
            short != long
        else { return false }
        var shortened = false
        for (left, right) in zip(short.dropLast(), long.dropLast()) {
            if left == right { continue }
            guard left.count == 1, right.hasPrefix(left) else { return false }
            shortened = true
        }
        // "J. Smith" may be "John Adam Smith"; "J. A. Smith" is not "John Smith".
        return shortened
    }

    /// Whether it leaves out middle names of a fuller one: "John Smith", "John Adam Smith".
    private var expanded: [String] { words }
}
