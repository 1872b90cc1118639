package import ConceptModel
package import Platform

/// The keys of a server. Without any, nobody is asked for one.
package struct KeyRing: Sendable, Hashable {
    package private(set) var keys: [AccessKey]

    package init() { keys = [] }

    init(_ keys: [AccessKey]) { self.keys = keys }

    package var isEmpty: Bool { keys.isEmpty }

    /// Makes a key. Its text is returned here and nowhere else, ever.
    package mutating func issue(
        _ name: String, role: Role, namespaces: Set<Namespace>?, requestsPerMinute: Int?,
        expiresAt: Timestamp?, at now: Timestamp, random: any RandomSource = SystemRandomSource()
    ) -> (key: AccessKey, token: String) {
        var made = KeyText.make(random)
        while keys.contains(where: { $0.id == made.id }) { made = KeyText.make(random) }
        let key = AccessKey(
            id: made.id, name: name, role: role, namespaces: namespaces,
            requestsPerMinute: requestsPerMinute, madeAt: now, expiresAt: expiresAt,
            digest: AccessKey.digest(of: made.token))
        keys.append(key)
        return (key, made.token)
    }

    /// Takes a key away.
    /// - Returns: whether there was one of this identity.
    package mutating func revoke(_ id: String) -> Bool {
        let count = keys.count
        keys.removeAll { $0.id == id }
        return keys.count < count
    }

    /// The key whose text `token` is, if it still opens anything.
    package func key(for token: String, at now: Timestamp) -> AccessKey? {
        guard let id = KeyText.id(in: token), let key = keys.first(where: { $0.id == id }),
            key.isMade(from: token)
        else { return nil }
        if let end = key.expiresAt, end <= now { return nil }
        return key
    }
}
