import ConceptModel
import ConceptStore
import Extraction

/// A text that is about to be learned: cut into passages and read, but without vectors yet.
struct LearningDraft: Sendable {
    let text: TextToLearn
    let namespace: Namespace
    let id: ConceptID
    /// One span over the whole text, or the passages of a document in order; they tile the text.
    let passages: [ByteSpan]
    /// What was read out of each passage, with spans counted from the passage's start.
    let extractions: [Extraction]
    /// Who read them.
    let extractor: ExtractorIdentity

    var isDocument: Bool { passages.count > 1 }

    /// What each passage's vector is made from: its text, under the document's heading if it has
    /// one, so that a passage from the middle still says what it is about.
    var textsToEmbed: [String] {
        let heading = isDocument ? extractions[0].heading?.name : nil
        return passages.enumerated().map { position, span in
            let passage = text.content.text(in: span)
            guard position > 0, let heading else { return passage }
            return heading + "\n" + passage
        }
    }

    /// Cuts and reads a text.
    static func read(
        _ text: TextToLearn, id: ConceptID, in namespace: Namespace,
        with extractors: ExtractorChain
    ) async throws(ExtractionError) -> LearningDraft {
        let passages = Passages.split(text.content)
        let read = try await extractors.read(passages.map { text.content.text(in: $0) })
        return LearningDraft(
            text: text, namespace: namespace, id: id, passages: passages,
            extractions: read.extractions, extractor: read.extractor)
    }
}
