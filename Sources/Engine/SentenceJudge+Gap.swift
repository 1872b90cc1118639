import Extraction

/// Whether a candidate stands where the answer would stand in the question's own sentence.
extension SentenceJudge {
    func addGap(of span: AnswerSpan, to signals: inout AnswerSignals) {
        addSides(ofGapAt: span, to: &signals)
        guard let verb = nearestVerb(to: span) else {
            signals.add(form.gap.kind, phrasesFromVerb: nil, isRight: false)
            return
        }
        let isRight = verb < span.words.lowerBound
        let between =
            isRight ? verb + 1..<span.words.lowerBound : span.words.upperBound..<verb
        let count = sentence.tagged.phrases.count {
            between.contains($0.core.lowerBound) && $0.core.upperBound <= between.upperBound
        }
        // In a passive for an active, what the question asks of its subject stands to the right.
        signals.add(form.gap.kind, phrasesFromVerb: count, isRight: isRight != isTurned)
    }

    /// Words of the question on the side of the candidate where its own sentence would have them,
    /// and on the other.
    private func addSides(ofGapAt span: AnswerSpan, to signals: inout AnswerSignals) {
        guard form.gap.kind == .subject || form.gap.kind == .object else { return }
        var (expected, unexpected, near) = (Float(0), Float(0), Float(0))
        for (number, place) in matched.enumerated() where !span.words.contains(place) {
            guard let isBehind = form.content[matchedPlaces[number].place].isBehindGap else {
                continue
            }
            let isRight = place >= span.words.upperBound
            let distance =
                isRight ? place - span.words.upperBound : span.words.lowerBound - 1 - place
            let isExpected = isRight == (isBehind != isTurned)
            if isExpected { expected += matches[place] } else { unexpected += matches[place] }
            near += (isExpected ? 1 : -1) * matches[place] / Float(2 + distance)
        }
        let sum = max(total, 1e-6)
        signals.add(.expectedSide, expected / sum)
        signals.add(.unexpectedSide, unexpected / sum)
        signals.add(.expectedNear, near / sum)
    }

    private func nearestVerb(to span: AnswerSpan) -> Int? {
        var nearest: Int?
        for place in matched where isAskedVerb[place] && !span.words.contains(place) {
            if nearest.map({ distance(place, span) < distance($0, span) }) ?? true {
                nearest = place
            }
        }
        return nearest
    }

    private func distance(_ place: Int, _ span: AnswerSpan) -> Int {
        place < span.words.lowerBound
            ? span.words.lowerBound - place : place - span.words.upperBound + 1
    }

    /// Whether the sentence says in the passive what the question asks in the active, or the other
    /// way round.
    static func isTurned(
        _ form: QuestionForm, _ sentence: TextReading.ReadSentence, matched: [Int]
    ) -> Bool {
        guard form.gap.kind == .subject || form.gap.kind == .object,
            let verb = matched.first(where: { form.verbs.contains(sentence.terms[$0]) })
        else { return false }
        let words = sentence.tagged.words
        let isGerund = words[verb].folded.hasSuffix("ing")
        let follows = words[max(0, verb - 3)..<verb].contains {
            SituationWords.be.contains($0.folded) || $0.folded == "been" || $0.folded == "being"
        }
        let isByAgent = verb + 1 < words.count && words[verb + 1].folded == "by"
        return (!isGerund && follows || isByAgent) != form.gap.isPassive
    }
}
