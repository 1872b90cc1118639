import ConceptModel
import Extraction
import Reasoning
import Synchronization
import TextIndex

/// A text as it is read for answers, whatever is asked.
struct TextReading: Sendable {
    let extraction: Extraction
    let sentences: [ReadSentence]
    /// Terms of the heading.
    let headingTerms: Set<UInt64>

    /// A sentence, its words' terms, and what in it may be an answer.
    final class ReadSentence: Sendable {
        let tagged: TaggedSentence
        /// The term of each word; 0 for a word that is none.
        let terms: [UInt64]
        /// Relations that it states, as positions in the extraction.
        let relations: [Int]
        /// Those of the whole text.
        private let mentions: [Mention]
        private let known = Mutex<Details?>(nil)

        /// What is asked only of sentences that are worth it.
        struct Details: Sendable {
            let tree: SentenceTree
            /// What kind of thing each word names; `nil` for a word that is no noun, or is not
            /// known.
            let things: [NounKind?]
            let spans: [AnswerSpan]
        }

        init(
            _ tagged: TaggedSentence, terms: [UInt64], relations: [Int], mentions: [Mention]
        ) {
            self.tagged = tagged
            self.terms = terms
            self.relations = relations
            self.mentions = mentions
        }

        /// Worked out when they are asked for, and kept.
        var details: Details {
            if let known = known.withLock({ $0 }) { return known }
            let tree = SentenceTree(tagged.words)
            let details = Details(
                tree: tree,
                things: tagged.words.map {
                    $0.kind == .noun || $0.kind == .name ? NounKind(noun: $0.folded) : nil
                },
                spans: AnswerSpan.all(
                    in: tagged, tree, mentions: mentions.filter { tagged.span.contains($0.span) }))
            known.withLock { $0 = details }
            return details
        }
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
            return ReadSentence(
                sentence, terms: words,
                relations: extraction.relations.indices.filter {
                    extraction.relations[$0].sentence == sentence.span
                }, mentions: extraction.mentions)
        }
    }

    /// Roughly what it takes in memory, in bytes.
    var cost: Int {
        sentences.reduce(500) {
            $0 + 340 * $1.terms.count + 300 * $1.relations.count
        }
    }
}

/// Texts as they are read for answers, kept between questions. A text's identity stands for its
/// content, so what was read of it stays good.
struct ReadTexts: Sendable {
    private let extractor = PatternExtractor()
    private let kept = BoundedCache<ConceptID, TextReading>(limit: 96 << 20)
    private let phrases = BoundedCache<String, ReadPhrase>(limit: 4 << 20)

    func reading(of concept: Concept) -> TextReading {
        if let known = kept.value(for: concept.id) { return known }
        let reading = TextReading(concept.content, extractor)
        kept.insert(reading, for: concept.id, cost: reading.cost)
        return reading
    }

    /// How many sentences a text's reading has, and words and marks in them.
    func outline(of concept: Concept) -> (sentenceCount: Int, wordCount: Int) {
        guard let known = kept.value(for: concept.id) else {
            return extractor.outline(of: concept.content)
        }
        return (known.sentences.count, known.sentences.reduce(0) { $0 + $1.terms.count })
    }

    /// A relation phrase.
    func phrase(_ relation: String) -> ReadPhrase {
        if let known = phrases.value(for: relation) { return known }
        let phrase = ReadPhrase(relation, words: words(of: relation))
        phrases.insert(phrase, for: relation, cost: phrase.cost)
        return phrase
    }

    /// The words of a question.
    func words(of question: String) -> [TaggedWord] {
        extractor.reading(of: question).sentences.flatMap(\.words)
    }
}
