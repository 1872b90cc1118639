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
            addProvenance(provenance, learnedAt: plan.learnedAt, to: known)
            return CommitReceipt(
                concept: plan.id, wasKnown: true, conceptsCreated: 0, associationsCreated: 0)
        }
        var created = 0
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
                concept, content: content, learnedAt: plan.learnedAt,
                document: concept.kind == .passage && !isText ? slots.first : nil,
                associationCount: isText ? plan.associations.count : 0)
            slots.append(slot)
            if concept.kind != .entity || sharedEntities.add(concept.id) { created += 1 }
            indexContent(of: concept, in: plan, slot: slot)
        }
        addProvenance(provenance, learnedAt: plan.learnedAt, to: slots[0])
        let associationsCreated = appendAssociations(of: plan, slots: slots, position: position)
        return CommitReceipt(
            concept: plan.id, wasKnown: false, conceptsCreated: created,
            associationsCreated: associationsCreated)
    }

    /// Applies a repetition. Returns `nil` when the text has been deleted meanwhile.
    func apply(_ learning: RepeatedLearning, offsets: TextOffsets, at position: LogPosition)
        -> CommitReceipt?
    {
        guard let slot = liveSlot(of: learning.id) else { return nil }
        addProvenance(
            ProvenanceTexts(offsets: offsets, position: position), learnedAt: learning.learnedAt,
            to: slot)
        return CommitReceipt(
            concept: learning.id, wasKnown: true, conceptsCreated: 0, associationsCreated: 0)
    }

    /// The slot of a concept that is there. A deleted concept keeps its entry in the table; one
    /// that is learned anew has a further entry.
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
        document: UInt32?, associationCount: Int
    ) -> UInt32 {
        let row = ConceptRow(
            id: concept.id, learnedAt: learnedAt.microseconds, content: content,
            kind: concept.kind.rawValue,
            document: document.map { OptionalSlot($0) } ?? .none,
            hasVector: concept.vector != nil,
            firstAssociation: UInt32(associations.count),
            associationCount: UInt32(associationCount))
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
        of concept: LearningPlan.PlannedConcept, in plan: LearningPlan, slot: UInt32
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
            counts.passages += 1
            counts.passageLength += texts.length(of: slot)
            if let vector = concept.vector {
                append(vector, label: slot)
                counts.vectors += 1
                counts.liveVectors += 1
            }
        case .document:
            counts.documents += 1
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
        of plan: LearningPlan, slots: [UInt32], position: LogPosition
    ) -> Int {
        var created = 0
        var seenInText: Set<TripleKey> = []
        let extractor = number(of: plan.extractor)
        for planned in plan.associations {
            let relation = number(ofRelation: planned.relation)
            let source = slots[planned.source]
            let target = slots[planned.target]
            append(
                planned, relation: relation, source: source, target: target,
                evidence: slots[planned.evidence], extractor: extractor)
            let key = TripleKey(source: source, relation: relation, target: target)
            if plan.concepts[planned.source].kind == .entity {
                let isNew = sharedAssociations.add(
                    ConceptID(
                        associationFrom: plan.concepts[planned.source].id,
                        relation: planned.relation, to: plan.concepts[planned.target].id))
                if isNew { created += 1 }
            } else if seenInText.insert(key).inserted {
                created += 1
                counts.textAssociations += 1
            }
        }
        return created
    }

    private func append(
        _ planned: LearningPlan.PlannedAssociation, relation: UInt32, source: UInt32,
        target: UInt32, evidence: UInt32, extractor: UInt8
    ) {
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
            kind: planned.kind.rawValue, extractor: extractor)
        let number = UInt32(associations.append(row))
        outgoingHeads.store(OptionalSlot(number).raw, at: Int(source))
        incomingHeads.store(OptionalSlot(number).raw, at: Int(target))
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
        counts.textLearnings += 1
        if row.ordinal == 1 { counts.texts += 1 }
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
