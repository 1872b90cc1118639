import ConceptModel
import Platform
import TextIndex

/// Deletion: what is deleted is hidden from every later root at once; roots taken before still see
/// it. Its bytes stay in the log until the log is compacted.
extension Shard {
    /// What one deletion has done so far.
    private struct Removal {
        var counts = RemovedCounts()
        /// Entities that lost evidence.
        var touched: Set<UInt32> = []
    }

    /// Hides concepts, documents' passages with them, and entities that nothing speaks of any more.
    /// Returns `nil` when none of them was there.
    func delete(_ ids: [ConceptID]) -> RemovedCounts? {
        removing(ids.compactMap { liveSlot(of: $0) })
    }

    /// Hides everything that the shard holds in a namespace, and forgets the links of its entities.
    /// Returns `nil` when there was nothing.
    ///
    /// Complexity: O(concepts of the shard).
    func deleteAll(in namespace: Namespace) -> RemovedCounts? {
        guard let number = namespaceNumbers[namespace] else { return nil }
        let members = (0..<UInt32(concepts.count)).filter {
            concepts[Int($0)].namespace == number && isLive($0)
        }
        func isEntity(_ slot: UInt32) -> Bool {
            concepts[Int(slot)].kind == ConceptKind.entity.rawValue
        }
        // Texts first: an entity goes with the last text that speaks of it.
        let hadLinks = removeLinks(ofNamespace: number)
        return removing(members.filter { !isEntity($0) } + members.filter(isEntity))
            ?? (hadLinks ? RemovedCounts() : nil)
    }

    /// Hides every text that expires at `moment` or before.
    ///
    /// Complexity: O(texts that were given an expiry and are still there).
    func deleteExpired(at moment: Timestamp) -> RemovedCounts? {
        var due: [UInt32] = []
        var earliest = Int64.max
        var first: UInt32?
        for number in counts.firstExpiry..<UInt32(expiries.count) {
            let row = expiries[Int(number)]
            guard isLive(row.slot), row.expiresAt != .max,
                OptionalSlot(raw: expiryHeads.load(Int(row.slot))).slot == number
            else { continue }
            if row.expiresAt <= moment.microseconds {
                due.append(row.slot)
            } else {
                earliest = min(earliest, row.expiresAt)
                first = first ?? number
            }
        }
        counts.earliestExpiry = earliest
        counts.firstExpiry = first ?? UInt32(expiries.count)
        return removing(due)
    }

    private func removing(_ slots: [UInt32]) -> RemovedCounts? {
        guard !slots.isEmpty else { return nil }
        counts.deletions += 1
        var removal = Removal()
        for slot in slots where isLive(slot) { hide(slot, &removal) }
        for entity in removal.touched.sorted() where isLive(entity) && !isSpokenOf(entity) {
            hideEntity(entity, &removal)
        }
        return removal.counts
    }

    func isLive(_ slot: UInt32) -> Bool { deletions.load(Int(slot)) == 0 }

    private func hide(_ slot: UInt32, _ removal: inout Removal) {
        let row = concepts[Int(slot)]
        if row.kind == ConceptKind.entity.rawValue {
            hideEntity(slot, &removal)
            return
        }
        // A part of a document takes its own share of the document's rows with it.
        let owner = row.document.map { concepts[Int($0)] } ?? row
        let isPart = row.document != nil
        var numbers: [UInt32] = []
        var rows: [AssociationRow] = []
        associations.forEachRow(ofBlock: owner.associations) { number, row in
            guard !isPart || row.evidence == slot || row.source == slot || row.target == slot
            else { return }
            numbers.append(number)
            rows.append(row)
        }
        discount(numbers, &removal)
        for end in rows.flatMap({ [$0.source, $0.target] })
        where concepts[Int(end)].kind == ConceptKind.entity.rawValue {
            removal.touched.insert(end)
        }
        hideText(slot, &removal)
        for part in Set(rows.map(\.target)).sorted()
        where concepts[Int(part)].document == slot && isLive(part) {
            hideText(part, &removal)
        }
    }

