/// A name in a sentence.
struct FoundName {
    var tokens: TokenRange
    /// It stands in quotation marks.
    var isQuoted = false
    /// A form of address stands before it ("Mr.", "President").
    var hasTitle = false
    /// What a parser takes it for.
    var type: EntityType?
}

/// What the whole text shows about how its words are written.
struct WritingHabits {
    /// Words that are capitalised where no sentence starts.
    var capitalised: Set<String> = []
    /// Words that are written in lower case somewhere.
    var lower: Set<String> = []

    mutating func note(_ tokens: [Token]) {
        var isStart = true
        for token in tokens {
            switch token.shape {
            case .lower: lower.insert(token.folded)
            case .capitalised, .acronym:
                if !isStart { capitalised.insert(token.folded) }
            default: break
            }
            if token.shape != .punctuation { isStart = false }
        }
    }
}

/// Finds names: runs of capitalised words with the particles that belong inside them.
struct NameFinder {
    let tokens: [Token]
    let dates: [FoundDate]
    let habits: WritingHabits
    private var isDate: [Bool]
    /// The first word: written large whatever it is.
    private let firstWord: Int
    private let isShouted: Bool
    /// The folded words of the text's title.
    private let title: [String]

    init(tokens: [Token], dates: [FoundDate], habits: WritingHabits, title: [String]) {
        self.tokens = tokens
        self.title = title
        self.dates = dates
        self.habits = habits
        isDate = Array(repeating: false, count: tokens.count)
        for date in dates {
            for position in date.tokens { isDate[position] = true }
        }
        firstWord = tokens.firstIndex { $0.shape != .punctuation } ?? tokens.count
        let words = tokens.count { $0.shape != .punctuation && $0.shape != .number }
        let acronyms = tokens.count { $0.shape == .acronym }
        isShouted = words >= 4 && acronyms * 10 > words * 7
    }

    /// In order, apart from each other. Complexity: O(tokens).
    func names() -> [FoundName] {
        if isShouted { return [] }
        var names: [FoundName] = []
        var position = 0
        while position < tokens.count {
            if let title = quotedTitle(at: position) {
                names.append(FoundName(tokens: title, isQuoted: true))
                position = title.upperBound
            } else if let end = titleEnd(from: position),
                !isName(at: position) || end >= runEnd(from: position)
            {
                names.append(FoundName(tokens: position..<end))
                position = end
            } else if isName(at: position) {
                let end = runEnd(from: position)
                if let name = trimmed(position..<end) { names.append(name) }
                position = end
            } else {
                position += 1
            }
        }
        return names
    }

    /// The end of the title's words at `position`, when it has more than one.
    private func titleEnd(from position: Int) -> Int? {
        guard title.count > 1, position + title.count <= tokens.count else { return nil }
        for (offset, word) in title.enumerated() where tokens[position + offset].folded != word {
            return nil
        }
        return position + title.count
    }

    private static let openQuotes: Set<String> = ["\"", "“", "``", "«", "‘"]
    private static let closeQuotes: Set<String> = ["\"", "”", "''", "»", "’"]
    private static let titleTokenCount = 10

    /// The tokens inside quotation marks at `position`, when they look like a title.
    private func quotedTitle(at position: Int) -> TokenRange? {
        guard tokens[position].shape == .punctuation, position + 1 < tokens.count,
            Self.openQuotes.contains(tokens[position].folded),
            tokens[position + 1].shape == .capitalised || tokens[position + 1].shape == .acronym
                || tokens[position + 1].shape == .number
        else { return nil }
        let start = position + 1
        var end = start
        var large = 0
        var words = 0
        while end < tokens.count, end - start <= Self.titleTokenCount {
            let token = tokens[end]
            if Self.closeQuotes.contains(token.folded) { break }
            if token.shape == .punctuation {
                if token.folded == "." || token.folded == ";" { return nil }
            } else {
                words += 1
                if token.shape != .lower || token.classes.contains(.nameParticle)
                    || !token.classes.isDisjoint(with: .function) || token.folded == "'s"
                {
                    large += 1
                }
            }
            end += 1
        }
        guard end < tokens.count, end > start, Self.closeQuotes.contains(tokens[end].folded),
            large == words
        else { return nil }
        let last = tokens[end - 1].folded
        // What opens a sentence and ends in a mark is somebody's words.
        if position <= firstWord, [",", "!", "?", "."].contains(last) { return nil }
        if last == ",", end - 1 > start { return start..<end - 1 }
        return start..<end
    }

