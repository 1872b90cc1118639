/// A date in a sentence.
struct FoundDate {
    let tokens: TokenRange
    let date: CalendarDate
}

/// Finds dates among the tokens of a sentence: "5 May 1950", "May 5, 1950", "May 1950", "1950",
/// "the 1950s", "19th century", "1939–1945", "44 BC", "1950-05-05".
enum DateFinder {
    /// In order, apart from each other. Complexity: O(tokens).
    static func dates(in tokens: [Token]) -> [FoundDate] {
        var found: [FoundDate] = []
        var position = 0
        while position < tokens.count {
            if let match = date(at: position, tokens) {
                found.append(match)
                position = match.tokens.upperBound
            } else {
                position += 1
            }
        }
        return found
    }

    private static func date(at position: Int, _ tokens: [Token]) -> FoundDate? {
        let token = tokens[position]
        if token.classes.contains(.month), token.shape != .lower {
            return monthFirst(position, tokens)
        }
        if let century = century(position, tokens) { return century }
        guard token.shape == .number else { return nil }
        if let iso = isoDate(token.folded) {
            return FoundDate(tokens: position..<position + 1, date: iso)
        }
        if let day = dayNumber(token.folded), let month = month(position + 1, tokens) {
            return dayFirst(position, day, position + 1, month, tokens)
        }
        if let day = dayNumber(token.folded), tokens.folded(position + 1) == "of",
            let month = month(position + 2, tokens)
        {
            return dayFirst(position, day, position + 2, month, tokens)
        }
        return year(position, tokens)
    }

    private static func dayFirst(
        _ start: Int, _ day: Int, _ monthPlace: Int, _ month: Int, _ tokens: [Token]
    ) -> FoundDate? {
        let next = tokens.folded(monthPlace + 1) == "," ? monthPlace + 2 : monthPlace + 1
        guard let year = plainYear(next, tokens) else { return nil }
        return FoundDate(
            tokens: start..<next + 1, date: CalendarDate(year: year, month: month, day: day))
    }

    private static func monthFirst(_ position: Int, _ tokens: [Token]) -> FoundDate? {
        guard let month = month(position, tokens) else { return nil }
        if let year = plainYear(position + 1, tokens) {
            return FoundDate(
                tokens: position..<position + 2, date: CalendarDate(year: year, month: month))
        }
        guard let day = dayNumber(tokens.folded(position + 1)) else { return nil }
        let next = tokens.folded(position + 2) == "," ? position + 3 : position + 2
        guard let year = plainYear(next, tokens) else { return nil }
        return FoundDate(
            tokens: position..<next + 1, date: CalendarDate(year: year, month: month, day: day))
    }

    private static func year(_ position: Int, _ tokens: [Token]) -> FoundDate? {
        let word = tokens[position].folded
        if let decade = decade(word) {
            return FoundDate(tokens: position..<position + 1, date: decade)
        }
        if let run = yearRun(word) {
            return FoundDate(tokens: position..<position + 1, date: run)
        }
        let follower = tokens.folded(position + 1)
        if follower == "bc" || follower == "bce" || follower == "b.c." || follower == "b.c.e.",
            let number = digits(word), number > 0
        {
            return FoundDate(
                tokens: position..<position + 2, date: CalendarDate(year: 1 - number))
        }
        if follower == "ad" || follower == "ce" || follower == "a.d.", let number = digits(word) {
            return FoundDate(tokens: position..<position + 2, date: CalendarDate(year: number))
        }
        guard let first = plainYear(position, tokens) else { return nil }
        if isDash(follower), let last = plainYear(position + 2, tokens), last > first {
            return FoundDate(
                tokens: position..<position + 3, date: CalendarDate(year: first, lastYear: last))
        }
        return FoundDate(tokens: position..<position + 1, date: CalendarDate(year: first))
    }

    private static func isDash(_ word: String) -> Bool {
        word == "–" || word == "-" || word == "—" || word == "--"
    }

