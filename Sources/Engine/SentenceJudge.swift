import ConceptModel
import Extraction
import Reasoning
import TextIndex

/// Judges the candidates of one sentence against a question.
struct SentenceJudge: Sendable {
    let form: QuestionForm
    let sentence: TextReading.ReadSentence
    let reading: TextReading
    let words: [TaggedWord]
    let details: TextReading.ReadSentence.Details
    /// Of each word, whether it is a mark that parts the sentence: a comma, "(" and the like.
    let isBound: [Bool]
    /// The weight of each word that the question holds; 0 for others.
    let matches: [Float]
    /// Words that the question holds, from left to right, with their places in its content.
    let matched: [Int]
    let matchedPlaces: [(place: Int, isMeant: Bool)]
    /// Of each word, whether it is a verb of the question, or means the same as one.
    let isAskedVerb: [Bool]
    /// The first verb or auxiliary; the number of words without one.
    private let firstVerb: Int
    /// The weight of the question's content.
    let total: Float
    /// The share of the question in the sentence, and with heading and way.
    let coverage: Float
    let reach: Float
    /// The share of the question's neighbouring content words that are neighbours here too.
    private let pairs: Float
    /// How much more of the question the sentence before adds.
    private let before: Float
    /// It turns the question's active into a passive, or the other way round.
    let isTurned: Bool
    /// How its words hang together; read for sentences worth it.
    private(set) var tree: SentenceTree?
    private(set) var treePairs: Float = 0

    /// What a sentence has of a question: all that there is to know to choose the sentences that
    /// are judged.
    struct Shares: Sendable {
        /// The weight of the question's content.
        let total: Float
        /// The share of the question in the sentence, and with heading and way.
        let coverage: Float
        let reach: Float

        /// - Parameters:
        ///   - given: terms that the way to the passage has spoken of, and names that were looked
        ///     up on it.
        ///   - own: what the sentence holds of the question.
        init(
            _ form: QuestionForm, in reading: TextReading, given: Set<UInt64>,
            own: QuestionForm.Held
        ) {
            var sum: Float = 0
            var inSentence: Float = 0
            var reached: Float = 0
            for (place, word) in form.content.enumerated() {
                sum += word.weight
                let bit: UInt64 = place < 64 ? 1 << UInt64(place) : 0
                if own.said & bit != 0 {
                    inSentence += word.weight
                    reached += word.weight
                } else if own.meant & bit != 0 {
                    inSentence += QuestionForm.synonymShare * word.weight
                    reached += QuestionForm.synonymShare * word.weight
                } else {
                    reached += Self.given(word.hash, onTheWay: given, in: reading) * word.weight
                }
            }
            total = sum
            coverage = sum > 0 ? inSentence / sum : 0
            reach = sum > 0 ? reached / sum : 0
        }

        /// How far the way to a passage or its heading speak of a term, 0...1.
        static func given(
            _ term: UInt64, onTheWay: Set<UInt64>, in reading: TextReading
        ) -> Float {
            onTheWay.contains(term) ? 0.9 : (reading.headingTerms.contains(term) ? 0.8 : 0)
        }
    }

    /// - Parameters:
    ///   - shares: of the same question in the same sentence.
    ///   - own: what the sentence holds of the question; `before`: what the one before it does.
    init(
        _ form: QuestionForm, _ sentence: TextReading.ReadSentence, in reading: TextReading,
        shares: Shares, own: QuestionForm.Held, before: QuestionForm.Held?
    ) {
        self.form = form
        self.sentence = sentence
        self.reading = reading
        words = sentence.tagged.words
        details = sentence.details
        isBound = words.map { Self.isBound($0.folded) }
        var matches = [Float](repeating: 0, count: sentence.terms.count)
        var matched: [Int] = []
        var matchedPlaces: [(place: Int, isMeant: Bool)] = []
        for (position, term) in sentence.terms.enumerated() {
            guard term != 0, let found = form.place(of: term) else { continue }
            matches[position] =
                (found.isMeant ? QuestionForm.synonymShare : 1) * form.content[found.place].weight
            guard matches[position] > 0 else { continue }
            matched.append(position)
            matchedPlaces.append(found)
        }
        self.matches = matches
        self.matched = matched
        self.matchedPlaces = matchedPlaces
        isAskedVerb = sentence.terms.map { $0 != 0 && form.verbs.contains($0) }
        firstVerb =
            words.firstIndex { $0.kind == .verb || $0.kind == .auxiliary } ?? words.count
        total = shares.total
        coverage = shares.coverage
        reach = shares.reach
        pairs = Self.pairs(form, sentence)
        isTurned = Self.isTurned(form, sentence, matched: matched)
        self.before =
            before.map { before in
                var both = own
                both.formUnion(before)
                return form.share(of: both) - form.share(of: own)
            } ?? 0
    }

