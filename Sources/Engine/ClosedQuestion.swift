import ConceptModel
import Extraction
import Reasoning
import TextIndex

/// A question that yes or no answers, or one of the things that it names itself.
struct ClosedQuestion: Sendable {
    enum Form: Sendable {
        /// "Which is older, A or B?"
        case choice(Comparison)
        /// "Are A and B both painters?"
        case both
        /// "Are A and B from the same country?": with the noun.
        case same(String)
        /// "Was A a painter?"
        case single
    }

    enum Comparison: Sendable {
        case earlier, later, more, less
        /// The one of whom the question's words are said.
        case said
    }

    /// A thing that the question names.
    struct Option: Sendable {
        let text: String
        let normalised: String
        /// Its words' terms.
        let terms: Set<UInt64>
    }

    let form: Form
    let options: [Option]
    /// Terms of what is asked about them.
    let predicate: [UInt64]

    private static let comparisons: [String: Comparison] = [
        "older": .earlier, "oldest": .earlier, "first": .earlier, "earlier": .earlier,
        "earliest": .earlier, "before": .earlier, "younger": .later, "youngest": .later,
        "later": .later, "latest": .later, "last": .later, "newer": .later, "newest": .later,
        "recent": .later, "recently": .later, "larger": .more, "largest": .more, "bigger": .more,
        "biggest": .more, "more": .more, "most": .more, "longer": .more, "longest": .more,
        "taller": .more, "tallest": .more, "higher": .more, "highest": .more, "greater": .more,
        "smaller": .less, "smallest": .less, "fewer": .less, "fewest": .less, "less": .less,
        "least": .less, "shorter": .less, "shortest": .less, "lower": .less, "lowest": .less,
    ]
    fileprivate static let fillers: Set<String> = [
        ",", "the", "a", "an", "both", "either", "between",
    ]

    /// `nil` for any other question.
    init?(_ question: QuestionAnalysis, words: [TaggedWord], in graph: some GraphReader) {
        let reader = OptionReader(text: question.text, words: words)
        switch question.expected {
        case .choice:
            guard let or = words.lastIndex(where: { $0.folded == "or" }),
                let left = reader.option(endingAt: or, in: graph),
                let right = reader.option(startingAt: or + 1, toEnd: true, in: graph)
            else { return nil }
            options = [left, right]
            let hint = words.lazy.compactMap { Self.comparisons[$0.folded] }.first
            form = .choice(hint ?? .said)
        case .yesOrNo:
            let and = words.indices.dropFirst().first { words[$0].folded == "and" }
            if let and, let left = reader.option(endingAt: and, in: graph),
                let right = reader.option(startingAt: and + 1, toEnd: false, in: graph)
            {
                options = [left, right]
                let same = words.firstIndex { $0.folded == "same" }
                let noun = same.flatMap { same in
                    words[(same + 1)...].first { $0.kind == .noun }?.folded
                }
                form = noun.map { .same($0) } ?? .both
            } else {
                guard let name = question.names.first else { return nil }
                options = [Option(name.normalised, name.normalised)]
                form = .single
            }
        default: return nil
        }
        let named = options.reduce(into: Set<UInt64>()) { $0.formUnion($1.terms) }
        var seen: Set<UInt64> = []
        predicate = words.filter { Self.comparisons[$0.folded] == nil }
            .flatMap { TermPlaces($0.folded).all }
            .filter { !named.contains($0) && seen.insert($0).inserted }
    }

    /// Finds the things that stand beside "or" and "and".
    private struct OptionReader {
        let text: String
        let words: [TaggedWord]

        func option(endingAt end: Int, in graph: some GraphReader) -> Option? {
            var end = end
            while end > 0, words[end - 1].folded == "," { end -= 1 }
            let known = (1...10).reversed().first { length in
                end - length > 0 && isEntity(end - length..<end, graph)
            }
            if let known { return make(end - known..<end) }
            var start = end
            while start > 1, isPartOfName(words[start - 1]) { start -= 1 }
            return make(start..<end)
        }

        func option(startingAt start: Int, toEnd: Bool, in graph: some GraphReader) -> Option? {
            let rest = start..<(words.last?.folded == "?" ? words.count - 1 : words.count)
            guard !rest.isEmpty else { return nil }
            if toEnd { return make(rest) }
            let known = (1...10).reversed().first { length in
                start + length <= rest.upperBound && isEntity(start..<start + length, graph)
            }
            if let known { return make(start..<start + known) }
            var end = start
            while end < rest.upperBound, isPartOfName(words[end]) { end += 1 }
            return make(start..<end)
        }

        private func isPartOfName(_ word: TaggedWord) -> Bool {
            word.isCapitalised || ["of", "the", "&", "'s", "de", "in"].contains(word.folded)
        }

        private func isEntity(_ range: Range<Int>, _ graph: some GraphReader) -> Bool {
            words[range].contains(where: \.isCapitalised)
                && graph.entity(named: NormalisedName.normalise(written(range))) != nil
        }

        private func written(_ range: Range<Int>) -> String {
            guard let first = range.first, let last = range.last else { return "" }
            return text.text(
                in: ByteSpan(words[first].span.lowerBound, words[last].span.upperBound))
        }

        private func make(_ range: Range<Int>) -> Option? {
            var range = range
            while let first = range.first, ClosedQuestion.fillers.contains(words[first].folded) {
                range = first + 1..<range.upperBound
            }
            let text = written(range)
            let normalised = NormalisedName.normalise(text)
            return normalised.isEmpty ? nil : Option(text, normalised)
        }
    }
}

extension ClosedQuestion.Option {
    init(_ text: String, _ normalised: String) {
        self.text = text
        self.normalised = normalised
        terms = Set(TermPlaces(text).all)
    }
}
