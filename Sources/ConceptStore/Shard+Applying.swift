import ConceptModel
import DurableLog
import Platform
import TextIndex
import VectorIndex
import VectorKernels

/// Bringing committed records into memory; on the lane's thread only. The same code serves a fresh
/// commit and the replay of the log, so both give the same shard.
extension Shard {
    /// Applies a learning record.
    /// - Parameter position: of the record's payload in the log, where contents are read from.
    func apply(_ plan: LearningPlan, offsets: TextOffsets, at position: LogPosition)
        -> CommitReceipt
    {
        let provenance = ProvenanceTexts(offsets: offsets, position: position)
        if let known = liveSlot(of: plan.id) {
            if expiry(of: known) > plan.learnedAt.microseconds {
                learnAgain(
                    known, provenance, learnedAt: plan.learnedAt, expiresAt: plan.expiresAt)
                return CommitReceipt(concept: plan.id)
            }
            // No reader sees it any more, so it is learned as new.
            _ = delete([plan.id])
        }
        let namespace = number(of: plan.namespace)
        var receipt = CommitReceipt(concept: plan.id)
        receipt.wasKnown = false
        var slots: [UInt32] = []
        slots.reserveCapacity(plan.concepts.count)
        for (index, concept) in plan.concepts.enumerated() {
            if let known = liveSlot(of: concept.id) {
                slots.append(known)
                continue
            }
            let content = reference(
                to: concept, index: index, plan: plan, offsets: offsets, position: position)
            let isText = index == 0
            let slot = appendConcept(
                concept, content: content, learnedAt: plan.learnedAt, namespace: namespace,
                document: concept.kind == .passage && !isText ? slots.first : nil,
                associationCount: isText ? plan.associations.count : 0)
            slots.append(slot)
            if concept.kind != .entity {
                receipt.conceptsCreated += 1
            } else if shared.entities.add(concept.id) {
                namespaces[Int(namespace)].totals.addEntities(1)
                receipt.conceptsCreated += 1
            }
            indexContent(of: concept, in: plan, slot: slot, namespace: namespace)
        }
        addProvenance(provenance, learnedAt: plan.learnedAt, to: slots[0])
        if let moment = plan.expiresAt { setExpiry(moment.microseconds, of: slots[0]) }
        receipt.associationsCreated = appendAssociations(
            of: plan, slots: slots, namespace: namespace)
        return receipt
    }

    /// Applies a repetition. Returns `nil` when the text has been deleted or has expired meanwhile.
    func apply(_ learning: RepeatedLearning, offsets: TextOffsets, at position: LogPosition)
        -> CommitReceipt?
    {
        guard let slot = liveSlot(of: learning.id),
            expiry(of: slot) > learning.learnedAt.microseconds
        else { return nil }
        learnAgain(
            slot, ProvenanceTexts(offsets: offsets, position: position),
            learnedAt: learning.learnedAt, expiresAt: learning.expiresAt)
        return CommitReceipt(concept: learning.id)
    }

    private func learnAgain(
        _ slot: UInt32, _ provenance: ProvenanceTexts, learnedAt: Timestamp, expiresAt: Timestamp?
    ) {
        addProvenance(provenance, learnedAt: learnedAt, to: slot)
        restoreEvidence(of: slot, at: learnedAt)
        prolong(slot, until: expiresAt)
    }

    /// The slot of a concept that is there, expired or not. A deleted concept keeps its entry in
    /// the table; one that is learned anew has a further entry.
    func liveSlot(of id: ConceptID) -> UInt32? {
        identities.slot(hash: id.tableHash) { slot in
            concepts[Int(slot)].id == id && deletions.load(Int(slot)) == 0
        }
    }

    // MARK: Concepts

