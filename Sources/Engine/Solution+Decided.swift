import ConceptModel
import Extraction
import Reasoning
import TextIndex

/// Answers that need no ranking of candidates.
extension Solution {
    /// What the question's own form, or a path that says all of it, decides.
    func decided() -> Answer? {
        if let situation, !isWithdrawn(situation.evidence),
            arePlain(situation.evidence.map(\.passage))
        {
            return told(situation)
        }
        if let verdict, !isWithdrawn(verdict.evidence) { return decided(verdict) }
        if let chain, chain.confidence >= ConfidenceModel.chainThreshold, isFit(chain.path),
            decidesAlone(chain.path)
        {
            return followed(chain)
        }
        return stated()
    }

    /// Words a sentence or line, on average, up to which a text is a list of plain statements.
    private static let plainWordCount = 14

    /// Whether texts are single sentences or lists of plain statements, and no prose: statements
    /// say all that they are about.
    private func arePlain(_ passages: [ConceptID]) -> Bool {
        passages.allSatisfy { passage in
            guard let concept = graph.concept(passage) else { return true }
            let outline = texts.outline(of: concept)
            // Statements may stand one a line, without points.
            let lines = concept.content.split(whereSeparator: \.isNewline).count
            return outline.sentenceCount <= 1
                || outline.wordCount <= Self.plainWordCount * max(lines, outline.sentenceCount)
        }
    }

    /// Whether a path's end answers without a look at what else its texts say. Over prose, ranked
    /// candidates are right more often; there, that a path ends at one is a signal among others.
    private func decidesAlone(_ path: ReasoningPath) -> Bool {
        arePlain(path.steps.map(\.evidence))
    }

    /// The answer that statements about a situation give together.
    private func told(_ situation: SituationSearch.Found) -> Answer {
        followed(
            situation.text, from: situation.evidence, confidence: ConfidenceModel.told,
            without: "Nothing that was learned says otherwise.")
    }

    private func decided(_ verdict: ClosedQuestionJudge.Verdict) -> Answer {
        followed(
            verdict.text, from: verdict.evidence, confidence: verdict.confidence, without: "")
    }

    private func followed(
        _ text: String, from evidence: [(passage: ConceptID, sentence: ByteSpan)],
        confidence: Confidence, without nothing: String
    ) -> Answer {
        let support = evidence.map { passage, span in
            let content = graph.concept(passage)?.content ?? ""
            return SupportingPassage(
                concept: passage, content: content, sentenceSpan: span,
                sentence: content.text(in: span), similarity: nil)
        }
        let sentences = support.map { "\"\($0.sentence.trimmed)\"" }.joined(separator: " ")
        let path = pathOver(support, to: text, confidence: confidence)
        return Answer(
            text: text, confidence: confidence, graphConfidence: confidence,
            semanticConfidence: semanticConfidence, paths: path.map { [$0] } ?? [],
            support: support, alternatives: [],
            explanation: support.isEmpty ? nothing : "It follows from: \(sentences)",
            conceptsAccessed: conceptsAccessed, pathsSearched: pathsSearched)
    }

    /// From what the question names, over each sentence, to the answer.
    private func pathOver(
        _ support: [SupportingPassage], to text: String, confidence: Confidence
    ) -> ReasoningPath? {
        guard let first = support.first else { return nil }
        var from = analysis.names.first?.entity ?? first.concept
        let end = graph.entity(named: NormalisedName.normalise(text))
        let steps = support.enumerated().map { position, passage in
            let isLast = position == support.count - 1
            let to = isLast ? end ?? passage.concept : passage.concept
            defer { from = to }
            return step(
                from: from, to: to, named: isLast ? text : passage.content.firstLine,
                by: passage.concept, passage.sentenceSpan, confidence)
        }
        return ReasoningPath(steps: steps, confidence: confidence)
    }

