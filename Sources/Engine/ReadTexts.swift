import ConceptModel
import Extraction
import Reasoning
import TextIndex

/// A text as it is read for answers, whatever is asked.
struct TextReading: Sendable {
    let extraction: Extraction
    let sentences: [ReadSentence]
    /// Terms of the heading.
    let headingTerms: Set<UInt64>

    /// A sentence, its words' terms, and what in it may be an answer.
    struct ReadSentence: Sendable {
        let tagged: TaggedSentence
        /// The term of each word; 0 for a word that is none.
        let terms: [UInt64]
        /// What kind of thing each word names; `nil` for a word that is no noun, or is not known.
        let things: [NounKind?]
        let spans: [AnswerSpan]
        let tree = KeptTree()
        /// Relations that it states, as positions in the extraction.
        let relations: [Int]
    }

    init(_ content: String, _ extractor: PatternExtractor) {
        let (extraction, sentences) = extractor.reading(of: content)
        self.extraction = extraction
        let places = TermPlaces(content)
        var terms: Set<UInt64> = []
        if let heading = extraction.heading {
            places.forEachHash(in: heading.span) { terms.insert($0) }
        }
        headingTerms = terms
        self.sentences = sentences.map { sentence in
            let words = sentence.words.map { word -> UInt64 in
                var term: UInt64 = 0
                places.forEachHash(in: word.span) { if term == 0 { term = $0 } }
                return term
            }
            let mentions = extraction.mentions.filter { sentence.span.contains($0.span) }
            return ReadSentence(
                tagged: sentence, terms: words,
                things: sentence.words.map {
                    $0.kind == .noun || $0.kind == .name ? NounKind(noun: $0.folded) : nil
                },
                spans: AnswerSpan.all(in: sentence, mentions: mentions),
                relations: extraction.relations.indices.filter {
                    extraction.relations[$0].sentence == sentence.span
                })
        }
    }

    /// Roughly what it takes in memory, in bytes.
    var cost: Int {
        sentences.reduce(500) {
            $0 + 220 * $1.terms.count + 60 * $1.spans.count + 300 * $1.relations.count
        }
    }
}

/// Texts as they are read for answers, kept between questions. A text's identity stands for its
/// content, so what was read of it stays good.
struct ReadTexts: Sendable {
    private let extractor = PatternExtractor()
    private let kept = BoundedCache<TextReading>(limit: 96 << 20)

    func reading(of concept: Concept) -> TextReading {
        if let known = kept.value(for: concept.id) { return known }
        let reading = TextReading(concept.content, extractor)
        kept.insert(reading, for: concept.id, cost: reading.cost)
        return reading
    }

    /// The words of a question.
    func words(of question: String) -> [TaggedWord] {
        extractor.reading(of: question).sentences.flatMap(\.words)
    }
}
