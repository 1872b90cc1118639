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
                concepts: concepts.map { ConceptResponse($0) },
                nextCursor: concepts.count == limit ? concepts.last.map { "\($0.id)" } : nil)
        }
        routes.get("/concepts/{id}", parameters: Parameters.scope) { given in
            let memory = try state.memory()
            let scope = try given.scope()
            let concept = try Self.concept(given.id(), in: scope, of: memory)
            return ConceptResponse(
                concept,
                contradictions: try AssociationReading(memory, scope)
                    .responses(memory.contradictions(of: concept.id, in: scope)))
        }
        routes.get("/concepts/{id}/neighbors", parameters: ["limit"] + Parameters.scope) {
            given in
            let limit = try given.integer("limit", in: 1...1_000, default: 100)
            let (id, scope) = (try given.id(), try given.scope())
            let memory = try state.memory()
            _ = try Self.concept(id, in: scope, of: memory)
            return try AssociationReading(memory, scope).neighbors(of: id, limit: limit)
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
}