    private func reference(
        to concept: LearningPlan.PlannedConcept, index: Int, plan: LearningPlan,
        offsets: TextOffsets, position: LogPosition
    ) -> TextReference {
        switch concept.content {
        case .whole:
            TextReference(
                position, offset: offsets.content, byteCount: plan.content.utf8.count)
        case .part(let span):
            TextReference(
                position, offset: offsets.content + Int(span.lowerBound),
                byteCount: span.byteCount)
        case .name(let name):
            TextReference(
                position, offset: offsets.names[index] ?? 0, byteCount: name.utf8.count)
        }
    }

    private func appendConcept(
        _ concept: LearningPlan.PlannedConcept, content: TextReference, learnedAt: Timestamp,
        namespace: UInt32, document: UInt32?, associationCount: Int
    ) -> UInt32 {
        let row = ConceptRow(
            id: concept.id, learnedAt: learnedAt.microseconds, content: content,
            kind: concept.kind.rawValue,
            document: document.map { OptionalSlot($0) } ?? .none,
            hasVector: concept.vector != nil,
            firstAssociation: UInt32(associations.count),
            associationCount: UInt32(associationCount))
        memberships.append(namespace)
        let slot = UInt32(concepts.append(row))
        if identities.isFull { growIdentities() }
        identities.insert(slot, hash: concept.id.tableHash)
        return slot
    }

    // As with the arenas, there is no going on without memory; the log has everything.

    private func growIdentities() {
        do {
            identities = try identities.grown { concepts[Int($0)].id.tableHash }
        } catch {
            fatalError("no memory for the identity table: \(error)")
        }
    }

    private func index(_ terms: [String], of slot: UInt32, in postings: PostingsIndex) {
        do {
            try postings.add(document: slot, terms: terms)
        } catch {
            fatalError("no memory for postings: \(error)")
        }
    }

    private func append(_ vector: QuantizedVector, label: UInt32) {
        do {
            try vectors.append(vector, label: label)
        } catch {
            fatalError("no memory for a vector: \(error)")
        }
    }

    private func indexContent(
        of concept: LearningPlan.PlannedConcept, in plan: LearningPlan, slot: UInt32,
        namespace: UInt32
    ) {
        switch concept.kind {
        case .passage:
            let text: String =
                switch concept.content {
                case .whole: plan.content
                case .part(let span): plan.content.text(in: span)
                case .name(let name): name
                }
            index(TextAnalyzer.terms(of: text), of: slot, in: texts)
            namespaces[Int(namespace)].counts.passages += 1
            namespaces[Int(namespace)].counts.passageLength += texts.length(of: slot)
            if let vector = concept.vector {
                append(vector, label: slot)
                counts.vectors += 1
                namespaces[Int(namespace)].counts.vectors += 1
            }
        case .document:
            namespaces[Int(namespace)].counts.documents += 1
        case .entity:
            if case .name(let name) = concept.content {
                index(
                    NormalisedName.normalise(name).split(separator: " ").map(String.init),
                    of: slot, in: names)
            }
        }
    }

    // MARK: Associations

    private func appendAssociations(
        of plan: LearningPlan, slots: [UInt32], namespace: UInt32
    ) -> Int {
        var created = 0
        var seenInText: Set<TripleKey> = []
        let extractor = number(of: plan.extractor)
        for planned in plan.associations {
            let row = append(
                planned, relation: number(ofRelation: planned.relation),
                source: slots[planned.source], target: slots[planned.target],
                evidence: slots[planned.evidence], extractor: extractor)
            if plan.concepts[planned.source].kind == .entity {
                if countEntityEvidence(row) { created += 1 }
            } else if seenInText.insert(row.triple).inserted {
                created += 1
                namespaces[Int(namespace)].counts.textAssociations += 1
            }
        }
        return created
    }

    /// Counts one piece of evidence more for an association whose source is an entity. Returns
    /// whether it is the first.
    @discardableResult
    func countEntityEvidence(_ row: AssociationRow) -> Bool {
        guard shared.associations.add(sharedKey(of: row)) else { return false }
        namespaces[Int(memberships[Int(row.source)])].totals.addAssociations(1)
        return true
    }