    private static func isBound(_ word: String) -> Bool {
        switch word.utf8.count {
        case 1: [",", ";", ":", "(", ")"].contains(word)
        case 3: word == "–" || word == "—"
        default: false
        }
    }

    /// With what takes longer to read than what a sentence is chosen by.
    consuming func readClosely() -> SentenceJudge {
        let tree = details.tree
        treePairs = Self.treePairs(form, sentence, tree, matched: matched)
        self.tree = tree
        return self
    }

    private static func pairs(_ form: QuestionForm, _ sentence: TextReading.ReadSentence) -> Float {
        guard form.content.count > 1 else { return 0 }
        let terms = sentence.terms.filter { $0 != 0 }
        let here = Set(zip(terms, terms.dropFirst()).map { Pair(first: $0, second: $1) })
        let asked = zip(form.content, form.content.dropFirst())
        let kept = asked.filter { here.contains(Pair(first: $0.hash, second: $1.hash)) }.count
        return Float(kept) / Float(form.content.count - 1)
    }

    private struct Pair: Hashable {
        let first: UInt64
        let second: UInt64
    }

    /// The verb that the candidate belongs to: the next one for a subject, else the one before.
    private func governor(of span: AnswerSpan, opens: Bool) -> Int? {
        opens
            ? words.indices[span.words.upperBound...].first { words[$0].kind == .verb }
            : words.indices[..<span.words.lowerBound].last { words[$0].kind == .verb }
    }

    private func place(of span: AnswerSpan, opens: Bool) -> AnswerSignals.Place {
        var place = opens ? AnswerSignals.Place.subject : .elsewhere
        var nearest = 12
        for position in matched where isAskedVerb[position] {
            if position >= span.words.upperBound, position - span.words.upperBound < nearest {
                nearest = position - span.words.upperBound
                place = .leftOfVerb
            } else if position < span.words.lowerBound, span.words.lowerBound - position < nearest {
                nearest = span.words.lowerBound - position
                place = .rightOfVerb
            }
        }
        return place
    }

    /// Whether the question itself says all of it.
    func isSaid(_ span: AnswerSpan) -> Bool {
        span.words.allSatisfy { sentence.terms[$0] == 0 || matches[$0] > 0 }
    }

    /// Whether the sentence denies what it says of the words.
    func isDenied(_ span: ByteSpan) -> Bool {
        sentence.relations.contains { position in
            let relation = reading.extraction.relations[position]
            return relation.isNegated
                && (relation.subject.span.overlaps(span) || relation.object.span.overlaps(span))
        }
    }

