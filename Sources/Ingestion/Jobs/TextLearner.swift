package import ConceptModel
package import WireAPI

/// What learns the texts of jobs: a memory in this process, or a server.
package protocol TextLearner: Sendable {
    /// Learns all texts, or says why not; then some may have been learned, and learning all of them
    /// again is safe.
    /// - Parameter client: who gave the job
    func learn(
        _ texts: [LearnRequest], in namespace: Namespace, for client: String
    ) async throws(LearningFault) -> LearnedTexts
}

package struct LearnedTexts: Sendable, Equatable {
    package let count: Int
    /// Of them, those that were known before.
    package let known: Int
    package let concepts: Int
    package let associations: Int

    package init(count: Int, known: Int, concepts: Int, associations: Int) {
        self.count = count
        self.known = known
        self.concepts = concepts
        self.associations = associations
    }
}

/// Why texts were not learned.
package enum LearningFault: Error, Sendable, Equatable {
    /// Ask again, after the time if one is named.
    case busy(reason: String, wait: Duration?)
    /// One of the texts breaks a rule.
    case refused(reason: String)
    /// Nothing can be learned until somebody has done something.
    case failed(reason: String)
}
