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

    /// Candidates, each name once per sentence, in a fixed order; and their sentences.
    func candidates(
        in passages: [ReachedPassage], paths: [EvidencePathSearch.Found],
        chain: RelationChains.Found?
    ) -> (candidates: [CandidateAnswer], sentences: [CloseReading.Sentence]) {
        let sentences = self.sentences(of: self.passages(passages, paths))
        let best = CandidateSentence.Best(
            reach: sentences.map(\.judge.reach).max() ?? 0,
            share: sentences.map(\.passage.share).max() ?? 0)
        var counts: [String: Int] = [:]
        for sentence in sentences {
            for draft in sentence.drafts { counts[draft.normalised, default: 0] += 1 }
        }
        let chainEnds = self.ends(of: chain)
        let judged = graph.inParallel(sentences.count) {
            [question, weights, counts, confidence = chain?.confidence] number in
            sentences[number].drafts.map { draft in
                sentences[number].candidate(
                    draft, in: number, count: counts[draft.normalised] ?? 1, best: best,
                    chain: chainEnds.contains(draft.normalised) ? confidence : nil, question,
                    weights: weights)
            }
        }
        return (judged.flatMap { $0 }, sentences.map { $0.forCloseReading(form) })
    }

    /// Names at the end of a chain, normalised.
    private func ends(of chain: RelationChains.Found?) -> Set<String> {
        Set(
            (chain?.ends.prefix(4) ?? []).compactMap { end in
                graph.concept(end).map { NormalisedName.normalise($0.content) }
            })
    }

    /// The passages that are looked at, those that paths end in last.
    private func passages(_ passages: [ReachedPassage], _ paths: [EvidencePathSearch.Found])
        -> [CandidatePassage.Finding]
    {
        let best = max(passages.first?.score ?? 1, 1e-6)
        var read = passages.prefix(Self.passageCount).enumerated().map {
            CandidatePassage.Finding(reached: $1, worth: max(0, $1.score) / best, rank: $0)
        }
        var places = Dictionary(
            read.enumerated().map { ($1.reached.id, $0) }, uniquingKeysWith: { first, _ in first })
        for found in paths.prefix(Self.pathCount) {
            let passage = found.evidence.concept
            let place = places[passage] ?? read.count
            if place == read.count {
                let rank = passages.firstIndex { $0.id == passage }
                let score = rank.map { max(0, passages[$0].score) / best } ?? 0
                read.append(
                    CandidatePassage.Finding(
                        reached: ReachedPassage(id: passage, score: score), worth: score,
                        rank: rank ?? passages.count))
                places[passage] = place
            }
            let name = NormalisedName.normalise(found.endName)
            if read[place].paths[name] == nil { read[place].paths[name] = found }
        }
        return read
    }

    /// The sentences that are worth most, in the order of the passages.
    private func sentences(of findings: [CandidatePassage.Finding]) -> [CandidateSentence] {
        let passages = graph.inParallel(findings.count) { [form, graph, question, texts] number in
            let finding = findings[number]
            return graph.concept(finding.reached.id).map { concept in
                CandidatePassage(
                    finding, concept, texts.reading(of: concept), form, question, in: graph)
            }
        }.compactMap { $0 }
        var found: [(passage: CandidatePassage, position: Int, score: Float)] = []
        for passage in passages {
            for position in passage.shares.indices {
                found.append((passage, position, passage.score(ofSentence: position)))
            }
        }
        let best = found.indices.sorted {
            found[$0].score != found[$1].score ? found[$0].score > found[$1].score : $0 < $1
        }
        let chosen = best.prefix(Self.sentenceCount).sorted().map { found[$0] }
        return graph.inParallel(chosen.count) { [form, graph, named] number in
            CandidateSentence(
                chosen[number].position, of: chosen[number].passage, form, named: named, in: graph)
        }
    }
}
