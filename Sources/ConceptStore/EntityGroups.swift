package import ConceptModel

/// Which entities of a namespace are one, by all links of it.
///
/// Entities that live merges tie together, over however many steps, are one group. Its identity is
/// that of a member that no merge gave away to another one, the smallest of several; so it depends
/// on which merges stand, not on their order.
package final class EntityGroups: Sendable {
    static let none = EntityGroups([EntityLink]())

    /// Oldest first; those of one moment in an order of their own, whoever came first to the disk.
    package let links: [EntityLink]
    /// The last word on each pair: where it stands in `links`.
    private let latest: [EntityPair: Int]
    private let canonical: [ConceptID: ConceptID]
    /// By the group's identity: all members, that one first, the others in their order.
    private let members: [ConceptID: [ConceptID]]

    init(_ links: some Sequence<EntityLink>) {
        let links = links.sorted(by: EntityLink.precedes)
        self.links = links
        var latest: [EntityPair: Int] = [:]
        for (place, link) in links.enumerated() { latest[link.pair] = place }
        self.latest = latest
        let standing = latest.values.map { links[$0] }.filter { $0.change == .merge }
        var neighbours: [ConceptID: [ConceptID]] = [:]
        var givenAway: Set<ConceptID> = []
        for link in standing {
            neighbours[link.kept, default: []].append(link.merged)
            neighbours[link.merged, default: []].append(link.kept)
            givenAway.insert(link.merged)
        }
        var canonical: [ConceptID: ConceptID] = [:]
        var members: [ConceptID: [ConceptID]] = [:]
        for start in neighbours.keys where canonical[start] == nil {
            var group: Set<ConceptID> = [start]
            var open = [start]
            while let id = open.popLast() {
                for other in neighbours[id] ?? [] where group.insert(other).inserted {
                    open.append(other)
                }
            }
            let ordered = group.sorted()
            let name = ordered.first { !givenAway.contains($0) } ?? ordered[0]
            for id in ordered { canonical[id] = name }
            members[name] = [name] + ordered.filter { $0 != name }
        }
        self.canonical = canonical
        self.members = members
    }

    var isEmpty: Bool { canonical.isEmpty }

    /// Of all groups, in no order.
    package var identities: some Sequence<ConceptID> { members.keys }

    /// The identity under which reads show an entity; its own when it is merged with nothing.
    package func canonical(_ id: ConceptID) -> ConceptID { canonical[id] ?? id }

    /// All that are one with an entity, itself among them; the one that stands for all first.
    package func members(of id: ConceptID) -> [ConceptID] { members[canonical(id)] ?? [id] }

    /// The merges that stand among the members of an entity's group, in the order of recording.
    package func merges(of id: ConceptID) -> [EntityLink] {
        let group = Set(members(of: id))
        guard group.count > 1 else { return [] }
        return latest.values.sorted().map { links[$0] }.filter {
            $0.change == .merge && group.contains($0.kept)
        }
    }

    /// The last word on two entities, if there is any.
    package func word(on pair: EntityPair) -> EntityLink? { latest[pair].map { links[$0] } }

    /// Every pair that somebody split and nobody merged again, in their order.
    package var splits: [EntityPair] {
        latest.filter { links[$0.value].change == .split }.map(\.key).sorted()
    }

    /// What was known at a moment.
    func asOf(_ moment: Timestamp) -> EntityGroups {
        links.allSatisfy { $0.recordedAt <= moment }
            ? self : EntityGroups(links.filter { $0.recordedAt <= moment })
    }
}
