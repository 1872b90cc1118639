import Embedding
import Extraction
import TextIndex

/// Compares sentences with a question word by word, by the vectors that the embedding model gives
/// words in their text: what means the same is found under other words, and what stands in the
/// place of the asking words is like them (late interaction: Khattab and Zaharia, "ColBERT",
/// SIGIR 2020).
struct CloseReading: Sendable {
    /// A sentence to be compared, and what is known of the question before it is read.
    struct Sentence: Sendable {
        /// Folded.
        let words: [String]
        let tree: SentenceTree?
        /// Of the question's content, how far heading and way have spoken of it, 0...1.
        let given: [Float]
    }

    /// A word of the question that says something.
    private struct Content {
        let word: Int
        /// Its place in the content of the question's form, if it has one.
        let place: Int?
        /// Of all words together 1.
        let weight: Float
    }

    /// The question's words, folded.
    let words: [String]
    private let asked: Range<Int>?
    /// What the asking words hang on.
    private let governor: Int?
    private let content: [Content]

    /// Similarities times this are about as wide as other signals.
    private static let scale: Float = 4
    /// The weight of an asking phrase's noun.
    private static let phraseWeight: Float = 0.5

    init(_ form: QuestionForm) {
        words = form.words.map(\.folded)
        asked = form.asked
        governor = form.tree.governor
        var content: [Content] = []
        for (word, folded) in words.enumerated() where !QuestionForm.asking.contains(folded) {
            let terms = TermPlaces(folded).all
            guard !terms.isEmpty else { continue }
            let place = terms.lazy.compactMap { form.place(of: $0) }.first { !$0.isMeant }?.place
            let weight = place.map { form.content[$0].weight } ?? Self.phraseWeight
            content.append(Content(word: word, place: place, weight: weight))
        }
        let total = max(content.reduce(0) { $0 + $1.weight }, 1e-6)
        self.content = content.map {
            Content(word: $0.word, place: $0.place, weight: $0.weight / total)
        }
    }

    /// What comparing a sentence with the question shows.
    func comparison(
        of sentence: Sentence, _ vectors: WordVectors, question: WordVectors
    ) -> Comparison {
        Comparison(
            tree: sentence.tree,
            layers: WordVectors.Layer.allCases.map { layer in
                compared(sentence, vectors, question, layer)
            })
    }

    private func compared(
        _ sentence: Sentence, _ vectors: WordVectors, _ question: WordVectors,
        _ layer: WordVectors.Layer
    ) -> Comparison.Layer {
        func similarities(to words: Range<Int>) -> [Float] {
            vectors.similarities(to: question.direction(of: words, layer), layer)
        }
        var alike: [Comparison.Alike] = []
        var reached: Float = 0
        for part in content {
            let found = similarities(to: part.word..<part.word + 1)
            guard let best = found.indices.max(by: { found[$0] < found[$1] }) else { continue }
            let worth = part.weight * found[best] * found[best]
            alike.append(Comparison.Alike(place: best, worth: worth))
            let given = part.place.map { sentence.given[$0] } ?? 0
            reached += part.weight * max(found[best], given)
        }
        return Comparison.Layer(
            phrase: asked.map { similarities(to: $0) },
            governor: governor.map { similarities(to: $0..<$0 + 1) }, alike: alike,
            reached: reached)
    }

    /// How a sentence compares with the question.
    struct Comparison: Sendable {
        /// A word of the question, by the word of the sentence that is most like it.
        fileprivate struct Alike {
            let place: Int
            /// Its weight by how alike the two are.
            let worth: Float
        }

        fileprivate struct Layer {
            /// Of each word, how like the asking phrase it is, and what the asking words hang on.
            let phrase: [Float]?
            let governor: [Float]?
            let alike: [Alike]
            /// How far the sentence, heading and way say what the question says.
            let reached: Float
        }

        fileprivate let tree: SentenceTree?
        fileprivate let layers: [Layer]

        /// Adds what it shows of a candidate.
        func add(_ span: Range<Int>, to signals: inout AnswerSignals) {
            for (number, layer) in zip(WordVectors.Layer.allCases, layers) {
                func add(_ likeness: AnswerSignals.Likeness, _ value: Float?) {
                    if let value {
                        signals.add(likeness, layer: number, CloseReading.scale * value)
                    }
                }
                add(.phrase, layer.phrase.flatMap { $0[span].max() })
                add(.reach, layer.reached)
                let outside = layer.alike.filter { !span.contains($0.place) }
                add(.near, outside.reduce(0) { $0 + $1.worth / Self.distance(span, $1.place) })
                guard let tree else { continue }
                let top = tree.top(of: span)
                let treeNear = outside.reduce(Float(0)) { sum, word in
                    let (up, down) = tree.way(from: top, to: word.place)
                    return sum + word.worth / Float(1 + up + down)
                }
                add(.treeNear, treeNear)
                let place = tree.standing(top, outside: span)
                let governor = tree.heads[place]
                add(.governor, span.contains(governor) ? nil : layer.governor?[governor])
            }
        }

        private static func distance(_ span: Range<Int>, _ place: Int) -> Float {
            Float(place < span.lowerBound ? span.lowerBound - place : place - span.upperBound + 1)
        }
    }
}
