import Extraction

/// What a question that asks for an amount wants it measured in.
enum AskedUnit: Sendable {
    case share, money, time, length

    private static let shares: Set<String> = [
        "percentage", "percent", "percentile", "proportion", "share", "fraction",
    ]
    private static let prices: Set<String> = [
        "money", "cost", "costs", "price", "worth", "pay", "paid", "spend", "spent", "sold",
        "sell", "earn", "earned", "revenue", "budget", "debt", "fee", "tax",
    ]

    /// - Parameters:
    ///   - asking: the place of the asking word.
    ///   - head: of the noun that is asked for.
    init?(_ words: [TaggedWord], asking: Int, head: Int?) {
        if let head, Self.shares.contains(words[head].folded) {
            self = .share
            return
        }
        guard words[asking].folded == "how", asking + 1 < words.count else { return nil }
        switch words[asking + 1].folded {
        case "long", "old": self = .time
        case "far", "tall", "high", "wide", "deep": self = .length
        case "much" where words.contains { Self.prices.contains($0.folded) }: self = .money
        default: return nil
        }
    }

    /// Whether a word measures in it.
    func isMeasured(by word: String) -> Bool {
        switch self {
        case .share: ["%", "percent", "per", "half", "third", "quarter", "most"].contains(word)
        case .money: ["$", "£", "€", "¥", "dollars", "dollar", "pounds", "euros"].contains(word)
        case .time:
            [
                "year", "years", "month", "months", "week", "weeks", "day", "days", "hour",
                "hours", "minute", "minutes", "second", "seconds", "decade", "decades",
                "century", "centuries", "age", "aged",
            ].contains(word)
        case .length:
            [
                "km", "kilometres", "kilometers", "mile", "miles", "m", "metre", "metres",
                "meter", "meters", "feet", "foot", "ft", "inches", "cm", "mm",
            ].contains(word)
        }
    }
}

extension SentenceJudge {
    /// Whether the candidate, or the word beside it, says the unit that is asked for.
    func addUnit(of span: AnswerSpan, to signals: inout AnswerSignals) {
        guard let unit = form.unit else { return }
        let isInside = words[span.words].contains { isUnit($0, unit) }
        let beside = [span.words.lowerBound - 1, span.words.upperBound]
            .filter { words.indices.contains($0) }
        if isInside {
            signals.add(.unitInside, 1)
        } else if beside.contains(where: { isUnit(words[$0], unit) }) {
            signals.add(.unitBeside, 1)
        } else {
            signals.add(.unitMissing, 1)
        }
    }

    /// "$5" is one word, and so is "30%".
    private func isUnit(_ word: TaggedWord, _ unit: AskedUnit) -> Bool {
        let ends = [word.folded.first, word.folded.last].compactMap { $0.map(String.init) }
        return unit.isMeasured(by: word.folded)
            || ends.contains { !$0.utf8.allSatisfy(Self.isLetter) && unit.isMeasured(by: $0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
