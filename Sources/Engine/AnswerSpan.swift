import ConceptModel
import Extraction

/// A run of words that may be an answer.
struct AnswerSpan: Hashable, Sendable {
    enum Shape: Int, CaseIterable, Sendable {
        case person, place, organisation, work, event, date, year, number, quantity, name, noun
        case adjective, list, clause
    }

    /// Of the sentence's words.
    let words: Range<Int>
    let shape: Shape
    /// The word that carries the meaning.
    let head: Int

    /// Everything in a sentence that may be an answer, each run once, in order.
    static func all(
        in sentence: TaggedSentence, _ tree: SentenceTree, mentions: [Mention]
    ) -> [AnswerSpan] {
        var finder = SpanFinder(sentence: sentence, tree: tree, mentions: mentions)
        return finder.find()
    }
}

private struct SpanFinder {
    let sentence: TaggedSentence
    let tree: SentenceTree
    let mentions: [Mention]
    private var found: [AnswerSpan] = []
    /// Bounds of what was found, in one number each.
    private var bounds: Set<Int> = []
    private static let wordLimit = 14

    init(sentence: TaggedSentence, tree: SentenceTree, mentions: [Mention]) {
        self.sentence = sentence
        self.tree = tree
        self.mentions = mentions
    }

    private var words: [TaggedWord] { sentence.words }

    mutating func find() -> [AnswerSpan] {
        for mention in mentions {
            guard let range = range(of: mention.span) else { continue }
            add(range, shape(of: mention, range), head: range.upperBound - 1)
        }
        for (position, phrase) in sentence.phrases.enumerated() { addPhrase(phrase, position) }
        for (position, word) in words.enumerated() where word.kind == .adjective {
            add(position..<position + 1, .adjective, head: position)
        }
        addFigures()
        addClauses()
        addConstituents()
        addSubtrees()
        return found.sorted {
            ($0.words.lowerBound, $0.words.upperBound) < ($1.words.lowerBound, $1.words.upperBound)
        }
    }

    /// Marks and joining words that no answer begins or ends with.
    private func isLoose(_ word: TaggedWord) -> Bool {
        switch word.kind {
        case .punctuation: word.folded != "%" && word.folded != "$"
        case .conjunction: true
        default: false
        }
    }

    private mutating func add(_ range: Range<Int>, _ shape: AnswerSpan.Shape, head: Int) {
        var range = range
        while let first = range.first, isLoose(words[first]) {
            range = first + 1..<range.upperBound
        }
        let opens = words[range].contains { $0.folded == "(" }
        while let last = range.last,
            isLoose(words[last]) || [.preposition, .determiner].contains(words[last].kind),
            !(opens && words[last].folded == ")")
        {
            range = range.lowerBound..<last
        }
        let head = min(max(head, range.lowerBound), range.upperBound - 1)
        guard !range.isEmpty, range.count <= Self.wordLimit,
            bounds.insert(range.lowerBound << 16 | range.upperBound).inserted
        else { return }
        found.append(AnswerSpan(words: range, shape: shape, head: head))
    }

    private func range(of span: ByteSpan) -> Range<Int>? {
        guard let first = words.firstIndex(where: { $0.span.upperBound > span.lowerBound }),
            let last = words.lastIndex(where: { $0.span.lowerBound < span.upperBound }),
            first <= last
        else { return nil }
        return first..<last + 1
    }

    private func shape(of mention: Mention, _ range: Range<Int>) -> AnswerSpan.Shape {
        switch mention.type {
        case .person: .person
        case .place: .place
        case .organisation: .organisation
        case .work: .work
        case .event: .event
        case .date: range.count == 1 && isYear(words[range.lowerBound]) ? .year : .date
        case .number: .number
        case .concept: shape(ofNoun: range)
        case .unknown: .name
        }
    }

