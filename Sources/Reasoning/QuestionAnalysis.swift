package import ConceptModel
import TextIndex

/// What kind of thing a question asks for.
package enum AnswerType: Hashable, Sendable {
    case person, place, country, date, number, organisation
    /// "which river", "what film": a thing of that kind.
    case kind(String)
    /// A question that yes or no answers.
    case yesOrNo
    /// One of the things that the question itself names.
    case choice
    case unknown
}

/// An entity that a question names.
package struct QuestionName: Hashable, Sendable {
    package let normalised: String
    package let entity: ConceptID
}

/// A question, read: whom it names, what else it says, what it asks for.
package struct QuestionAnalysis: Sendable {
    package let text: String
    /// In the order of the question; they do not overlap.
    package let names: [QuestionName]
    /// Capitalised words that no known entity bears: somebody the memory has not heard of.
    package let unknownNames: [String]
    /// Stems of the content words outside the names and the asking words, each once; at most 64.
    package let terms: [String]
    /// The words that the terms are the stems of, in the same order.
    package let termWords: [String]
    /// How much each term tells a passage from others, summing to 1 (for no terms: empty).
    package let weights: [Float]
    /// The same measure, not summing to 1, for the stems of the words in names.
    package let nameWeights: [String: Float]
    /// What a passage would score by BM25 that holds each word as well as the best passage does.
    package let scoreBound: Float
    package let expected: AnswerType
    let shares: QuestionShares

    package init(_ text: String, in graph: some GraphReader) {
        self.text = text
        let words = Words.all(in: text)
        let asking = AskingWords(words.map(\.folded))
        expected = asking.expected
        let found = Self.names(in: words, of: text, graph)
        names = found.names
        let nameStems = Set(found.names.flatMap { TextAnalyzer.terms(of: $0.normalised) })
        var terms: [String] = []
        var termWords: [String] = []
        for (position, word) in words.enumerated()
        where !asking.positions.contains(position) && !found.positions.contains(position) {
            guard !TextAnalyzer.isStopWord(words, at: position, of: text),
                word.folded.utf8.count > 1
            else { continue }
            let stem = TextAnalyzer.stem(word.folded)
            if !nameStems.contains(stem), !terms.contains(stem), terms.count < 64 {
                terms.append(stem)
                termWords.append(word.folded)
            }
        }
        self.terms = terms
        self.termWords = termWords
        let scores = Self.scores(of: terms, graph)
        let total = scores.reduce(0, +)
        let weights = total > 0 ? scores.map { $0 / total } : scores
        self.weights = weights
        shares = QuestionShares(terms, weights)
        let stems = nameStems.sorted()
        let nameScores = Self.scores(of: stems, graph)
        nameWeights = Dictionary(
            uniqueKeysWithValues: zip(stems, nameScores).map { ($0, total > 0 ? $1 / total : 1) })
        scoreBound = total + nameScores.reduce(0, +)
        unknownNames = Self.unknownNames(
            in: words, of: text, known: found.positions, asking: asking, graph)
    }

    /// Which of the terms a text holds, one bit each.
    package func mask(of text: String) -> UInt64 {
        shares.mask(of: text, in: ByteSpan(0..<text.utf8.count))
    }

    /// The share of the question, by weight, that the terms of a mask make up: 0...1.
    package func coverage(_ mask: UInt64) -> Float {
        shares.coverage(mask)
    }

    /// The longest runs of words that are names of entities, longest first. A single word counts
    /// only when it is capitalised or a number, unless the question is in lower case altogether.
    private static func names(in words: [Word], of text: String, _ graph: some GraphReader)
        -> (names: [QuestionName], positions: Set<Int>)
    {
        let isCapitalised = words.map { startsName(text.text(in: $0.span)) }
        let hasCase = isCapitalised.dropFirst().contains(true)
        var used: Set<Int> = []
        var found: [(position: Int, name: QuestionName)] = []
        for length in stride(from: min(10, words.count), to: 0, by: -1) {
            for start in 0...(words.count - length) {
                let range = start..<start + length
                guard used.isDisjoint(with: range) else { continue }
                let capitals = range.contains { isCapitalised[$0] }
                if hasCase, !capitals, length == 1 { continue }
                let run = words[range].map(\.folded)
                if run.allSatisfy({ TextAnalyzer.isStopWord($0) }) { continue }
                let name = run.joined(separator: " ")
                guard let entity = graph.entity(named: name) else { continue }
                found.append((start, QuestionName(normalised: name, entity: entity)))
                used.formUnion(range)
            }
        }
        return (found.sorted { $0.position < $1.position }.map(\.name), used)
    }

    private static func startsName(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first else { return false }
        return first.properties.isUppercase || first.properties.numericType != nil
    }

    private static func unknownNames(
        in words: [Word], of text: String, known: Set<Int>, asking: AskingWords,
        _ graph: some GraphReader
    ) -> [String] {
        words.indices.compactMap { position in
            let word = words[position]
            let written = text.text(in: word.span)
            guard position > 0, !known.contains(position), !asking.positions.contains(position),
                startsName(written), !TextAnalyzer.isStopWord(word.folded),
                graph.entities(withNameWord: word.folded, limit: 1).isEmpty,
                graph.passages(matching: written, count: 1).isEmpty
            else { return nil }
            return written
        }
    }

    /// A term weighs as much as the best passage that holds it and no other scores by BM25; one
    /// that no passage holds weighs as much as the rarest does.
    private static func scores(of terms: [String], _ graph: some GraphReader) -> [Float] {
        let scores = graph.bestScores(matching: terms)
        let rarest = scores.compactMap { $0 }.max() ?? 1
        return scores.map { $0 ?? rarest * 1.2 }
    }
}

/// A question's terms with their weights, as passages are compared with: one object, because
/// thousands of passages keep it.
final class QuestionShares: Sendable {
    private let wanted: WantedTerms
    private let weights: [Float]

    init(_ terms: [String], _ weights: [Float]) {
        wanted = WantedTerms(terms)
        self.weights = weights
    }

    /// Which of the terms start in a part of a text, one bit each.
    func mask(of text: String, in span: ByteSpan) -> UInt64 {
        wanted.mask(in: text, span)
    }

    func coverage(_ mask: UInt64) -> Float {
        var remaining = mask
        var sum: Float = 0
        while remaining != 0 {
            sum += weights[remaining.trailingZeroBitCount]
            remaining &= remaining - 1
        }
        return sum
    }
}
