/// What kind of thing an event is about.
enum EntityKind: Hashable, Sendable, CaseIterable {
    case node, agent, embedding

    /// The field that names such a thing in events of a type, or in all events.
    func field(in type: EventType) -> String? {
        fields.first { type.field($0) != nil }
    }

    private var fields: [String] {
        switch self {
        case .node: ["node_id"]
        case .agent: ["agent_id"]
        case .embedding: ["instance_id", "service_instance"]
        }
    }

    init?(field: String) {
        guard let kind = Self.allCases.first(where: { $0.fields.contains(field) }) else {
            return nil
        }
        self = kind
    }

    /// Words for such a thing.
    var nouns: Set<String> {
        switch self {
        case .node: ["node", "nodes", "machine", "machines", "box", "boxes", "server", "servers"]
        case .agent: ["agent", "agents"]
        case .embedding:
            ["embedding", "embeddings", "embedder", "embedders", "instance", "instances"]
        }
    }

    /// Names that such things bear, before their number.
    var prefixes: [String] {
        switch self {
        case .node: ["node", "storage"]
        case .agent: ["agent"]
        case .embedding: ["embedding"]
        }
    }

    static func named(by noun: String?) -> EntityKind? {
        noun.flatMap { noun in allCases.first { $0.nouns.contains(noun) } }
    }
}

/// Things that a question names, all of one kind, to be kept or left out.
struct NamedEntities: Hashable, Sendable {
    let kind: EntityKind
    let names: [String]
    let isExcluded: Bool
    /// "node 1 versus node 2".
    let isCompared: Bool
}

/// Reads "node-3", "node 3", "nodes 1 and 2", "except embedding 2".
struct EntityReader {
    /// The names that events bear, by kind.
    let known: [String: EntityKind]

    private static let ties: Set<String> = [
        "on", "for", "of", "from", "by", "with", "about", "to", "at", "the", "service", "storage",
        "all", "in", "against", "between", "those", "these", "ones", "any",
    ]
    private static let exclusions = QuestionReading.phrases(
        "except for", "other than", "apart from", "outside of", "all but", "everything but",
        "not on", "not from", "not for", "not of", "except", "excluding", "without", "besides",
        "but", "outside", "ignoring", "minus")

    func read(_ reading: inout QuestionReading) -> [NamedEntities] {
        var found: [NamedEntities] = []
        var place = 0
        while place < reading.tokens.count {
            guard let (kind, first, end) = entity(reading, at: place) else {
                place += 1
                continue
            }
            var names = [first]
            var last = end
            var isCompared = false
            while let (name, after) = another(kind, reading, at: last) {
                names.append(name)
                isCompared = isCompared || reading.isOne(of: ["vs", "versus"], last)
                last = after
            }
            reading.take(place..<last)
            reading.takeTies(before: place, Self.ties)
            let isExcluded = takeExclusion(&reading, before: place)
            reading.takeTies(before: place, Self.ties)
            found.append(
                NamedEntities(
                    kind: kind, names: names, isExcluded: isExcluded, isCompared: isCompared))
            place = last
        }
        return merged(found)
    }

    /// Names of one kind, mentioned apart, are one condition.
    private func merged(_ found: [NamedEntities]) -> [NamedEntities] {
        var merged: [NamedEntities] = []
        for one in found {
            if let place = merged.firstIndex(where: {
                $0.kind == one.kind && $0.isExcluded == one.isExcluded
            }) {
                merged[place] = NamedEntities(
                    kind: one.kind, names: merged[place].names + one.names,
                    isExcluded: one.isExcluded,
                    isCompared: merged[place].isCompared || one.isCompared)
            } else {
                merged.append(one)
            }
        }
        return merged
    }

    /// An exclusion that ends where the taken words before `place` begin.
    private func takeExclusion(_ reading: inout QuestionReading, before place: Int) -> Bool {
        var end = place
        while end > 0, reading.isTaken[end - 1] { end -= 1 }
        for phrase in Self.exclusions {
            let start = end - phrase.count
            if start >= 0, reading.matches(phrase, at: start) {
                reading.take(start..<end)
                return true
            }
        }
        return false
    }

    private func entity(
        _ reading: QuestionReading, at place: Int
    ) -> (EntityKind, String, Int)? {
        guard let word = reading.word(place) else { return nil }
        if let kind = known[word] { return (kind, word, place + 1) }
        if let (kind, number) = Self.joined(word) {
            return (kind, name(kind, number), place + 1)
        }
        guard let kind = EntityKind.named(by: word) else { return nil }
        for next in [place + 1, place + 2] {
            if next == place + 2,
                !reading.isOne(of: ["service", "number", "instance", "node"], place + 1)
            {
                break
            }
            if let number = reading.number(next), number == number.rounded(),
                (0..<1e6).contains(number), QuantityUnit(reading.word(next + 1) ?? "") == nil
            {
                return (kind, name(kind, Int(number)), next + 1)
            }
        }
        return nil
    }

    /// "and 2", "or node-2", "vs 2" after a name.
    private func another(
        _ kind: EntityKind, _ reading: QuestionReading, at place: Int
    ) -> (String, Int)? {
        var next = place
        if reading.isOne(of: ["and", "or", "&", "vs", "versus", "nor"], next) { next += 1 }
        if let (other, name, end) = entity(reading, at: next), other == kind { return (name, end) }
        if let number = reading.number(next), number == number.rounded(), (0..<1e6).contains(number)
        {
            return (name(kind, Int(number)), next + 1)
        }
        return nil
    }

    /// "node-3", "node3", "node_3".
    private static func joined(_ word: String) -> (EntityKind, Int)? {
        let letters = word.prefix { $0.isLetter }
        let rest = word.dropFirst(letters.count)
        let digits = rest.drop { $0 == "-" || $0 == "_" || $0 == "#" }
        guard rest.count - digits.count <= 1, !digits.isEmpty, digits.count < 10,
            let number = Int(digits),
            let kind = EntityKind.allCases.first(where: {
                $0.prefixes.contains(String(letters)) || $0.nouns.contains(String(letters))
            })
        else { return nil }
        return (kind, number)
    }

    /// The name that events bear, when one fits.
    private func name(_ kind: EntityKind, _ number: Int) -> String {
        let candidates = kind.prefixes.map { "\($0)-\(number)" }
        return candidates.first { known[$0] == kind } ?? candidates[0]
    }
}
