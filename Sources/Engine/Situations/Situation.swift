import ConceptModel
import TextIndex

/// A situation as statements build it up, one after the other: who is where, who holds what, what
/// is of which kind, and how things lie to each other. Later statements overrule earlier ones.
struct Situation: Sendable {
    /// A stay of somebody or something at a place, since a statement.
    struct Stay: Sendable {
        let places: [String]
        /// The statements that say so.
        let said: [Int]
    }

    private(set) var statements: [Statement] = []
    private(set) var names: Set<String> = []
    /// Where each has been, in order of time.
    private(set) var stays: [String: [Stay]] = [:]
    /// Places where each is known not to be since it was last placed.
    private(set) var absences: [String: [String: Int]] = [:]
    /// Who holds each thing, and what each holds in the order of taking, with the statement.
    private(set) var holders: [String: (name: String, said: Int)] = [:]
    private(set) var held: [String: [(thing: String, said: Int)]] = [:]
    private(set) var kinds: [String: (kind: String, said: Int)] = [:]
    private(set) var properties: [String: [(property: String, said: Int)]] = [:]

    init(_ statements: [Statement]) {
        // By the moments that statements give themselves; others keep their place in the text.
        let hasMoments = statements.contains { $0.moment != nil }
        self.statements =
            hasMoments
            ? statements.enumerated().sorted {
                ($0.element.moment ?? 9, $0.offset) < ($1.element.moment ?? 9, $1.offset)
            }.map(\.element) : statements
        for (place, statement) in self.statements.enumerated() {
            for subject in statement.subjects { apply(statement, of: subject, said: place) }
        }
    }

    private mutating func apply(_ statement: Statement, of subject: String, said: Int) {
        names.insert(subject)
        switch statement.fact {
        case .moves(let place):
            names.insert(place)
            put(subject, Stay(places: [place], said: [said]))
        case .stands(let places, let isDenied):
            names.formUnion(places)
            if isDenied {
                absences[subject, default: [:]][places[0]] = said
            } else {
                put(subject, Stay(places: places, said: [said]))
            }
        case .takes(let things):
            names.formUnion(things)
            for thing in things { hand(thing, to: subject, said: said) }
        case .drops(let things):
            names.formUnion(things)
            for thing in things { drop(thing, said: said) }
        case .gives(let things, let receiver):
            names.formUnion(things + [receiver])
            for thing in things { hand(thing, to: receiver, said: said) }
        case .isKind(let kind):
            names.insert(kind)
            kinds[subject] = (kind, said)
        case .has(let property):
            properties[subject, default: []].append((property, said))
        case .related(_, let object):
            names.insert(object)
        }
    }

    private mutating func put(_ subject: String, _ stay: Stay) {
        stays[subject, default: []].append(stay)
        absences[subject] = nil
        for (thing, said) in held[subject] ?? [] {
            stays[thing, default: []].append(Stay(places: stay.places, said: [said] + stay.said))
        }
    }

    private mutating func hand(_ thing: String, to holder: String, said: Int) {
        if let before = holders[thing] { held[before.name]?.removeAll { $0.thing == thing } }
        holders[thing] = (holder, said)
        held[holder, default: []].append((thing, said))
        if let stay = stays[holder]?.last {
            stays[thing, default: []].append(Stay(places: stay.places, said: [said] + stay.said))
        }
    }

    private mutating func drop(_ thing: String, said: Int) {
        guard let holder = holders.removeValue(forKey: thing) else { return }
        held[holder.name]?.removeAll { $0.thing == thing }
        if let stay = stays[holder.name]?.last, stays[thing]?.last?.places != stay.places {
            stays[thing, default: []].append(Stay(places: stay.places, said: stay.said + [said]))
        }
    }

    // MARK: How things lie

    /// Steps that lead from one thing to another over stated directions; each with its statement.
    func way(from start: String, to end: String) -> [(direction: String, said: Int)]? {
        var links: [String: [(to: String, direction: String, said: Int)]] = [:]
        let opposite = [
            "north": "south", "south": "north", "east": "west", "west": "east", "above": "below",
            "below": "above", "left": "right", "right": "left", "over": "under", "under": "over",
            "beneath": "above",
        ]
        for (place, statement) in statements.enumerated() {
            guard case .related(let relation, let object) = statement.fact,
                let back = opposite[relation]
            else { continue }
            for subject in statement.subjects {
                links[object, default: []].append((subject, relation, place))
                links[subject, default: []].append((object, back, place))
            }
        }
        var steps: [String: [(direction: String, said: Int)]] = [start: []]
        var queue = [start]
        var next = 0
        while next < queue.count {
            let current = queue[next]
            next += 1
            if current == end { return steps[current] }
            for link in links[current] ?? [] where steps[link.to] == nil {
                steps[link.to] = (steps[current] ?? []) + [(link.direction, link.said)]
                queue.append(link.to)
            }
        }
        return nil
    }

    /// Whether one is more than the other in an order, over statements in between; with them.
    func isMore(_ one: String, than other: String, by order: String) -> (Bool, said: [Int])? {
        var more: [String: [(less: String, said: Int)]] = [:]
        for (place, statement) in statements.enumerated() {
            guard case .related(let relation, let object) = statement.fact,
                let sense = SituationWords.order(relation), sense.name == order
            else { continue }
            for subject in statement.subjects {
                let (greater, smaller) = sense.isMore ? (subject, object) : (object, subject)
                more[greater, default: []].append((smaller, place))
            }
        }
        if let said = Self.chain(from: one, to: other, more) { return (true, said) }
        return Self.chain(from: other, to: one, more).map { (false, $0) }
    }

    private static func chain(
        from start: String, to end: String, _ links: [String: [(less: String, said: Int)]]
    ) -> [Int]? {
        var said: [String: [Int]] = [start: []]
        var queue = [start]
        var next = 0
        while next < queue.count {
            let current = queue[next]
            next += 1
            for link in links[current] ?? [] where said[link.less] == nil {
                said[link.less] = (said[current] ?? []) + [link.said]
                if link.less == end { return said[end] }
                queue.append(link.less)
            }
        }
        return nil
    }
}
