package import ConceptModel
import Platform

/// Reads texts with spaCy's parser, which runs in processes of its own, and with rules over its
/// parses.
///
/// The parser never cuts text: it gets the words of this room's tokeniser, sentence by sentence,
/// so that every span is ours, and the same text gives the same requests on every process.
package final class SpacyExtractor: Extractor {
    package let identity = ExtractorIdentity(name: "spacy", version: 1)

    private let pool: ParserPool
    /// Words in one request; a long text is sent in several.
    private static let requestWordCount = 2_000

    /// - Parameters:
    ///   - processCount: parsers at a time; by default one for each processor.
    ///   - answerTime: the longest wait for one answer of a process.
    ///   - firstPause: the pause after a first failure.
    package init(
        _ command: ParserCommand, processCount: Int = CurrentProcess.processorCount,
        startTime: Duration = .seconds(60), answerTime: Duration = .seconds(20),
        firstPause: Duration = .milliseconds(100)
    ) {
        pool = ParserPool(
            command,
            ParserPool.Settings(
                processCount: processCount, startTime: startTime, answerTime: answerTime,
                firstPause: firstPause))
    }

    package var counters: ParserCounters { pool.counters }
    package var processIdentifiers: [Int32] { pool.processIdentifiers }

    package func extract(_ text: String) async throws(ExtractionError) -> Extraction {
        var reader = TextReader(text)
        reader.use(try await parses(of: reader.sentencesToParse))
        return reader.read()
    }

    package func propositions(in text: String) async throws(ExtractionError) -> [Proposition] {
        var reader = TextReader(text)
        reader.use(try await parses(of: reader.sentencesToParse))
        return reader.propositions()
    }

    package func shutDown() { pool.close() }

    private func parses(of sentences: [SentenceToParse]) async throws(ExtractionError)
        -> [SentenceParse]
    {
        var parses: [SentenceParse] = []
        parses.reserveCapacity(sentences.count)
        var start = 0
        while start < sentences.count {
            var end = start
            var words = 0
            repeat {
                words += sentences[end].words.count
                end += 1
            } while end < sentences.count && words < Self.requestWordCount
            parses += try await pool.parse(Array(sentences[start..<end]))
            start = end
        }
        return parses
    }
}
