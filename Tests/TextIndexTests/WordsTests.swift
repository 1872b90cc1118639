import ConceptModel
import Testing
import TextIndex

@Suite struct WordsTests {
    @Test func partsWordsAtEverythingButLettersMarksAndDigits() {
        let text = "Ada's well-known note, 1843: x.y"
        let words = Words.all(in: text)
        #expect(
            words.map(\.folded) == ["ada", "s", "well", "known", "note", "1843", "x", "y"])
        #expect(
            words.map { text.text(in: $0.span) }
                == ["Ada", "s", "well", "known", "note", "1843", "x", "y"])
    }

    @Test func givesNothingForTextWithoutWords() {
        #expect(Words.all(in: "").isEmpty)
        #expect(Words.all(in: " …—!?\n\u{301} ").isEmpty)
    }

    @Test(arguments: [
        ("Écoles", "ecoles"), ("E\u{301}coles", "ecoles"), ("Łódź", "lodz"), ("SØREN", "soren"),
        ("Straße", "strasse"), ("Æsop", "aesop"), ("œuvre", "oeuvre"), ("İstanbul", "istanbul"),
        ("ﬁnd", "find"), ("Nguyễn", "nguyen"), ("Þór", "thor"), ("ΆΘΗΝΑ", "αθηνα"),
        ("Йод", "иод"), ("λόγος", "λογοσ"), ("हिन्दी", "हिन्दी"), ("東京", "東京"),
        ("한국", "한국"), ("𝒜b", "𝒜b"), ("ЭЙ", "эи"), ("שָׁלוֹם", "שלום"), ("Ａ", "ａ"),
    ])
    func foldsLetters(written: String, folded: String) {
        let words = Words.all(in: written)
        #expect(words.map { Array($0.folded.unicodeScalars) } == [Array(folded.unicodeScalars)])
        #expect(words.first?.span == ByteSpan(0..<written.utf8.count))
    }

    @Test func spansCountBytes() {
        let text = "→ naïve Zoë 🙂 東京x"
        let words = Words.all(in: text)
        #expect(words.map { text.text(in: $0.span) } == ["naïve", "Zoë", "東京x"])
        #expect(words.map(\.folded) == ["naive", "zoe", "東京x"])
    }

    @Test func foldedFormIsStable() {
        // Folding what is folded changes nothing, for every scalar there is.
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for word in Words.all(in: String(scalar)) {
                let again = Words.all(in: word.folded)
                #expect(again.map(\.folded) == [word.folded], "U+\(String(value, radix: 16))")
            }
        }
    }

    @Test func normalisesNames() {
        #expect(NormalisedName.normalise("The  Acme-Labs'") == "acme labs")
        #expect(NormalisedName.normalise("acme labs") == "acme labs")
        #expect(NormalisedName.normalise("Ada Lovelace's") == "ada lovelace")
        #expect(NormalisedName.normalise("the The") == "the")
        #expect(NormalisedName.normalise("!?") == "")
        #expect(NormalisedName.normalise("Mr. S") == "mr s")
    }
}
