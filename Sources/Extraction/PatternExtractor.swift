package import ConceptModel
import TextIndex

/// Reads texts with word lists, endings and patterns of English; needs nothing but itself.
///
/// Complexity: O(bytes of the text).
package struct PatternExtractor: Extractor {
    package let identity = ExtractorIdentity(name: "patterns", version: 2)

    package init() {}

    package func extract(_ text: String) async throws(ExtractionError) -> Extraction {
        extraction(of: text)
    }

    package func propositions(in text: String) async throws(ExtractionError) -> [Proposition] {
        var reader = TextReader(text)
        return reader.propositions()
    }

    /// What the text says. Never fails: of what is no language, only the sentences are given.
    package func extraction(of text: String) -> Extraction {
        measuredExtraction(of: text).extraction
    }

    /// What the text says, without second names, and its sentences word by word, without the title.
    package func reading(of text: String) -> (extraction: Extraction, sentences: [TaggedSentence]) {
        var reader = TextReader(text, keepsWords: true)
        let extraction = reader.read()
        return (extraction, reader.taggedSentences)
    }

    /// How many sentences ``reading(of:)`` gives, and words and marks in them; in a quarter of the
    /// time.
    package func outline(of text: String) -> (sentenceCount: Int, wordCount: Int) {
        TextReader(text, keepsWords: true).outline
    }

    /// The extraction, with the number of steps that it took: bytes, tokens and items looked at.
    package func measuredExtraction(of text: String) -> (extraction: Extraction, stepCount: Int) {
        var reader = TextReader(text)
        let extraction = reader.read()
        return (extraction, reader.stepCount)
    }
}
