import Extraction
import Reasoning
import TextIndex

/// How a question asks: what for, in which place of its sentence, and with which words.
struct QuestionForm: Sendable {
    /// What kind of answer is wanted.
    enum Kind: Int, CaseIterable, Sendable {
        case who, place, country, date, count, number, organisation, thing, what, why, how, other
    }

    /// A content word of the question.
    struct Word: Sendable {
        let hash: UInt64
        /// How much it tells one text from others, the most telling one 1.
        let weight: Float
        /// It belongs to a name.
        let isName: Bool
        /// It would stand behind the answer, or before it; `nil` where either may be.
        var isBehindGap: Bool?
    }

    let kind: Kind
    /// Stem of the noun that says what is asked for: "river" in "which river".
    let head: UInt64?
    /// Its place among the words.
    let headPosition: Int?
    /// What kind of thing that noun names.
    let headThing: NounKind?
    /// What an amount is measured in, where the question says.
    let unit: AskedUnit?
    /// Where the answer would stand in the question's own sentence.
    let gap: QuestionGap
    /// The preposition that stands before the asking words, or is left at the question's end.
    let preposition: String?
    /// Each once.
    let content: [Word]
    /// What a word counts that means the same as one of the content.
    static let synonymShare: Float = 0.6
    /// Of each word of the content, by its hash.
    private let places: [UInt64: Int]
    /// A bit for each of some 4,000 classes of terms: most words of texts are of none that is in
    /// ``places`` or ``synonyms``.
    private let filter: [UInt64]
    /// Terms that words of the content may be said by, with the content word's place.
    let synonyms: [UInt64: Int]
    /// Terms of its verbs, and of verbs that mean the same.
    let verbs: Set<UInt64>
    /// The asked-for thing does what the verb says: "who wrote", not "what did she write".
    let asksSubject: Bool
    /// How its words hang together.
    let tree: QuestionTree
    /// The word of the content that the asking words hang on.
    let governor: Int?
    /// Words of the content and what they hang on.
    let pairs: Set<Pair>
    /// Words before and behind the asking phrase, nearest first; at most three each.
    let before: [AskedForm]
    let behind: [AskedForm]
    /// All folded words.
    let words: [TaggedWord]
    /// The asking words and what belongs to them: "what river".
    let asked: Range<Int>?

    static let asking: Set<String> = [
        "who", "whom", "whose", "where", "when", "how", "which", "what", "why",
    ]
    /// Nouns that stand for what follows their "of".
    private static let carriers: Set<String> = [
        "name", "names", "type", "types", "kind", "kinds", "sort", "form", "term", "title",
        "example", "part", "one", "class",
    ]

    init(_ question: QuestionAnalysis, words: [TaggedWord]) {
        self.words = words
        let place = Self.askingPlace(in: words)
        let phrase = place.map { Self.phrase(from: $0, in: words) }
        head = phrase?.head.map { TermPlaces.hash(ofTerm: TextAnalyzer.stem(words[$0].folded)) }
        headPosition = phrase?.head
        headThing = phrase?.head.flatMap { NounKind(noun: words[$0].folded) }
        unit = place.flatMap { AskedUnit(words, asking: $0, head: phrase?.head) }
        preposition = Self.preposition(place, in: words)
        kind = Self.kind(question, words, place, phrase?.head)
        let end = phrase?.end ?? 0
        let next = end < words.count ? words[end] : nil
        asksSubject =
            next.map { $0.kind == .verb && !["do", "does", "did"].contains($0.folded) }
            ?? false
        before =
            place.map { place in
                words[..<place].reversed().prefix(3).map { AskedForm($0.folded) }
            } ?? []
        behind = Self.behind(end, in: words)
        asked = place.map { $0..<max(end, $0 + 1) }
        gap = QuestionGap(words, asking: asked)
        let content = Self.content(question, words, asked: asked, gap)
        var places: [UInt64: Int] = [:]
        for (position, word) in content.enumerated() { places[word.hash] = position }
        var synonyms: [UInt64: Int] = [:]
        var verbs: Set<UInt64> = []
        for word in words where !TextAnalyzer.isStopWord(word.folded) {
            let forms = [TextAnalyzer.stem(word.folded), TextAnalyzer.stem(word.lemma)]
            let alike = Set(forms + forms.flatMap { Synonyms.alike(to: $0) })
                .map { TermPlaces.hash(ofTerm: $0) }
            if word.kind == .verb { verbs.formUnion(alike) }
            guard let position = places[TermPlaces.hash(ofTerm: forms[0])] else { continue }
            for hash in alike where places[hash] == nil && synonyms[hash] == nil {
                synonyms[hash] = position
            }
        }
        self.content = content
        self.places = places
        filter = Self.filter(of: Array(places.keys) + Array(synonyms.keys))
        self.synonyms = synonyms
        self.verbs = verbs
        let tree = QuestionTree(words, asking: place)
        func inContent(_ word: Int) -> Int? {
            TermPlaces(words[word].folded).all.lazy.compactMap { places[$0] }.first
        }
        governor = tree.governor.flatMap(inContent)
        pairs = Set(
            tree.pairs.compactMap { head, word in
                guard let head = inContent(head), let word = inContent(word) else { return nil }
                return Pair(head: head, word: word)
            })
        self.tree = tree
    }

