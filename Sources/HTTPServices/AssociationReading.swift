package import ConceptModel
package import ConceptStore
package import Engine
package import WireAPI

/// Writes associations as the wire has them, with the names and sentences that belong to them.
package struct AssociationReading: Sendable {
    private let graph: StoreSnapshot

    package init(_ graph: StoreSnapshot) { self.graph = graph }

    package init(_ memory: Memory, _ scope: ReadScope) throws {
        self.init(try memory.snapshot(scope))
    }

    // What cannot be read of damaged files is not handed out as nothing.

    package func response(to answer: Answer, timestamp: String) throws -> QueryResponse {
        QueryResponse(
            answer, contradictions: try responses(answer.contradictions), timestamp: timestamp)
    }

    func responses(_ contradictions: [Contradiction]) throws -> [ContradictionResponse] {
        let responses = contradictions.map { contradiction in
            let facts = contradiction.facts.map(fact)
            switch contradiction.rule {
            case .onlyOne(let name):
                return ContradictionResponse(rule: "only_one", of: name, facts: facts)
            case .denied:
                return ContradictionResponse(rule: "denied", facts: facts)
            }
        }
        try graph.requireUndamaged()
        return responses
    }

    private func fact(_ association: Association) -> FactResponse {
        FactResponse(
            source: name(of: association.source), sourceID: "\(association.source)",
            association: association.relation, target: name(of: association.target),
            targetID: "\(association.target)", denied: association.isDenied,
            confidence: association.confidence.value,
            heldFrom: association.validity.start.map(Moment.init),
            heldUntil: association.validity.end.map(Moment.init),
            evidence: evidence(of: association))
    }

    /// An association as the concept at one end sees it.
    private func neighbor(_ association: Association, _ direction: Direction) -> NeighborResponse {
        let other = direction == .outgoing ? association.target : association.source
        return NeighborResponse(
            conceptID: "\(other)", content: name(of: other),
            association: association.relation, kind: "\(association.kind)",
            direction: "\(direction)", denied: association.isDenied,
            heldFrom: association.validity.start.map(Moment.init),
            heldUntil: association.validity.end.map(Moment.init),
            confidence: association.confidence.value, evidence: evidence(of: association))
    }

    /// Outgoing associations first, then incoming ones, at most `limit` in all.
    func neighbors(of id: ConceptID, limit: Int) throws -> NeighborsResponse {
        var neighbors: [NeighborResponse] = []
        for direction in Direction.allCases where neighbors.count < limit {
            neighbors += graph.associations(
                of: id, direction, limit: limit - neighbors.count
            ).map { neighbor($0, direction) }
        }
        try graph.requireUndamaged()
        return NeighborsResponse(conceptID: "\(id)", neighbors: neighbors)
    }

    private func name(of id: ConceptID) -> String {
        graph.concept(id)?.content ?? ""
    }

    private func evidence(of association: Association) -> [EvidenceResponse] {
        association.evidence.map { evidence in
            EvidenceResponse(
                conceptID: "\(evidence.concept)",
                sentence: graph.concept(evidence.concept)?
                    .content.text(in: evidence.sentence) ?? "",
                span: Span(evidence.sentence), confidence: evidence.confidence.value,
                extractor: "\(evidence.extractor.name)/\(evidence.extractor.version)",
                learnedAt: Moment(evidence.learnedAt),
                heldFrom: evidence.validity.start.map(Moment.init),
                heldUntil: evidence.validity.end.map(Moment.init))
        }
    }
}
