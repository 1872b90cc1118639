import ConceptModel
import Platform

/// Later words on what was learned: closing, retraction, expiry. They are rows of their own, hung
/// on the rows that they speak of; nothing is overwritten. On the lane's thread only.
extension Shard {
    /// Applies an amendment to the evidence that is known by now. Returns how many pieces of
    /// evidence it changed.
    ///
    /// Complexity: O(rows of the source).
    func apply(_ amendment: Amendment) -> Int {
        guard let source = liveSlot(of: amendment.source),
            let target = liveSlot(of: amendment.target),
            let relation = relationNumbers[amendment.relation]
        else { return 0 }
        let triple = TripleKey(
            source: source, relation: relation, target: target, isDenied: amendment.isDenied)
        var numbers: [UInt32] = []
        forEachRow(of: source, .outgoing) { number, row in
            guard row.isOf(triple), isStated(number, row) else { return }
            if let wanted = amendment.evidence, concepts[Int(row.evidence)].id != wanted { return }
            numbers.append(number)
        }
        let recordedAt = amendment.recordedAt.microseconds
        switch amendment.change {
        case .close(let moment):
            for number in numbers {
                append(.closed, to: number, end: moment?.microseconds, recordedAt: recordedAt)
            }
        case .retract:
            for number in numbers { append(.retracted, to: number, recordedAt: recordedAt) }
            uncount(numbers, of: triple)
        }
        return numbers.count
    }

    /// Brings back what was retracted of a text that is learned again.
    func restoreEvidence(of text: UInt32, at moment: Timestamp) {
        guard counts.amendments > 0 else { return }
        associations.forEachRow(ofBlock: concepts[Int(text)].associations) { number, row in
            guard isRetracted(number, row) else { return }
            let namespace = namespace(of: row.source)
            let isEntity = concepts[Int(row.source)].kind == ConceptKind.entity.rawValue
            let wasStated = isEntity || hasStatedRow(row.triple)
            append(.restored, to: number, recordedAt: moment.microseconds)
            guard isStated(number, row) else { return }
            if !wasStated { namespaces[namespace].counts.textAssociations += 1 }
            if isEntity { countEntityEvidence(row) }
        }
    }

    /// Whether the newest word on a row's standing is a retraction.
    func isRetracted(_ number: UInt32, _ row: AssociationRow) -> Bool {
        guard counts.amendments > 0 else { return false }
        var next = OptionalSlot(raw: amendmentHeads.load(Int(row.evidence)))
        while let place = next.slot {
            let amendment = amendments[Int(place)]
            next = amendment.next
            guard amendment.association == number else { continue }
            switch AmendmentRow.Change(rawValue: amendment.change) {
            case .retracted: return true
            case .restored: return false
            case .closed, nil: continue
            }
        }
        return false
    }

    private func append(
        _ change: AmendmentRow.Change, to number: UInt32, end: Int64? = nil, recordedAt: Int64
    ) {
        let evidence = associations[number].evidence
        let row = AmendmentRow(
            recordedAt: recordedAt, association: number, end: end ?? .min,
            next: OptionalSlot(raw: amendmentHeads.load(Int(evidence))), change: change.rawValue)
        let place = UInt32(amendments.append(row))
        counts.amendments = place + 1
        counts.amendedBound = max(counts.amendedBound, evidence + 1)
        amendmentHeads.store(OptionalSlot(place).raw, at: Int(evidence))
    }

    private func uncount(_ numbers: [UInt32], of triple: TripleKey) {
        if concepts[Int(triple.source)].kind == ConceptKind.entity.rawValue {
            for number in numbers { _ = uncountEntityEvidence(associations[number]) }
        } else if !numbers.isEmpty, !hasStatedRow(triple) {
            namespaces[namespace(of: triple.source)].counts.textAssociations -= 1
        }
    }

    private func hasStatedRow(_ triple: TripleKey) -> Bool {
        var found = false
        forEachRow(of: triple.source, .outgoing) { number, row in
            if !found, row.isOf(triple), isStated(number, row) { found = true }
        }
        return found
    }

    // MARK: Expiry

    /// When a learned text expires; `Int64.max` for never.
    func expiry(of text: UInt32) -> Int64 {
        OptionalSlot(raw: expiryHeads.load(Int(text))).slot.map { expiries[Int($0)].expiresAt }
            ?? .max
    }

    /// A text lives as long as the learning that keeps it longest.
    /// - Parameter moment: what the latest learning asks for; `nil` for ever.
    func prolong(_ text: UInt32, until moment: Timestamp?) {
        let wanted = moment?.microseconds ?? .max
        if wanted > expiry(of: text) { setExpiry(wanted, of: text) }
    }

    func setExpiry(_ moment: Int64, of text: UInt32) {
        let row = ExpiryRow(
            expiresAt: moment, slot: text,
            next: OptionalSlot(raw: expiryHeads.load(Int(text))))
        let place = UInt32(expiries.append(row))
        counts.expiries = place + 1
        counts.expiringBound = max(counts.expiringBound, text + 1)
        counts.earliestExpiry = min(counts.earliestExpiry, moment)
        expiryHeads.store(OptionalSlot(place).raw, at: Int(text))
    }
}
