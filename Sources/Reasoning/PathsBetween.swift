import ConceptModel

/// Finds simple paths between two entities, surest first.
///
/// First what lies between the two is read (``Surroundings``). Then, by the number of steps that
/// are left, each place gets the worth of the surest walk on to the target. No path is worth more
/// than its walk, so taking up the most promising partial path first finds the best paths first
/// (A*, Hart, Nilsson and Raphael 1968), and places from where no walk arrives in time are never
/// entered (as PeeK prunes, Feng et al. 2023).
struct PathsBetween {
    private struct Edge {
        let end: Int
        let association: Association
        let direction: Direction
    }

    private let search: EvidencePathSearch
    private let source: ConceptID
    private let target: ConceptID
    private let depth: Int
    private let reader: EvidenceReader
    private let surroundings: Surroundings
    private let numbers: [ConceptID: Int]
    /// By place, the steps that can be taken from there.
    private let edges: [[Edge]]
    /// By steps that are left, then by place, the worth of the surest walk on to the target; 0
    /// where none arrives.
    private let bounds: [[Float]]

    init(
        _ search: EvidencePathSearch, from source: ConceptID, to target: ConceptID, depth: Int,
        beyondHubs: Bool, reader: EvidenceReader
    ) {
        self.search = search
        self.source = source
        self.target = target
        self.depth = depth
        self.reader = reader
        surroundings = Surroundings(
            of: source, and: target, within: depth, budget: search.settings.expansionLimit,
            beyondHubs: beyondHubs, reader: reader)
        let places = surroundings.places
        numbers = Dictionary(uniqueKeysWithValues: zip(places, places.indices))
        edges = Self.edges(in: surroundings, numbers)
        bounds = Self.bounds(edges, target: numbers[target], depth: depth)
    }

    /// Whether a hub may have hidden a path.
    var metHub: Bool { surroundings.metHub }

    /// The best paths, best first; equal ones by their steps.
    func best(_ count: Int) -> EvidencePathSearch.Outcome {
        var frontier = PathFrontier()
        frontier.push(PartialPath(start: source))
        var found: [PartialPath] = []
        var taken = 0
        while found.count < count, taken < search.settings.partialPathLimit,
            let partial = frontier.pop()
        {
            taken += 1
            if partial.end == target {
                found.append(partial)
                continue
            }
            let left = depth - partial.stepCount - 1
            guard left >= 0, let place = numbers[partial.end] else { continue }
            for edge in edges[place] where bounds[left][edge.end] > 0 {
                guard
                    var next = search.extended(
                        partial, over: edge.association, edge.direction, reader: reader)
                else { continue }
                next.promise = next.worth * bounds[left][edge.end]
                // Of equally promising ones the longest first: it arrives soonest.
                next.turn = -next.stepCount
                frontier.push(next)
            }
        }
        return EvidencePathSearch.Outcome(
            found: found.sorted { $0.isBetter(than: $1) }
                .map { EvidencePathSearch.Found($0, in: reader.graph) },
            expansionCount: surroundings.read.count, conceptCount: surroundings.reachedCount)
    }

    private static func edges(in surroundings: Surroundings, _ numbers: [ConceptID: Int])
        -> [[Edge]]
    {
        var edges = [[Edge]](repeating: [], count: numbers.count)
        let cut = kept(ofHubsIn: surroundings)
        for (place, id) in surroundings.places.enumerated() {
            for (association, direction) in surroundings.read[id]?.relations ?? [] {
                let end = direction == .outgoing ? association.target : association.source
                guard let number = numbers[end], number != place else { continue }
                edges[place].append(
                    Edge(end: number, association: association, direction: direction))
                if surroundings.read[end] != nil {
                    guard let kept = cut[end], !kept.contains(Tie(association)) else { continue }
                }
                // The step from there is known from this end only.
                edges[number].append(
                    Edge(
                        end: place, association: association,
                        direction: direction == .outgoing ? .incoming : .outgoing))
            }
        }
        return edges
    }

    private struct Tie: Hashable {
        let source: ConceptID
        let relation: String
        let target: ConceptID

        init(_ association: Association) {
            source = association.source
            relation = association.relation
            target = association.target
        }
    }

    /// Of entities that were read without some of their relations, those that they were read with.
    private static func kept(ofHubsIn surroundings: Surroundings) -> [ConceptID: Set<Tie>] {
        var kept: [ConceptID: Set<Tie>] = [:]
        guard surroundings.metHub else { return kept }
        for (id, entity) in surroundings.read where entity.isCut {
            kept[id] = Set(entity.relations.map { Tie($0.association) })
        }
        return kept
    }

    private static func bounds(_ edges: [[Edge]], target: Int?, depth: Int) -> [[Float]] {
        var bounds = [[Float](repeating: 0, count: edges.count)]
        guard let target else { return Array(repeating: bounds[0], count: depth + 1) }
        bounds[0][target] = 1
        for steps in 0..<depth {
            var next = bounds[steps]
            for (place, ways) in edges.enumerated() {
                for edge in ways where bounds[steps][edge.end] > 0 {
                    let worth = edge.association.confidence.value * bounds[steps][edge.end]
                    if worth > next[place] { next[place] = worth }
                }
            }
            bounds.append(next)
        }
        return bounds
    }
}
