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

    private struct Step: Hashable {
        /// Place among ``phrases``.
        let phrase: Int
        let direction: Direction
    }

    private struct Chain {
        var steps: [Step] = []
        /// What is reached by as many steps: of the last one, once somebody asks for it.
        var levels: [Level]
        var used: Set<Int> = []
        /// A step leads back over the relation before it.
        var goesBack = false
        var score: Float = 0
    }

    private struct Level {
        /// Entities, each with how it was reached and how often.
        let arrivals: [ConceptID: Arrival]
        /// Those that are gone on from, by identity.
        let fronts: [ConceptID]

        init(_ arrivals: [ConceptID: Arrival]) {
            self.arrivals = arrivals
            fronts = Array(arrivals.keys.sorted().prefix(RelationChains.setLimit))
        }
    }

    private struct Arrival {
        let from: ConceptID
        /// Place among the relations of that entity.
        let relation: Int
        var count = 0
    }

    /// A relation phrase that was met.
    private struct Phrase {
        let relation: String
        let isTime: Bool
        /// The question's words that speak of it, in order, and how well each does, above 0.
        let matches: [(position: Int, worth: Float)]
    }

    private let reader: EvidenceReader
    private let texts: ReadTexts
    /// Words that a relation may explain.
    private let open: [AskingWord]
    private let sharesThings: Bool
    private let asksWhen: Bool
    /// Position of the noun that says what is asked for.
    private let asked: Int?
    private var phrases: [Phrase] = []
    private var numbers: [String: Int] = [:]
    /// The noun that says what is asked for speaks of a phrase that was met.
    private var asksForPhrase = false

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
        let words = form.words
        let names = Set(
            reader.question.names.flatMap { $0.normalised.split(separator: " ").map(String.init) })
        open = words.enumerated().filter { _, word in
            !names.contains(word.folded) && !TextAnalyzer.isStopWord(word.folded)
                && word.kind != .punctuation
        }.map { AskingWord($1, at: $0) }
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
            let start = Level([name.entity: Arrival(from: name.entity, relation: 0)])
            var frontier = [Chain(levels: [start])]
            for _ in 0..<Self.depth {
                var next: [Chain] = []
                for place in frontier.indices {
                    complete(&frontier[place], start: name.entity)
                    next += extended(frontier[place], start: name.entity, &explainable)
                }
                next.sort { precedes($0, $1) }
                frontier = Array(next.prefix(Self.beam))
                for chain in frontier where best.map({ value(chain) > value($0) }) ?? true {
                    best = chain
                }
            }
        }
        guard var best, !explainable.isEmpty, let start = best.levels[0].fronts.first else {
            return nil
        }
        let explained = Float(best.used.count) / Float(explainable.union(best.used).count)
        complete(&best, start: start)
        return found(best, explained: explained)
    }

    /// What a chain is worth at its end: words that no step explains count against it.
    private func value(_ chain: Chain) -> Float {
        guard let last = chain.steps.last else { return chain.score }
        let phrase = phrases[last.phrase]
        var value = chain.score + Self.leftCost * Float(chain.used.count)
        if asksWhen == phrase.isTime { value += 0.5 }
        if sharesThings, !chain.goesBack { value -= Self.leftCost }
        // "what genres": the last step leads to what is asked for.
        if let asked, asksForPhrase {
            let isAsked =
                last.direction == .outgoing && phrase.matches.contains { $0.position == asked }
            value += isAsked ? 0.5 : -0.5
        }
        return value
    }

    private func precedes(_ left: Chain, _ right: Chain) -> Bool {
        if left.score != right.score { return left.score > right.score }
        let (one, other) = (left.steps, right.steps)
        if one.count != other.count { return one.count < other.count }
        for (step, against) in zip(one, other) where step.phrase != against.phrase {
            return phrases[step.phrase].relation < phrases[against.phrase].relation
        }
        return one.map { $0.direction == .outgoing ? 0 : 1 }
            .lexicographicallyPrecedes(other.map { $0.direction == .outgoing ? 0 : 1 })
    }

    private func extended(_ chain: Chain, by step: Step, among count: Int) -> Chain? {
        let matches = phrases[step.phrase].matches
        var next = chain
        next.steps.append(step)
        let isBack =
            chain.steps.last.map {
                $0.phrase == step.phrase && $0.direction != step.direction
            } ?? false
        let free = matches.filter { !chain.used.contains($0.position) }
        if let best = free.max(by: { ($0.worth, $1.position) < ($1.worth, $0.position) }) {
            if isBack { next.goesBack = true }
            next.score += best.worth - Self.stepCost
            // "release years" and "starred which actors" speak of one step.
            for match in matches where isJoined(match.position, best.position) {
                next.used.insert(match.position)
            }
        } else if isBack {
            next.score += (sharesThings && !chain.goesBack ? 0.8 : -0.1) - Self.stepCost
            next.goesBack = true
        } else if count <= 2 || chain.steps.isEmpty {
            next.score -= 0.2 + Self.stepCost
        } else {
            return nil
        }
        return next
    }

    /// The chain with each step that can follow and is worth it; what these reach is left open.
    private mutating func extended(
        _ chain: Chain, start: ConceptID, _ explainable: inout Set<Int>
    ) -> [Chain] {
        guard let level = chain.levels.last else { return [] }
        var steps: Set<Step> = []
        for entity in level.fronts {
            let relations = reader.relations(of: entity).relations
            var last: (relation: String, direction: Direction)?
            for place in relations.indices {
                // Those of one phrase and direction follow one another.
                if let last, relations[place].direction == last.direction,
                    relations[place].association.relation == last.relation
                {
                    continue
                }
                guard Self.end(of: relations[place], unless: start) != nil else { continue }
                let (relation, direction) = (
                    relations[place].association.relation, relations[place].direction
                )
                last = (relation, direction)
                steps.insert(Step(phrase: number(of: relation), direction: direction))
            }
        }
        for step in steps {
            for match in phrases[step.phrase].matches { explainable.insert(match.position) }
        }
        // In any order: chains are ordered afterwards, and no two of them have the same steps.
        return steps.compactMap { extended(chain, by: $0, among: steps.count) }
    }

    /// The other end of a relation that a step may go over.
    private static func end(
        of relation: (association: Association, direction: Direction), unless start: ConceptID
    ) -> ConceptID? {
        let end =
            relation.direction == .outgoing
            ? relation.association.target : relation.association.source
        return end != start && relation.association.confidence >= ConfidenceModel.chainThreshold
            ? end : nil
    }

    /// Works out what the last step reaches, unless that is known.
    private func complete(_ chain: inout Chain, start: ConceptID) {
        guard chain.levels.count == chain.steps.count, let step = chain.steps.last,
            let level = chain.levels.last
        else { return }
        let phrase = phrases[step.phrase].relation
        var arrivals: [ConceptID: Arrival] = [:]
        for entity in level.fronts {
            let relations = reader.relations(of: entity).relations
            for place in relations.indices
            where relations[place].direction == step.direction
                && relations[place].association.relation == phrase
            {
                guard let end = Self.end(of: relations[place], unless: start) else { continue }
                arrivals[end, default: Arrival(from: entity, relation: place)].count += 1
            }
        }
        chain.levels.append(Level(arrivals))
    }

    // MARK: Words and relation phrases

    /// Whether two words belong to one step: "release years", "released in which years".
    private func isJoined(_ one: Int, _ other: Int) -> Bool {
        abs(one - other) <= (one == asked || other == asked ? 3 : 2)
    }

    /// A relation phrase's place among ``phrases``.
    private mutating func number(of relation: String) -> Int {
        if let known = numbers[relation] { return known }
        let read = texts.phrase(relation)
        let matches = open.map { (position: $0.position, worth: $0.match(read)) }
            .filter { $0.worth > 0 }
        if matches.contains(where: { $0.position == asked }) { asksForPhrase = true }
        numbers[relation] = phrases.count
        phrases.append(Phrase(relation: relation, isTime: read.isTime, matches: matches))
        return phrases.count - 1
    }

    // MARK: What was found

    private func found(_ chain: Chain, explained: Float) -> Found? {
        guard let reached = chain.levels.last else { return nil }
        let ends = reached.arrivals.sorted { left, right in
            left.value.count != right.value.count
                ? left.value.count > right.value.count : left.key < right.key
        }.map(\.key)
        guard let first = ends.first else { return nil }
        var steps: [PathStep] = []
        var end = first
        var confidence: Float = 1
        for level in chain.levels.dropFirst().reversed() {
            guard let arrival = level.arrivals[end] else { return nil }
            let from = arrival.from
            let association = reader.relations(of: from).relations[arrival.relation].association
            guard let evidence = association.evidence.first else { return nil }
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
