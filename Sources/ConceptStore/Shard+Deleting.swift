import ConceptModel
import Platform
import TextIndex

/// Deletion: what is deleted is hidden from every later root at once; roots taken before still see
/// it. Its bytes stay in the log until the log is compacted.
extension Shard {
    /// Hides a concept, a document's passages with it, and entities that nothing speaks of any
    /// more. Returns whether the concept was there.
    func delete(_ id: ConceptID) -> Bool {
        guard let slot = liveSlot(of: id) else { return false }
        counts.deletions += 1
        var touched: Set<UInt32> = []
        hide(slot, touching: &touched)
        for entity in touched.sorted() where isLive(entity) && !isSpokenOf(entity) {
            hideEntity(entity)
        }
        return true
    }

    private func isLive(_ slot: UInt32) -> Bool { deletions.load(Int(slot)) == 0 }

    private func hide(_ slot: UInt32, touching touched: inout Set<UInt32>) {
        let row = concepts[Int(slot)]
        if row.kind == ConceptKind.entity.rawValue {
            hideEntity(slot)
            return
        }
        // A part of a document takes its own share of the document's rows with it.
        let owner = row.document.slot.map { concepts[Int($0)] } ?? row
        let isPart = row.document.slot != nil
        let rows = (owner.firstAssociation..<owner.firstAssociation + owner.associationCount)
            .map { associations[Int($0)] }
            .filter { !isPart || $0.evidence == slot || $0.source == slot || $0.target == slot }
        discount(rows.filter { isLive($0) })
        for end in rows.flatMap({ [$0.source, $0.target] })
        where concepts[Int(end)].kind == ConceptKind.entity.rawValue {
            touched.insert(end)
        }
        hideText(slot)
        for part in Set(rows.map(\.target)).sorted()
        where concepts[Int(part)].document.slot == slot && isLive(part) {
            hideText(part)
        }
    }

    private func hideText(_ slot: UInt32) {
        let row = concepts[Int(slot)]
        deletions.store(counts.deletions, at: Int(slot))
        if let newest = OptionalSlot(raw: provenanceHeads.load(Int(slot))).slot {
            counts.texts -= 1
            counts.textLearnings -= Int(provenance[Int(newest)].ordinal)
        }
        guard row.kind == ConceptKind.passage.rawValue else {
            counts.documents -= 1
            return
        }
        counts.passages -= 1
        counts.passageLength -= texts.length(of: slot)
        if row.hasVector { counts.liveVectors -= 1 }
    }

    private func hideEntity(_ slot: UInt32) {
        var rows: [AssociationRow] = []
        forEachRow(of: slot, .outgoing) { rows.append($0) }
        forEachRow(of: slot, .incoming) { row in
            if row.source != slot { rows.append(row) }
        }
        discount(rows.filter { isLive($0) })
        deletions.store(counts.deletions, at: Int(slot))
        sharedEntities.remove(concepts[Int(slot)].id)
    }

    func isLive(_ row: AssociationRow) -> Bool {
        isLive(row.evidence) && isLive(row.source) && isLive(row.target)
    }

    private func discount(_ rows: [AssociationRow]) {
        var seen: Set<TripleKey> = []
        for row in rows {
            let source = concepts[Int(row.source)]
            if source.kind == ConceptKind.entity.rawValue {
                sharedAssociations.remove(
                    ConceptID(
                        associationFrom: source.id, relation: relations[Int(row.relation)],
                        to: concepts[Int(row.target)].id))
            } else if seen.insert(
                TripleKey(source: row.source, relation: row.relation, target: row.target)
            ).inserted {
                counts.textAssociations -= 1
            }
        }
    }

    /// Whether any text that is there speaks of an entity.
    private func isSpokenOf(_ slot: UInt32) -> Bool {
        for direction in Direction.allCases {
            var next = head(of: slot, direction)
            while let number = next.slot {
                let row = associations[Int(number)]
                if isLive(row) { return true }
                next = direction == .outgoing ? row.nextOutgoing : row.nextIncoming
            }
        }
        return false
    }

    private func head(of slot: UInt32, _ direction: Direction) -> OptionalSlot {
        let heads = direction == .outgoing ? outgoingHeads : incomingHeads
        return OptionalSlot(raw: heads.load(Int(slot)))
    }

    private func forEachRow(
        of slot: UInt32, _ direction: Direction, _ body: (AssociationRow) -> Void
    ) {
        var next = head(of: slot, direction)
        while let number = next.slot {
            let row = associations[Int(number)]
            body(row)
            next = direction == .outgoing ? row.nextOutgoing : row.nextIncoming
        }
    }
}
