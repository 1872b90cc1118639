/// What a store holds.
package struct StoreCounts: Hashable, Sendable {
    package var passages = 0
    package var documents = 0
    package var entities = 0
    package var associations = 0
    package var embeddings = 0
    /// Learned texts, and how many times they were learned.
    package var texts = 0
    package var textLearnings = 0

    package init() {}

    package var concepts: Int { passages + documents + entities }

    package static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.passages += right.passages
        sum.documents += right.documents
        sum.entities += right.entities
        sum.associations += right.associations
        sum.embeddings += right.embeddings
        sum.texts += right.texts
        sum.textLearnings += right.textLearnings
        return sum
    }
}
