/// The part that a word plays, finer than ``WordKind`` and judged from its neighbours; of the Penn
/// Treebank's tags.
package enum WordClass: Int, CaseIterable, Sendable {
    case noun, nouns, name, pronoun, possessor, number, determiner, possessiveMark, adjective
    case adverb, particle, preposition, conjunction, to, modal
    case base, past, gerund, participle, present
    case asking, askingAdverb, existential, comma, mark, other
}

/// Tells the class of each word of a sentence: an averaged perceptron (Collins 2002) that goes from
/// left to right.
///
/// Complexity: O(words).
package struct WordTagger: Sendable {
    package init() {}

    package func classes(of words: [TaggedWord]) -> [WordClass] {
        let weights = LanguageWeights.shared.classes
        let sentence = SpelledSentence(words)
        var found: [WordClass] = []
        found.reserveCapacity(words.count)
        var (last, lastButOne) = (UInt32(60), UInt32(60))
        for place in words.indices {
            var sums = SIMD32<Int16>()
            sentence.forEachFeature(place, last, lastButOne) { feature in
                sums &+= weights[feature & (LanguageWeights.tagFeatures - 1)]
            }
            var best = 0
            for wordClass in 1..<WordClass.allCases.count where sums[wordClass] > sums[best] {
                best = wordClass
            }
            found.append(WordClass.allCases[best])
            lastButOne = last
            last = UInt32(best)
        }
        return found
    }
}

/// How the words of a sentence are written, in numbers.
private struct SpelledSentence {
    private struct Spelling {
        let word: UInt32
        let kind: UInt32
        let isCapitalised: UInt32
        /// The last three and two bytes, and the first two.
        let end: UInt32
        let shortEnd: UInt32
        let start: UInt32
        /// Digits, a hyphen, a capital, and how many bytes up to three.
        let shape: UInt32
    }

    private let spellings: [Spelling]

    init(_ words: [TaggedWord]) {
        spellings = words.map { tagged in
            let bytes = tagged.folded.utf8
            let word = LanguageWeights.hash(bytes)
            let capital: UInt32 = tagged.isCapitalised ? 1 : 0
            var (digit, hyphen) = (UInt32(0), UInt32(0))
            for byte in bytes {
                if (0x30...0x39).contains(byte) { digit = 1 }
                if byte == UInt8(ascii: "-") { hyphen = 1 }
            }
            return Spelling(
                word: word, kind: UInt32(tagged.kind.rawValue), isCapitalised: capital,
                end: bytes.count > 3 ? LanguageWeights.hash(bytes.suffix(3)) : word ^ 5,
                shortEnd: bytes.count > 2 ? LanguageWeights.hash(bytes.suffix(2)) : word ^ 5,
                start: LanguageWeights.hash(bytes.prefix(2)),
                shape: digit * 2 + hyphen + 4 * capital + 8 * UInt32(min(bytes.count, 3)))
        }
    }

    /// What a word's class is picked by; scripts/train-language.c has the same, in the same order.
    @inline(__always)
    func forEachFeature(
        _ place: Int, _ last: UInt32, _ lastButOne: UInt32, _ body: (Int) -> Void
    ) {
        let count = spellings.count
        func word(_ place: Int) -> UInt32 {
            place < 0 ? 3 : place >= count ? 5 : spellings[place].word
        }
        func kind(_ place: Int) -> UInt32 {
            place < 0 ? 61 : place >= count ? 62 : spellings[place].kind
        }
        func shape(_ place: Int) -> UInt32 {
            place < 0 ? 61 : place >= count ? 62 : spellings[place].shape
        }
        let own = spellings[place]
        let (w, k, capital) = (own.word, own.kind, own.isCapitalised)
        let (before, behind) = (word(place - 1), word(place + 1))
        let kindBehind = kind(place + 1)
        var number: UInt32 = 100
        func add(_ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
            number += 1
            body(LanguageWeights.mixed(number, a, b, c))
        }
        add(0)
        add(w)
        add(w, capital, place > 0 ? spellings[place - 1].isCapitalised : 61)
        add(before)
        add(behind)
        add(before, w)
        add(w, behind)
        add(own.end, capital)
        add(own.shortEnd, k)
        add(own.start, capital)
        add(own.shape, shape(place - 1), shape(place + 1))
        add(k, kind(place - 1), kindBehind)
        add(k, kindBehind, kind(place + 2))
        add(k, last, lastButOne)
        add(w, last)
        add(own.end, last)
        add(last, lastButOne, kindBehind)
        add(place + 1 < count ? spellings[place + 1].end : 1, kindBehind, k)
        add(word(place - 2), k, last)
        add(word(place + 2), k, kindBehind)
        add(before, last, own.shape)
        add(behind, last, own.shape)
        add(k, place == 0 ? 1 : 0, capital)
    }
}
