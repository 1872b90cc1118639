import ConceptModel
import Testing

@testable import TextIndex

@Suite struct WantedTermsTests {
    private static let pieces = [
        "Ada", "wrote", "writes", "the", "engines", "ENGINE", "naïve", "cafe\u{301}", "Straße",
        "\u{301}odd", "京都", "x", "42nd", "Ørsted's", "ﬁnal", "of", "–", "…", "'", "\u{301}",
        " ", " ", " ", "\n", ". ", ", ", "-", "ʼ", "\u{200D}", "😀",
    ]

    private static func text(_ generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0..<40, using: &generator))
            .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }

    /// The terms of the words that start inside a span, by cutting the whole text into words.
    private static func mask(of terms: [String], in text: String, _ span: ByteSpan) -> UInt64 {
        var mask: UInt64 = 0
        for word in Words.all(in: text)
        where span.lowerBound <= word.span.lowerBound && word.span.lowerBound < span.upperBound {
            guard !TextAnalyzer.isStopWord(word.folded) else { continue }
            let term = TextAnalyzer.stem(word.folded)
            for (place, wanted) in terms.enumerated() where wanted == term { mask |= 1 << place }
        }
        return mask
    }

    @Test func aPartOfATextHoldsWhatTheWholeTextHoldsThere() {
        for seed in UInt64(1)...300 {
            var generator = SeededGenerator(seed: seed)
            let text = Self.text(&generator)
            let vocabulary = Set(
                TextAnalyzer.terms(of: Self.pieces.joined(separator: " "))
                    + TextAnalyzer.terms(of: text))
            let terms = Array(vocabulary.sorted().shuffled(using: &generator).prefix(12))
            let wanted = WantedTerms(terms)
            // Also spans that cut words, and that end behind the text.
            let count = text.utf8.count + 3
            for _ in 0..<20 {
                let one = Int.random(in: 0...count, using: &generator)
                let other = Int.random(in: 0...count, using: &generator)
                let span = ByteSpan(min(one, other)..<max(one, other))
                #expect(
                    wanted.mask(in: text, span) == Self.mask(of: terms, in: text, span),
                    "seed \(seed), \(span) of \(text)")
            }
            let whole = ByteSpan(0..<text.utf8.count)
            #expect(wanted.mask(in: text, whole) == Self.mask(of: terms, in: text, whole))
        }
    }

    @Test func placesAreThoseOfTheWholeText() {
        for seed in UInt64(1)...300 {
            var generator = SeededGenerator(seed: seed + 1_000)
            let text = Self.text(&generator)
            let terms = Words.all(in: text).filter { !TextAnalyzer.isStopWord($0.folded) }
                .map { TermPlaces.hash(ofTerm: TextAnalyzer.stem($0.folded)) }
            #expect(TermPlaces(text).all == terms, "seed \(seed): \(text)")
        }
    }

    @Test func noTermIsNowhere() {
        #expect(WantedTerms([]).mask(in: "Ada wrote.", ByteSpan(0..<10)) == 0)
    }
}