    /// The key under which shards count the evidence of an entity's association together.
    func sharedKey(of row: AssociationRow) -> ConceptID {
        ConceptID(
            associationFrom: concepts[Int(row.source)].id,
            relation: relations[Int(row.relation)], isDenied: row.isDenied,
            to: concepts[Int(row.target)].id)
    }

    private func append(
        _ planned: LearningPlan.PlannedAssociation, relation: UInt32, source: UInt32,
        target: UInt32, evidence: UInt32, extractor: UInt8
    ) -> AssociationRow {
        var validity = OptionalSlot.none
        if planned.validity != .always {
            validity = OptionalSlot(UInt32(validities.append(ValidityRow(planned.validity))))
        }
        let outgoing = OptionalSlot(raw: outgoingHeads.load(Int(source)))
        let incoming = OptionalSlot(raw: incomingHeads.load(Int(target)))
        let row = AssociationRow(
            source: source, target: target, relation: relation, evidence: evidence,
            sentence: (planned.sentence.lowerBound, planned.sentence.upperBound),
            nextOutgoing: outgoing, nextIncoming: incoming,
            outgoingOrdinal: outgoing.slot.map { associations[Int($0)].outgoingOrdinal + 1 } ?? 1,
            incomingOrdinal: incoming.slot.map { associations[Int($0)].incomingOrdinal + 1 } ?? 1,
            validity: validity, confidence: planned.confidence.value,
            kind: planned.kind.rawValue, extractor: extractor, isDenied: planned.isDenied)
        let number = UInt32(associations.append(row))
        outgoingHeads.store(OptionalSlot(number).raw, at: Int(source))
        incomingHeads.store(OptionalSlot(number).raw, at: Int(target))
        return row
    }

    // MARK: Provenance and interned words

    private func addProvenance(
        _ texts: ProvenanceTexts, learnedAt: Timestamp, to slot: UInt32
    ) {
        let next = OptionalSlot(raw: provenanceHeads.load(Int(slot)))
        let row = ProvenanceRow(
            source: texts.source, metadata: texts.metadata, learnedAt: learnedAt.microseconds,
            next: next, ordinal: next.slot.map { provenance[Int($0)].ordinal + 1 } ?? 1)
        let number = UInt32(provenance.append(row))
        provenanceHeads.store(OptionalSlot(number).raw, at: Int(slot))
        counts.provenance += 1
        let namespace = Int(memberships[Int(slot)])
        namespaces[namespace].counts.textLearnings += 1
        if row.ordinal == 1 { namespaces[namespace].counts.texts += 1 }
    }

    private func number(ofRelation phrase: String) -> UInt32 {
        if let number = relationNumbers[phrase] { return number }
        let number = UInt32(relations.append(phrase))
        relationNumbers[phrase] = number
        return number
    }

    private func number(of extractor: ExtractorIdentity) -> UInt8 {
        if let known = extractors.firstIndex(of: extractor) { return UInt8(known) }
        precondition(extractors.count < 255, "a shard holds the work of up to 255 extractors")
        extractors.append(extractor)
        return UInt8(extractors.count - 1)
    }

    func number(of namespace: Namespace) -> UInt32 {
        if let number = namespaceNumbers[namespace] { return number }
        let totals = shared.totals(of: namespace)
        let number = UInt32(
            namespaces.append(ShardNamespace(namespace: namespace, totals: totals)))
        namespaceNumbers[namespace] = number
        return number
    }
}

/// The source label and the metadata that a record brings, as places in the log.
struct ProvenanceTexts {
    let source: TextReference
    let metadata: TextReference

    init(offsets: TextOffsets, position: LogPosition) {
        source = Self.reference(offsets.source, position)
        metadata = Self.reference(offsets.metadata, position)
    }

    private static func reference(
        _ place: (offset: Int, byteCount: Int)?, _ position: LogPosition
    ) -> TextReference {
        guard let place else { return .none }
        return TextReference(position, offset: place.offset, byteCount: place.byteCount)
    }
}
