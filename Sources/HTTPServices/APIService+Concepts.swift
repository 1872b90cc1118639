import ConceptModel
import ConceptStore
import Engine
import Hummingbird
import WireAPI

extension APIService {
    func addConcepts(to routes: inout Routes) {
        routes.get("/concepts", parameters: ["limit", "cursor"]) { given in
            let limit = try given.integer("limit", in: 1...1_000, default: 50)
            let cursor = try given.optionalID("cursor")
            let concepts = try state.memory().concepts(after: cursor, limit: limit)
            return ConceptListResponse(
                concepts: concepts.map(ConceptResponse.init),
                nextCursor: concepts.count == limit ? concepts.last.map { "\($0.id)" } : nil)
        }
        routes.get("/concepts/{id}") { given in
            ConceptResponse(try Self.concept(try given.id(), in: try state.memory()))
        }
        routes.on(.delete, "/concepts/{id}") { request, context in
            let id = try Parameters(request, context, known: []).id()
            guard try await !state.memory().delete(id).isEmpty else { throw Self.unknown(id) }
            return Response.json(DeleteResponse(conceptID: "\(id)", message: "Deleted."))
        }
        routes.get("/concepts/{id}/neighbors", parameters: ["limit"]) { given in
            let limit = try given.integer("limit", in: 1...1_000, default: 100)
            return try neighbors(of: try given.id(), limit: limit)
        }
    }

    private static func unknown(_ id: ConceptID) -> Refusal {
        Refusal(.notFound, "There is no concept \(id).", field: "id")
    }

    private static func concept(_ id: ConceptID, in memory: Memory) throws -> Concept {
        guard let concept = try memory.concept(id) else { throw unknown(id) }
        return concept
    }

    /// Outgoing associations first, then incoming ones, at most `limit` in all.
    private func neighbors(of id: ConceptID, limit: Int) throws -> NeighborsResponse {
        let memory = try state.memory()
        _ = try Self.concept(id, in: memory)
        var neighbors: [NeighborResponse] = []
        for direction in Direction.allCases where neighbors.count < limit {
            let rest = limit - neighbors.count
            for association in try memory.associations(of: id, direction, limit: rest) {
                neighbors.append(try neighbor(association, direction, in: memory))
            }
        }
        return NeighborsResponse(conceptID: "\(id)", neighbors: neighbors)
    }

    private func neighbor(
        _ association: Association, _ direction: Direction, in memory: Memory
    ) throws -> NeighborResponse {
        let other = direction == .outgoing ? association.target : association.source
        return NeighborResponse(
            conceptID: "\(other)", content: try memory.concept(other)?.content ?? "",
            association: association.relation, kind: "\(association.kind)",
            direction: "\(direction)", confidence: association.confidence.value,
            evidence: try association.evidence.map { evidence in
                EvidenceResponse(
                    conceptID: "\(evidence.concept)",
                    sentence: try memory.concept(evidence.concept)?
                        .content.text(in: evidence.sentence) ?? "",
                    span: Span(evidence.sentence), confidence: evidence.confidence.value,
                    extractor: "\(evidence.extractor.name)/\(evidence.extractor.version)",
                    learnedAt: Moment.text(microseconds: evidence.learnedAt.microseconds))
            })
    }
}
