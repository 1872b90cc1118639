package import ConceptModel

/// The graph of one namespace for other programs: concepts, and the associations between them.
package struct GraphExport: Sendable {
    private static let pageCount = 10_000

    let snapshot: StoreSnapshot

    package init(_ snapshot: StoreSnapshot) { self.snapshot = snapshot }

    /// Calls `body` with every concept, in the order of their identities.
    /// - Throws: `damaged` at the first that cannot be read; what `body` throws.
    package func forEachConcept(_ body: (Concept) throws -> Void) throws {
        var last: ConceptID?
        while true {
            let page = snapshot.concepts(after: last, limit: Self.pageCount)
            try snapshot.requireWhole()
            for concept in page { try body(concept) }
            guard page.count == Self.pageCount else { return }
            last = page.last?.id
        }
    }

    /// Calls `body` with every association, in the order of their sources.
    package func forEachAssociation(_ body: (Association) throws -> Void) throws {
        try forEachConcept { concept in
            for association in snapshot.associations(of: concept.id, .outgoing, limit: .max) {
                try body(association)
            }
        }
    }
}
