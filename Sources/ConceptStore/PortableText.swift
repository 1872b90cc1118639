package import ConceptModel
import DurableLog
import Platform

/// A learned text with everything that it teaches and that was settled about it since: what moves
/// when a store is exported or cut into other shards.
package struct PortableText: Sendable {
    package enum Event: Sendable {
        case learnedAgain(source: String?, metadata: String?, at: Timestamp)
        /// A later word on the association at that position of the plan.
        case amended(association: Int, change: Amendment.Change, at: Timestamp)
    }

    /// Without what was deleted of it. It expires when the text does in the end.
    package let plan: LearningPlan
    /// In the order in which it has to be done again.
    package let history: [Event]
    /// Whether everything is there that was taught, and nothing of it was corrected.
    package let isUntouched: Bool

    package init(plan: LearningPlan, history: [Event]) {
        self.plan = plan
        self.history = history
        isUntouched = Self.isWithoutCorrections(history)
    }

    private static func isWithoutCorrections(_ history: [Event]) -> Bool {
        history.allSatisfy { if case .learnedAgain = $0 { true } else { false } }
    }

    /// The learnings after the first one.
    var repetitions: [RepeatedLearning] {
        history.compactMap { event in
            guard case .learnedAgain(let source, let metadata, let moment) = event else {
                return nil
            }
            return RepeatedLearning(
                id: plan.id, source: source, metadata: metadata, learnedAt: moment,
                expiresAt: plan.expiresAt)
        }
    }

    /// The records that bring the text into a shard, in their order.
    func records(shard: Int) -> [(type: RecordType, payload: [UInt8])] {
        [(.learn, plan.encoded(shard: shard))]
            + history.map { event in
                switch event {
                case .learnedAgain(let source, let metadata, let moment):
                    let learning = RepeatedLearning(
                        id: plan.id, source: source, metadata: metadata, learnedAt: moment,
                        expiresAt: plan.expiresAt)
                    return (.learnAgain, learning.encoded(shard: shard))
                case .amended(let position, let change, let moment):
                    let association = plan.associations[position]
                    let amendment = Amendment(
                        source: plan.concepts[association.source].id,
                        relation: association.relation,
                        target: plan.concepts[association.target].id,
                        isDenied: association.isDenied,
                        evidence: plan.concepts[association.evidence].id, change: change,
                        recordedAt: moment)
                    return (.amend, amendment.encoded(shard: shard))
                }
            }
    }
}

extension PortableText {
    /// What is left of a text that a record taught.
    /// - Parameter slot: of the text, in the root's shard.
    /// - Throws: `damaged` when the log does not hold a label of it any more.
    init(_ taught: LearningPlan, slot: UInt32, in root: ShardRoot) throws(LogError) {
        // In the order of the plan's own.
        var taughtRows: [(number: UInt32, row: AssociationRow)] = []
        root.shard.associations.forEachRow(ofBlock: root.row(slot).associations) {
            taughtRows.append(($0, $1))
        }
        let kept = taught.associations.indices.filter { position in
            let row = taughtRows[position].row
            return ![row.source, row.target, row.evidence].contains { root.isDeleted($0) }
        }
        func ends(_ positions: some Sequence<Int>) -> Set<Int> {
            Set(
                positions.flatMap { position in
                    let association = taught.associations[position]
                    return [association.source, association.target, association.evidence]
                })
        }
        // An entity that was deleted may be there again since another text spoke of it.
        let lost = ends(taught.associations.indices).subtracting(ends(kept))
        var concepts: [LearningPlan.PlannedConcept] = []
        var places: [Int: Int] = [:]
        for (position, concept) in taught.concepts.enumerated() {
            let isLost = concept.kind == .entity && lost.contains(position)
            guard position == 0 || (!isLost && root.undeletedSlot(of: concept.id) != nil) else {
                continue
            }
            places[position] = concepts.count
            concepts.append(concept)
        }
        var associations: [LearningPlan.PlannedAssociation] = []
        var rows: [(number: UInt32, row: AssociationRow)] = []
        for position in kept {
            let association = taught.associations[position]
            guard let source = places[association.source], let target = places[association.target],
                let evidence = places[association.evidence]
            else { continue }
            associations.append(
                .init(
                    source: source, relation: association.relation, target: target,
                    kind: association.kind, isDenied: association.isDenied,
                    confidence: association.confidence, evidence: evidence,
                    sentence: association.sentence, validity: association.validity))
            rows.append(taughtRows[position])
        }
        let expiry = root.expiry(of: slot)
        plan = LearningPlan(
            content: taught.content, source: taught.source, metadata: taught.metadata,
            learnedAt: taught.learnedAt, extractor: taught.extractor, concepts: concepts,
            associations: associations, namespace: taught.namespace,
            expiresAt: expiry == .max ? nil : Timestamp(microseconds: expiry))
        history = try Self.history(
            of: slot, associations: associations, rows: rows, in: root)
        isUntouched =
            concepts.count == taught.concepts.count
            && associations.count == taught.associations.count
            && Self.isWithoutCorrections(history)
    }

