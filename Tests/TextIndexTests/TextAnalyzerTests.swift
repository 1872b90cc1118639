import Dispatch
import Synchronization
import Testing
import TextIndex

@Suite struct TextAnalyzerTests {
    /// Words and stems of the Snowball project's published sample (algorithms/english/stemmer).
    static let snowballSample = [
        ("consign", "consign"), ("consigned", "consign"), ("consigning", "consign"),
        ("consignment", "consign"), ("consist", "consist"), ("consisted", "consist"),
        ("consistency", "consist"), ("consistent", "consist"), ("consistently", "consist"),
        ("consolation", "consol"), ("consolations", "consol"), ("consolatory", "consolatori"),
        ("console", "consol"), ("consolidate", "consolid"), ("consolingly", "consol"),
        ("knack", "knack"), ("knackeries", "knackeri"), ("knavish", "knavish"),
        ("kneaded", "knead"), ("kneeling", "kneel"), ("knightly", "knight"),
        ("knotted", "knot"), ("skies", "sky"), ("dying", "die"), ("news", "news"),
    ]

    @Test(arguments: snowballSample)
    func stemsAsSnowballDoes(word: String, stem: String) {
        #expect(TextAnalyzer.stem(word) == stem)
    }

    @Test func givesStemsInOrderWithoutStopWords() {
        #expect(
            TextAnalyzer.terms(of: "The engine doesn't weave; the Engines WERE weaving patterns.")
                == ["engin", "weav", "engin", "weav", "pattern"])
        #expect(TextAnalyzer.terms(of: "To be, or not to be").isEmpty)
        #expect(TextAnalyzer.terms(of: "").isEmpty)
    }

    @Test func knowsStopWords() {
        #expect(TextAnalyzer.isStopWord("the"))
        #expect(TextAnalyzer.isStopWord("who"))
        #expect(!TextAnalyzer.isStopWord("engine"))
    }

    @Test(arguments: [
        ("won", "win"), ("wrote", "write"), ("written", "write"), ("children", "child"),
        ("men", "man"), ("women", "woman"), ("went", "go"), ("goes", "go"), ("crises", "crisis"),
        ("Kept", "keeping"), ("FEET", "foot"),
    ])
    func irregularFormsHaveTheTermOfTheirWord(form: String, word: String) {
        #expect(TextAnalyzer.terms(of: form) == TextAnalyzer.terms(of: word))
        #expect(TermPlaces(form).all == TermPlaces(word).all)
        #expect(TermPlaces(form).all.count == 1)
    }

    @Test(arguments: [
        "found", "saw", "left", "rose", "ground", "bore", "wound", "bound", "felt", "lay", "fell",
        "lives", "leaves", "better", "thought", "born", "shot", "bit", "embedding",
    ])
    func formsThatAreWordsOfTheirOwnKeepTheirTerm(word: String) {
        #expect(word.hasPrefix(TextAnalyzer.stem(word).prefix(4)))
    }

    @Test(arguments: ["won't", "Won\u{2019}t", "WON'T"])
    func willNotIsNoFormOfWin(_ word: String) {
        let text = "I \(word) go"
        #expect(TextAnalyzer.terms(of: text) == ["go"])
        #expect(TermPlaces(text).all.count == 1)
        let words = Words.all(in: text)
        #expect(words.map(\.folded) == ["i", "won", "t", "go"])
        let areStopWords = words.indices.map {
            TextAnalyzer.isStopWord(words, at: $0, of: text)
        }
        #expect(areStopWords == [true, true, true, false])
    }

    @Test func wonBeforeAnotherWordIsAForm() {
        let text = "Who won T shirts, and won 'tis said"
        let words = Words.all(in: text)
        #expect(!TextAnalyzer.isStopWord(words, at: 1, of: text))
        #expect(TextAnalyzer.terms(of: text).prefix(1) == ["win"])
    }

    @Test func cutsOverlongWordsBetweenScalars() {
        let long = String(repeating: "ab", count: 5_000)
        #expect(TextAnalyzer.terms(of: long) == [String(long.prefix(64))])
        let wide = "a" + String(repeating: "京", count: 100)
        #expect(TextAnalyzer.terms(of: wide) == ["a" + String(repeating: "京", count: 21)])
    }

    @Test func givesTheSameFromManyThreads() {
        let text = Self.snowballSample.map(\.0).joined(separator: " ")
        let expected = Self.snowballSample.map(\.1)
        let wrong = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 64) { _ in
            if TextAnalyzer.terms(of: text) != expected {
                wrong.add(1, ordering: .relaxed)
            }
        }
        #expect(wrong.load(ordering: .relaxed) == 0)
    }
}
