import ConceptModel

/// Names an association within one shard.
struct TripleKey: Hashable {
    let source: UInt32
    let relation: UInt32
    let target: UInt32
}

/// Gathers rows of evidence, from several shards, into associations.
struct AssociationGathering {
    private struct Key: Hashable {
        let source: ConceptID
        let relation: String
        let target: ConceptID
    }

    private struct Gathered {
        var kind: AssociationKind
        var evidence: [Evidence] = []
        var validity: TimeRange
    }

    private var gathered: [Key: Gathered] = [:]

    mutating func add(_ row: AssociationRow, in root: ShardRoot) {
        let key = Key(
            source: root.row(row.source).id, relation: root.relations[Int(row.relation)],
            target: root.row(row.target).id)
        let kind = AssociationKind(rawValue: row.kind) ?? .semantic
        gathered[key, default: Gathered(kind: kind, validity: root.validity(of: row))]
            .evidence.append(root.evidence(of: row))
    }

    /// The associations in a fixed order: by relation, then by the other end.
    func associations(limit: Int, direction: Direction) -> [Association] {
        var all = gathered.map { key, gathered in
            let evidence = gathered.evidence.sorted(by: Self.isOlder)
            return Association(
                source: key.source, relation: key.relation, target: key.target,
                kind: gathered.kind, confidence: Self.confidence(of: evidence),
                evidence: evidence, validity: gathered.validity)
        }
        func precedes(_ left: Association, _ right: Association) -> Bool {
            if left.relation != right.relation { return left.relation < right.relation }
            return direction == .outgoing
                ? left.target < right.target : left.source < right.source
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