    private func hideText(_ slot: UInt32, _ removal: inout Removal) {
        let row = concepts[Int(slot)]
        let namespace = Int(row.namespace)
        deletions.store(counts.deletions, at: Int(slot))
        if row.isText {
            namespaces[namespace].counts.texts -= 1
            namespaces[namespace].counts.textLearnings -= Int(timesLearned(slot))
            removal.counts.texts += 1
        }
        guard row.kind == ConceptKind.passage.rawValue else {
            namespaces[namespace].counts.documents -= 1
            return
        }
        namespaces[namespace].counts.passages -= 1
        namespaces[namespace].counts.passageLength -= texts.length(of: slot)
        removal.counts.passages += 1
        if row.hasVector {
            namespaces[namespace].counts.vectors -= 1
            removal.counts.vectors += 1
        }
    }

    private func hideEntity(_ slot: UInt32, _ removal: inout Removal) {
        var numbers: [UInt32] = []
        forEachRow(of: slot, .outgoing) { number, _ in numbers.append(number) }
        forEachRow(of: slot, .incoming) { number, row in
            if row.source != slot { numbers.append(number) }
        }
        discount(numbers, &removal)
        deletions.store(counts.deletions, at: Int(slot))
        if uncountEntity(concepts[Int(slot)].id, namespace: namespace(of: slot)) {
            removal.counts.entities += 1
        }
    }

    /// Takes rows that go, those that are stated, out of the counts of associations. All rows of a
    /// text's association go together.
    private func discount(_ numbers: [UInt32], _ removal: inout Removal) {
        var seen: Set<TripleKey> = []
        for number in numbers {
            let row = associations[number]
            guard isStated(number, row) else { continue }
            if concepts[Int(row.source)].kind == ConceptKind.entity.rawValue {
                if uncountEntityEvidence(row) { removal.counts.associations += 1 }
            } else if seen.insert(row.triple).inserted {
                namespaces[namespace(of: row.source)].counts.textAssociations -= 1
                removal.counts.associations += 1
            }
        }
    }

    /// Counts one piece of evidence less for an association whose source is an entity. Returns
    /// whether none is left.
    func uncountEntityEvidence(_ row: AssociationRow) -> Bool {
        guard isCountingShared, shared.associations.remove(sharedKey(of: row)) else {
            return false
        }
        namespaces[namespace(of: row.source)].totals.addAssociations(-1)
        return true
    }

    /// Whether a row's ends and evidence are there and it is not retracted.
    func isStated(_ number: UInt32, _ row: AssociationRow) -> Bool {
        isLive(row.evidence) && isLive(row.source) && isLive(row.target)
            && !isRetracted(number, row)
    }

    /// Whether any text that is there speaks of an entity.
    private func isSpokenOf(_ slot: UInt32) -> Bool {
        for direction in Direction.allCases {
            var next = head(of: slot, direction)
            while let number = next.slot {
                let row = associations[number]
                if isLive(row.evidence), isLive(row.source), isLive(row.target) { return true }
                next = direction == .outgoing ? row.nextOutgoing : row.nextIncoming
            }
        }
        return false
    }

    private func head(of slot: UInt32, _ direction: Direction) -> OptionalSlot {
        let heads = direction == .outgoing ? outgoingHeads : incomingHeads
        return OptionalSlot(raw: heads.load(Int(slot)))
    }

    /// Calls `body` with every row of a concept, newest first.
    func forEachRow(
        of slot: UInt32, _ direction: Direction, _ body: (UInt32, AssociationRow) -> Void
    ) {
        var next = head(of: slot, direction)
        while let number = next.slot {
            let row = associations[number]
            body(number, row)
            next = direction == .outgoing ? row.nextOutgoing : row.nextIncoming
        }
    }
}
