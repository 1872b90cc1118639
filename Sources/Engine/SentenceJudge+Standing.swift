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
        var (opensCore, opensWhole, opensInside) = (false, false, false)
        var (closesCore, closesInside) = (false, false)
        var touched = 0
        var said: Float = 0
        var unsaid: Float = 0
        for phrase in sentence.tagged.phrases {
            if phrase.core.lowerBound == start { opensCore = true }
            if phrase.words.lowerBound == start { opensWhole = true }
            if phrase.core.upperBound == end { closesCore = true }
            guard phrase.core.overlaps(span.words) else { continue }
            touched += 1
            if phrase.core.lowerBound < start { opensInside = true }
            if phrase.core.upperBound > end { closesInside = true }
            for place in phrase.core
            where !span.words.contains(place) && sentence.terms[place] != 0 {
                if matches[place] > 0 { said += 1 } else { unsaid += 1 }
            }
        }
        signals.add(
            form.kind, opensCore ? .core : opensWhole ? .whole : opensInside ? .inside : .outside,
            closesCore ? .core : closesInside ? .inside : .outside, phrases: touched)
        signals.add(.trimmedSaid, min(said, 2))
        signals.add(.trimmedUnsaid, min(unsaid, 2))
    }

    /// On which side of the candidate the question's words stand, and how far off.
    private func addSides(of span: AnswerSpan, to signals: inout AnswerSignals) {
        let (start, end) = (span.words.lowerBound, span.words.upperBound)
        var left: Float = 0
        var right: Float = 0
        var nearLeft: Int?
        var nearRight: Int?
        for place in matched {
            if place < start {
                left += matches[place]
                nearLeft = start - place
            } else if place >= end {
                right += matches[place]
                nearRight = nearRight ?? place - end + 1
            }
        }
        let share = left + right > 0 ? left / (left + right) : 0.5
        signals.add(form.kind, left: share)
        if right == 0, left > 0 {
            signals.add(form.asksSubject ? .behindAllOfSubject : .behindAll, 1)
        }
        if left == 0, right > 0 {
            signals.add(form.asksSubject ? .beforeAllOfSubject : .beforeAll, 1)
        }
        signals.add(toLeft: nearLeft, toRight: nearRight)
    }

    /// The share of the question in the parts of the sentence, between commas and the like, that
    /// the candidate stands in.
    private func clauseShare(of span: AnswerSpan) -> Float {
        let start = isBound[..<span.words.lowerBound].lastIndex(of: true) ?? 0
        let end = isBound[span.words.upperBound...].firstIndex(of: true) ?? words.count
        var held = QuestionForm.Held()
        for (number, position) in matched.enumerated() where start <= position && position < end {
            let (place, isMeant) = matchedPlaces[number]
            guard place < 64 else { continue }
            if isMeant { held.meant |= 1 << UInt64(place) } else { held.said |= 1 << UInt64(place) }
        }
        return form.share(of: held)
    }
}
