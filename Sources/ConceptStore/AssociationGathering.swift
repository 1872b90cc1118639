import ConceptModel

/// Gathers rows of evidence, from several shards, into associations.
struct AssociationGathering {
    private struct Key: Hashable {
        let source: ConceptID
        let relation: String
        let target: ConceptID
        let isDenied: Bool
    }

    private struct Piece {
        let evidence: Evidence
        let kind: AssociationKind
    }

    private var gathered: [Key: [Piece]] = [:]
    private let groups: EntityGroups?

    /// - Parameter groups: entities that are one; what is said between two of them is left out.
    init(_ groups: EntityGroups?) { self.groups = groups }

    mutating func add(_ row: AssociationRow, validity: TimeRange, in root: ShardRoot) {
        var source = root.row(row.source).id
        var target = root.row(row.target).id
        if let groups {
            let isOwn = source == target
            source = groups.canonical(source)
            target = groups.canonical(target)
            if source == target, !isOwn { return }
        }
        let key = Key(
            source: source, relation: root.relations[Int(row.relation)], target: target,
            isDenied: row.isDenied)
        gathered[key, default: []].append(
            Piece(
                evidence: root.evidence(of: row, validity: validity),
                kind: AssociationKind(rawValue: row.kind) ?? .semantic))
    }

    /// The associations in a fixed order: by relation, then by the other end, the stated before the
    /// denied.
    func associations(limit: Int, direction: Direction) -> [Association] {
        var all = gathered.map { key, pieces in
            let pieces = pieces.sorted { Self.isOlder($0.evidence, $1.evidence) }
            let evidence = pieces.map(\.evidence)
            return Association(
                source: key.source, relation: key.relation, target: key.target,
                kind: pieces[0].kind, isDenied: key.isDenied,
                confidence: Self.confidence(of: evidence), evidence: evidence,
                validity: Self.validity(of: evidence))
        }
        func precedes(_ left: Association, _ right: Association) -> Bool {
            if left.relation != right.relation { return left.relation < right.relation }
            let (leftEnd, rightEnd) =
                direction == .outgoing ? (left.target, right.target) : (left.source, right.source)
            return leftEnd != rightEnd ? leftEnd < rightEnd : !left.isDenied && right.isDenied
        }
        if all.count > limit {
            all.sort { left, right in
                if left.evidence.count != right.evidence.count {
                    return left.evidence.count > right.evidence.count
                }
                return left.confidence != right.confidence
                    ? left.confidence > right.confidence : precedes(left, right)
            }
            all.removeLast(all.count - limit)
        }
        return all.sorted(by: precedes)
    }

    /// The smallest range that holds what the sentences state. A sentence that states no time says
    /// nothing of it, rather than "always".
    private static func validity(of evidence: [Evidence]) -> TimeRange {
        let stated = evidence.map(\.validity).filter { $0 != .always }
        guard let first = stated.first else { return .always }
        return stated.dropFirst().reduce(first) { $0.hull(with: $1) }
    }

    private static func isOlder(_ left: Evidence, _ right: Evidence) -> Bool {
        if left.learnedAt != right.learnedAt { return left.learnedAt < right.learnedAt }
        return left.concept != right.concept
            ? left.concept < right.concept : left.sentence < right.sentence
    }

    /// Texts that say the same independently make it surer: 1 − Π(1 − confidence), with the best
    /// sentence of each text.
    private static func confidence(of evidence: [Evidence]) -> Confidence {
        var best: [ConceptID: Float] = [:]
        for piece in evidence {
            best[piece.concept] = max(best[piece.concept] ?? 0, piece.confidence.value)
        }
        // Sorted, because the order of a product of floats shows in its last bit.
        let doubt = best.values.sorted().reduce(Float(1)) { $0 * (1 - $1) }
        return Confidence(1 - doubt)
    }
}
