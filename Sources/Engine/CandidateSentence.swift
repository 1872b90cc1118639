import ConceptModel
import Extraction
import Reasoning
import TextIndex

/// A sentence that is read for candidates, and these. Different sentences may be read, and their
/// candidates judged, at the same time.
final class CandidateSentence: Sendable {
    /// A run of words that may be an answer.
    struct Draft: Sendable {
        let span: AnswerSpan
        let text: String
        let normalised: String
    }

    /// The best of what was read, of each measure by itself.
    struct Best: Sendable {
        let reach: Float
        let share: Float
    }

    let passage: CandidatePassage
    let judge: SentenceJudge
    let drafts: [Draft]
    /// The sentence as it was written.
    private let text: String
    private let isFirst: Bool
    /// Whether the way to the passage ends at something that the sentence or the heading names;
    /// `nil` where no way leads there.
    private let isAnchored: Bool?

    /// - Parameters:
    ///   - position: of the sentence in its passage.
    ///   - named: what the question names, normalised: no answer.
    init(
        _ position: Int, of passage: CandidatePassage, _ form: QuestionForm, named: Set<String>,
        in graph: any GraphReader
    ) {
        let sentence = passage.reading.sentences[position]
        let judge = SentenceJudge(
            form, sentence, in: passage.reading, shares: passage.shares[position],
            own: passage.held[position], before: position > 0 ? passage.held[position - 1] : nil
        ).readClosely()
        self.passage = passage
        self.judge = judge
        text = passage.concept.content.text(in: sentence.tagged.span)
        isFirst = position == 0
        isAnchored =
            passage.finding.reached.bridges.isEmpty
            ? nil : passage.endOfWay.map { passage.names($0, in: sentence) } ?? false
        drafts = judge.details.spans.compactMap { span in
            Self.draft(span, judge, passage, named: named, in: graph)
        }
    }

    /// `nil` for what cannot be an answer.
    private static func draft(
        _ span: AnswerSpan, _ judge: SentenceJudge, _ passage: CandidatePassage,
        named: Set<String>, in graph: any GraphReader
    ) -> Draft? {
        guard !judge.isSaid(span) else { return nil }
        let bytes = ByteSpan(
            judge.words[span.words.lowerBound].span.lowerBound,
            judge.words[span.words.upperBound - 1].span.upperBound)
        if judge.isDenied(bytes) { return nil }
        let text = passage.concept.content.text(in: bytes)
        let normalised = NormalisedName.normalise(text)
        guard !normalised.isEmpty, !named.contains(normalised),
            !isWithdrawn(text, at: bytes, passage.withdrawn, in: graph)
        else { return nil }
        return Draft(span: span, text: text, normalised: normalised)
    }

    /// Whether a sentence names something only to say what was withdrawn: an end of it or a part
    /// of one, or more words around what was said ("at Acme Labs").
    private static func isWithdrawn(
        _ text: String, at span: ByteSpan, _ withdrawn: [WithdrawnStatement],
        in graph: any GraphReader
    ) -> Bool {
        let said = withdrawn.filter { $0.sentence.overlaps(span) }
        if said.isEmpty { return false }
        func words(_ text: String) -> Set<Substring> {
            Set(NormalisedName.normalise(text).split(separator: " "))
        }
        func words(of end: ConceptID) -> Set<Substring> {
            graph.concept(end).map { words($0.content) } ?? []
        }
        let named = words(text)
        return said.contains { statement in
            let target = words(of: statement.target)
            return named.isSubset(of: words(of: statement.source)) || named.isSubset(of: target)
                || !target.isEmpty && target.isSubset(of: named)
        }
    }

    /// As it is compared with the question word by word.
    func forCloseReading(_ form: QuestionForm) -> CloseReading.Sentence {
        CloseReading.Sentence(
            words: judge.words.map(\.folded), tree: judge.tree,
            given: form.content.map { passage.given($0.hash) })
    }

    /// What speaks for a draft.
    /// - Parameters:
    ///   - number: of the sentence.
    ///   - count: how many sentences name it.
    ///   - chain: how sure a chain of relations is that ends there; `nil` when none does.
    func candidate(
        _ draft: Draft, in number: Int, count: Int, best: Best, chain: Confidence?,
        _ question: QuestionAnalysis, weights: [Float]
    ) -> CandidateAnswer {
        let span = draft.span
        var signals = judge.signals(of: span, isFirstSentence: isFirst)
        signals.add(.behindBest, best.reach - judge.reach)
        signals.add(.isBestSentence, best.reach == judge.reach ? 1 : 0)
        signals.add(.passageShare, passage.share)
        signals.add(.missingNames, passage.missing.names)
        signals.add(.heaviestMissing, passage.missing.heaviest)
        signals.add(.behindBestPassage, best.share - passage.share)
        signals.add(.passage, passage.finding.worth)
        signals.add(.rank, 1 / Float(1 + passage.finding.rank))
        signals.add(.isFirstPassage, passage.finding.rank == 0 ? 1 : 0)
        signals.add(.repeated, Float(BM25.naturalLogarithm(Double(count))))
        let heading = passage.reading.extraction.heading?.normalisedName
        signals.add(.isTitle, heading == draft.normalised ? 1 : 0)
        let start = span.words.lowerBound
        signals.add(.inParentheses, start > 0 && judge.words[start - 1].folded == "(" ? 1 : 0)
        let found = passage.finding.paths[draft.normalised]
        var reach = judge.reach
        if let found {
            let covered = question.terms.isEmpty ? 1 : question.coverage(found.covered)
            signals.add(.path, found.worth * covered)
            reach = max(reach, covered)
        }
        if let isAnchored { signals.add(.anchored, isAnchored ? 1 : -1) }
        if let chain { signals.add(.chain, chain.value) }
        return CandidateAnswer(
            text: draft.text, normalised: draft.normalised, shape: span.shape,
            place: .init(sentence: number, words: span.words), path: found?.path,
            bridges: passage.finding.reached.bridges, passage: passage.concept.id,
            sentenceSpan: judge.sentence.tagged.span, sentence: text, signals: signals,
            coverage: reach, score: signals.score(weights))
    }
}
