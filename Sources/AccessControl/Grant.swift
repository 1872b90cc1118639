package import ConceptModel

/// What somebody was let in with, a key or a token, and what that allows.
package struct Grant: Sendable, Hashable {
    /// `key ID` or `token SUBJECT`: in the audit, and whose allowance is counted.
    package let holder: String
    package let role: Role
    /// The namespaces that it opens; `nil` for all, and for what concerns the whole process.
    package let namespaces: Set<Namespace>?
    /// Requests a minute; `nil` for the server's own limits alone.
    package let requestsPerMinute: Int?

    package func opens(_ namespace: Namespace) -> Bool { namespaces?.contains(namespace) ?? true }
}

extension AccessKey {
    package var grant: Grant {
        Grant(
            holder: "key \(id)", role: role, namespaces: namespaces,
            requestsPerMinute: requestsPerMinute)
    }
}
