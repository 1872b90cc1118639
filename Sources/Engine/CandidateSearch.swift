import ConceptModel
import Extraction
import Reasoning
import TextIndex

/// Collects candidates for an answer from paths of relations and from the sentences of the best
/// passages.
struct CandidateSearch<Graph: GraphReader> {
    let question: QuestionAnalysis
    let graph: Graph
    let judge: TypeJudge
    private let extractor = PatternExtractor()
    private let named: Set<String>
    private let questionStems: Set<String>

    /// Passages whose sentences are read.
    private static var passageCount: Int { 8 }

    init(question: QuestionAnalysis, graph: Graph) {
        self.question = question
        self.graph = graph
        judge = TypeJudge(expected: question.expected)
        named = Set(question.names.map(\.normalised))
        questionStems = Set(TextAnalyzer.terms(of: question.text))
    }

    /// One candidate for the end of each path.
    func candidates(from found: [EvidencePathSearch.Found]) -> [CandidateAnswer] {
        found.compactMap { found in
            guard let last = found.path.steps.last else { return nil }
            let normalised = NormalisedName.normalise(last.toName)
            guard !named.contains(normalised), !isSaidByQuestion(last.toName) else { return nil }
            return CandidateAnswer(
                text: last.toName, normalised: normalised, path: found.path,
                bridges: [], passage: last.evidence, sentenceSpan: last.sentenceSpan,
                sentence: last.sentence,
                coverage: question.terms.isEmpty ? 1 : question.coverage(found.covered),
                fit: fit(of: last) * directionFit(of: found.path), worth: found.worth)
        }
    }

    private func fit(of step: PathStep) -> Float {
        let normalised = NormalisedName.normalise(step.toName)
        let mention = extractor.extraction(of: step.sentence).mentions.first {
            $0.normalisedName == normalised || $0.name == step.toName
        }
        let fit = judge.fit(
            mention?.type ?? .unknown, name: step.toName, normalised: normalised)
        guard question.expected == .place, mention?.type != .date, mention?.type != .number else {
            return fit
        }
        return Self.isLocative(step.relation) && step.direction == .outgoing ? max(fit, 0.95) : fit
    }

    /// "is in", "based in", "located at": a relation whose object is a place.
    private static func isLocative(_ relation: String) -> Bool {
        let places: Set<Substring> = ["in", "at", "near", "on", "inside", "within"]
        return relation.split(separator: " ").last.map { places.contains($0) } ?? false
    }

    /// A question about the place of a thing follows relations as they are stated: France is not in
    /// Lyon because Lyon is in France.
    private func directionFit(of path: ReasoningPath) -> Float {
        guard question.expected == .place || question.expected == .country else { return 1 }
        let against = path.steps.filter { $0.direction == .incoming }.count
        return against == 0 ? 1 : 0.4
    }

    /// Candidates that sentences of passages name.
    /// - Parameter passages: best first; their scores are taken relative to the best one.
    func candidates(in passages: [ReachedPassage]) -> [CandidateAnswer] {
        let best = max(passages.first?.score ?? 1, 1e-6)
        var candidates: [CandidateAnswer] = []
        for passage in passages.prefix(Self.passageCount) {
            guard let concept = graph.concept(passage.id) else { continue }
            candidates += self.candidates(
                in: concept, reached: passage, worth: max(0, passage.score) / best)
        }
        return candidates
    }

    private func candidates(in concept: Concept, reached: ReachedPassage, worth: Float)
        -> [CandidateAnswer]
    {
        let extraction = extractor.extraction(of: concept.content)
        // A passage that was walked to is tied to the question by the last entity walked over.
        let bridges = Set(
            reached.bridges.compactMap { graph.concept($0.entity)?.content }
                .map { NormalisedName.normalise($0) })
        let anchors = bridges.isEmpty ? named : bridges
        let isAboutAnchor = extraction.heading.map { anchors.contains($0.normalisedName) } ?? false
        // What a sentence denies is no answer, however well its words fit.
        let denied = extraction.relations.filter(\.isNegated)
            .flatMap { [$0.subject.span, $0.object.span] }
        let withdrawn = graph.withdrawnStatements(in: concept.id)
        var candidates: [CandidateAnswer] = []
        for span in extraction.sentences {
            let sentence = concept.content.text(in: span)
            let mentions = extraction.mentions.filter { span.contains($0.span) }
            let anchored = mentions.filter { anchors.contains($0.normalisedName) }.count
            let share = anchors.isEmpty ? 1 : min(1, Float(anchored) / Float(anchors.count))
            let closeness = isAboutAnchor ? max(share, 0.8) : share
            let mask = question.mask(of: sentence) | reached.bridged
            for mention in mentions
            where !named.contains(mention.normalisedName)
                && !bridges.contains(mention.normalisedName)
            {
                if isSaidByQuestion(mention.name) { continue }
                if denied.contains(where: { $0.overlaps(mention.span) }) { continue }
                if isWithdrawn(mention, in: span, withdrawn) { continue }
                let isHeading = mention.span == extraction.heading?.span
                candidates.append(
                    CandidateAnswer(
                        text: mention.name, normalised: mention.normalisedName, path: nil,
                        bridges: reached.bridges, passage: concept.id, sentenceSpan: span,
                        sentence: sentence,
                        coverage: question.terms.isEmpty ? 1 : question.coverage(mask),
                        fit: judge.fit(mention) * (isHeading ? 0.7 : 1),
                        worth: worth * (0.3 + 0.5 * closeness)))
            }
        }
        return candidates
    }

    /// Whether a sentence names something only to say what was withdrawn.
    private func isWithdrawn(
        _ mention: Mention, in sentence: ByteSpan, _ withdrawn: [WithdrawnStatement]
    ) -> Bool {
        let said = withdrawn.filter { $0.sentence.overlaps(sentence) }
        guard !said.isEmpty, let entity = graph.entity(named: mention.normalisedName) else {
            return false
        }
        return said.contains { $0.source == entity || $0.target == entity }
    }

    /// What the question itself says is no answer.
    private func isSaidByQuestion(_ name: String) -> Bool {
        let stems = TextAnalyzer.terms(of: name)
        return !stems.isEmpty && stems.allSatisfy { questionStems.contains($0) }
    }
}