    func signals(of span: AnswerSpan, isFirstSentence: Bool) -> AnswerSignals {
        var signals = AnswerSignals()
        signals.add(.sentence, coverage)
        signals.add(.sentenceSquared, coverage * coverage)
        signals.add(.reach, reach)
        signals.add(.reachSquared, reach * reach)
        addSurroundings(of: span, to: &signals)
        addKind(of: span, to: &signals)
        addNeighbours(of: span, to: &signals)
        signals.add(form.kind, span.shape, words: span.words.count)
        signals.add(form.kind, after: neighbour(before: span.words.lowerBound))
        signals.add(.firstSentence, isFirstSentence ? 1 : 0)
        let opens = span.words.lowerBound <= firstVerb
        signals.add(.opensSentence, opens ? 1 : 0)
        signals.add(form.kind, at: place(of: span, opens: opens))
        signals.add(.pairs, pairs)
        if let verb = governor(of: span, opens: opens) {
            signals.add(isAskedVerb[verb] ? .governed : .governedByOther, 1)
        }
        signals.add(.relation, relation(of: span))
        let hasOf = words[span.words].contains { $0.folded == "of" }
        signals.add(.withOf, hasOf ? 1 : 0)
        signals.add(.possessive, words[span.words.lowerBound].kind == .possessive ? 1 : 0)
        signals.add(.sentenceBefore, before)
        addEdges(of: span, to: &signals)
        addThing(of: span, to: &signals)
        addWindows(around: span, to: &signals)
        addStanding(of: span, to: &signals)
        addGap(of: span, to: &signals)
        addTree(of: span, to: &signals)
        addUnit(of: span, to: &signals)
        return signals
    }

    private func addEdges(of span: AnswerSpan, to signals: inout AnswerSignals) {
        let (start, end) = (span.words.lowerBound, span.words.upperBound)
        let classes = details.tree.classes
        signals.add(
            before: start > 0 ? classes[start - 1] : nil, first: classes[start],
            last: classes[end - 1], behind: end < words.count ? classes[end] : nil)
        guard let wanted = form.preposition else { return }
        var left = start - 1
        while left >= 0, words[left].kind == .determiner || words[left].kind == .adjective {
            left -= 1
        }
        guard left >= 0, words[left].kind == .preposition else { return }
        signals.add(words[left].folded == wanted ? .samePreposition : .otherPreposition, 1)
    }

    private func addThing(of span: AnswerSpan, to signals: inout AnswerSignals) {
        let names: NounKind? =
            switch span.shape {
            case .person: .person
            case .place: .location
            case .organisation: .group
            case .date, .year: .time
            case .number, .quantity: .quantity
            case .event: .event
            case .work: .communication
            case .name, .noun, .adjective, .list, .clause: details.things[span.head]
            }
        signals.add(asked: form.headThing, form.kind, span.shape, names: names)
        signals.add(.saidHead, matches[span.head] > 0 ? 1 : 0)
        signals.add(.unsaid, span.words.contains { matches[$0] > 0 } ? 0 : 1)
    }

    private func addWindows(around span: AnswerSpan, to signals: inout AnswerSignals) {
        signals.add(.within3, window(around: span, reach: 3))
        signals.add(.within6, window(around: span, reach: 6))
        signals.add(.within10, window(around: span, reach: 10))
    }

    /// The share of the question within so many words on either side, each term once.
    private func window(around span: AnswerSpan, reach: Int) -> Float {
        let start = max(0, span.words.lowerBound - reach)
        let end = min(words.count, span.words.upperBound + reach)
        func isInside(_ place: Int) -> Bool {
            place >= start && place < end && !span.words.contains(place)
        }
        var sum: Float = 0
        for (number, place) in matched.enumerated() where isInside(place) {
            let isRepeated = matched[..<number].contains {
                isInside($0) && sentence.terms[$0] == sentence.terms[place]
            }
            if !isRepeated { sum += matches[place] }
        }
        return total > 0 ? sum / total : 0
    }

    private func addSurroundings(of span: AnswerSpan, to signals: inout AnswerSignals) {
        var proximity: Float = 0
        var nearest: Float = 0
        var inside: Float = 0
        var best: (weight: Float, place: Int)?
        var verbRight: Float = 0
        var verbLeft: Float = 0
        for place in matched {
            let weight = matches[place]
            if span.words.contains(place) {
                inside += 1
                continue
            }
            let isRight = place >= span.words.upperBound
            let distance =
                isRight ? place - span.words.upperBound : span.words.lowerBound - 1 - place
            let close = 1 / Float(1 + distance)
            proximity += weight * close
            nearest = max(nearest, close)
            if weight > best?.weight ?? 0 { best = (weight, place) }
            if isAskedVerb[place] {
                if isRight {
                    verbRight = max(verbRight, close)
                } else {
                    verbLeft = max(verbLeft, close)
                }
            }
        }
        signals.add(.proximity, total > 0 ? proximity / total : 0)
        signals.add(.nearest, nearest)
        signals.add(form.asksSubject ? .verbRightOfSubject : .verbRight, verbRight)
        signals.add(form.asksSubject ? .verbLeftOfSubject : .verbLeft, verbLeft)
        let contentCount = span.words.filter { sentence.terms[$0] != 0 }.count
        signals.add(.overlap, contentCount > 0 ? inside / Float(contentCount) : 0)
        if let best {
            let between =
                best.place < span.words.lowerBound
                ? best.place..<span.words.lowerBound
                : span.words.upperBound..<max(span.words.upperBound, best.place)
            let isParted = between.contains {
                isBound[$0] && [",", ";", ":", "("].contains(words[$0].folded)
            }
            signals.add(.sameClause, isParted ? 0 : 1)
        }
    }

