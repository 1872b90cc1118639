import ConceptModel
import Extraction
import Reasoning
import TextIndex

/// Follows the relations that a question's words speak of, from a thing that it names: "who acted
/// in the films by the director of X" is the director of X, what else he directed, and its actors.
///
/// It walks sets: one step goes from everything reached so far over one relation phrase in one
/// direction. A chain is as good as its steps explain words of the question, each word once.
struct RelationChains {
    struct Found {
        /// What the chain reaches, the best supported first.
        let ends: [ConceptID]
        /// A way to the first end.
        let path: ReasoningPath
        /// The question's words that the steps explain, of those that any relation could, 0...1.
        let explained: Float
        let confidence: Confidence
    }

    private typealias Step = (relation: String, direction: Direction)

    private struct Chain {
        var steps: [Step] = []
        /// Entities reached, each with how it was and how often.
        var reached: [ConceptID: Arrival]
        var before: [[ConceptID: Arrival]] = []
        var used: Set<Int> = []
        /// A step leads back over the relation before it.
        var goesBack = false
        var score: Float = 0
    }

    private struct Arrival {
        var from: ConceptID?
        var association: Association?
        var count = 1
    }

    private let reader: EvidenceReader
    private let texts: ReadTexts
    private let words: [TaggedWord]
    /// Positions of words that a relation may explain.
    private let open: [Int]
    private let sharesThings: Bool
    private let asksWhen: Bool
    /// Position of the noun that says what is asked for.
    private let asked: Int?
    /// How well words speak of each relation that was met.
    private var matches: [String: [Int: Float]] = [:]

    private static let depth = 3
    private static let beam = 12
    private static let setLimit = 400
    private static let stepCost: Float = 0.4
    private static let leftCost: Float = 0.6
    /// Words that say that a relation leads back: "films that share actors with X".
    private static let sharing: Set<String> = [
        "share", "shares", "shared", "same", "also", "other", "another", "together", "common",
        "co",
    ]

    init(reader: EvidenceReader, texts: ReadTexts, form: QuestionForm) {
        self.reader = reader
        self.texts = texts
        words = form.words
        let names = Set(
            reader.question.names.flatMap { $0.normalised.split(separator: " ").map(String.init) })
        open = words.indices.filter { [words] position in
            let folded = words[position].folded
            return !names.contains(folded) && !TextAnalyzer.isStopWord(folded)
                && words[position].kind != .punctuation
        }
        sharesThings = words.contains {
            Self.sharing.contains($0.folded) || $0.folded.hasPrefix("co-")
        }
        asksWhen = form.kind == .date
        asked = form.headPosition
    }

    /// The best chain, or `nil` when the question names nothing or no chain explains it.
    mutating func find() -> Found? {
        var best: Chain?
        var explainable: Set<Int> = []
        for name in reader.question.names {
            var frontier = [Chain(reached: [name.entity: Arrival()])]
            for _ in 0..<Self.depth {
                var next: [Chain] = []
                for chain in frontier {
                    next += self.extended(chain, start: name.entity, &explainable)
                }
                next.sort { Self.precedes($0, $1) }
                frontier = Array(next.prefix(Self.beam))
                for chain in frontier where best.map({ value(chain) > value($0) }) ?? true {
                    best = chain
                }
            }
        }
        guard let best, !explainable.isEmpty else { return nil }
        let explained = Float(best.used.count) / Float(explainable.union(best.used).count)
        return found(best, explained: explained)
    }

    /// What a chain is worth at its end: words that no step explains count against it.
    private func value(_ chain: Chain) -> Float {
        guard let last = chain.steps.last else { return chain.score }
        var value = chain.score + Self.leftCost * Float(chain.used.count)
        if asksWhen == isTime(last.relation) { value += 0.5 }
        if sharesThings, !chain.goesBack { value -= Self.leftCost }
        // "what genres": the last step leads to what is asked for.
        if let asked, matches.values.contains(where: { $0[asked] != nil }) {
            let isAsked = matches[last.relation]?[asked] != nil && last.direction == .outgoing
            value += isAsked ? 0.5 : -0.5
        }
        return value
    }

    private static func precedes(_ left: Chain, _ right: Chain) -> Bool {
        if left.score != right.score { return left.score > right.score }
        let (one, other) = (left.steps, right.steps)
        if one.count != other.count { return one.count < other.count }
        for (step, against) in zip(one, other) where step.relation != against.relation {
            return step.relation < against.relation
        }
        return one.map { $0.direction == .outgoing ? 0 : 1 }
            .lexicographicallyPrecedes(other.map { $0.direction == .outgoing ? 0 : 1 })
    }

