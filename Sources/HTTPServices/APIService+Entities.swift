import ConceptModel
package import ConceptStore
package import Engine
import Hummingbird
package import WireAPI

/// Looking up, merging and splitting entities.
extension APIService {
    func addEntities(to routes: inout Routes) {
        routes.get("/entities", parameters: ["name"] + Parameters.scope) { given in
            EntityResponse(
                try state.memory().entity(given.text("name"), in: given.scope()))
        }
        routes.post("/entities/merge", rate: limiters.learn) {
            (request: EntityPairRequest, given) in
            EntityLinkResponse(
                try await state.memory().merge(
                    request.entity, request.other, in: given.namespace()), request)
        }
        routes.post("/entities/split", rate: limiters.learn) {
            (request: EntityPairRequest, given) in
            EntityLinkResponse(
                try await state.memory().split(
                    request.entity, request.other, in: given.namespace()), request)
        }
        routes.post("/entities/link", rate: limiters.learn) {
            (request: LinkEntitiesRequest, given) in
            LinkEntitiesResponse(
                try await state.memory().linkEntities(
                    in: given.namespace(), threshold: request.threshold.map { Confidence($0) },
                    isTrial: request.dryRun), request)
        }
    }
}

extension EntityResponse {
    package init(_ view: EntityView) {
        self.init(
            conceptID: "\(view.entity.id)", name: view.entity.content,
            names: view.names.map {
                Name(name: $0.content, conceptID: "\($0.id)", strength: Int($0.strength))
            },
            merges: view.merges.map { EntityLinkResponse($0) })
    }
}

extension EntityLinkResponse {
    package init(_ link: EntityLink, _ request: EntityPairRequest? = nil) {
        let message = request.map { request in
            switch link.change {
            case .merge:
                "\"\(request.other)\" is shown as \"\(request.entity)\" from now on."
            case .split:
                "\"\(request.entity)\" and \"\(request.other)\" are two again."
            }
        }
        self.init(
            change: "\(link.change)", keptID: "\(link.kept)", mergedID: "\(link.merged)",
            basis: "\(link.basis)", confidence: link.confidence.value,
            recordedAt: Moment(link.recordedAt), message: message)
    }
}

extension LinkEntitiesResponse {
    /// Candidates left apart that are told.
    private static let leftApartCount = 1_000

    package init(_ report: LinkingReport, _ request: LinkEntitiesRequest) {
        func told(_ candidate: LinkCandidate) -> Candidate {
            Candidate(
                kept: candidate.keptName, other: candidate.otherName,
                basis: "\(candidate.basis)", confidence: candidate.confidence.value,
                reasons: candidate.reasons)
        }
        self.init(
            dryRun: request.dryRun, entities: report.entityCount,
            merged: report.merged.map(told),
            leftApart: report.leftApart.prefix(Self.leftApartCount).map(told))
    }
}
