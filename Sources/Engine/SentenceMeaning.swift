import Extraction
import TextIndex

/// How near the words of a sentence come in meaning to those of a question, where they are not the
/// same: soft alignment (as in DrQA, Chen et al. 2017), over a table of words.
struct SentenceMeaning: Sendable {
    /// How alike each word of the question's content and each of the sentence are, 0...1;
    /// `content × words`, row-major.
    private let alike: [Float]
    private let wordCount: Int
    /// The weight of each word of the content.
    private let weights: [Float]
    private let total: Float
    /// The share of the question that the sentence means, 0...1.
    let coverage: Float
    /// How near each word comes to the kind of thing that is asked for, -1...1; `nil` for words
    /// whose meaning is not known, and for questions that name no kind.
    let kinds: [Float?]
    /// The nearest to it of the words that the question does not say.
    let nearestKind: Float

    /// Likeness of words that have nothing to do with each other.
    private static let unrelated: Float = 0.4

    /// - Parameter meanings: of the sentence's words.
    init(
        _ form: QuestionForm, _ sentence: TextReading.ReadSentence, _ meanings: [WordMeaning?]
    ) {
        let count = sentence.terms.count
        var alike = [Float](repeating: 0, count: form.content.count * count)
        var covered: Float = 0
        for (row, word) in form.content.enumerated() {
            var best: Float = 0
            for place in 0..<count where sentence.terms[place] != 0 {
                let value = Self.alike(word, sentence.terms[place], meanings[place], form, row)
                alike[row * count + place] = value
                best = max(best, value)
            }
            covered += best * word.weight
        }
        self.alike = alike
        wordCount = count
        weights = form.content.map(\.weight)
        total = weights.reduce(0, +)
        coverage = total > 0 ? covered / total : 0
        let kinds = meanings.map { meaning -> Float? in
            guard let asked = form.kindMeaning, let meaning else { return nil }
            return asked.likeness(to: meaning)
        }
        self.kinds = kinds
        nearestKind =
            kinds.indices.lazy.filter { form.place(of: sentence.terms[$0]) == nil }
            .compactMap { kinds[$0] }.max() ?? 0
    }

    private static func alike(
        _ word: QuestionForm.Word, _ term: UInt64, _ meaning: WordMeaning?, _ form: QuestionForm,
        _ row: Int
    ) -> Float {
        var value: Float = 0
        if let (said, isMeant) = form.place(of: term), said == row {
            value = isMeant ? QuestionForm.synonymShare : 1
        }
        if value < 1, let asked = word.meaning, let meaning {
            let likeness = (asked.likeness(to: meaning) - unrelated) / (1 - unrelated)
            value = max(value, likeness)
        }
        return value
    }

    /// The share of the question that the words there mean, 0...1.
    func share(left: Range<Int>, right: Range<Int>) -> Float {
        guard total > 0 else { return 0 }
        var sum: Float = 0
        for row in weights.indices {
            var best: Float = 0
            for place in left { best = max(best, alike[row * wordCount + place]) }
            for place in right { best = max(best, alike[row * wordCount + place]) }
            sum += best * weights[row]
        }
        return sum / total
    }
}

extension SentenceJudge {
    /// What the words around a candidate and its own mean.
    func addMeaning(of span: AnswerSpan, to signals: inout AnswerSignals) {
        guard let meaning else { return }
        signals.add(.meaning, meaning.coverage)
        let reach = 5
        let (start, end) = (span.words.lowerBound, span.words.upperBound)
        signals.add(
            .meaningNear,
            meaning.share(
                left: max(0, start - reach)..<start, right: end..<min(words.count, end + reach)))
        guard form.kindMeaning != nil else { return }
        let own = span.words.compactMap { meaning.kinds[$0] }
        guard let best = own.max() else {
            signals.add(.kindUnknown, 1)
            return
        }
        signals.add(.kindMeaning, meaning.kinds[span.head] ?? 0)
        signals.add(.kindMeaningBest, best)
        let lead = best - max(best, meaning.nearestKind)
        signals.add(.kindMeaningLead, lead)
        signals.add(form.kind, nearest: best, lead: lead)
    }
}