    /// Two words of the content, one of which hangs on the other.
    struct Pair: Hashable, Sendable {
        let head: Int
        let word: Int
    }

    /// A word that others are compared with by their stems.
    struct AskedForm: Sendable {
        private let folded: String
        private let stem: String

        init(_ folded: String) {
            self.folded = folded
            stem = TextAnalyzer.stem(folded)
        }

        func isAlike(_ other: String) -> Bool {
            if folded == other { return true }
            // A stem begins like its word, but for an apostrophe, which it loses, and few forms.
            if let first = other.utf8.first, first != stem.utf8.first,
                first != UInt8(ascii: "'"), first < 0x80,
                !TextAnalyzer.mayBegin(first, wordOfTerm: stem)
            {
                return false
            }
            return stem == TextAnalyzer.stem(other)
        }
    }

    /// Which words of the content terms say, as they are or by what means the same: one bit each.
    struct Held: Sendable {
        var said: UInt64 = 0
        var meant: UInt64 = 0

        mutating func formUnion(_ other: Held) {
            said |= other.said
            meant |= other.meant
        }
    }

    /// The place of a term in the content, and whether it only means the same.
    func place(of term: UInt64) -> (place: Int, isMeant: Bool)? {
        guard filter[Int(term >> 6 & 63)] >> (term & 63) & 1 == 1 else { return nil }
        if let place = places[term] { return (place, false) }
        return synonyms[term].map { ($0, true) }
    }

    private static func filter(of terms: [UInt64]) -> [UInt64] {
        var filter = [UInt64](repeating: 0, count: 64)
        for term in terms { filter[Int(term >> 6 & 63)] |= 1 << (term & 63) }
        return filter
    }

    func held(by terms: [UInt64]) -> Held {
        var held = Held()
        for term in terms where term != 0 {
            guard let (place, isMeant) = place(of: term), place < 64 else { continue }
            if isMeant { held.meant |= 1 << UInt64(place) } else { held.said |= 1 << UInt64(place) }
        }
        return held
    }

    /// The share of the content, by weight, 0...1.
    func share(of held: Held) -> Float {
        var all: Float = 0
        var sum: Float = 0
        for (place, word) in content.enumerated().prefix(64) {
            all += word.weight
            if held.said >> UInt64(place) & 1 == 1 {
                sum += word.weight
            } else if held.meant >> UInt64(place) & 1 == 1 {
                sum += Self.synonymShare * word.weight
            }
        }
        return all > 0 ? sum / all : 0
    }

    private static func preposition(_ asking: Int?, in words: [TaggedWord]) -> String? {
        guard let asking else { return nil }
        if asking > 0, words[asking - 1].kind == .preposition { return words[asking - 1].folded }
        let last = words.last { $0.kind != .punctuation }
        return last?.kind == .preposition ? last?.folded : nil
    }

    /// The word that asks. "Who" and "which" that begin no question are often relative; then the one
    /// that asks is the last behind a preposition or a verb: "… who died on which date?".
    static func askingPlace(in words: [TaggedWord]) -> Int? {
        let places = words.indices.filter { asking.contains(words[$0].folded) }
        guard let first = places.first, places.count > 1, first > 1 else { return places.first }
        return places.last {
            [.preposition, .verb, .auxiliary].contains(words[$0 - 1].kind)
        } ?? first
    }

    /// Words behind the asking phrase; "did" and the like stand for nothing there.
    private static func behind(_ end: Int, in words: [TaggedWord]) -> [AskedForm] {
        guard end < words.count else { return [] }
        return words[end...].lazy.filter { !["do", "does", "did", "?"].contains($0.folded) }
            .prefix(3).map { AskedForm($0.folded) }
    }

