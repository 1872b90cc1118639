package import ConceptModel
package import Extraction

/// How a memory is opened.
package struct MemoryConfiguration: Sendable {
    /// Where everything durable lies; made when it does not exist.
    package var directory: String
    /// Shards of a new store, 1...64; an existing one keeps its own.
    package var shardCount = 4
    /// Relations that an extractor is less sure of are left out, 0...1.
    package var minimumAssociationConfidence: Float = 0.5
    /// The most relations that one passage may teach.
    package var maximumAssociationsPerConcept = 10
    /// What reads texts that are learned.
    package var extractor = ExtractorChoice.pattern
    /// Whether the embedding model reads the likeliest sentences for an answer.
    package var readsClosely = true
    /// Is told, in words for people, what an operator should know and no caller gets to hear.
    package var notice: @Sendable (String) -> Void = { _ in }

    /// Is told of what the memory observes about itself; `nil`: nothing is observed.
    package var events: NodeEvents?

    package init(directory: String) {
        self.directory = directory
    }
}
