import ConceptModel
import Extraction

extension EvaluationSet {
    /// The words of all passages and questions, as they are read for answers: for each sentence a
    /// line "#" with the sentence, then a line a word: where it starts and ends in the sentence, in
    /// bytes; the number of its ``WordKind``; the word, folded; 1 if it is capitalised, else 0.
    /// Tabs part them.
    package func forEachLineOfWords(_ body: (String) -> Void) {
        let extractor = PatternExtractor()
        for text in passages.map(\.content) + items.map(\.question) {
            let bytes = Array(text.utf8)
            for sentence in extractor.reading(of: text).sentences {
                let (start, end) = (sentence.span.lowerBound, sentence.span.upperBound)
                let whole = String(decoding: bytes[Int(start)..<Int(end)], as: UTF8.self)
                body("#" + whole.split(whereSeparator: \.isNewline).joined(separator: " "))
                for word in sentence.words {
                    body(
                        "\(word.span.lowerBound - start)\t\(word.span.upperBound - start)\t"
                            + "\(word.kind.rawValue)\t\(word.folded)\t\(word.isCapitalised ? 1 : 0)"
                    )
                }
            }
        }
    }
}
