import ConceptModel
import Extraction
import Reasoning
import TextIndex

/// An answer in the making: candidates from everything that was found so far.
struct Solution {
    let question: Question
    let analysis: QuestionAnalysis
    let seeds: Seeds
    let reader: EvidenceReader
    let texts: ReadTexts
    let search: CandidateSearch
    private var passages: [ReachedPassage] = []
    private(set) var paths: [EvidencePathSearch.Found] = []
    let situation: SituationSearch.Found?
    let chain: RelationChains.Found?
    let verdict: ClosedQuestionJudge.Verdict?
    private(set) var pathsSearched = 0
    private(set) var conceptsAccessed = 0

    /// Candidates that name the same thing.
    struct Group {
        /// All candidates, of this group and of others.
        private let candidates: [CandidateAnswer]
        /// Places of its own among them.
        private var places: [Int]
        private var bestPlace: Int
        /// The share of all candidates' weight, 0...1, that these have together.
        fileprivate(set) var share: Float

        fileprivate init(_ candidates: [CandidateAnswer], _ place: Int, share: Float) {
            self.candidates = candidates
            places = [place]
            bestPlace = place
            self.share = share
        }

        /// Adds one that comes after those before.
        fileprivate mutating func add(_ place: Int, share: Float) {
            places.append(place)
            self.share += share
            if candidates[place].score > candidates[bestPlace].score { bestPlace = place }
        }

        var best: CandidateAnswer { candidates[bestPlace] }
        var normalised: String { candidates[bestPlace].normalised }
        var all: [CandidateAnswer] { places.map { candidates[$0] } }
    }

    var graph: any GraphReader { reader.graph }

    init(
        _ question: Question, _ seeds: Seeds, _ reader: EvidenceReader, _ texts: ReadTexts,
        weights: [Float]
    ) {
        self.question = question
        analysis = reader.question
        self.seeds = seeds
        self.reader = reader
        self.texts = texts
        search = CandidateSearch(reader: reader, texts: texts, weights: weights)
        situation = SituationSearch(reader: reader, texts: texts, words: search.form.words)
            .find(seeds: seeds)
        var chains = RelationChains(reader: reader, texts: texts, form: search.form)
        chain = chains.find()
        let closed = ClosedQuestion(analysis, words: search.form.words, in: reader.graph)
        verdict = closed.flatMap {
            ClosedQuestionJudge(question: $0, reader: reader, texts: texts).verdict()
        }
        conceptsAccessed = seeds.agreement.count
    }

    /// Reads the best of these passages instead of those read before.
    mutating func read(_ passages: [ReachedPassage]) {
        self.passages = passages
    }

    /// Looks for paths of relations from the entities that the question names.
    mutating func addPaths(count: Int) {
        add(pathSearch(count: count).outcome(reader: reader))
    }

    mutating func add(_ outcome: EvidencePathSearch.Outcome) {
        paths = outcome.found
        pathsSearched += outcome.expansionCount
        conceptsAccessed += outcome.conceptCount
    }

    /// The search for such paths, as any thread can do it.
    func pathSearch(count: Int) -> PathSearch {
        PathSearch(
            starts: analysis.names.map(\.entity), maximumDepth: question.maximumDepth,
            count: count, sought: sought)
    }

    struct PathSearch: Sendable {
        fileprivate let starts: [ConceptID]
        fileprivate let maximumDepth: Int
        fileprivate let count: Int
        fileprivate let sought: Set<ConceptID>

        func outcome(reader: EvidenceReader) -> EvidencePathSearch.Outcome {
            EvidencePathSearch().paths(
                from: starts, maximumDepth: maximumDepth, count: count, reader: reader,
                sought: sought)
        }
    }

    /// Things of the kind that is asked for, where their names tell: countries.
    private var sought: Set<ConceptID> {
        guard search.form.kind == .country else { return [] }
        return Set(CountryNames.all.compactMap { graph.entity(named: $0) })
    }