    /// "what side effect": the end of the asking phrase, and its head.
    static func phrase(from place: Int, in words: [TaggedWord]) -> (end: Int, head: Int?) {
        guard ["which", "what", "whose", "how"].contains(words[place].folded) else {
            return (place + 1, nil)
        }
        var run = nominal(from: place + 1, in: words)
        // "On which date?": no verb, though it may be one elsewhere.
        if run.head == nil, place > 0, words[place - 1].kind == .preposition,
            place + 1 < words.count, words[(place + 2)...].allSatisfy({ $0.kind == .punctuation })
        {
            run = (place + 2, place + 1)
        }
        let end = run.end
        if run.head == nil, words[place].folded != "how" {
            var start = place + 1
            if start < words.count, SituationWords.be.contains(words[start].folded) {
                start += 1
                while start < words.count,
                    [.determiner, .possessive].contains(words[start].kind)
                {
                    start += 1
                }
            }
            if start > place + 1 { run = nominal(from: start, in: words) }
        }
        while let head = run.head, carriers.contains(words[head].folded), head + 1 < words.count,
            words[head + 1].folded == "of"
        {
            var start = head + 2
            while start < words.count, [.determiner, .possessive].contains(words[start].kind) {
                start += 1
            }
            let inner = nominal(from: start, in: words)
            guard inner.head != nil else { break }
            run = inner
        }
        return (end, run.head)
    }

    private static func nominal(from start: Int, in words: [TaggedWord]) -> (end: Int, head: Int?) {
        var end = start
        var head: Int?
        while end < words.count {
            switch words[end].kind {
            case .noun, .name: head = end
            case .adjective, .number, .adverb, .date: break
            default: return (head.map { $0 + 1 } ?? start, head)
            }
            end += 1
        }
        return (head.map { $0 + 1 } ?? start, head)
    }

    private static func kind(
        _ question: QuestionAnalysis, _ words: [TaggedWord], _ place: Int?, _ head: Int?
    ) -> Kind {
        guard let place else { return .other }
        let next = place + 1 < words.count ? words[place + 1].folded : ""
        switch words[place].folded {
        case "who", "whom", "whose": return .who
        case "where": return .place
        case "when": return .date
        case "why": return .why
        case "how":
            if next == "many" { return .count }
            let amounts = ["much", "old", "long", "tall", "far", "high", "large", "big", "often"]
            return amounts.contains(next) ? .number : .how
        default: break
        }
        guard let head else { return .what }
        switch AnswerType(noun: words[head].folded) {
        case .person: return .who
        case .place: return .place
        case .country: return .country
        case .date: return .date
        case .number: return .number
        case .organisation: return .organisation
        default: return .thing
        }
    }

    private static func content(
        _ question: QuestionAnalysis, _ words: [TaggedWord], asked: Range<Int>?, _ gap: QuestionGap
    ) -> [Word] {
        let best = max(question.weights.max() ?? 0, question.nameWeights.values.max() ?? 0, 1e-6)
        var weights: [UInt64: Float] = [:]
        for (term, weight) in zip(question.terms, question.weights) {
            weights[TermPlaces.hash(ofTerm: term)] = weight / best
        }
        var names: Set<UInt64> = []
        for (term, weight) in question.nameWeights {
            let hash = TermPlaces.hash(ofTerm: term)
            names.insert(hash)
            weights[hash] = weight / best
        }
        var content: [Word] = []
        var seen: Set<UInt64> = []
        for (position, word) in words.enumerated() where asked?.contains(position) != true {
            for hash in TermPlaces(word.folded).all where seen.insert(hash).inserted {
                let isBefore = gap.before.contains(hash)
                content.append(
                    Word(
                        hash: hash, weight: weights[hash] ?? 0.5, isName: names.contains(hash),
                        isBehindGap: gap.behind.contains(hash) ? true : (isBefore ? false : nil)))
            }
        }
        return content
    }
}

extension QuestionForm.Kind {
    /// Whether something of that shape can be an answer at all: no person is a place.
    func admits(_ shape: AnswerSpan.Shape) -> Bool {
        switch (self, shape) {
        case (.place, .person), (.country, .person), (.date, .person), (.date, .place): false
        case (.who, .place), (.count, .person), (.count, .place): false
        case (.who, _), (.place, _), (.country, _):
            ![.date, .year, .number, .quantity].contains(shape)
        default: true
        }
    }
}
