import ConceptModel
import ConceptStore
import Engine
import Hummingbird
import WireAPI

extension APIService {
    func addConcepts(to routes: inout Routes) {
        routes.get("/concepts", parameters: ["limit", "cursor"] + Parameters.scope) { given in
            let limit = try given.integer("limit", in: 1...1_000, default: 50)
            let cursor = try given.optionalID("cursor")
            let concepts = try state.memory().concepts(
                after: cursor, limit: limit, in: given.scope())
            return ConceptListResponse(
                concepts: concepts.map(ConceptResponse.init),
                nextCursor: concepts.count == limit ? concepts.last.map { "\($0.id)" } : nil)
        }
        routes.get("/concepts/{id}", parameters: Parameters.scope) { given in
            ConceptResponse(
                try Self.concept(given.id(), in: given.scope(), of: state.memory()))
        }
        routes.get("/concepts/{id}/neighbors", parameters: ["limit"] + Parameters.scope) {
            given in
            let limit = try given.integer("limit", in: 1...1_000, default: 100)
            return try neighbors(of: given.id(), in: given.scope(), limit: limit)
        }
    }

    static func unknown(_ id: ConceptID) -> Refusal {
        Refusal(.notFound, "There is no concept \(id).", field: "id")
    }

    private static func concept(_ id: ConceptID, in scope: ReadScope, of memory: Memory) throws
        -> Concept
    {
        guard let concept = try memory.concept(id, in: scope) else { throw unknown(id) }
        return concept
    }

    /// Outgoing associations first, then incoming ones, at most `limit` in all.
    private func neighbors(of id: ConceptID, in scope: ReadScope, limit: Int) throws
        -> NeighborsResponse
    {
        let memory = try state.memory()
        _ = try Self.concept(id, in: scope, of: memory)
        var neighbors: [NeighborResponse] = []
        for direction in Direction.allCases where neighbors.count < limit {
            let rest = limit - neighbors.count
            for association in try memory.associations(of: id, direction, limit: rest, in: scope) {
                neighbors.append(try neighbor(association, direction, in: scope, of: memory))
            }
        }
        return NeighborsResponse(conceptID: "\(id)", neighbors: neighbors)
    }

    private func neighbor(
        _ association: Association, _ direction: Direction, in scope: ReadScope, of memory: Memory
    ) throws -> NeighborResponse {
        let other = direction == .outgoing ? association.target : association.source
        return NeighborResponse(
            conceptID: "\(other)", content: try memory.concept(other, in: scope)?.content ?? "",
            association: association.relation, kind: "\(association.kind)",
            direction: "\(direction)", denied: association.isDenied,
            heldFrom: association.validity.start.map(Moment.init),
            heldUntil: association.validity.end.map(Moment.init),
            confidence: association.confidence.value,
            evidence: try association.evidence.map { evidence in
                EvidenceResponse(
                    conceptID: "\(evidence.concept)",
                    sentence: try memory.concept(evidence.concept, in: scope)?
                        .content.text(in: evidence.sentence) ?? "",
                    span: Span(evidence.sentence), confidence: evidence.confidence.value,
                    extractor: "\(evidence.extractor.name)/\(evidence.extractor.version)",
                    learnedAt: Moment(evidence.learnedAt),
                    heldFrom: evidence.validity.start.map(Moment.init),
                    heldUntil: evidence.validity.end.map(Moment.init))
            })
    }
}