    /// Everything that may be the answer; no name answers a question of yes or no.
    private func candidates()
        -> (candidates: [CandidateAnswer], sentences: [CloseReading.Sentence])
    {
        asksYesOrNo ? ([], []) : search.candidates(in: passages, paths: paths, chain: chain)
    }

    /// "Was she a painter?", but not "do you know who painted it?".
    private var asksYesOrNo: Bool {
        analysis.expected == .yesOrNo && search.form.kind == .other
            && !search.form.words.contains { $0.folded == "or" }
    }

    // MARK: The answer

    /// By what the words of sentences say.
    func answer() -> Answer { decided() ?? answer(asked(nil)) }

    /// By what the embedding model makes of the words too, where it can.
    func answer(_ reader: CloseReader?) async throws(EngineError) -> Answer {
        if let decided = decided() { return decided }
        let asked = asked(nil)
        return answer(try await reader?.read(asked) ?? asked)
    }

    private func answer(_ asked: AskedQuestion) -> Answer {
        guard let verdict = asked.verdict(), let best = verdict.groups.first else {
            return unknown(nil)
        }
        return verdict.isKnown
            ? known(best, among: verdict.groups, confidence: verdict.confidence)
            : unknown(best.best)
    }

    /// The question with everything that speaks for its answers.
    func asked() -> AskedQuestion {
        asked(decided().flatMap { answer in answer.text.map { ($0, answer.confidence) } })
    }

    private func asked(_ decided: (text: String, confidence: Confidence)?) -> AskedQuestion {
        let unknownCount = Float(analysis.unknownNames.count)
        let nameCount = Float(analysis.names.count) + unknownCount
        let near = seeds.byVector
        let found = seeds.byWords.first?.score ?? 0
        let circumstances = AskedQuestion.Circumstances(
            kind: search.form.kind,
            similarities: Dictionary(
                near.map { ($0.id, $0.score) }, uniquingKeysWith: { first, _ in first }),
            bestSimilarity: near.first?.score ?? 0,
            similarityLead: near.count > 1 ? near[0].score - near[1].score : 0,
            words: analysis.scoreBound > 0 ? min(1, found / analysis.scoreBound) : 0,
            firstPassage: passages.first?.id,
            unknownNames: nameCount > 0 ? unknownCount / nameCount : 0,
            unheardShare: Float(unheardCount) / Float(max(1, search.form.content.count)),
            hasSubstance: hasSubstance)
        let (candidates, sentences) = candidates()
        return AskedQuestion(
            decided: decided, candidates: candidates, circumstances: circumstances,
            sentences: sentences, reading: CloseReading(search.form))
    }

    /// A question that neither names anything nor says anything cannot be answered.
    private var hasSubstance: Bool { !analysis.names.isEmpty || !analysis.terms.isEmpty }

    /// Candidates by normalised name, best first.
    static func groups(_ candidates: [CandidateAnswer]) -> [Group] {
        var top = -Float.infinity
        for place in candidates.indices { top = max(top, candidates[place].score) }
        var numbers: [String: Int] = [:]
        var groups: [Group] = []
        var total: Float = 0
        for place in candidates.indices {
            let weight = Exponential.of(candidates[place].score - top)
            total += weight
            let number = numbers[candidates[place].normalised] ?? groups.count
            if number == groups.count {
                numbers[candidates[place].normalised] = number
                groups.append(Group(candidates, place, share: weight))
            } else {
                groups[number].add(place, share: weight)
            }
        }
        for number in groups.indices { groups[number].share /= total }
        groups.sort { left, right in
            left.share != right.share
                ? left.share > right.share : left.normalised < right.normalised
        }
        return byAgreement(groups)
    }

