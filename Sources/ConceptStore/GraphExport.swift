package import ConceptModel

/// The graph of one namespace for other programs: concepts, and the associations between them.
package struct GraphExport: Sendable {
    private static let pageCount = 10_000

    let snapshot: StoreSnapshot

    package init(_ snapshot: StoreSnapshot) { self.snapshot = snapshot }

    /// Calls `body` with every concept, in the order of their identities.
    package func forEachConcept<Failure: Error>(_ body: (Concept) throws(Failure) -> Void)
        throws(Failure)
    {
        var last: ConceptID?
        while true {
            let page = snapshot.concepts(after: last, limit: Self.pageCount)
            for concept in page { try body(concept) }
            guard page.count == Self.pageCount else { return }
            last = page.last?.id
        }
    }

    /// Calls `body` with every association, in the order of their sources.
    package func forEachAssociation<Failure: Error>(_ body: (Association) throws(Failure) -> Void)
        throws(Failure)
    {
        try forEachConcept { (concept) throws(Failure) in
            for association in snapshot.associations(of: concept.id, .outgoing, limit: .max) {
                try body(association)
            }
        }
    }
}
