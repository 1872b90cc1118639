import ConceptModel

/// In whose company a name is met: the passages and texts that name it, and what else they name.
struct EntityContext: Sendable {
    /// Passages that name it, at most ``passageLimit``; ordered by identity.
    let passages: [ConceptID]
    /// The learned texts that those are parts of.
    let texts: Set<ConceptID>
    /// The sentences that name it.
    let sentences: Set<Place>
    /// How many of its passages name each other thing.
    let company: [ConceptID: Int]

    struct Place: Hashable, Sendable {
        let passage: ConceptID
        let sentence: ByteSpan
    }

    private static let passageLimit = 60
    private static let companyLimit = 200

    init(of entity: ConceptID, in graph: some GraphReader) {
        var passages: Set<ConceptID> = []
        var sentences: Set<Place> = []
        for association in graph.associations(of: entity, .incoming, limit: Self.passageLimit)
        where association.relation == Relation.mentions || association.relation == Relation.isAbout
        {
            passages.insert(association.source)
            for evidence in association.evidence {
                sentences.insert(Place(passage: evidence.concept, sentence: evidence.sentence))
            }
        }
        self.passages = passages.sorted()
        self.sentences = sentences
        var texts: Set<ConceptID> = []
        var company: [ConceptID: Int] = [:]
        for passage in self.passages {
            let document = graph.associations(of: passage, .incoming, limit: 4)
                .first { $0.relation == Relation.contains }?.source
            texts.insert(document ?? passage)
            var named: Set<ConceptID> = []
            for link in graph.associations(of: passage, .outgoing, limit: Self.companyLimit)
            where link.relation == Relation.mentions || link.relation == Relation.isAbout {
                named.insert(link.target)
            }
            for other in named where other != entity { company[other, default: 0] += 1 }
        }
        self.texts = texts
        self.company = company
    }

    /// The share of the texts here that `other` is named in too, 0 to 1.
    func shareOfTexts(with other: EntityContext) -> Float {
        texts.isEmpty ? 0 : Float(texts.intersection(other.texts).count) / Float(texts.count)
    }

    /// How alike two companies are, 0 to 1: the cosine of what is named beside each, where what
    /// many passages name counts less.
    /// - Parameter degree: how many passages name a thing.
    func similarity(to other: EntityContext, _ degree: (ConceptID) -> Int) -> Float {
        func weight(_ id: ConceptID) -> Float { 1 / Float(1 + degree(id)) }
        // Sorted, because the order of a sum of floats shows in its last bit.
        let shared = Set(company.keys).intersection(other.company.keys).sorted()
        guard !shared.isEmpty else { return 0 }
        func length(_ company: [ConceptID: Int]) -> Float {
            company.keys.sorted().reduce(Float(0)) { $0 + weight($1) }
        }
        let product = shared.reduce(Float(0)) { $0 + weight($1) }
        let lengths = (length(company) * length(other.company)).squareRoot()
        return lengths > 0 ? min(1, product / lengths) : 0
    }
}
