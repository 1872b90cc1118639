import ConceptModel

/// Links of entities: all of a namespace lie in one shard, which the namespace's name chooses.
extension ConceptID {
    /// Chooses the shard that keeps the links of a namespace.
    static func linkHome(of namespace: Namespace) -> ConceptID {
        ConceptID(ofEntity: "", in: namespace)
    }
}

/// The links of one namespace as their writer keeps them.
struct LinkLedger: Sendable {
    private(set) var links: Set<EntityLink> = []

    /// Adds a word; says whether it is new.
    mutating func add(_ link: EntityLink) -> Bool { links.insert(link).inserted }
}

/// On the lane's thread only.
extension Shard {
    /// Applies a link. Returns whether it was not known yet.
    func apply(_ link: EntityLink) -> Bool {
        let number = number(of: link.namespace)
        guard ledgers[number, default: LinkLedger()].add(link) else { return false }
        staleGroups.insert(number)
        return true
    }

    /// Forgets the links of a namespace. Returns whether there were any.
    func removeLinks(ofNamespace number: UInt32) -> Bool {
        guard ledgers.removeValue(forKey: number) != nil else { return false }
        staleGroups.insert(number)
        return true
    }

    /// Works out the groups of what changed, for the next root.
    func settleGroups() {
        for number in staleGroups {
            namespaces[Int(number)].groups = ledgers[number].map { EntityGroups($0.links) }
        }
        staleGroups.removeAll()
    }
}

extension [ShardRoot] {
    /// The links of a namespace, if there are any; one of the shards keeps them.
    func groups(of namespace: Namespace) -> EntityGroups? {
        for root in self where root.hasLinks {
            if let number = root.namespaceNumbers[namespace],
                let groups = root.namespaces[Int(number)].groups
            {
                return groups
            }
        }
        return nil
    }
}

extension ShardRoot {
    /// All links that this shard keeps.
    var links: [EntityLink] {
        (0..<namespaces.count).flatMap { namespaces[$0].groups?.links ?? [] }
    }
}
