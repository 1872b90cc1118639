import ConceptModel
import Extraction
import Reasoning
import TextIndex

/// A passage whose sentences are read for candidates, and what it holds of the question.
final class CandidatePassage: Sendable {
    /// How a passage was found.
    struct Finding: Sendable {
        let reached: ReachedPassage
        /// Against the best one's, 0...1.
        let worth: Float
        let rank: Int
        /// Paths that end in this passage, by the normalised name of their end.
        var paths: [String: EvidencePathSearch.Found] = [:]

        /// Terms of the question that the way to the passage has dealt with.
        func given(_ form: QuestionForm, _ question: QuestionAnalysis) -> Set<UInt64> {
            var given: Set<UInt64> = []
            var mask = reached.bridged
            for found in paths.values where found.stepCount > 1 { mask |= found.covered }
            for (position, term) in question.terms.enumerated()
            where mask >> UInt64(position) & 1 == 1 {
                given.insert(TermPlaces.hash(ofTerm: term))
            }
            let isWalked = !reached.bridges.isEmpty || paths.values.contains { $0.stepCount > 1 }
            if isWalked { given.formUnion(form.content.filter(\.isName).map(\.hash)) }
            return given
        }
    }

    let finding: Finding
    let concept: Concept
    let reading: TextReading
    /// Terms of the question that the way has dealt with.
    private let onTheWay: Set<UInt64>
    /// What each sentence holds of the question.
    let held: [QuestionForm.Held]
    let shares: [SentenceJudge.Shares]
    /// The share of the question that the whole passage holds.
    let share: Float
    /// What it lacks: the share of the question's names, by weight, 0...1, and the weight of the
    /// most telling word.
    let missing: (names: Float, heaviest: Float)
    /// The normalised name of what the way to the passage leads over last.
    let endOfWay: String?
    /// What its sentences say, but no answer may be drawn from.
    let withdrawn: [WithdrawnStatement]

    init(
        _ finding: Finding, _ concept: Concept, _ reading: TextReading, _ form: QuestionForm,
        _ question: QuestionAnalysis, in graph: any GraphReader
    ) {
        self.finding = finding
        self.concept = concept
        self.reading = reading
        let given = finding.given(form, question)
        onTheWay = given
        held = reading.sentences.map { form.held(by: $0.terms) }
        var whole = QuestionForm.Held()
        for sentence in held { whole.formUnion(sentence) }
        share = form.share(of: whole)
        missing = Self.missing(whole, given: given, reading, form)
        shares = held.map { SentenceJudge.Shares(form, in: reading, given: given, own: $0) }
        endOfWay = finding.reached.bridges.last.flatMap { graph.concept($0.entity) }
            .map { NormalisedName.normalise($0.content) }
        withdrawn = graph.withdrawnStatements(in: concept.id)
    }

    private static func missing(
        _ held: QuestionForm.Held, given: Set<UInt64>, _ reading: TextReading, _ form: QuestionForm
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

    /// How far heading and way have spoken of a term of the question, 0...1.
    func given(_ term: UInt64) -> Float {
        SentenceJudge.Shares.given(term, onTheWay: onTheWay, in: reading)
    }

    /// How much a sentence is worth reading for candidates.
    func score(ofSentence position: Int) -> Float {
        shares[position].reach + shares[position].coverage + 0.5 * finding.worth
            + (finding.paths.isEmpty ? 0 : 0.5)
    }

    /// Whether a sentence or the heading over it names something.
    func names(_ normalised: String, in sentence: TextReading.ReadSentence) -> Bool {
        if reading.extraction.heading?.normalisedName == normalised { return true }
        let span = sentence.tagged.span
        return reading.extraction.mentions.contains {
            span.contains($0.span) && $0.normalisedName == normalised
        }
    }
}
