import ConceptModel

/// The words of a passage, whatever is asked. One object, because many questions share it.
final class ReadText: KeptEvidence {
    let content: String

    /// `nil` when there is no such concept.
    init?(_ id: ConceptID, in graph: some GraphReader) {
        guard let concept = graph.concept(id) else { return nil }
        content = concept.content
    }

    /// Roughly what it takes in memory, in bytes.
    var cost: Int { 150 + content.utf8.count }
}
