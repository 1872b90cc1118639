import ConceptModel
import Reasoning
import TextIndex

/// An answer in the making: candidates from everything that was found so far.
struct Solution<Graph: GraphReader> {
    private let question: Question
    private let analysis: QuestionAnalysis
    private let seeds: Seeds
    private let graph: Graph
    private let search: CandidateSearch<Graph>
    private var passages: [ReachedPassage] = []
    private var fromPassages: [CandidateAnswer] = []
    private var fromPaths: [CandidateAnswer] = []
    private var pathsSearched = 0
    private var conceptsAccessed = 0

    /// Candidates that name the same thing.
    private struct Group {
        var best: CandidateAnswer
        var all: [CandidateAnswer]
        /// The best score, and a little for each further independent voice.
        var score: Float
    }

    init(
        _ question: Question, _ analysis: QuestionAnalysis, _ seeds: Seeds, _ graph: Graph
    ) {
        self.question = question
        self.analysis = analysis
        self.seeds = seeds
        self.graph = graph
        search = CandidateSearch(question: analysis, graph: graph)
        conceptsAccessed = seeds.agreement.count
    }

    /// Reads the best of these passages instead of those read before.
    mutating func read(_ passages: [ReachedPassage]) {
        self.passages = passages
        fromPassages = search.candidates(in: passages)
    }

    /// Looks for paths of relations from the entities that the question names.
    mutating func addPaths(count: Int) {
        let outcome = EvidencePathSearch().paths(
            from: analysis.names.map(\.entity), about: analysis,
            maximumDepth: question.maximumDepth, count: count, in: graph)
        fromPaths = search.candidates(from: outcome.found)
        pathsSearched += outcome.expansionCount
        conceptsAccessed += outcome.conceptCount
    }

    // MARK: The answer

    func answer() -> Answer {
        let groups = self.groups()
        let total = groups.prefix(5).reduce(Float(0)) { $0 + $1.score }
        guard let best = groups.first, total > 0 else { return unknown(nil, confidence: .none) }
        let unknownCount = Float(analysis.unknownNames.count)
        let nameCount = Float(analysis.names.count) + unknownCount
        let confidence = ConfidenceModel.confidence(
            .init(
                coverage: best.best.coverage, fit: best.best.fit, worth: best.best.worth,
                agreement: best.score / total,
                unknownNames: nameCount > 0 ? unknownCount / nameCount : 0))
        guard confidence.value >= ConfidenceModel.threshold, hasSubstance else {
            return unknown(best.best, confidence: confidence)
        }
        return known(best, among: groups, confidence: confidence)
    }

    /// A question that neither names anything nor says anything cannot be answered.
    private var hasSubstance: Bool { !analysis.names.isEmpty || !analysis.terms.isEmpty }

    private func groups() -> [Group] {
        var groups: [String: Group] = [:]
        for candidate in fromPaths + fromPassages {
            guard var group = groups[candidate.normalised] else {
                groups[candidate.normalised] = Group(
                    best: candidate, all: [candidate], score: candidate.score)
                continue
            }
            group.all.append(candidate)
            if candidate.score > group.best.score { group.best = candidate }
            groups[candidate.normalised] = group
        }
        return groups.values.map { group in
            var group = group
            var voices: [ConceptID: Float] = [:]
            for candidate in group.all {
                voices[candidate.passage] = max(voices[candidate.passage] ?? 0, candidate.score)
            }
            voices[group.best.passage] = nil
            let others = voices.values.sorted(by: >).prefix(3).reduce(0, +)
            group.score = group.best.score + 0.15 * others
            return group
        }.sorted { left, right in
            left.score != right.score
                ? left.score > right.score : left.best.normalised < right.best.normalised
        }
    }

    private func known(_ best: Group, among groups: [Group], confidence: Confidence) -> Answer {
        let paths = self.paths(of: best)
        let alternatives = groups.dropFirst().prefix(3).map { group in
            Alternative(
                text: group.best.text,
                confidence: Confidence(
                    confidence.value * group.score / max(best.score, 1e-6)))
        }
        let steps = paths.first?.steps.count ?? 1
        let explanation =
            "Found over \(steps) step\(steps == 1 ? "" : "s"): \"\(best.best.sentence.trimmed)\""
        return Answer(
            text: best.best.text.trimmed, confidence: confidence,
            graphConfidence: graphConfidence(of: best), semanticConfidence: semanticConfidence,
            paths: paths, support: support(for: best.best), alternatives: Array(alternatives),
            explanation: explanation, conceptsAccessed: conceptsAccessed,
            pathsSearched: pathsSearched)
    }

    private func unknown(_ best: CandidateAnswer?, confidence: Confidence) -> Answer {
        Answer(
            text: nil, confidence: confidence, graphConfidence: .none,
            semanticConfidence: semanticConfidence, paths: [], support: [], alternatives: [],
            explanation: "I don't know. " + missing(best), conceptsAccessed: conceptsAccessed,
            pathsSearched: pathsSearched)
    }