    /// The answer at the end of a chain of relations that the question spells out.
    private func followed(_ chain: RelationChains.Found) -> Answer {
        let names = chain.ends.prefix(4).map { graph.concept($0)?.content ?? "" }
        let relations = chain.path.steps.map { step in
            "\(step.fromName) \(step.direction == .outgoing ? "–" : "←") \(step.relation) "
                + "\(step.direction == .outgoing ? "→" : "–") \(step.toName)"
        }
        let support = chain.path.steps.map { step in
            SupportingPassage(
                concept: step.evidence, content: graph.concept(step.evidence)?.content ?? "",
                sentenceSpan: step.sentenceSpan, sentence: step.sentence, similarity: nil)
        }
        let others = chain.ends.count > 1 ? ", as \(chain.ends.count - 1) more" : ""
        return Answer(
            text: names[0], confidence: chain.confidence, graphConfidence: chain.path.confidence,
            semanticConfidence: semanticConfidence, paths: [chain.path], support: support,
            alternatives: names.dropFirst().map {
                Alternative(text: $0, confidence: chain.confidence)
            },
            explanation: "It follows from: \(relations.joined(separator: "; "))\(others).",
            conceptsAccessed: conceptsAccessed, pathsSearched: pathsSearched)
    }

    /// Whether sentences say something that was withdrawn.
    private func isWithdrawn(_ evidence: [(passage: ConceptID, sentence: ByteSpan)]) -> Bool {
        evidence.contains { passage, sentence in
            graph.withdrawnStatements(in: passage).contains { $0.sentence.overlaps(sentence) }
        }
    }

    /// Whether a chain's end can be of the kind that is asked for, as far as its name tells.
    private func isFit(_ path: ReasoningPath) -> Bool {
        guard let name = path.steps.last?.toName else { return false }
        let isCountry = CountryNames.contains(NormalisedName.normalise(name))
        let hasDigit = name.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        switch search.form.kind {
        case .country: return isCountry
        case .date, .count, .number: return hasDigit
        case .who: return !isCountry
        default: return true
        }
    }

    /// How many things the question speaks of that no learned text speaks of. Where it asks about
    /// the ceiling of the moon, what is known of another ceiling is no answer.
    var unheardCount: Int {
        search.form.words.indices.count { position in
            let word = search.form.words[position]
            guard word.kind == .noun, position != search.form.headPosition,
                !TextAnalyzer.isStopWord(word.folded)
            else { return false }
            return graph.bestScores(matching: [word.folded]) == [nil]
        }
    }

    /// The end of the best path of relations that holds every term of the question and ends at
    /// something of the kind that is asked for.
    private func stated() -> Answer? {
        guard !analysis.terms.isEmpty, analysis.unknownNames.isEmpty else { return nil }
        let named = Set(analysis.names.map(\.entity))
        let found = paths.first { found in
            analysis.coverage(found.covered) > 0.999 && !named.contains(found.end)
                && found.confidence >= ConfidenceModel.pathThreshold && fits(found.path)
                && decidesAlone(found.path)
        }
        guard let path = found?.path, let last = path.steps.last else { return nil }
        let support = path.steps.map { step in
            SupportingPassage(
                concept: step.evidence, content: graph.concept(step.evidence)?.content ?? "",
                sentenceSpan: step.sentenceSpan, sentence: step.sentence, similarity: nil)
        }
        let confidence = Confidence(
            ConfidenceModel.statedBase
                + (1 - ConfidenceModel.statedBase) * path.confidence.value / 2)
        return Answer(
            text: last.toName.trimmed, confidence: confidence, graphConfidence: path.confidence,
            semanticConfidence: semanticConfidence, paths: [path], support: support,
            alternatives: [],
            explanation: "Found over \(path.steps.count) step\(path.steps.count == 1 ? "" : "s"): "
                + "\"\(last.sentence.trimmed)\"",
            conceptsAccessed: conceptsAccessed, pathsSearched: pathsSearched)
    }

    /// Whether a path ends at something of the kind that is asked for.
    private func fits(_ path: ReasoningPath) -> Bool {
        guard let last = path.steps.last, let concept = graph.concept(last.evidence) else {
            return false
        }
        let normalised = NormalisedName.normalise(last.toName)
        let type =
            texts.reading(of: concept).extraction.mentions.first {
                $0.normalisedName == normalised || $0.name == last.toName
            }?.type ?? .unknown
        let isStatedForward = path.steps.allSatisfy { $0.direction == .outgoing }
        switch search.form.kind {
        case .who:
            return type == .person || type == .organisation
                || (type == .unknown && last.toName.first?.isUppercase == true)
        case .country: return CountryNames.contains(normalised) && isStatedForward
        case .place:
            let isPlaced =
                last.relation.split(separator: " ").last.map {
                    SituationWords.places.contains(String($0))
                } ?? false
            return type != .date && type != .number && isStatedForward
                && (isPlaced || type == .place)
        case .date: return type == .date
        case .count, .number: return type == .number
        default: return false
        }
    }
}
