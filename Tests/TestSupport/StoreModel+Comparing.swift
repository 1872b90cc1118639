package import ConceptModel
package import ConceptStore
import TextIndex

extension StoreModel {
    /// Why a store does not hold what it should, or `nil`: counts, texts with all that they say,
    /// every association from both ends with its evidence, both searches, and nothing beside.
    package func objection(to snapshot: StoreSnapshot, _ namespaces: [Namespace]) -> String? {
        for namespace in namespaces {
            let members = texts.values.filter { $0.plan.namespace == namespace }
            let view = snapshot.inNamespace(namespace)
            if let objection = objection(members, view) { return "\(namespace): \(objection)" }
        }
        return snapshot.totalCounts.texts == texts.count
            ? nil : "\(snapshot.totalCounts.texts) texts in all instead of \(texts.count)"
    }

    private func objection(_ members: [Text], _ snapshot: StoreSnapshot) -> String? {
        let counts = Self.counts(of: members)
        if snapshot.counts != counts { return "\(snapshot.counts) instead of \(counts)" }
        let visible = members.filter { $0.isVisible(at: snapshot.readAt) }
        for text in visible {
            if let objection = Self.objection(text, snapshot) { return objection }
        }
        return Self.objectionToConcepts(visible, snapshot)
            ?? Self.objectionToAssociations(visible, snapshot)
            ?? Self.objectionToSearch(visible, snapshot)
            ?? Self.objectionToMasks(visible, snapshot)
    }

    private static func counts(of members: [Text]) -> StoreCounts {
        var counts = StoreCounts()
        var ties: Set<Tie> = []
        for text in members {
            let concepts = text.plan.concepts
            counts.passages += concepts.count { $0.kind == .passage }
            counts.documents += concepts.count { $0.kind == .document }
            counts.embeddings += concepts.count { $0.vector != nil }
            counts.texts += 1
            counts.textLearnings += Int(text.strength)
            ties.formUnion(text.statedPlaces.map { text.tie($0) })
        }
        counts.entities = Set(members.flatMap(\.entities)).count
        counts.associations = ties.count
        return counts
    }

    private static func objection(_ text: Text, _ snapshot: StoreSnapshot) -> String? {
        let plan = text.plan
        for planned in plan.concepts where planned.kind != .entity {
            let isWhole = planned.id == plan.id
            let content: String
            switch planned.content {
            case .whole: content = plan.content
            case .part(let span): content = plan.content.text(in: span)
            case .name(let name): content = name
            }
            let expected = Concept(
                id: planned.id, kind: planned.kind, content: content,
                source: isWhole ? text.source : nil, metadata: isWhole ? text.metadata : nil,
                learnedAt: plan.learnedAt, strength: isWhole ? text.strength : 1,
                expiresAt: text.expiresAt)
            let found = snapshot.concept(planned.id)
            if found != expected {
                return "\(found.map { "\($0)" } ?? "nothing") instead of \(expected)"
            }
        }
        return nil
    }

    private static func objectionToConcepts(_ visible: [Text], _ snapshot: StoreSnapshot)
        -> String?
    {
        let found = Set(snapshot.concepts(after: nil, limit: 100_000).map(\.id))
        let parts = Set(visible.flatMap(\.plan.concepts).filter { $0.kind != .entity }.map(\.id))
        // An entity whose every mention was retracted may be shown until its texts go.
        let spokenOf = Set(visible.flatMap(\.entities))
        let tied = Set(
            visible.flatMap { text in
                text.statedPlaces.flatMap { [text.tie($0).source, text.tie($0).target] }
            })
        let needed = parts.union(tied)
        if let id = needed.subtracting(found).min() { return "concept \(id) is missing" }
        if let id = found.subtracting(parts).subtracting(spokenOf).min() {
            return "concept \(id) should not be there"
        }
        return nil
    }

    private static func objectionToAssociations(_ visible: [Text], _ snapshot: StoreSnapshot)
        -> String?
    {
        var expected: [ConceptID: [Direction: [Tie: [Evidence]]]] = [:]
        for text in visible {
            for place in text.statedPlaces {
                let planned = text.plan.associations[place]
                let evidence = Evidence(
                    concept: text.plan.concepts[planned.evidence].id, sentence: planned.sentence,
                    extractor: text.plan.extractor, confidence: planned.confidence,
                    learnedAt: text.plan.learnedAt,
                    validity: text.closings[place].map { planned.validity.ending(before: $0) }
                        ?? planned.validity)
                let tie = text.tie(place)
                for (end, direction) in [(tie.source, Direction.outgoing), (tie.target, .incoming)]
                {
                    expected[end, default: [:]][direction, default: [:]][tie, default: []]
                        .append(evidence)
                }
            }
        }
        let ids = Set(visible.flatMap(\.plan.concepts).map(\.id)).union(expected.keys)
        for id in ids.sorted() {
            for direction in Direction.allCases {
                let wanted = expected[id]?[direction] ?? [:]
                let found = snapshot.associations(of: id, direction, limit: 10_000)
                let given = Dictionary(
                    found.map { (Tie($0), Set($0.evidence)) }, uniquingKeysWith: { $1 })
                guard found.count == wanted.count, given == wanted.mapValues({ Set($0) }) else {
                    return "\(direction) associations of \(id): \(given) instead of \(wanted)"
                }
            }
        }
        return nil
    }

    /// What the index says of the terms of each text is what the text holds.
    private static func objectionToMasks(_ visible: [Text], _ snapshot: StoreSnapshot) -> String? {
        let planned = visible.flatMap(\.plan.concepts).filter { $0.kind == .passage }
        let texts = planned.map { snapshot.concept($0.id)?.content ?? "" }
        let terms = Array(Set(texts.flatMap { TextAnalyzer.terms(of: $0) }).sorted().prefix(64))
        for (mask, text) in zip(snapshot.masks(of: terms, in: planned.map(\.id)), texts) {
            let held = Set(TextAnalyzer.terms(of: text))
            let expected = terms.indices.reduce(UInt64(0)) {
                $0 | (held.contains(terms[$1]) ? 1 << UInt64($1) : 0)
            }
            if mask != expected { return "terms of \(text): \(mask ?? 0) of \(terms)" }
        }
        return nil
    }

    private static func objectionToSearch(_ visible: [Text], _ snapshot: StoreSnapshot) -> String? {
        let passages = Set(
            visible.flatMap(\.plan.concepts).filter { $0.kind == .passage }.map(\.id))
        // Every text of the workload tells a story.
        let matching = snapshot.passages(matching: "story", count: 100_000).map(\.id)
        if Set(matching) != passages || matching.count != passages.count {
            return "text search finds \(matching.count) passages of \(passages.count)"
        }
        let query = PlanMaking().floats(for: "story")
        let exact = snapshot.exactPassages(nearestTo: query, count: 100_000)
        if Set(exact.map(\.id)) != passages || exact.count != passages.count {
            return "vector search finds \(exact.count) passages of \(passages.count)"
        }
        // The graph may miss some, but finds none that is not there, and scores them all right.
        let scores = Dictionary(exact.map { ($0.id, $0.score) }, uniquingKeysWith: { $1 })
        for hit in snapshot.passages(nearestTo: query, count: 10) where scores[hit.id] != hit.score
        {
            return "the vector index finds \(hit), which is \(scores[hit.id] ?? -2) by a scan"
        }
        return nil
    }
}

extension StoreModel.Tie {
    fileprivate init(_ association: Association) {
        self.init(
            source: association.source, relation: association.relation,
            isDenied: association.isDenied, target: association.target)
    }
}
