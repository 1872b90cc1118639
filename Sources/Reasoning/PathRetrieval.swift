package import ConceptModel

/// Finds passages by walking from the entities that a question names to passages that speak of
/// them, on to the entities those passages name, and so on.
///
/// A step from a passage to an entity is as good as the sentence that names the entity fits the
/// question; a step on to a passage, as good as that passage covers what of the question is still
/// open. Entities that many passages name are damped. The search goes in rounds, keeps a beam of
/// the best passages, and adds what it finds to the agreement of the flat searches.
///
/// The idea of walking evidence by question overlap rather than by spreading mass (personalised
/// PageRank, as in HippoRAG, Gutiérrez et al. 2024): docs/decisions/0005-path-retrieval.md.
package struct PathRetrieval: Sendable {
    /// Numbers that were tuned on development questions (`sutra eval retrieval`).
    package struct Settings: Sendable {
        /// Passages that a round walks on from, and rounds.
        package var beam = 9
        package var rounds = 2
        /// Passages that are looked at for one entity.
        package var passagesPerEntity = 60
        /// Passages of the flat searches that a walk starts from besides the named ones.
        package var seedCount = 8
        /// What a passage gains that is about a name of the question; that merely mentions it; and
        /// by the share of the question that the mentioning sentence covers.
        package var about: Float = 1.2
        package var mention: Float = 0.4
        package var mentionCoverage: Float = 0.5
        /// The weight of the flat searches in a start, in a step, and in the end.
        package var seedAgreement: Float = 0.5
        package var stepAgreement: Float = 0.6
        package var finalAgreement: Float = 0.6
        /// A link to an entity: its base, and what the sentence's coverage adds.
        package var link: Float = 0.75
        package var linkCoverage: Float = 0.7
        /// A step on to a passage that is about the entity, and one that mentions it.
        package var stepAbout: Float = 0.5
        package var stepMention: Float = 0.15
        package var stepRareMention: Float = 0.3
        /// What covering an open part of the question adds.
        package var stepCoverage: Float = 1
        /// How fast a link loses with the logarithm of the passages that name the entity.
        package var hubDamping: Float = 0.085
        /// What a passage passes on to the next round.
        package var propagation: Float = 0.645
        /// The weight of what was reached by walking.
        package var walked: Float = 1.3

        package init() {}
    }

    package let settings: Settings

    package init(settings: Settings = Settings()) {
        self.settings = settings
    }

    /// The best passages for a question and how they were reached, best first; equal ones by
    /// identity.
    package func passages(
        seeds: Seeds, count: Int, reader: EvidenceReader
    ) -> [ReachedPassage] {
        var walk = Walk(seeds: seeds, settings: settings, reader: reader)
        walk.start()
        for round in 0..<settings.rounds {
            walk.round(isLast: round == settings.rounds - 1, wanted: count)
        }
        return walk.ranked(count)
    }
}

/// A step of a walk: from a passage, over an entity that a sentence of it names.
package struct Bridge: Hashable, Sendable {
    package let passage: ConceptID
    package let sentence: ByteSpan
    package let entity: ConceptID
}

/// A passage that a walk found.
package struct ReachedPassage: Hashable, Sendable {
    package let id: ConceptID
    package let score: Float
    /// The steps that led there from a passage where the walk started; none for such a passage.
    package let bridges: [Bridge]
    /// The question's terms in the sentences of those steps.
    package let bridged: UInt64

    package init(id: ConceptID, score: Float, bridges: [Bridge] = [], bridged: UInt64 = 0) {
        self.id = id
        self.score = score
        self.bridges = bridges
        self.bridged = bridged
    }
}
