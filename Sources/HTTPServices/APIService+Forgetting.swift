import ConceptModel
import ConceptStore
package import Engine
import Hummingbird
package import WireAPI

/// Deleting, and correcting what was learned.
extension APIService {
    func addForgetting(to routes: inout Routes) {
        addDeleting(to: &routes)
        addAmending(to: &routes)
    }

    private func addDeleting(to routes: inout Routes) {
        routes.delete("/concepts/{id}") { given in
            let id = try given.id()
            let namespace = try given.namespace()
            let receipt = try await state.memory().delete(id, in: namespace)
            guard !receipt.isEmpty else { throw Self.unknown(id) }
            return DeletionResponse(receipt, conceptID: id, in: namespace)
        }
        routes.delete("/sources", parameters: ["source"]) { given in
            let source = try given.text("source")
            let namespace = try given.namespace()
            let receipt = try await state.memory().delete(source: source, in: namespace)
            guard !receipt.isEmpty else {
                throw Refusal(
                    .notFound, "No text in \(namespace) has the source \"\(source)\".",
                    field: "source")
            }
            return DeletionResponse(receipt, in: namespace)
        }
        routes.get("/namespaces", access: .observer) { _ in
            NamespacesResponse(namespaces: try state.memory().namespaces().map(\.name))
        }
        routes.delete("/namespaces/{name}", access: .namespaceAdmin) { given in
            let namespace = try given.namespaceInPath()
            let receipt = try await state.memory().deleteAll(in: namespace)
            guard !receipt.isEmpty else {
                throw Refusal(
                    .notFound, "There is nothing in the namespace \(namespace).", field: "name")
            }
            return DeletionResponse(receipt, in: namespace)
        }
    }

    private func addAmending(to routes: inout Routes) {
        routes.post("/associations/close", rate: limiters.learn) {
            (request: AmendmentRequest, given) in
            let memory = try state.memory()
            let closing = request.reopen ? nil : request.at.map(Timestamp.init) ?? memory.now
            let count = try await memory.close(
                AssociationName(request), until: closing, in: given.namespace())
            return AmendmentResponse(closed: count, reopened: request.reopen)
        }
        routes.post("/associations/retract", rate: limiters.learn) {
            (request: AmendmentRequest, given) in
            if request.reopen || request.at != nil {
                throw Refusal(
                    .invalidField, "\"at\" and \"reopen\" are for closing", field: "at")
            }
            let count = try await state.memory().retract(
                AssociationName(request), in: given.namespace())
            return AmendmentResponse(retracted: count)
        }
    }
}

extension AmendmentResponse {
    package init(closed count: Int, reopened: Bool) {
        self.init(
            evidenceAmended: count,
            message: reopened ? "It is open again." : "It is closed; it stays readable.")
    }

    package init(retracted count: Int) {
        self.init(
            evidenceAmended: count,
            message: "It is retracted. Learning the text again brings it back.")
    }
}

extension AssociationName {
    package init(_ request: AmendmentRequest) {
        self.init(
            source: request.source, relation: request.association, target: request.target,
            isDenied: request.denied, evidence: request.evidence)
    }
}