    /// What would be needed to answer.
    private func missing(_ best: CandidateAnswer?) -> String {
        if !analysis.unknownNames.isEmpty {
            let names = analysis.unknownNames.map { "\"\($0)\"" }.joined(separator: ", ")
            return "Nothing that was learned names \(names)."
        }
        guard hasSubstance else { return "The question names nothing that could be looked for." }
        let held = best.map { analysis.mask(of: $0.sentence) } ?? 0
        let open = analysis.termWords.enumerated().filter { held >> UInt64($0.offset) & 1 == 0 }
        let words = open.map { "\"\($0.element)\"" }.joined(separator: ", ")
        let names = analysis.names.compactMap { graph.concept($0.entity)?.content }
        let about = names.isEmpty ? "" : " about \(names.joined(separator: " and "))"
        if analysis.expected == .yesOrNo || analysis.expected == .choice {
            return "This kind of question, yes or no, or one of two, is not judged yet; ask what "
                + "is known\(about) instead."
        }
        if open.isEmpty { return "What was learned\(about) does not say it clearly enough." }
        return "It would take a text\(about) that speaks of \(words)."
    }

    // MARK: Evidence

    private func paths(of group: Group) -> [ReasoningPath] {
        let found = group.all.filter { $0.path != nil }.sorted { $0.score > $1.score }
        var paths = found.compactMap(\.path)
        if paths.isEmpty || group.best.path == nil { paths.insert(pathOver(group.best), at: 0) }
        return Array(paths.prefix(question.maximumPaths))
    }

    /// The path of an answer that a sentence names without a stated relation: from what the
    /// question names, or from the passage, over the passages walked, to the answer.
    private func pathOver(_ candidate: CandidateAnswer) -> ReasoningPath {
        let first = candidate.bridges.first?.passage ?? candidate.passage
        let opening = graph.concept(first)?.content ?? ""
        let start = analysis.names.first { opening.names($0.normalised) }?.entity ?? first
        let confidence = Confidence(candidate.coverage)
        var from = start
        var steps: [PathStep] = []
        func step(_ to: ConceptID, _ name: String, _ passage: ConceptID, _ span: ByteSpan) {
            steps.append(
                PathStep(
                    from: from, fromName: (graph.concept(from)?.content ?? "").firstLine,
                    relation: Relation.mentions, to: to, toName: name, direction: .outgoing,
                    evidence: passage, sentenceSpan: span,
                    sentence: graph.concept(passage)?.content.text(in: span) ?? "",
                    confidence: confidence))
            from = to
        }
        for bridge in candidate.bridges {
            let name = graph.concept(bridge.entity)?.content ?? ""
            step(bridge.entity, name, bridge.passage, bridge.sentence)
        }
        let answer = graph.entity(named: candidate.normalised) ?? candidate.passage
        step(answer, candidate.text.trimmed, candidate.passage, candidate.sentenceSpan)
        return ReasoningPath(steps: steps, confidence: confidence)
    }

    private func graphConfidence(of group: Group) -> Confidence {
        group.all.compactMap(\.path?.confidence).max() ?? .none
    }

    private var semanticConfidence: Confidence { Confidence(seeds.byVector.first?.score ?? 0) }

    private func support(for best: CandidateAnswer) -> [SupportingPassage] {
        let similarity = Dictionary(
            seeds.byVector.map { ($0.id, $0.score) }, uniquingKeysWith: { first, _ in first })
        var shown = [support(best.passage, best.sentenceSpan, best.sentence, similarity)]
        for hit in passages where hit.id != best.passage && shown.count < 5 {
            if let score = similarity[hit.id], score < question.similarityThreshold { continue }
            let named = fromPassages.filter { $0.passage == hit.id }.max { $0.score < $1.score }
            guard let named else { continue }
            shown.append(support(hit.id, named.sentenceSpan, named.sentence, similarity))
        }
        return shown
    }

    private func support(
        _ id: ConceptID, _ span: ByteSpan, _ sentence: String, _ similarity: [ConceptID: Float]
    ) -> SupportingPassage {
        SupportingPassage(
            concept: id, content: graph.concept(id)?.content ?? "", sentenceSpan: span,
            sentence: sentence, similarity: similarity[id])
    }
}

extension String {
    fileprivate var trimmed: String {
        var view = self[...]
        while view.last?.isWhitespace == true { view.removeLast() }
        while view.first?.isWhitespace == true { view.removeFirst() }
        return String(view)
    }

    fileprivate var firstLine: String {
        String(split(separator: "\n", maxSplits: 1).first ?? "")
    }

    /// Whether the words of a normalised name stand in this text, in order.
    fileprivate func names(_ normalised: String) -> Bool {
        let words = Words.all(in: self).map(\.folded).joined(separator: " ")
        return " \(words) ".contains(" \(normalised) ")
    }
}
