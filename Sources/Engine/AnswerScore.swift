import FoundationEssentials

/// How well an answer matches the right ones, as SQuAD's scorer judges (Rajpurkar et al. 2016,
/// section 6.1): lower case, without punctuation and articles, white space as one space.
package struct AnswerScore: Sendable {
    package let isExact: Bool
    /// Harmonic mean of precision and recall over words, 0...1: the best over the right answers.
    package let f1: Double

    package init(_ answer: String, among right: [String]) {
        let given = Self.words(of: answer)
        var isExact = false
        var best = 0.0
        for one in right {
            let wanted = Self.words(of: one)
            if given == wanted { isExact = true }
            best = max(best, Self.f1(given, wanted))
        }
        self.isExact = isExact
        f1 = isExact ? 1 : best
    }

    private static func words(of text: String) -> [Substring] {
        let kept = text.lowercased().unicodeScalars.filter {
            !($0.isASCII && $0.properties.generalCategory.isPunctuationOrSymbol)
        }
        let plain = String(String.UnicodeScalarView(kept))
        return plain.split(whereSeparator: \.isWhitespace)
            .filter { $0 != "a" && $0 != "an" && $0 != "the" }
    }

    private static func f1(_ given: [Substring], _ wanted: [Substring]) -> Double {
        var open: [Substring: Int] = [:]
        for word in wanted { open[word, default: 0] += 1 }
        var common = 0
        for word in given where (open[word] ?? 0) > 0 {
            open[word]? -= 1
            common += 1
        }
        guard common > 0 else { return given.isEmpty && wanted.isEmpty ? 1 : 0 }
        let precision = Double(common) / Double(given.count)
        let recall = Double(common) / Double(wanted.count)
        return 2 * precision * recall / (precision + recall)
    }
}

extension Unicode.GeneralCategory {
    fileprivate var isPunctuationOrSymbol: Bool {
        switch self {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol,
            .currencySymbol, .modifierSymbol, .otherSymbol:
            true
        default: false
        }
    }
}