    /// The amendments of one association that are still to be told, oldest first.
    private struct Chain {
        let association: Int
        var rest: ArraySlice<AmendmentRow>

        mutating func take(_ count: Int) -> [Event] {
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count).compactMap { row in
                let moment = Timestamp(microseconds: row.recordedAt)
                switch AmendmentRow.Change(rawValue: row.change) {
                case .closed:
                    let end = row.end == .min ? nil : Timestamp(microseconds: row.end)
                    return .amended(association: association, change: .close(end), at: moment)
                case .retracted:
                    return .amended(association: association, change: .retract, at: moment)
                case .restored, nil:
                    // It follows from learning the text again.
                    return nil
                }
            }
        }
    }

    private static func history(
        of slot: UInt32, associations: [LearningPlan.PlannedAssociation],
        rows: [(number: UInt32, row: AssociationRow)], in root: ShardRoot
    ) throws(LogError) -> [Event] {
        var learnings: [ProvenanceRow] = []
        let always = ShardScope(namespace: 0, readAt: .min)
        root.forEachProvenance(of: slot, always) { row in
            if row.ordinal > 1 { learnings.append(row) }
            return true
        }
        learnings.reverse()
        var chains: [Chain] = []
        var seen: Set<EvidenceKey> = []
        for (position, taught) in rows.enumerated() {
            let association = associations[position]
            // An amendment is of all that one passage says of an association.
            guard seen.insert(EvidenceKey(association)).inserted else { continue }
            let amendments = root.amendments(of: taught.number, taught.row)
            if !amendments.isEmpty {
                chains.append(Chain(association: position, rest: amendments[...]))
            }
        }
        var events: [Event] = []
        for learning in learnings {
            for index in chains.indices {
                let restored = chains[index].rest.firstIndex {
                    $0.change == AmendmentRow.Change.restored.rawValue
                }
                guard let restored, chains[index].rest[restored].recordedAt == learning.learnedAt
                else { continue }
                events += chains[index].take(restored - chains[index].rest.startIndex + 1)
            }
            events.append(
                .learnedAgain(
                    source: try root.text(of: learning.source),
                    metadata: try root.text(of: learning.metadata),
                    at: Timestamp(microseconds: learning.learnedAt)))
        }
        for index in chains.indices { events += chains[index].take(chains[index].rest.count) }
        return events
    }

    private struct EvidenceKey: Hashable {
        let source: Int
        let relation: String
        let target: Int
        let isDenied: Bool
        let evidence: Int

        init(_ association: LearningPlan.PlannedAssociation) {
            source = association.source
            relation = association.relation
            target = association.target
            isDenied = association.isDenied
            evidence = association.evidence
        }
    }
}

extension ShardRoot {
    /// The later words on one piece of evidence, oldest first.
    fileprivate func amendments(of association: UInt32, _ row: AssociationRow)
        -> [AmendmentRow]
    {
        guard counts.amendments > 0 else { return [] }
        var rows: [AmendmentRow] = []
        var next = OptionalSlot(raw: shard.amendmentHeads.load(Int(row.evidence)))
        while let number = next.slot {
            let row = shard.amendments[Int(number)]
            if row.association == association, number < counts.amendments {
                rows.append(row)
            }
            next = row.next
        }
        return rows.reversed()
    }
}
