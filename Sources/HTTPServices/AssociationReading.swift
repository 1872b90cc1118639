package import ConceptModel
package import Engine
package import WireAPI

/// Writes associations as the wire has them, with the names and sentences that belong to them.
package struct AssociationReading: Sendable {
    private let memory: Memory
    private let scope: ReadScope

    package init(_ memory: Memory, _ scope: ReadScope) {
        self.memory = memory
        self.scope = scope
    }

    package func response(to answer: Answer, timestamp: String) throws -> QueryResponse {
        QueryResponse(
            answer, contradictions: try responses(answer.contradictions), timestamp: timestamp)
    }

    func responses(_ contradictions: [Contradiction]) throws -> [ContradictionResponse] {
        try contradictions.map { contradiction in
            let facts = try contradiction.facts.map(fact)
            switch contradiction.rule {
            case .onlyOne(let name):
                return ContradictionResponse(rule: "only_one", of: name, facts: facts)
            case .denied:
                return ContradictionResponse(rule: "denied", facts: facts)
            }
        }
    }

    private func fact(_ association: Association) throws -> FactResponse {
        FactResponse(
            source: try name(of: association.source), sourceID: "\(association.source)",
            association: association.relation, target: try name(of: association.target),
            targetID: "\(association.target)", denied: association.isDenied,
            confidence: association.confidence.value,
            heldFrom: association.validity.start.map(Moment.init),
            heldUntil: association.validity.end.map(Moment.init),
            evidence: try evidence(of: association))
    }

    /// An association as the concept at one end sees it.
    func neighbor(_ association: Association, _ direction: Direction) throws -> NeighborResponse {
        let other = direction == .outgoing ? association.target : association.source
        return NeighborResponse(
            conceptID: "\(other)", content: try name(of: other),
            association: association.relation, kind: "\(association.kind)",
            direction: "\(direction)", denied: association.isDenied,
            heldFrom: association.validity.start.map(Moment.init),
            heldUntil: association.validity.end.map(Moment.init),
            confidence: association.confidence.value, evidence: try evidence(of: association))
    }

    private func name(of id: ConceptID) throws -> String {
        try memory.concept(id, in: scope)?.content ?? ""
    }

    private func evidence(of association: Association) throws -> [EvidenceResponse] {
        try association.evidence.map { evidence in
            EvidenceResponse(
                conceptID: "\(evidence.concept)",
                sentence: try memory.concept(evidence.concept, in: scope)?
                    .content.text(in: evidence.sentence) ?? "",
                span: Span(evidence.sentence), confidence: evidence.confidence.value,
                extractor: "\(evidence.extractor.name)/\(evidence.extractor.version)",
                learnedAt: Moment(evidence.learnedAt),
                heldFrom: evidence.validity.start.map(Moment.init),
                heldUntil: evidence.validity.end.map(Moment.init))
        }
    }
}
