import ConceptModel

/// Gathers the rows that tie passages to what they name or are about, from several shards.
struct NamingGathering {
    private let groups: EntityGroups?
    private let direction: Direction
    private var namings: [Naming] = []
    private var root: ShardRoot?
    /// Numbers of the root's phrases: whether they mean that a passage is about the other end;
    /// `nil` for phrases that are no such tie.
    private var numbered: [UInt32: Bool?] = [:]

    /// - Parameter groups: entities that are one.
    init(_ groups: EntityGroups?, _ direction: Direction) {
        self.groups = groups
        self.direction = direction
    }

    mutating func add(_ row: AssociationRow, in root: ShardRoot) {
        if self.root !== root {
            self.root = root
            numbered.removeAll(keepingCapacity: true)
        }
        guard let isAbout = meaning(ofPhrase: row.relation, in: root) else { return }
        let other = root.row(direction == .outgoing ? row.target : row.source).id
        namings.append(
            Naming(
                other: groups?.canonical(other) ?? other, isAbout: isAbout,
                evidence: root.row(row.evidence).id, sentence: row.sentence))
    }

    private mutating func meaning(ofPhrase number: UInt32, in root: ShardRoot) -> Bool? {
        if let known = numbered[number] { return known }
        let meaning: Bool? =
            switch root.relations[Int(number)] {
            case Relation.isAbout: true
            case Relation.mentions: false
            default: nil
            }
        numbered[number] = .some(meaning)
        return meaning
    }

    /// In the order that ``GraphReader/namings(of:_:)`` promises.
    mutating func sorted() -> [Naming] {
        namings.sort { left, right in
            if left.isAbout != right.isAbout { return left.isAbout }
            if left.other != right.other { return left.other < right.other }
            return left.evidence != right.evidence
                ? left.evidence < right.evidence : left.sentence < right.sentence
        }
        return namings
    }
}
