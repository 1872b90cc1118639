package import ConceptModel

/// What a request needs.
package struct AccessNeed: Sendable, Hashable {
    package let role: Role
    /// What it is about.
    package let reach: Reach

    package enum Reach: Sendable, Hashable {
        case namespace
        case wholeProcess
    }

    package init(_ role: Role, _ reach: Reach = .namespace) {
        self.role = role
        self.reach = reach
    }

    /// - Parameter namespaces: those that the request names
    /// - Throws: ``AccessRefusal``
    package func check(_ grant: Grant, _ namespaces: [Namespace]) throws(AccessRefusal) {
        guard grant.role >= role else { throw .roleTooLow(needed: role, held: grant.role) }
        guard grant.namespaces != nil else { return }
        guard reach == .namespace else { throw .wholeProcess }
        for namespace in namespaces where !grant.opens(namespace) {
            throw .namespaceClosed(namespace)
        }
    }
}