    private mutating func extended(
        _ chain: Chain, start: ConceptID, _ explainable: inout Set<Int>
    ) -> [Chain] {
        var groups: [String: [ConceptID: Arrival]] = [:]
        var steps: [String: Step] = [:]
        for entity in chain.reached.keys.sorted().prefix(Self.setLimit) {
            for (association, direction) in reader.entity(entity).relations {
                let end = direction == .outgoing ? association.target : association.source
                guard end != start, association.confidence >= ConfidenceModel.chainThreshold else {
                    continue
                }
                let key = (direction == .outgoing ? ">" : "<") + association.relation
                steps[key] = (association.relation, direction)
                groups[key, default: [:]][
                    end, default: Arrival(from: entity, association: association, count: 0)
                ].count += 1
            }
        }
        var extended: [Chain] = []
        for key in groups.keys.sorted() {
            guard let step = steps[key], let reached = groups[key] else { continue }
            let matches = self.matches(of: step.relation)
            explainable.formUnion(matches.keys)
            var next = chain
            next.before.append(chain.reached)
            next.reached = reached
            next.steps.append(step)
            let isBack =
                chain.steps.last.map {
                    $0.relation == step.relation && $0.direction != step.direction
                } ?? false
            let free = matches.filter { !chain.used.contains($0.key) }
            if let best = free.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) {
                if isBack { next.goesBack = true }
                next.score += best.value - Self.stepCost
                // "release years" and "starred which actors" speak of one step.
                next.used.formUnion(matches.keys.filter { isJoined($0, best.key) })
            } else if isBack {
                next.score += (sharesThings && !chain.goesBack ? 0.8 : -0.1) - Self.stepCost
                next.goesBack = true
            } else if groups.count <= 2 || chain.steps.isEmpty {
                next.score -= 0.2 + Self.stepCost
            } else {
                continue
            }
            extended.append(next)
        }
        return extended
    }

    // MARK: Words and relation phrases

    /// Whether two words belong to one step: "release years", "released in which years".
    private func isJoined(_ one: Int, _ other: Int) -> Bool {
        abs(one - other) <= (one == asked || other == asked ? 3 : 2)
    }

    private func isTime(_ relation: String) -> Bool {
        relation.split(separator: " ").contains { AnswerType(noun: String($0)) == .date }
    }

    /// The question's words that speak of a relation, and how well each does, above 0 to 1.
    private mutating func matches(of relation: String) -> [Int: Float] {
        if let known = matches[relation] { return known }
        let phrase = texts.words(of: relation).filter { !TextAnalyzer.isStopWord($0.folded) }
        var found: [Int: Float] = [:]
        for position in open {
            let all = phrase.map { Self.match(words[position], $0) }
            let best = all.max() ?? 0
            // Of equal matches, the one that more words of the phrase bear out.
            if best > 0 { found[position] = best + 0.02 * (all.reduce(0, +) - best) }
        }
        matches[relation] = found
        return found
    }

    private static func match(_ word: TaggedWord, _ other: TaggedWord) -> Float {
        let (stem, otherStem) = (TextAnalyzer.stem(word.lemma), TextAnalyzer.stem(other.lemma))
        if stem == otherStem { return 1 }
        if AnswerType(noun: word.folded) == .date, AnswerType(noun: other.folded) == .date {
            return 0.9
        }
        // "director" and "directed", "writer" and "written", "actor" and "acted".
        let common = zip(stem.utf8, otherStem.utf8).prefix { $0 == $1 }.count
        let shorter = min(stem.utf8.count, otherStem.utf8.count)
        if common >= 4 || (common == 3 && shorter == 3) { return 0.9 }
        // "screenwriter" holds "writ"; "co-starred" holds "star".
        let root = String(otherStem.prefix(max(4, otherStem.count - 3)))
        if root.utf8.count >= 4, word.folded.contains(root) { return 0.8 }
        if Synonyms.areAlike(stem, otherStem) { return 0.7 }
        return Synonyms.mayDoTheSame(stem, otherStem) ? 0.5 : 0
    }

    // MARK: What was found

    private func found(_ chain: Chain, explained: Float) -> Found? {
        let ends = chain.reached.sorted { left, right in
            left.value.count != right.value.count
                ? left.value.count > right.value.count : left.key < right.key
        }.map(\.key)
        guard let first = ends.first else { return nil }
        var steps: [PathStep] = []
        var end = first
        var confidence: Float = 1
        let levels = chain.before.dropFirst() + [chain.reached]
        for level in levels.reversed() {
            guard let arrival = level[end], let from = arrival.from,
                let association = arrival.association, let evidence = association.evidence.first
            else { return nil }
            confidence *= association.confidence.value
            steps.append(
                PathStep(
                    from: from, fromName: name(from), relation: association.relation, to: end,
                    toName: name(end),
                    direction: association.source == from ? .outgoing : .incoming,
                    evidence: evidence.concept, sentenceSpan: evidence.sentence,
                    sentence: reader.graph.concept(evidence.concept)?.content
                        .text(in: evidence.sentence) ?? "",
                    confidence: association.confidence))
            end = from
        }
        return Found(
            ends: ends,
            path: ReasoningPath(steps: steps.reversed(), confidence: Confidence(confidence)),
            explained: explained, confidence: Confidence(confidence * explained))
    }

    private func name(_ id: ConceptID) -> String { reader.graph.concept(id)?.content ?? "" }
}