    private func isWrittenLarge(_ position: Int) -> Bool {
        guard position < tokens.count, !isDate[position] else { return false }
        let token = tokens[position]
        switch token.shape {
        case .capitalised, .acronym:
            // "I" is a pronoun, but for "World War I".
            return token.folded != "i"
                || position > 0 && tokens[position - 1].classes.contains(.eventWord)
        case .caseless: return token.end - token.start <= 30
        default: return false
        }
    }

    private static let neverNames: WordClasses = [.month, .weekday]

    private func isName(at position: Int) -> Bool {
        guard isWrittenLarge(position) else { return false }
        let token = tokens[position]
        if !token.classes.isDisjoint(with: Self.neverNames), token.shape != .acronym {
            return false
        }
        if position == firstWord { return opensWithName(position) }
        if token.shape == .acronym { return !Self.abbreviations.contains(token.folded) }
        if tokens.folded(position - 1) == "°" { return false }
        if !token.classes.isDisjoint(with: .function), token.classes.contains(.determiner) {
            return token.folded == "the" && isWrittenLarge(position + 1)
        }
        let isFunction = !token.classes.isDisjoint(with: .function)
        let isPlain = token.classes.isDisjoint(with: [.noun, .nounOrVerb, .adjective])
        return !(isFunction && isPlain) || isWrittenLarge(position + 1)
    }

    private static let abbreviations: Set<String> = [
        "ce", "bce", "bc", "ad", "am", "pm", "a.m.", "p.m.", "b.c.", "a.d.", "ok", "tv", "id",
    ]

    private static let openers: Set<String> = [
        "former", "late", "young", "early", "recent", "famous", "modern", "other", "many", "fellow",
        "chief", "original", "current", "then", "future",
    ]

    /// Whether the first word of a sentence is (the start of) a name.
    private func opensWithName(_ position: Int) -> Bool {
        let token = tokens[position]
        let classes = token.classes
        if token.shape == .acronym {
            return token.folded != "a" && classes.isDisjoint(with: .function)
        }
        if token.shape == .caseless { return true }
        if !classes.isDisjoint(with: .function.union([.adverb, .numberWord])) {
            // "Will Smith", "May Day": only when a name follows and the word can hardly open.
            return classes.contains(.modal) && isWrittenLarge(position + 1)
        }
        if tokens.folded(position + 1) == "&", isWrittenLarge(position + 2) { return true }
        let isSeenLarge = habits.capitalised.contains(token.folded)
        let isSeenSmall = habits.lower.contains(token.folded)
        if isWrittenLarge(position + 1), tokens[position + 1].classes.isDisjoint(with: .function) {
            if Self.openers.contains(token.folded) { return false }
            if classes.contains(.personNoun), !classes.contains(.personTitle) { return isSeenLarge }
            if !classes.isDisjoint(with: [.verbParticiple, .verbGerund]),
                classes.isDisjoint(with: [.noun, .adjective, .nounOrVerb])
            {
                return isSeenLarge
            }
            return true
        }
        if isSeenLarge { return true }
        if isSeenSmall { return false }
        let next = position + 1 < tokens.count ? tokens[position + 1] : nil
        if classes.contains(.demonym) || classes.contains(.country) { return true }
        if classes.isDisjoint(with: [.noun, .adjective, .anyVerb]) {
            return looksLikeName(token, before: next)
        }
        // "Mark went": a singular noun without an article before a finite verb is a name.
        guard classes.contains(.nounOrVerb) || classes.contains(.adjective), let next else {
            return false
        }
        return next.shape == .lower
            && !next.classes.isDisjoint(with: [.verbPast, .modal])
            && !classes.contains(.verbPresent)
    }

    private static let commonEndings = [
        "tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "hood", "ology",
        "ing", "ed", "ly", "ous", "ful", "less", "able", "ible", "tions", "ments", "isms", "ists",
    ]