    /// The likeliest groups by what they share with all of them: candidates that differ by a word
    /// speak for each other (as in minimum Bayes risk decoding, Kumar and Byrne 2004).
    private static func byAgreement(_ groups: [Group]) -> [Group] {
        let likely = groups.prefix(agreeingCount)
        var numbers: [Substring: Int] = [:]
        let words = likely.map { group in
            group.normalised.split(separator: " ").map { word in
                let number = numbers[word] ?? numbers.count
                numbers[word] = number
                return number
            }
        }
        let worths = likely.indices.map { one in
            likely.indices.reduce(likely[one].share) { sum, other in
                let agreement = other == one ? 0 : Self.agreement(words[one], words[other])
                return sum + agreementWeight * likely[other].share * agreement
            }
        }
        let order = likely.indices.sorted { left, right in
            worths[left] != worths[right] ? worths[left] > worths[right] : left < right
        }
        return order.map { likely[$0] } + groups.dropFirst(agreeingCount)
    }

    /// Groups that are compared, and what a word in common counts against the same name.
    private static let agreeingCount = 25
    private static let agreementWeight: Float = 0.3

    /// Harmonic mean of the shares of words that two names have in common, 0...1.
    private static func agreement(_ one: [Int], _ other: [Int]) -> Float {
        var common = 0
        for (place, word) in one.enumerated()
        where other.contains(word) && !one[..<place].contains(word) {
            common += 1
        }
        return 2 * Float(common) / Float(max(1, one.count + other.count))
    }

    private func known(_ best: Group, among groups: [Group], confidence: Confidence) -> Answer {
        let paths = self.paths(of: best)
        let alternatives = groups.dropFirst().prefix(3).map { group in
            Alternative(
                text: group.best.text,
                confidence: Confidence(
                    confidence.value * min(1, group.share / max(best.share, 1e-6))))
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

    /// What was not answered has no confidence, however likely its best candidate looks.
    private func unknown(_ best: CandidateAnswer?) -> Answer {
        Answer(
            text: nil, confidence: .none, graphConfidence: .none,
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
        func go(_ to: ConceptID, _ name: String, _ passage: ConceptID, _ span: ByteSpan) {
            steps.append(step(from: from, to: to, named: name, by: passage, span, confidence))
            from = to
        }
        for bridge in candidate.bridges {
            let name = graph.concept(bridge.entity)?.content ?? ""
            go(bridge.entity, name, bridge.passage, bridge.sentence)
        }
        let answer = graph.entity(named: candidate.normalised) ?? candidate.passage
        go(answer, candidate.text.trimmed, candidate.passage, candidate.sentenceSpan)
        return ReasoningPath(steps: steps, confidence: confidence)
    }

    private func graphConfidence(of group: Group) -> Confidence {
        group.all.compactMap(\.path?.confidence).max() ?? .none
    }

    var semanticConfidence: Confidence { Confidence(seeds.byVector.first?.score ?? 0) }

    private func support(for best: CandidateAnswer) -> [SupportingPassage] {
        let similarity = Dictionary(
            seeds.byVector.map { ($0.id, $0.score) }, uniquingKeysWith: { first, _ in first })
        var shown = [support(best.passage, best.sentenceSpan, best.sentence, similarity)]
        for hit in passages where hit.id != best.passage && shown.count < 5 {
            if let score = similarity[hit.id], score < question.similarityThreshold { continue }
            guard let sentence = best.bridges.first(where: { $0.passage == hit.id })?.sentence
            else { continue }
            let text = graph.concept(hit.id)?.content.text(in: sentence) ?? ""
            shown.append(support(hit.id, sentence, text, similarity))
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
    var trimmed: String {
        var view = self[...]
        while view.last?.isWhitespace == true { view.removeLast() }
        while view.first?.isWhitespace == true { view.removeFirst() }
        return String(view)
    }

    var firstLine: String {
        String(split(separator: "\n", maxSplits: 1).first ?? "")
    }

    /// Whether the words of a normalised name stand in this text, in order.
    fileprivate func names(_ normalised: String) -> Bool {
        let words = Words.all(in: self).map(\.folded).joined(separator: " ")
        return " \(words) ".contains(" \(normalised) ")
    }
}