    private func isYear(_ word: TaggedWord) -> Bool {
        word.folded.utf8.count == 4 && word.folded.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private func shape(ofNoun range: Range<Int>) -> AnswerSpan.Shape {
        let kinds = range.map { words[$0].kind }
        if kinds.allSatisfy({ $0 == .number || $0 == .punctuation }) {
            return range.count == 1 && isYear(words[range.lowerBound]) ? .year : .number
        }
        if kinds.contains(.number) { return .quantity }
        if kinds.contains(.date) { return .date }
        return kinds.last == .name ? .name : .noun
    }

    private func shape(ofModifiers range: Range<Int>) -> AnswerSpan.Shape {
        words[range.upperBound - 1].kind == .adjective ? .adjective : shape(ofNoun: range)
    }

    // MARK: Noun phrases, alone and with what follows

    private mutating func addPhrase(_ phrase: TaggedPhrase, _ position: Int) {
        let shape = shape(ofNoun: phrase.core)
        add(phrase.core, shape, head: phrase.head)
        if words[phrase.words.lowerBound].kind == .possessive {
            add(phrase.words, shape, head: phrase.head)
        }
        addNumber(in: phrase.core)
        addQualified(phrase, shape)
        if phrase.core.count > 1, phrase.head == phrase.core.upperBound - 1 {
            // "20th" of "20th century", "political" of "political role".
            let modifiers = phrase.core.lowerBound..<phrase.head
            add(modifiers, self.shape(ofModifiers: modifiers), head: phrase.head - 1)
        }
        addWithoutAdjectives(phrase)
        // "the University of X in Y": up to two phrases on; lists: up to four.
        var end = phrase.core.upperBound
        var isList = false
        for next in sentence.phrases[(position + 1)...].prefix(4) {
            guard let joint = joint(from: end, to: next.words.lowerBound) else { break }
            let onlyOne = end > phrase.core.upperBound && !isList
            if joint == .preposition, isList || onlyOne { break }
            isList = isList || joint == .list
            end = next.core.upperBound
            let range = phrase.core.lowerBound..<end
            add(range, isList ? .list : extended(shape), head: phrase.head)
        }
    }

    /// "other locations", "no chamber", "Mayor Burns": with what stands before the core and is no
    /// article; and "United Nations" of "United Nations Ban Ki-Moon", "Liberal Party of".
    private mutating func addQualified(_ phrase: TaggedPhrase, _ shape: AnswerSpan.Shape) {
        let start = phrase.core.lowerBound
        if start > 0 {
            let word = words[start - 1]
            let pointers = ["the", "a", "an", "this", "that", "these", "those"]
            let isTitle = word.kind == .noun && word.isCapitalised
            if isTitle || (word.kind == .determiner && !pointers.contains(word.folded)) {
                add(start - 1..<phrase.core.upperBound, shape, head: phrase.head)
            }
        }
        let names = phrase.core.prefix { words[$0].kind == .name }
        for end in names.dropFirst() where end < phrase.core.upperBound {
            add(start..<end, .name, head: end - 1)
        }
    }

    private func extended(_ shape: AnswerSpan.Shape) -> AnswerSpan.Shape {
        shape == .number ? .quantity : shape
    }

    private enum Joint { case preposition, list }

    private func joint(from end: Int, to start: Int) -> Joint? {
        guard end < start, start - end <= 2 else { return nil }
        let between = words[end..<start]
        if between.count == 1, let word = between.first {
            if word.kind == .preposition { return .preposition }
            if word.kind == .conjunction || word.folded == "," { return .list }
        }
        if between.count == 2, between.first?.folded == ",", between.last?.kind == .conjunction {
            return .list
        }
        return nil
    }

    /// "2.5 million" of "2.5 million people".
    private mutating func addNumber(in range: Range<Int>) {
        guard let first = range.first(where: { words[$0].kind == .number }) else { return }
        var end = first + 1
        while end < range.upperBound, words[end].kind == .number || words[end].folded == "%" {
            end += 1
        }
        add(first..<end, .number, head: end - 1)
    }

    /// Every figure, alone and with what bounds it or follows it: "up to 30%", "66 million years
    /// ago", "9–18".
    private mutating func addFigures() {
        for (position, word) in words.enumerated()
        where word.kind == .number
            || word.folded.utf8.contains(where: { (0x30...0x39).contains($0) })
        {
            add(position..<position + 1, isYear(word) ? .year : .number, head: position)
            var end = position + 1
            while end < words.count, end - position < 5,
                words[end].kind == .number || ["%", "–", "-", "to"].contains(words[end].folded)
            {
                end += 1
            }
            if words[end - 1].folded == "to" { end -= 1 }
            add(position..<end, .number, head: end - 1)
            let unit = min(words.count, end + 1)
            add(position..<unit, .quantity, head: unit - 1)
            if unit < words.count, words[unit].folded == "ago" || words[unit].folded == "later" {
                add(position..<unit + 1, .quantity, head: unit)
            }
            if let start = bound(before: position) {
                add(start..<end, .quantity, head: end - 1)
                add(start..<unit, .quantity, head: unit - 1)
            }
        }
    }

    /// Where what bounds a number starts: "about", "more than", "up to".
    private func bound(before position: Int) -> Int? {
        guard position > 0 else { return nil }
        if position > 1,
            Self.pairs.contains(words[position - 2].folded + " " + words[position - 1].folded)
        {
            return position - 2
        }
        return Self.bounding.contains(words[position - 1].folded) ? position - 1 : nil
    }

    private static let bounding: Set<String> = [
        "about", "around", "over", "nearly", "almost", "approximately", "roughly", "only",
        "after", "before", "since", "until", "between", "under",
    ]
    private static let pairs: Set<String> = [
        "more than", "less than", "fewer than", "at least", "at most", "up to",
    ]

    private mutating func addWithoutAdjectives(_ phrase: TaggedPhrase) {
        var start = phrase.core.lowerBound
        while start < phrase.core.upperBound, words[start].kind == .adjective { start += 1 }
        let range = start..<phrase.core.upperBound
        if start > phrase.core.lowerBound, !range.isEmpty {
            add(range, shape(ofNoun: range), head: phrase.head)
        }
        for start in phrase.core.dropFirst() where start <= phrase.head {
            let range = start..<phrase.core.upperBound
            add(range, shape(ofNoun: range), head: phrase.head)
        }
        guard let first = range.first(where: { words[$0].kind == .name }) else { return }
        var end = first
        while end < range.upperBound, words[end].kind == .name { end += 1 }
        add(first..<end, .name, head: end - 1)
    }

    // MARK: What is no noun phrase

    /// "by limiting demand", "to regain authority", "because …": up to the end of the clause.
    private mutating func addClauses() {
        for (position, word) in words.enumerated() {
            let isGerund = word.kind == .verb && word.folded.hasSuffix("ing")
            let isInfinitive =
                word.folded == "to" && position + 1 < words.count
                && words[position + 1].kind == .verb
            guard isGerund || isInfinitive || word.folded == "because" else { continue }
            let start = isGerund ? position : position + 1
            if let next = sentence.phrases.first(where: { $0.core.lowerBound > start }) {
                add(start..<next.core.upperBound, .clause, head: start)
            }
            var end = start
            while end < words.count, ![",", ".", ";", ":", "?"].contains(words[end].folded) {
                end += 1
            }
            add(start..<end, .clause, head: start)
        }
    }

    // MARK: The tree

    /// Each word with all that hangs on it, but for an article in front.
    private mutating func addSubtrees() {
        for top in words.indices where ![.punctuation, .negation].contains(tree.kinds[top]) {
            let reach = tree.reaches[top]
            var start = reach.lowerBound
            while start < top, ["the", "a", "an"].contains(words[start].folded) { start += 1 }
            // What begins by denying is no answer.
            if ["never", "not", "n't", "hardly"].contains(words[start].folded) { continue }
            // "slowly" tells how; "never" and "also" answer nothing.
            let isAdverb = tree.kinds[top] == .adverb && start + 1 == reach.upperBound
            if isAdverb, !words[top].folded.hasSuffix("ly") { continue }
            let range = start..<reach.upperBound
            add(range, shape(ofSubtree: range, top), head: top)
        }
    }

    private func shape(ofSubtree range: Range<Int>, _ top: Int) -> AnswerSpan.Shape {
        let isList = range.contains { tree.kinds[$0] == .conjunction && tree.parents[$0] == top }
        if isList { return .list }
        switch tree.kinds[top] {
        case .noun, .name, .pronoun:
            let hasClause = range.contains { $0 > top && tree.clauses[$0] != tree.clauses[top] }
            return hasClause ? .clause : tree.kinds[top] == .name ? .name : .noun
        case .number, .date:
            return range.count == 1 && isYear(words[top])
                ? .year : range.count == 1 ? .number : .quantity
        case .adjective: return .adjective
        default: return .clause
        }
    }

    // MARK: Constituents

    /// Where the clause around a place ends: before the next mark that parts clauses.
    private func clauseEnd(from start: Int) -> Int {
        words[start...].firstIndex { [",", ".", ";", ":", "?", "(", ")"].contains($0.folded) }
            ?? words.count
    }

    private mutating func addConstituents() {
        for (position, word) in words.enumerated() {
            switch word.kind {
            case .verb: addPredicate(from: position)
            case .preposition: addPrepositional(from: position)
            case .adjective: addAdjectives(from: position)
            case .punctuation where Self.quotes.contains(word.folded): addQuoted(from: position)
            default: break
            }
        }
        for phrase in sentence.phrases {
            let end = clauseEnd(from: phrase.core.upperBound)
            // "a monk who lived in Cologne", "the right to vote".
            if end > phrase.core.upperBound {
                add(phrase.core.lowerBound..<end, .clause, head: phrase.head)
            }
        }
    }

    /// "protects the coast", "protects the coast from storms": a verb with what it says of its
    /// subject.
    private mutating func addPredicate(from position: Int) {
        guard !words[position].folded.hasSuffix("ing") else { return }
        if let next = sentence.phrases.first(where: { $0.core.lowerBound > position }),
            next.words.lowerBound <= position + 2
        {
            add(position..<next.core.upperBound, .clause, head: position)
        }
        add(position..<clauseEnd(from: position), .clause, head: position)
    }

    /// "by boat", "between 1900 and 1910", "from Rome to Naples".
    private mutating func addPrepositional(from position: Int) {
        guard words[position].folded != "of" else { return }
        for (number, phrase) in sentence.phrases.enumerated()
        where phrase.words.lowerBound == position + 1 {
            add(position..<phrase.core.upperBound, .clause, head: phrase.head)
            guard number + 1 < sentence.phrases.count else { return }
            let next = sentence.phrases[number + 1]
            if joint(from: phrase.core.upperBound, to: next.words.lowerBound) != nil {
                add(position..<next.core.upperBound, .clause, head: phrase.head)
            }
        }
    }

    /// "very high", "red and white".
    private mutating func addAdjectives(from position: Int) {
        if position > 0, words[position - 1].kind == .adverb {
            add(position - 1..<position + 1, .adjective, head: position)
        }
        var end = position + 1
        while end + 1 < words.count,
            words[end].kind == .conjunction || words[end].folded == ",",
            words[end + 1].kind == .adjective
        {
            end += 2
        }
        if end > position + 1 { add(position..<end, .adjective, head: position) }
    }

    private static let quotes: Set<String> = ["\"", "“", "”", "``", "''", "«", "»", "‘", "'"]

    private mutating func addQuoted(from position: Int) {
        let rest = words[(position + 1)...].prefix(Self.wordLimit + 1)
        guard let end = rest.firstIndex(where: { Self.quotes.contains($0.folded) }),
            end > position + 1
        else { return }
        add(position + 1..<end, .work, head: end - 1)
    }
}