    /// A year of four digits that does not count something ("1500 people").
    private static func plainYear(_ position: Int, _ tokens: [Token]) -> Int? {
        guard position < tokens.count else { return nil }
        let token = tokens[position]
        guard token.folded.utf8.count == 4, let year = digits(token.folded),
            (1000...2100).contains(year)
        else { return nil }
        let before = tokens.folded(position - 1)
        if before == "$" || before == "£" || before == "€" { return nil }
        guard position + 1 < tokens.count else { return year }
        let next = tokens[position + 1]
        if next.folded == "%" { return nil }
        let counts: WordClasses = [.unit, .numberWord]
        let isPlaced = ["in", "since", "by", "from", "until", "of", "to", "before", "after"]
            .contains(before)
        let things: WordClasses = [.noun, .nounOrVerb]
        let isThings =
            next.folded.hasSuffix("s")
            && (next.classes.isEmpty || !next.classes.isDisjoint(with: things))
        let isCounted =
            next.shape == .lower
            && (!next.classes.isDisjoint(with: counts) || next.folded == "people"
                || isThings && !isPlaced)
        return isCounted ? nil : year
    }

    private static func century(_ position: Int, _ tokens: [Token]) -> FoundDate? {
        let follower = tokens.folded(position + 1)
        guard follower == "century" || follower == "centuries" else { return nil }
        guard let number = ordinal(tokens[position].folded) else { return nil }
        let after = tokens.folded(position + 2)
        let isBefore = after == "bc" || after == "bce"
        let first = isBefore ? -number * 100 + 1 : (number - 1) * 100 + 1
        return FoundDate(
            tokens: position..<position + (isBefore ? 3 : 2),
            date: CalendarDate(year: first, lastYear: first + 99))
    }

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
        "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first",
    ]

    private static func ordinal(_ word: String) -> Int? {
        if let place = ordinals.firstIndex(of: word) { return place + 1 }
        guard word.utf8.first?.isDigit == true,
            ["st", "nd", "rd", "th"].contains(where: { word.hasSuffix($0) }),
            let number = Int(word.dropLast(2)), (1...30).contains(number)
        else { return nil }
        return number
    }

    private static func decade(_ word: String) -> CalendarDate? {
        guard word.utf8.count == 5, word.hasSuffix("0s"), let year = Int(word.dropLast()) else {
            return nil
        }
        return CalendarDate(year: year, lastYear: year + 9)
    }

    /// "1939-1945" and "1939-45" written without spaces.
    private static func yearRun(_ word: String) -> CalendarDate? {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, let first = digits(String(parts[0])),
            let last = digits(String(parts[1])), (1000...2100).contains(first)
        else { return nil }
        let full = parts[1].utf8.count == 2 ? first / 100 * 100 + last : last
        guard full > first, full <= 2200 else { return nil }
        return CalendarDate(year: first, lastYear: full)
    }

    private static func isoDate(_ word: String) -> CalendarDate? {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
            parts[2].utf8.count == 2, let year = digits(String(parts[0])),
            let month = digits(String(parts[1])), let day = digits(String(parts[2])),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    private static func digits(_ word: String) -> Int? {
        guard !word.isEmpty, word.utf8.count <= 4, word.utf8.allSatisfy(\.isDigit) else {
            return nil
        }
        return Int(word)
    }

    private static func dayNumber(_ word: String) -> Int? {
        let number = digits(word) ?? ordinal(word)
        guard let number, (1...31).contains(number) else { return nil }
        return word.utf8.first?.isDigit == true ? number : nil
    }

    private static func month(_ position: Int, _ tokens: [Token]) -> Int? {
        guard position < tokens.count else { return nil }
        let token = tokens[position]
        guard token.classes.contains(.month), token.shape != .lower else { return nil }
        return monthNumbers[String(token.folded.prefix(3))]
    }

    private static let monthNumbers: [String: Int] = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
        "oct": 10, "nov": 11, "dec": 12,
    ]
}
