import ConceptModel
import Extraction
import Reasoning
import TextIndex

/// Judges questions of yes or no, and of one of two, by what passages say of each thing named.
struct ClosedQuestionJudge {
    struct Verdict {
        let text: String
        let confidence: Confidence
        /// The sentences that decide, one for each thing.
        let evidence: [(passage: ConceptID, sentence: ByteSpan)]
    }

    let question: ClosedQuestion
    let reader: EvidenceReader
    let texts: ReadTexts

    /// Passages that are read for one thing.
    private static let passageCount = 3

    /// What the best sentence about one thing says.
    private struct Finding {
        let concept: Concept
        let reading: TextReading
        let sentence: TextReading.ReadSentence
        /// The share of the predicate that it holds; and that its passage says of the thing.
        let held: Float
        let heldByPassage: Float
    }

    func verdict() -> Verdict? {
        let findings = question.options.map { self.finding(of: $0) }
        let known = findings.compactMap { $0 }
        guard known.count == findings.count, let first = known.first, let last = known.last else {
            return nil
        }
        switch question.form {
        case .choice(let comparison): return choice(comparison, known)
        case .both:
            let held = min(first.heldByPassage, last.heldByPassage)
            return Verdict(
                text: held >= 0.5 ? "yes" : "no", confidence: Confidence(0.65),
                evidence: evidence(known))
        case .same(let noun): return same(noun, known)
        case .single: return single(first)
        }
    }

    private func evidence(_ findings: [Finding]) -> [(passage: ConceptID, sentence: ByteSpan)] {
        findings.map { ($0.concept.id, $0.sentence.tagged.span) }
    }

    private func finding(of option: ClosedQuestion.Option) -> Finding? {
        var ids: [ConceptID] = []
        if let id = reader.graph.entity(named: option.normalised) {
            let entity = reader.namings(of: id)
            ids = entity.about.isEmpty ? Array(entity.naming.prefix(10)) : entity.about
        }
        let isNamed = !ids.isEmpty
        if ids.isEmpty {
            ids = reader.graph.passages(matching: option.text, count: 1).map(\.id)
        }
        var best: Finding?
        for id in ids.prefix(Self.passageCount) {
            guard let concept = reader.graph.concept(id) else { continue }
            let reading = texts.reading(of: concept)
            let all = Set(reading.sentences.flatMap(\.terms)).union(reading.headingTerms)
            // A text that only shares a word with the thing says nothing of it.
            guard isNamed || option.terms.isSubset(of: all) else { continue }
            // Where a text speaks of both things, only what names this one counts.
            let isShared = question.options.contains {
                $0.normalised != option.normalised && $0.terms.isSubset(of: all)
            }
            let own =
                isShared ? reading.sentences.filter { option.terms.isSubset(of: $0.terms) } : []
            let sentences = own.isEmpty ? reading.sentences : own
            let said = own.isEmpty ? all : Set(own.flatMap(\.terms))
            for sentence in sentences {
                let held = share(of: Set(sentence.terms))
                if held > best?.held ?? -1 {
                    best = Finding(
                        concept: concept, reading: reading, sentence: sentence, held: held,
                        heldByPassage: share(of: said))
                }
            }
        }
        return best
    }

    private func share(of terms: Set<UInt64>) -> Float {
        guard !question.predicate.isEmpty else { return 1 }
        let held = question.predicate.filter { terms.contains($0) }.count
        return Float(held) / Float(question.predicate.count)
    }

    // MARK: One of two

    private func choice(_ comparison: ClosedQuestion.Comparison, _ findings: [Finding]) -> Verdict?
    {
        let takesFirst: Bool
        var confidence: Float = 0.75
        switch comparison {
        case .earlier, .later:
            guard let left = date(findings[0]), let right = date(findings[1]), left != right else {
                return nil
            }
            takesFirst = (left < right) == (comparison == .earlier)
        case .more, .less:
            guard let left = number(findings[0]), let right = number(findings[1]), left != right
            else { return nil }
            takesFirst = (left > right) == (comparison == .more)
        case .said:
            let (left, right) = (findings[0], findings[1])
            let values =
                left.held != right.held
                ? (left.held, right.held) : (left.heldByPassage, right.heldByPassage)
            guard values.0 != values.1 else { return nil }
            takesFirst = values.0 > values.1
            confidence = 0.6
        }
        return Verdict(
            text: question.options[takesFirst ? 0 : 1].text, confidence: Confidence(confidence),
            evidence: evidence(findings))
    }

    /// The first date of the best sentence, or else of the text; ISO 8601 orders as text.
    private func date(_ finding: Finding) -> String? {
        let dates = finding.reading.extraction.mentions.filter { $0.type == .date }
        let near = dates.first { finding.sentence.tagged.span.contains($0.span) }
        return (near ?? dates.first)?.normalisedName
    }

    private func number(_ finding: Finding) -> Double? {
        let words = finding.sentence.tagged.words
        for (position, word) in words.enumerated() where word.kind == .number {
            guard var value = Double(word.folded.filter { $0 != "," }) else { continue }
            let next = position + 1 < words.count ? words[position + 1].folded : ""
            if next == "thousand" { value *= 1e3 }
            if next == "million" { value *= 1e6 }
            if next == "billion" { value *= 1e9 }
            return value
        }
        return nil
    }

    // MARK: Yes or no

    /// Whether both texts name one thing of the kind that a noun asks for.
    private func same(_ noun: String, _ findings: [Finding]) -> Verdict? {
        let type = AnswerType(noun: noun)
        let values = findings.map { finding in
            Set(finding.reading.extraction.mentions.filter { isOf(type, $0) }.map(\.normalisedName))
        }
        guard !values[0].isEmpty, !values[1].isEmpty else { return nil }
        return Verdict(
            text: values[0].isDisjoint(with: values[1]) ? "no" : "yes",
            confidence: Confidence(0.65),
            evidence: evidence(findings))
    }

    private func isOf(_ type: AnswerType, _ mention: Mention) -> Bool {
        switch type {
        case .kind("nationality"), .country: CountryNames.contains(mention.normalisedName)
        case .place: mention.type == .place
        case .person: mention.type == .person
        case .organisation: mention.type == .organisation
        case .date: mention.type == .date
        default: mention.type != .date && mention.type != .number
        }
    }

    /// Yes when a sentence says nearly all of it, no when it denies it.
    private func single(_ finding: Finding) -> Verdict? {
        guard finding.held >= 0.75 else { return nil }
        let isDenied =
            finding.sentence.relations.contains {
                finding.reading.extraction.relations[$0].isNegated
            } || finding.sentence.tagged.words.contains { $0.kind == .negation }
        return Verdict(
            text: isDenied ? "no" : "yes", confidence: Confidence(0.6),
            evidence: evidence([finding]))
    }
}
