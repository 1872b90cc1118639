import ConceptModel
import Extraction
import Reasoning
import TextIndex

/// Collects candidates for an answer from the sentences of the best passages, and of the passages
/// at the ends of the best paths of relations.
struct CandidateSearch {
    private let reader: EvidenceReader
    private let texts: ReadTexts
    let form: QuestionForm
    private let named: Set<String>
    private let weights: [Float]

    /// Passages whose sentences are read, ends of paths that are looked at, and sentences whose
    /// candidates are judged.
    private static let passageCount = 8
    private static let pathCount = 12
    private static let sentenceCount = 20

    private var question: QuestionAnalysis { reader.question }
    private var graph: any GraphReader { reader.graph }

    init(reader: EvidenceReader, texts: ReadTexts, weights: [Float]) {
        self.reader = reader
        self.texts = texts
        self.weights = weights
        form = QuestionForm(reader.question, words: texts.words(of: reader.question.text))
        named = Set(reader.question.names.map(\.normalised))
    }

    /// A sentence that is worth reading for candidates.
    private struct Place {
        let concept: Concept
        let reading: TextReading
        var judge: SentenceJudge
        /// The sentence as it was written; read for sentences worth it.
        var text = ""
        let isFirst: Bool
        let passage: Passage
        /// The share of the question that the whole passage holds.
        let passageShare: Float
        let missing: (names: Float, heaviest: Float)
        let score: Float
    }

    private struct Passage {
        let reached: ReachedPassage
        /// Against the best one's, 0...1.
        let worth: Float
        let rank: Int
        /// Paths that end in this passage, by the normalised name of their end.
        var paths: [String: EvidencePathSearch.Found] = [:]
    }

    /// Candidates, each name once per sentence, in a fixed order.
    func candidates(
        in passages: [ReachedPassage], paths: [EvidencePathSearch.Found],
        chain: RelationChains.Found?
    ) -> [CandidateAnswer] {
        let places = self.places(in: self.passages(passages, paths))
        let chainEnds = self.ends(of: chain)
        var candidates: [CandidateAnswer] = []
        var counts: [String: Int] = [:]
        var drafts: [(place: Int, span: AnswerSpan, text: String, normalised: String)] = []
        for (position, place) in places.enumerated() {
            let withdrawn = graph.withdrawnStatements(in: place.concept.id)
            for span in place.judge.sentence.spans where !place.judge.isSaid(span) {
                let bytes = Self.bytes(of: span, in: place.judge.sentence.tagged)
                if place.judge.isDenied(bytes) { continue }
                let text = place.concept.content.text(in: bytes)
                let normalised = NormalisedName.normalise(text)
                guard !normalised.isEmpty, !named.contains(normalised) else { continue }
                if isWithdrawn(normalised, at: bytes, withdrawn) { continue }
                counts[normalised, default: 0] += 1
                drafts.append((position, span, text, normalised))
            }
        }
        let best = Best(
            reach: places.map(\.judge.reach).max() ?? 0,
            share: places.map(\.passageShare).max() ?? 0)
        for draft in drafts {
            var candidate = candidate(
                draft.span, draft.text, draft.normalised, at: places[draft.place],
                count: counts[draft.normalised] ?? 1, best: best)
            if let chain, chainEnds.contains(draft.normalised) {
                candidate.signals.add(.chain, chain.confidence.value)
                candidate.score = candidate.signals.score(weights)
            }
            candidates.append(candidate)
        }
        return candidates
    }

    /// The best of what was read, of each measure by itself.
    private struct Best {
        let reach: Float
        let share: Float
    }

    /// Names at the end of a chain, normalised.
    private func ends(of chain: RelationChains.Found?) -> Set<String> {
        Set(
            (chain?.ends.prefix(4) ?? []).compactMap { end in
                graph.concept(end).map { NormalisedName.normalise($0.content) }
            })
    }

    /// Whether a sentence names something only to say what was withdrawn.
    private func isWithdrawn(
        _ normalised: String, at span: ByteSpan, _ withdrawn: [WithdrawnStatement]
    ) -> Bool {
        let said = withdrawn.filter { $0.sentence.overlaps(span) }
        let words = Set(normalised.split(separator: " "))
        return said.contains { statement in
            [statement.source, statement.target].contains { end in
                let name = graph.concept(end).map { NormalisedName.normalise($0.content) } ?? ""
                return words.isSubset(of: name.split(separator: " "))
            }
        }
    }

    private static func bytes(of span: AnswerSpan, in sentence: TaggedSentence) -> ByteSpan {
        ByteSpan(
            sentence.words[span.words.lowerBound].span.lowerBound,
            sentence.words[span.words.upperBound - 1].span.upperBound)
    }

    private func passages(_ passages: [ReachedPassage], _ paths: [EvidencePathSearch.Found])
        -> [Passage]
    {
        let best = max(passages.first?.score ?? 1, 1e-6)
        var read = passages.prefix(Self.passageCount).enumerated().map {
            Passage(reached: $1, worth: max(0, $1.score) / best, rank: $0)
        }
        var places = Dictionary(
            read.enumerated().map { ($1.reached.id, $0) }, uniquingKeysWith: { first, _ in first })
        for found in paths.prefix(Self.pathCount) {
            guard let last = found.path.steps.last else { continue }
            let place = places[last.evidence] ?? read.count
            if place == read.count {
                let rank = passages.firstIndex { $0.id == last.evidence }
                let score = rank.map { max(0, passages[$0].score) / best } ?? 0
                read.append(
                    Passage(
                        reached: ReachedPassage(id: last.evidence, score: score), worth: score,
                        rank: rank ?? passages.count))
                places[last.evidence] = place
            }
            let name = NormalisedName.normalise(last.toName)
            if read[place].paths[name] == nil { read[place].paths[name] = found }
        }
        return read
    }

