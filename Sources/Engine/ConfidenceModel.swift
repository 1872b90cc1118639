import ConceptModel
import Embedding
import Reasoning

/// How sure an answer is, from what speaks for it: two logistic models whose weights can be read.
/// Fitted on development questions: `sutra eval answers --fit` prints the weights.
struct ConfidenceModel: Sendable {
    let weights: ConfidenceWeights

    /// What confidence comes from, in the order of ``Features/names``.
    struct Features: Sendable {
        let values: [Double]
    }

    /// Of an answer that follows from statements understood to the last word.
    static let told = Confidence(0.9)
    /// From here on a chain of relations answers alone.
    static let chainThreshold = Confidence(0.6)

    /// A path of relations that says all of the question answers from this confidence on, and its
    /// answer is at least this sure.
    static let pathThreshold = Confidence(0.3)
    static let statedBase: Float = 0.55

    /// How sure it is that the answer is right.
    func confidence(_ features: Features) -> Confidence {
        Confidence(Float(Self.probability(features.values, weights.right)))
    }

    /// Whether the memory holds an answer at all.
    func isAnswerable(_ features: Features) -> Bool {
        Self.probability(features.values, weights.answerable) >= weights.threshold
    }

    static func probability(_ features: [Double], _ weights: [Double]) -> Double {
        Exponential.logistic(zip(features, weights).reduce(0) { $0 + $1.0 * $1.1 })
    }
}

extension ConfidenceModel.Features {
    /// - Parameter groups: at least one.
    init(
        of groups: [Solution.Group], _ candidates: [CandidateAnswer],
        _ circumstances: AskedQuestion.Circumstances, isReadClosely: Bool
    ) {
        let group = groups[0]
        let best = group.best
        let signals = best.signals
        let gaps = Gaps(groups, candidates)
        let steps = min(Float(best.path?.steps.count ?? best.bridges.count + 1), 4) - 1
        let similarity = circumstances.similarities[best.passage] ?? 0
        let share = signals[.passageShare]
        let words = circumstances.words
        let bestSimilarity = circumstances.bestSimilarity
        let plain: [Float] = [
            // That it is the best: its share of all candidates' weight, and how far it leads.
            1, group.share, group.share - (groups.dropFirst().first?.share ?? 0),
            min(max(best.score, -20), 20) / 10, gaps.toOther, gaps.toOtherPassage, gaps.agreement,
            gaps.concentration, gaps.sentence, gaps.passage,
            // What the sentence and its passage hold of the question.
            best.coverage, best.coverage * best.coverage,
            candidates.map(\.coverage).max() ?? 0, share, share * share,
            signals[.behindBestPassage], signals[.within10], signals[.treeClause],
            signals[.missingNames], signals[.heaviestMissing], signals[.treePairs],
            // How the passage was found.
            similarity, bestSimilarity, 4 * circumstances.similarityLead, words,
            circumstances.firstPassage == best.passage ? 1 : 0, steps,
            circumstances.unknownNames, circumstances.unheardShare > 0 ? 1 : 0,
            circumstances.kind.admits(best.shape) ? 0 : 1, bestSimilarity * share, words * share,
            steps > 0 ? share : 0, steps > 0 ? words : 0,
        ]
        // What the embedding model made of the words.
        let close = [
            signals[.phrase, .last], signals[.near, .last], signals[.reach, .last],
            signals[.reach, .middle], circumstances.unheardShare,
            circumstances.unheardShare > 0 ? signals[.reach, .last] : 0,
        ]
        let kinds = QuestionForm.Kind.allCases.map { $0 == circumstances.kind ? Float(1) : 0 }
        values = (plain + close.map { isReadClosely ? $0 : 0 } + kinds).map(Double.init)
    }

    static let names =
        [
            "constant", "share", "margin", "score", "gap to another", "gap to another passage",
            "agreement", "concentration", "sentence's share", "passage's share", "coverage",
            "coverage squared", "best coverage", "passage holds", "passage holds squared",
            "behind best passage", "around", "clause", "missing names", "heaviest missing",
            "pairs", "similarity", "best similarity", "similarity lead", "words",
            "first passage", "further steps", "unknown names", "unheard noun", "unfit",
            "best similarity and passage", "words and passage", "passage over steps",
            "words over steps", "like what is asked for", "alike near it", "reached alike",
            "reached alike in the middle", "unheard share", "unheard and reached alike",
        ] + QuestionForm.Kind.allCases.map { "\($0)" }
}

/// How far the best answer leads others that it has nothing in common with.
private struct Gaps {
    /// Tenths of the weighted sum to the next answer of other words, and to the best one of another
    /// passage; 0...1, 1 without one.
    var toOther: Float = 1
    var toOtherPassage: Float = 1
    /// Shares of all candidates' weight, 0...1: of answers that have a word in common with it, of
    /// its sentence, of its passage; and the sum of the squared shares of all.
    var agreement: Float = 0
    var sentence: Float = 0
    var passage: Float = 0
    var concentration: Float = 0

    /// Answers that are compared; the others have next to no share.
    private static let groupCount = 50

    init(_ groups: [Solution.Group], _ candidates: [CandidateAnswer]) {
        let best = groups[0].best
        let words = Set(best.normalised.split(separator: " "))
        for group in groups.prefix(Self.groupCount) {
            concentration += group.share * group.share
            if !words.isDisjoint(with: group.best.normalised.split(separator: " ")) {
                agreement += group.share
            } else {
                toOther = min(toOther, Self.gap(best, group.best))
            }
        }
        let top = candidates.map(\.score).max() ?? 0
        var total: Float = 0
        for candidate in candidates {
            let weight = Exponential.of(candidate.score - top)
            total += weight
            if candidate.passage != best.passage {
                toOtherPassage = min(toOtherPassage, Self.gap(best, candidate))
                continue
            }
            passage += weight
            if candidate.sentenceSpan == best.sentenceSpan { sentence += weight }
        }
        sentence /= max(total, 1e-6)
        passage /= max(total, 1e-6)
    }

    private static func gap(_ best: CandidateAnswer, _ other: CandidateAnswer) -> Float {
        min(max((best.score - other.score) / 10, 0), 1)
    }
}
