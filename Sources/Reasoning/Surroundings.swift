import ConceptModel

/// The entities around the two ends of the paths that are looked for, read from both ends at once:
/// every path of at most so many steps leads through entities that are at most half as many steps
/// from one of the ends, so nothing farther has to be read.
///
/// Which entities are read depends on the graph alone; how many threads read them does not matter.
struct Surroundings {
    /// Around one end.
    private struct Ball {
        let radius: Int
        /// Entities that are reached, by the worth of the surest way that was found to each.
        var worths: [ConceptID: Float]
        /// Reached last: not read yet.
        var rim: [ConceptID]
        /// How many more entities may be read.
        var budget: Int

        init(_ middle: ConceptID, radius: Int, budget: Int) {
            self.radius = radius
            self.budget = budget
            worths = [middle: 1]
            rim = [middle]
        }

        /// Leaves of the rim as many as may be read, the surest ones; equal ones by identity.
        mutating func takeRim() -> [ConceptID] {
            defer { rim = [] }
            guard rim.count > budget else {
                budget -= rim.count
                return rim
            }
            let best = rim.sorted { left, right in
                let (one, other) = (worths[left] ?? 0, worths[right] ?? 0)
                return one != other ? one > other : left < right
            }
            let taken = Array(best.prefix(budget))
            budget = 0
            return taken
        }

        mutating func reach(_ end: ConceptID, _ worth: Float) {
            guard let known = worths[end] else {
                worths[end] = worth
                rim.append(end)
                return
            }
            if worth > known { worths[end] = worth }
        }
    }

    /// Entities whose relations are known, with these.
    private(set) var read: [ConceptID: ReadRelations] = [:]
    /// Entities that lie between: those that were read, and those that both ends reach.
    private(set) var places: [ConceptID] = []
    /// How many entities were reached.
    private(set) var reachedCount = 0

    /// Whether more relations are known of an entity that was read than were read.
    private(set) var metHub = false

    /// - Parameters:
    ///   - budget: entities that are read at most.
    ///   - beyondHubs: reads one step farther around both ends: a relation that was not read with a
    ///     hub is read with the other thing that it ties.
    init(
        of source: ConceptID, and target: ConceptID, within depth: Int, budget: Int,
        beyondHubs: Bool, reader: EvidenceReader
    ) {
        let more = beyondHubs ? 1 : 0
        var balls = [
            Ball(source, radius: min(depth, (depth + 1) / 2 + more), budget: (budget + 1) / 2),
            Ball(target, radius: min(depth, depth / 2 + more), budget: budget / 2),
        ]
        for step in 0..<balls[0].radius {
            let rims = balls.indices.map { step < balls[$0].radius ? balls[$0].takeRim() : [] }
            let wanted = rims.joined().filter { read[$0] == nil }
            for (id, entity) in zip(wanted, reader.relations(ofEach: wanted)) {
                if read.updateValue(entity, forKey: id) == nil { places.append(id) }
                if entity.isCut { metHub = true }
            }
            for (number, rim) in rims.enumerated() {
                for id in rim {
                    let worth = balls[number].worths[id] ?? 0
                    for (association, direction) in read[id]?.relations ?? [] {
                        let end = direction == .outgoing ? association.target : association.source
                        balls[number].reach(end, worth * association.confidence.value)
                    }
                }
            }
        }
        let meeting = balls[1].worths.keys.filter { balls[0].worths[$0] != nil && read[$0] == nil }
        places += meeting.sorted()
        reachedCount = Set(balls[0].worths.keys).union(balls[1].worths.keys).count
    }
}