    private func looksLikeName(_ token: Token, before next: Token?) -> Bool {
        let word = token.folded
        if word.contains("-") || word.contains("'") { return true }
        if word.utf8.count > 4, Self.commonEndings.contains(where: { word.hasSuffix($0) }) {
            return word.hasSuffix("ed") && word.utf8.count < 6
        }
        let plural: Set<String> = ["are", "were", "have", "do"]
        if word.hasSuffix("s") || word == "mice" || word == "people", let next {
            if plural.contains(next.folded) { return false }
            if next.classes.contains(.verbBase), next.classes.isDisjoint(with: .verbPast) {
                return false
            }
        }
        if let next, word.utf8.last != UInt8(ascii: "s"), plural.contains(next.folded),
            next.folded == "are"
        {
            return false
        }
        return true
    }

    /// The end of the run of large words that starts at `start`, with particles inside.
    private func runEnd(from start: Int) -> Int {
        var end = start + 1
        var hasOf = false
        while end < tokens.count {
            if isWrittenLarge(end), tokens[end].classes.isDisjoint(with: Self.neverNames) {
                if tokens[end].folded == "the" { break }
                end += 1
            } else if let next = numberInside(end) {
                end = next
            } else if let next = bridge(at: end, start: start, hasOf: hasOf) {
                hasOf = hasOf || tokens[end].folded == "of" || tokens[end].folded == "for"
                end = next
            } else {
                break
            }
        }
        return end
    }

    /// "Apollo 11", "Boeing 747": a number right behind a name that counts nothing.
    private func numberInside(_ position: Int) -> Int? {
        let token = tokens[position]
        guard token.shape == .number, !isDate[position], token.end - token.start <= 4,
            token.folded.utf8.allSatisfy({ $0.isDigit })
        else { return nil }
        guard position + 1 < tokens.count else { return position + 1 }
        let next = tokens[position + 1]
        let isFree =
            next.shape == .punctuation && next.folded != "%"
            || next.shape == .lower
                && !next.classes.isDisjoint(
                    with: WordClasses.function.union([.verbPast, .verbPresent]))
        return isFree ? position + 1 : nil
    }

    private static let foreignParticles: Set<String> = [
        "de", "la", "le", "du", "da", "di", "do", "dos", "das", "del", "della", "der", "den", "van",
        "von", "zu", "bin", "ibn", "al", "el", "ap", "y", "des", "und", "&", "et",
    ]

    /// The place behind particles that join two parts of one name, or `nil`.
    private func bridge(at position: Int, start: Int, hasOf: Bool) -> Int? {
        let word = tokens[position].folded
        if Self.foreignParticles.contains(word) {
            var next = position + 1
            while next < position + 3, next < tokens.count,
                Self.foreignParticles.contains(tokens[next].folded), !isWrittenLarge(next)
            {
                next += 1
            }
            return isWrittenLarge(next) ? next : nil
        }
        switch word {
        case "-":
            return isWrittenLarge(position + 1) && tokens[position - 1].shape == .capitalised
                && tokens[position + 1].shape == .capitalised
                && !titleFollows(position + 1) ? position + 1 : nil
        case ",":
            let suffixes: Set<String> = [
                "inc", "inc.", "ltd", "ltd.", "llc", "jr", "jr.", "sr", "sr.",
            ]
            return suffixes.contains(tokens.folded(position + 1)) ? position + 2 : nil
        case "of":
            let next = tokens.folded(position + 1) == "the" ? position + 2 : position + 1
            guard isWrittenLarge(next), tokens[next].classes.isDisjoint(with: Self.neverNames)
            else {
                return nil
            }
            return isSimpleHolder(start..<position) ? next : nil
        case "for", "on":
            guard holdsOrganisation(start..<position) else { return nil }
            let next = tokens.folded(position + 1) == "the" ? position + 2 : position + 1
            return isWrittenLarge(next) ? next : nil
        case "and":
            guard isWrittenLarge(position + 1) else { return nil }
            let pair = tokens.folded(position - 1) + " and " + tokens.folded(position + 1)
            if Countries.names.contains(pair) { return position + 1 }
            if joinsOffice(position, start: start) { return position + 1 }
            return hasOf && holdsOrganisation(start..<position) && !isWrittenLarge(position + 2)
                ? position + 1 : nil
        case "'s", "’s":
            guard isWrittenLarge(position + 1) else { return nil }
            let isSaint = ["st.", "st", "saint"].contains(tokens[start].folded)
            let kinds: WordClasses = [.placeWord, .organisationWord, .eventWord, .weekday]
            let isKind =
                !tokens[position + 1].classes.isDisjoint(with: kinds)
                && !isWrittenLarge(position + 2)
                && tokens[start].classes.isDisjoint(with: [.country, .demonym])
            return isSaint || isKind || tokens.folded(position + 1) == "day" ? position + 1 : nil
        default:
            return nil
        }
    }

