/// Reads one unchanging state of the memory.
///
/// Every call on one reader sees the same state, whatever is learned meanwhile, and is synchronous.
/// Results are in a fixed order that depends on the learned texts only, not on shards or threads.
package protocol GraphReader: Sendable {
    /// Whether all that was asked for so far could be read: what is read of damaged files is not to
    /// be kept.
    var isWhole: Bool { get }

    /// Names what is seen; `nil` where nothing tells whether another reader sees the same.
    var state: ReadState? { get }

    /// The concept, or `nil` when it is unknown or was deleted.
    func concept(_ id: ConceptID) -> Concept?

    /// The associations of a concept, one per (source, relation, target), with all their evidence,
    /// ordered by relation, then by the other end's identity.
    /// - Parameter limit: at most that many are returned, the best supported first to be kept.
    func associations(of id: ConceptID, _ direction: Direction, limit: Int) -> [Association]

    /// Those of the associations that state something, and are not denied; in the same order.
    func relations(of id: ConceptID, _ direction: Direction) -> [Association]

    /// The entities that a passage names or is about (`outgoing`), or the passages that name an
    /// entity or are about it (`incoming`): one for each sentence that does. First those of
    /// ``Relation/isAbout``; then by the other end's identity, then by the evidence's and its
    /// place.
    func namings(of id: ConceptID, _ direction: Direction) -> [Naming]

    /// The number of associations that `associations(of:_:limit:)` would return without a limit.
    func degree(of id: ConceptID, _ direction: Direction) -> Int

    /// What the sentences of a passage say, but the reader leaves out of the associations: it was
    /// retracted or closed, or did not hold at the moment that is asked about.
    func withdrawnStatements(in passage: ConceptID) -> [WithdrawnStatement]

    /// The entity that bears this normalised name or alias, or `nil`.
    func entity(named normalisedName: String) -> ConceptID?

    /// Entities whose normalised name contains this word, most often spoken of first.
    func entities(withNameWord word: String, limit: Int) -> [ConceptID]

    /// The passages that match best by BM25 over stemmed words, best first; equal scores by
    /// identity.
    func passages(matching text: String, count: Int) -> [ScoredConcept]

    /// What the best passage scores by BM25 for each of the texts alone; `nil` for a text that no
    /// passage matches.
    func bestScores(matching texts: [String]) -> [Float?]

    /// Which of at most 64 terms, as the search by words has them, each passage holds, one bit
    /// each; `nil` where only a look at the passage tells, also whether it is there.
    func masks(of terms: [String], in passages: [ConceptID]) -> [UInt64?]

    /// The passages with the most similar vectors, best first; equal scores by identity.
    /// - Parameter vector: unit length, of the store's dimension. The score is the cosine, -1 to 1.
    func passages(nearestTo vector: [Float], count: Int) -> [ScoredConcept]

    /// The results of `body` for `0..<count`, in order. A reader that has threads to spare calls it
    /// on several at the same time.
    func inParallel<Result: Sendable>(
        _ count: Int, _ body: @escaping @Sendable (Int) -> Result
    ) -> [Result]
}

extension GraphReader {
    package var isWhole: Bool { true }

    package var state: ReadState? { nil }

    package func relations(of id: ConceptID, _ direction: Direction) -> [Association] {
        associations(of: id, direction, limit: .max).filter {
            !Relation.tiesPassages($0.relation) && !$0.isDenied
        }
    }

    package func namings(of id: ConceptID, _ direction: Direction) -> [Naming] {
        let all = associations(of: id, direction, limit: .max)
        return [Relation.isAbout, Relation.mentions].flatMap { relation in
            all.filter { $0.relation == relation }.flatMap { association in
                association.evidence.map {
                    Naming(
                        other: direction == .outgoing ? association.target : association.source,
                        isAbout: relation == Relation.isAbout, evidence: $0.concept,
                        sentence: $0.sentence)
                }
            }
        }
    }

    package func bestScores(matching texts: [String]) -> [Float?] {
        inParallel(texts.count) { passages(matching: texts[$0], count: 1).first?.score }
    }

    /// Unknown.
    package func masks(of terms: [String], in passages: [ConceptID]) -> [UInt64?] {
        Array(repeating: nil, count: passages.count)
    }

    /// Nothing: of a reader that leaves nothing out.
    package func withdrawnStatements(in passage: ConceptID) -> [WithdrawnStatement] { [] }

    /// One after the other.
    package func inParallel<Result: Sendable>(
        _ count: Int, _ body: @escaping @Sendable (Int) -> Result
    ) -> [Result] { (0..<count).map(body) }
}

/// Two readers with equal states see the same, whenever they look.
package struct ReadState: Hashable, Sendable {
    private let scope: ReadScope
    private let parts: [UInt64]

    /// - Parameter parts: a number for each part of the memory and each state of it, which no other
    ///   state of anything has in this process.
    package init(_ parts: [UInt64], in scope: ReadScope) {
        self.parts = parts
        self.scope = scope
    }
}

/// A sentence that names an entity.
package struct Naming: Hashable, Sendable {
    /// The entity, or the passage, whichever was not asked about.
    package let other: ConceptID
    /// The passage is about the entity.
    package let isAbout: Bool
    /// The text that the sentence stands in.
    package let evidence: ConceptID
    package let sentence: ByteSpan

    package init(other: ConceptID, isAbout: Bool, evidence: ConceptID, sentence: ByteSpan) {
        self.other = other
        self.isAbout = isAbout
        self.evidence = evidence
        self.sentence = sentence
    }
}

/// What a sentence says, but no answer may be drawn from.
package struct WithdrawnStatement: Hashable, Sendable {
    package let source: ConceptID
    package let target: ConceptID
    /// In the passage.
    package let sentence: ByteSpan

    package init(source: ConceptID, target: ConceptID, sentence: ByteSpan) {
        self.source = source
        self.target = target
        self.sentence = sentence
    }
}

/// A concept beside the score that a search gave it.
package struct ScoredConcept: Hashable, Sendable {
    package let id: ConceptID
    package let score: Float

    package init(id: ConceptID, score: Float) {
        self.id = id
        self.score = score
    }
}
