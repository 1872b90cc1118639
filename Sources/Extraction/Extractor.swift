package import ConceptModel

/// Why a text could not be read.
package enum ExtractionError: Error, Sendable, Hashable {
    /// The provider's process is not there or does not answer.
    case providerUnavailable
    /// The provider answered with something that does not fit the text.
    case unusableAnswer
    /// The text is larger than the provider takes.
    case textTooLarge(byteCount: Int, limit: Int)
}

/// Reads sentences, entities and relations out of a text.
///
/// The same text gives the same extraction, with one identity, wherever and whenever it is read.
package protocol Extractor: Sendable {
    var identity: ExtractorIdentity { get }

    func extract(_ text: String) async throws(ExtractionError) -> Extraction

    /// What the text's sentences say in their own words, sentence by sentence.
    func propositions(in text: String) async throws(ExtractionError) -> [Proposition]

    /// Ends threads and processes; nothing is extracted afterwards. Blocks until they have ended.
    func shutDown()
}

extension Extractor {
    package func shutDown() {}
}