    private func titleFollows(_ position: Int) -> Bool {
        !tokens[position].classes.isDisjoint(with: .function)
    }

    private static let offices: Set<String> = [
        "administration", "association", "institute", "commission", "council", "society", "agency",
        "department", "authority", "foundation", "museum", "committee", "centre", "center",
    ]

    /// "the National Aeronautics and Space Administration".
    private func joinsOffice(_ position: Int, start: Int) -> Bool {
        guard tokens.folded(start - 1) == "the" || tokens.folded(start) == "the" else {
            return false
        }
        var end = position + 1
        while end < position + 5, isWrittenLarge(end) { end += 1 }
        return end > position + 2 && Self.offices.contains(tokens.folded(end - 1))
    }

    /// "X of Y" is one name when X is no country: "Bank of England", "Joan of Arc".
    private func isSimpleHolder(_ range: TokenRange) -> Bool {
        guard let last = range.last else { return false }
        let first = tokens[range.lowerBound]
        let isPerson =
            range.count > 1
            && (first.classes.contains(.givenName)
                || first.folded.utf8.count == 2
                    && first.folded.hasSuffix("."))
        // "the CEO of Acme", "the King of France": an office, not a name.
        let isOffice =
            range.count == 1
            && (first.classes.contains(.personNoun) || Self.addresses.contains(first.folded))
        return tokens[last].classes.isDisjoint(with: [.country, .demonym])
            && tokens[last].shape != .number && !isPerson && !isOffice
    }

    private func holdsOrganisation(_ range: TokenRange) -> Bool {
        let kinds: Set<String> = [
            "center", "centre", "faculty", "fund", "journal", "conference", "convention",
            "campaign",
        ]
        return range.contains {
            tokens[$0].classes.contains(.organisationWord) || kinds.contains(tokens[$0].folded)
        }
    }

    private static let addresses: Set<String> = [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof", "prof.", "sir", "dame",
        "rev.", "reverend", "professor", "president", "senator", "sen.", "governor", "gov.",
        "captain", "capt.", "general", "gen.", "colonel", "col.", "lt.", "lieutenant", "sgt.",
        "chancellor", "minister", "ambassador", "judge", "justice", "doctor", "coach", "admiral",
    ]

    /// Cuts an article, a form of address and a lone function word off the run.
    private func trimmed(_ run: TokenRange) -> FoundName? {
        var range = run
        var hasTitle = false
        if range.lowerBound == firstWord, tokens.folded(firstWord) == "the" {
            range = range.lowerBound + 1..<range.upperBound
        }
        // "U.S. President Barack Obama": what stands before the form of address goes too.
        if range.count > 2, Self.addresses.contains(tokens[range.lowerBound + 1].folded),
            !tokens[range.lowerBound].classes.isDisjoint(with: [.country, .demonym])
        {
            range = range.lowerBound + 1..<range.upperBound
        }
        while range.count > 1, Self.addresses.contains(tokens[range.lowerBound].folded),
            isWrittenLarge(range.lowerBound + 1)
        {
            range = range.lowerBound + 1..<range.upperBound
            hasTitle = true
        }
        while range.count > 1, tokens[range.lowerBound].shape == .acronym,
            tokens[range.lowerBound].classes.contains(.personNoun)
        {
            range = range.lowerBound + 1..<range.upperBound
            hasTitle = true
        }
        guard let first = range.first, let last = range.last else { return nil }
        if range.count == 1, first > 0, tokens[first].classes.contains(.personNoun),
            tokens[first - 1].classes.contains(.determiner)
        {
            return nil
        }
        if range.count == 1, tokens[first].end - tokens[first].start == 1 { return nil }
        // "2024 Summer Olympics": the year belongs to an event's name.
        if first > 0, isDate[first - 1], tokens[first - 1].end - tokens[first - 1].start == 4,
            tokens[last].classes.contains(.eventWord)
        {
            range = first - 1..<range.upperBound
        }
        return FoundName(tokens: range, hasTitle: hasTitle)
    }
}