    private func addKind(of span: AnswerSpan, to signals: inout AnswerSignals) {
        guard let head = form.head else { return }
        if sentence.terms[span.head] == head {
            signals.add(.kindHead, 1)
        } else if span.words.contains(where: { sentence.terms[$0] == head }) {
            signals.add(.kindInside, 1)
        } else if span.words.upperBound < words.count,
            sentence.terms[span.words.upperBound] == head
        {
            signals.add(.kindFollows, 1)
        } else {
            let around =
                max(0, span.words.lowerBound - 3)..<min(words.count, span.words.upperBound + 4)
            let isBeside = around.contains { sentence.terms[$0] == head }
            signals.add(.kindBeside, isBeside ? 1 : 0)
        }
    }

    /// Compares the words beside the candidate with those beside the asking phrase.
    private func addNeighbours(of span: AnswerSpan, to signals: inout AnswerSignals) {
        var left = span.words.lowerBound
        if left > 0, words[left - 1].kind == .determiner { left -= 1 }
        signals.add(.leftAlike, alike(form.before) { left - 1 - $0 })
        signals.add(.rightAlike, alike(form.behind) { span.words.upperBound + $0 })
    }

    /// The share of three words beside the asking phrase that the words beside a candidate are
    /// like, up to the first that is not.
    /// - Parameter place: of the word that each is compared with.
    private func alike(_ asked: [QuestionForm.AskedForm], _ place: (Int) -> Int) -> Float {
        var count: Float = 0
        for (number, word) in asked.enumerated() {
            let place = place(number)
            guard words.indices.contains(place), word.isAlike(words[place].folded) else { break }
            count += 1
        }
        return count / 3
    }

    private func neighbour(before place: Int) -> AnswerSignals.Neighbour {
        var place = place - 1
        if place >= 0, words[place].kind == .determiner { place -= 1 }
        guard place >= 0 else { return .none }
        let word = words[place]
        switch word.folded {
        case "in", "within": return .in
        case "on": return .on
        case "at": return .at
        case "by": return .by
        case "for": return .for
        case "from", "since": return .from
        case "to", "into": return .to
        case "of": return .of
        case "with": return .with
        case "as": return .as
        case "after", "before", "during": return .after
        case "is", "are", "was", "were": return .is
        case ",": return .comma
        default: break
        }
        if word.kind == .verb { return .verb }
        return word.kind == .preposition ? .otherPreposition : .other
    }

    /// How much of the question the other end and the phrase of the best relation hold.
    private func relation(of span: AnswerSpan) -> Float {
        let bytes = ByteSpan(
            words[span.words.lowerBound].span.lowerBound,
            words[span.words.upperBound - 1].span.upperBound)
        var best: Float = 0
        for position in sentence.relations {
            let relation = reading.extraction.relations[position]
            guard !relation.isNegated else { continue }
            let isSubject = relation.subject.span == bytes
            guard isSubject || relation.object.span == bytes else { continue }
            let other = isSubject ? relation.object : relation.subject
            let said = TermPlaces(other.name).all + TermPlaces(relation.phrase).all
            let held = form.content.reduce(Float(0)) {
                $0 + (said.contains($1.hash) ? $1.weight : 0)
            }
            best = max(best, total > 0 ? held / total : 0)
        }
        return best
    }
}
