import Extraction

/// Where a candidate stands in its noun phrase, its clause and among the question's words.
extension SentenceJudge {
    func addStanding(of span: AnswerSpan, to signals: inout AnswerSignals) {
        addCut(of: span, to: &signals)
        addSides(of: span, to: &signals)
        signals.add(.clauseShare, clauseShare(of: span))
        let isCapitalised = span.words.lowerBound > 0 && words[span.words.lowerBound].isCapitalised
        signals.add(form.kind, words: span.words.count, isCapitalised: isCapitalised)
    }

    /// How the candidate's ends lie to those of noun phrases, and whether what they cut off is said
    /// by the question: "20th" of "20th century".
    private func addCut(of span: AnswerSpan, to signals: inout AnswerSignals) {
        let (start, end) = (span.words.lowerBound, span.words.upperBound)
        let phrases = sentence.tagged.phrases
        let touched = phrases.filter { $0.core.overlaps(span.words) }
        let opening: AnswerSignals.Opening =
            if phrases.contains(where: { $0.core.lowerBound == start }) {
                .core
            } else if phrases.contains(where: { $0.words.lowerBound == start }) {
                .whole
            } else {
                touched.contains { $0.core.lowerBound < start } ? .inside : .outside
            }
        let closing: AnswerSignals.Closing =
            if phrases.contains(where: { $0.core.upperBound == end }) {
                .core
            } else {
                touched.contains { $0.core.upperBound > end } ? .inside : .outside
            }
        signals.add(form.kind, opening, closing, phrases: touched.count)
        var said: Float = 0
        var unsaid: Float = 0
        for place in touched.lazy.flatMap(\.core)
        where !span.words.contains(place) && sentence.terms[place] != 0 {
            if matches[place] > 0 { said += 1 } else { unsaid += 1 }
        }
        signals.add(.trimmedSaid, min(said, 2))
        signals.add(.trimmedUnsaid, min(unsaid, 2))
    }

    /// On which side of the candidate the question's words stand, and how far off.
    private func addSides(of span: AnswerSpan, to signals: inout AnswerSignals) {
        let (start, end) = (span.words.lowerBound, span.words.upperBound)
        let left = matches[..<start].reduce(0, +)
        let right = matches[end...].reduce(0, +)
        let share = left + right > 0 ? left / (left + right) : 0.5
        signals.add(form.kind, left: share)
        if right == 0, left > 0 {
            signals.add(form.asksSubject ? .behindAllOfSubject : .behindAll, 1)
        }
        if left == 0, right > 0 {
            signals.add(form.asksSubject ? .beforeAllOfSubject : .beforeAll, 1)
        }
        let nearLeft = matched.last { $0 < start }.map { start - $0 }
        let nearRight = matched.first { $0 >= end }.map { $0 - end + 1 }
        signals.add(toLeft: nearLeft, toRight: nearRight)
    }

    /// The share of the question in the parts of the sentence, between commas and the like, that
    /// the candidate stands in.
    private func clauseShare(of span: AnswerSpan) -> Float {
        let start = words[..<span.words.lowerBound].lastIndex { isBound($0) } ?? 0
        let end = words[span.words.upperBound...].firstIndex { isBound($0) } ?? words.count
        return form.share(of: form.held(by: Array(sentence.terms[start..<end])))
    }

    private func isBound(_ word: TaggedWord) -> Bool {
        [",", ";", ":", "(", ")", "–", "—"].contains(word.folded)
    }
}
