package import ConceptModel
package import ConceptStore

/// What a store has to hold: the plain truth beside it, in a dictionary.
package struct StoreModel: Sendable {
    /// A learned text and everything that was said of it later.
    package struct Text: Sendable {
        let plan: LearningPlan
        var strength: UInt32 = 1
        var source: String?
        var metadata: String?
        var expiresAt: Timestamp?
        /// Places in the plan of associations that were retracted since it was last learned.
        var retracted: Set<Int> = []
        /// When associations ceased to hold, by correction.
        var closings: [Int: Timestamp] = [:]
        /// Entities that were deleted since it was learned.
        var lost: Set<ConceptID> = []

        init(_ plan: LearningPlan) {
            self.plan = plan
            source = plan.source
            metadata = plan.metadata
            expiresAt = plan.expiresAt
        }

        func isVisible(at now: Timestamp) -> Bool { expiresAt.map { $0 > now } ?? true }

        /// Entities that it speaks of.
        var entities: Set<ConceptID> {
            Set(plan.concepts.filter { $0.kind == .entity }.map(\.id)).subtracting(lost)
        }

        /// Places of associations whose ends are there.
        var places: [Int] {
            plan.associations.indices.filter { place in
                let association = plan.associations[place]
                return !lost.contains(plan.concepts[association.source].id)
                    && !lost.contains(plan.concepts[association.target].id)
            }
        }

        /// Places of associations that it states.
        var statedPlaces: [Int] { places.filter { !retracted.contains($0) } }

        func tie(_ place: Int) -> Tie {
            let association = plan.associations[place]
            return Tie(
                source: plan.concepts[association.source].id, relation: association.relation,
                isDenied: association.isDenied, target: plan.concepts[association.target].id)
        }
    }

    /// What makes two associations one.
    struct Tie: Hashable, Comparable {
        let source: ConceptID
        let relation: String
        let isDenied: Bool
        let target: ConceptID

        static func < (left: Self, right: Self) -> Bool {
            (left.source, left.relation, left.isDenied ? 1 : 0, left.target)
                < (right.source, right.relation, right.isDenied ? 1 : 0, right.target)
        }
    }

    /// What one record of a store's log does.
    package enum Change: Sendable {
        case learn(LearningPlan)
        case learnAgain(
            ConceptID, source: String?, metadata: String?, at: Timestamp, expiresAt: Timestamp?)
        case delete([ConceptID])
        case deleteEntity(ConceptID, shard: Int)
        case deleteNamespace(Namespace, shard: Int)
        case expire(Timestamp, shard: Int)
        case amend(Amendment, shard: Int)
    }

    package let shardCount: Int
    /// Texts that are there, by identity; expired ones until they are swept.
    package private(set) var texts: [ConceptID: Text] = [:]

    package init(shardCount: Int) {
        self.shardCount = shardCount
    }

    /// The shard that a text lies in.
    package func shard(of id: ConceptID) -> Int { Int(id.high % UInt64(shardCount)) }

    package func shard(of change: Change) -> Int {
        switch change {
        case .learn(let plan): shard(of: plan.id)
        case .learnAgain(let id, _, _, _, _): shard(of: id)
        case .delete(let ids): ids.first.map { shard(of: $0) } ?? 0
        case .deleteEntity(_, let shard), .deleteNamespace(_, let shard), .expire(_, let shard),
            .amend(_, let shard):
            shard
        }
    }

    package func isKnown(_ id: ConceptID, at moment: Timestamp) -> Bool {
        texts[id]?.isVisible(at: moment) ?? false
    }

    package mutating func apply(_ change: Change) {
        switch change {
        case .learn(let plan):
            if isKnown(plan.id, at: plan.learnedAt) {
                learnAgain(plan.id, plan.source, plan.metadata, plan.expiresAt)
            } else {
                texts[plan.id] = Text(plan)
            }
        case .learnAgain(let id, let source, let metadata, let moment, let expiresAt):
            if isKnown(id, at: moment) { learnAgain(id, source, metadata, expiresAt) }
        case .delete(let ids):
            for id in ids { texts[id] = nil }
        case .deleteEntity(let id, let shard):
            for text in texts.keys where self.shard(of: text) == shard {
                if texts[text]?.entities.contains(id) == true { texts[text]?.lost.insert(id) }
            }
        case .deleteNamespace(let namespace, let shard):
            remove(from: shard) { $0.plan.namespace == namespace }
        case .expire(let moment, let shard):
            remove(from: shard) { !$0.isVisible(at: moment) }
        case .amend(let amendment, let shard):
            for text in texts.keys where self.shard(of: text) == shard { amend(text, amendment) }
        }
    }

    private mutating func remove(from shard: Int, where isDoomed: (Text) -> Bool) {
        texts = texts.filter { self.shard(of: $0.key) != shard || !isDoomed($0.value) }
    }

    private mutating func learnAgain(
        _ id: ConceptID, _ source: String?, _ metadata: String?, _ expiresAt: Timestamp?
    ) {
        guard var text = texts[id] else { return }
        text.strength += 1
        text.source = source ?? text.source
        text.metadata = metadata ?? text.metadata
        text.retracted = []
        text.expiresAt = text.expiresAt.flatMap { end in expiresAt.map { max($0, end) } }
        texts[id] = text
    }

    private mutating func amend(_ id: ConceptID, _ amendment: Amendment) {
        guard var text = texts[id] else { return }
        let tie = Tie(
            source: amendment.source, relation: amendment.relation,
            isDenied: amendment.isDenied, target: amendment.target)
        for place in text.statedPlaces where text.tie(place) == tie {
            let said = text.plan.concepts[text.plan.associations[place].evidence].id
            if let wanted = amendment.evidence, wanted != said { continue }
            switch amendment.change {
            case .retract: text.retracted.insert(place)
            case .close(let moment): text.closings[place] = moment
            }
        }
        texts[id] = text
    }
}