    private func places(in passages: [Passage]) -> [Place] {
        var places: [Place] = []
        let concepts = passages.map { graph.concept($0.reached.id) }
        let readings = graph.inParallel(concepts.count) { [texts] number in
            concepts[number].map { texts.reading(of: $0) }
        }
        for (number, passage) in passages.enumerated() {
            guard let concept = concepts[number], let reading = readings[number] else { continue }
            let given = self.given(to: passage)
            let held = reading.sentences.map { form.held(by: $0.terms) }
            var whole = QuestionForm.Held()
            for sentence in held { whole.formUnion(sentence) }
            let share = form.share(of: whole)
            let missing = self.missing(whole, given: given, in: reading)
            for (position, sentence) in reading.sentences.enumerated() {
                let judge = SentenceJudge(
                    form, sentence, in: reading, given: given,
                    own: held[position], before: position > 0 ? held[position - 1] : nil)
                places.append(
                    Place(
                        concept: concept, reading: reading, judge: judge, isFirst: position == 0,
                        passage: passage, passageShare: share, missing: missing,
                        score: judge.reach + judge.coverage + 0.5 * passage.worth
                            + (passage.paths.isEmpty ? 0 : 0.5)))
            }
        }
        let best = places.indices.sorted {
            places[$0].score != places[$1].score ? places[$0].score > places[$1].score : $0 < $1
        }
        let chosen = best.prefix(Self.sentenceCount).sorted().map { places[$0] }
        return graph.inParallel(chosen.count) { number in
            var place = chosen[number]
            place.judge.readClosely()
            place.text = place.concept.content.text(in: place.judge.sentence.tagged.span)
            return place
        }
    }

    /// What a passage lacks of the question: the share of its names, by weight, 0...1, and the
    /// weight of the most telling word.
    private func missing(
        _ held: QuestionForm.Held, given: Set<UInt64>, in reading: TextReading
    ) -> (names: Float, heaviest: Float) {
        var (names, lacking, heaviest) = (Float(0), Float(0), Float(0))
        for (place, word) in form.content.enumerated().prefix(64) {
            if word.isName { names += word.weight }
            let isHeld = (held.said | held.meant) >> UInt64(place) & 1 == 1
            if isHeld || given.contains(word.hash) || reading.headingTerms.contains(word.hash) {
                continue
            }
            if word.isName { lacking += word.weight }
            heaviest = max(heaviest, word.weight)
        }
        return (names > 0 ? lacking / names : 0, heaviest)
    }

    /// Terms of the question that the way to a passage has dealt with.
    private func given(to passage: Passage) -> Set<UInt64> {
        var given: Set<UInt64> = []
        var mask = passage.reached.bridged
        for found in passage.paths.values where found.path.steps.count > 1 { mask |= found.covered }
        for (position, term) in question.terms.enumerated() where mask >> UInt64(position) & 1 == 1
        {
            given.insert(TermPlaces.hash(ofTerm: term))
        }
        let isWalked =
            !passage.reached.bridges.isEmpty
            || passage.paths.values.contains { $0.path.steps.count > 1 }
        if isWalked { given.formUnion(form.content.filter(\.isName).map(\.hash)) }
        return given
    }

    private func candidate(
        _ span: AnswerSpan, _ text: String, _ normalised: String, at place: Place, count: Int,
        best: Best
    ) -> CandidateAnswer {
        var signals = place.judge.signals(of: span, isFirstSentence: place.isFirst)
        signals.add(.behindBest, best.reach - place.judge.reach)
        signals.add(.isBestSentence, best.reach == place.judge.reach ? 1 : 0)
        signals.add(.passageShare, place.passageShare)
        signals.add(.missingNames, place.missing.names)
        signals.add(.heaviestMissing, place.missing.heaviest)
        signals.add(.behindBestPassage, best.share - place.passageShare)
        signals.add(.passage, place.passage.worth)
        signals.add(.rank, 1 / Float(1 + place.passage.rank))
        signals.add(.isFirstPassage, place.passage.rank == 0 ? 1 : 0)
        signals.add(.repeated, Float(BM25.naturalLogarithm(Double(count))))
        let heading = place.reading.extraction.heading?.normalisedName
        signals.add(.isTitle, heading == normalised ? 1 : 0)
        let words = place.judge.sentence.tagged.words
        let start = span.words.lowerBound
        signals.add(.inParentheses, start > 0 && words[start - 1].folded == "(" ? 1 : 0)
        let found = place.passage.paths[normalised]
        var reach = place.judge.reach
        if let found {
            let covered = question.terms.isEmpty ? 1 : question.coverage(found.covered)
            signals.add(.path, found.worth * covered)
            reach = max(reach, covered)
        }
        if let last = place.passage.reached.bridges.last {
            signals.add(.anchored, isNamed(last.entity, at: place) ? 1 : -1)
        }
        return CandidateAnswer(
            text: text, normalised: normalised, shape: span.shape, path: found?.path,
            bridges: place.passage.reached.bridges, passage: place.concept.id,
            sentenceSpan: place.judge.sentence.tagged.span,
            sentence: place.text,
            signals: signals, coverage: reach, score: signals.score(weights))
    }

    private func isNamed(_ entity: ConceptID, at place: Place) -> Bool {
        guard let name = graph.concept(entity)?.content else { return false }
        let normalised = NormalisedName.normalise(name)
        if place.reading.extraction.heading?.normalisedName == normalised { return true }
        let span = place.judge.sentence.tagged.span
        return place.reading.extraction.mentions.contains {
            span.contains($0.span) && $0.normalisedName == normalised
        }
    }
}
