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
        let provenance = provenanceTexts(plan.source, plan.metadata, offsets, position)
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
                if concept.kind == .entity {
                    noteName(
                        content(
                            of: concept, index: index, plan: plan, offsets: offsets,
                            position: position),
                        of: known, in: slots[0])
                }
                continue
            }
            let content = content(
                of: concept, index: index, plan: plan, offsets: offsets, position: position)
            let isText = index == 0
            let slot = appendConcept(
                concept, content: content, learnedAt: plan.learnedAt, namespace: namespace,
                role: role(of: concept, isText: isText, plan, text: slots.first))
            slots.append(slot)
            if concept.kind != .entity {
                receipt.conceptsCreated += 1
            } else if countEntity(concept.id, namespace: Int(namespace)) {
                receipt.conceptsCreated += 1
            }
            indexContent(of: concept, in: plan, slot: slot, namespace: namespace)
        }
        addProvenance(provenance, learnedAt: plan.learnedAt, to: slots[0], isFirst: true)
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
            slot, provenanceTexts(learning.source, learning.metadata, offsets, position),
            learnedAt: learning.learnedAt, expiresAt: learning.expiresAt)
        return CommitReceipt(concept: learning.id)
    }

    private func learnAgain(
        _ slot: UInt32, _ provenance: ProvenanceTexts, learnedAt: Timestamp, expiresAt: Timestamp?
    ) {
        addProvenance(provenance, learnedAt: learnedAt, to: slot, isFirst: false)
        restoreEvidence(of: slot, at: learnedAt)
        prolong(slot, until: expiresAt)
    }

    /// The slot of a concept that is there, expired or not. A deleted concept keeps its entry in
    /// the table; one that is learned anew has a further entry.
    func liveSlot(of id: ConceptID) -> UInt32? {
        identities.slot(hash: id.orderedHash) { slot in
            concepts[Int(slot)].id == id && deletions.load(Int(slot)) == 0
        }
    }

    // MARK: Concepts

    private func content(
        of concept: LearningPlan.PlannedConcept, index: Int, plan: LearningPlan,
        offsets: TextOffsets, position: LogPosition
    ) -> StoredText {
        switch concept.content {
        case .whole:
            stored(plan.content, position, offsets.content)
        case .part(let span):
            stored(
                plan.content.text(in: span), position, offsets.content + Int(span.lowerBound))
        case .name(let name):
            stored(name, position, offsets.names[index])
        }
    }

    /// A text that stands in a record, from a byte of the payload on.
    private func stored(_ text: String, _ record: LogPosition, _ offset: Int) -> StoredText {
        StoredText(text, at: reference(record, offset, text.utf8.count))
    }

    /// A text inside a record.
    private func reference(_ record: LogPosition, _ offset: Int, _ byteCount: Int)
        -> TextReference
    {
        let place = LogPosition(
            segment: record.segment, offset: record.offset + UInt32(offset),
            byteCount: UInt32(byteCount))
        if let reference = TextReference(place) { return reference }
        let number = farTexts.append(
            FarText(
                segment: place.segment, offset: place.offset, byteCount: place.byteCount))
        return TextReference(farText: UInt32(number))
    }

    private func appendConcept(
        _ concept: LearningPlan.PlannedConcept, content: StoredText, learnedAt: Timestamp,
        namespace: UInt32, role: ConceptRow.Role
    ) -> UInt32 {
        let row = ConceptRow(
            id: concept.id, learnedAt: learnedAt.microseconds, content: content,
            kind: concept.kind, role: role, hasVector: concept.vector != nil,
            namespace: namespace)
        let slot = UInt32(concepts.append(row))
        if identities.isFull { growIdentities() }
        identities.insert(slot, hash: concept.id.orderedHash)
        return slot
    }

    /// The block of associations that a text teaches begins where the rows end now.
    private func role(
        of concept: LearningPlan.PlannedConcept, isText: Bool, _ plan: LearningPlan, text: UInt32?
    ) -> ConceptRow.Role {
        if isText {
            return .text(associations: plan.associations.isEmpty ? nil : associations.bound)
        }
        return concept.kind == .passage ? text.map { .part(of: $0) } ?? .entity : .entity
    }

    // As with the arenas, there is no going on without memory; the log has everything.

    private func growIdentities() {
        do {
            identities = try identities.grown { concepts[Int($0)].id.orderedHash }
        } catch {
            fatalError("no memory for the identity table: \(error)")
        }
    }

    private func index(_ add: () throws(MemoryError) -> Void) {
        do {
            try add()
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
            index { () throws(MemoryError) in try texts.add(document: slot, text: text) }
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
                let words = NormalisedName.words(of: name)
                index { () throws(MemoryError) in try names.add(document: slot, terms: words) }
            }
        }
    }

    // MARK: Associations

    private func appendAssociations(
        of plan: LearningPlan, slots: [UInt32], namespace: UInt32
    ) -> Int {
        var created = 0
        var seenInText = SeenTriples()
        var phrase: String?
        var relation: UInt32 = 0
        guard !plan.associations.isEmpty else { return 0 }
        let extractor = number(of: plan.extractor)
        associations.beginBlock(
            text: slots[0], extractor: extractor, count: plan.associations.count)
        for planned in plan.associations {
            if planned.relation != phrase {
                phrase = planned.relation
                relation = number(ofRelation: planned.relation)
            }
            let row = append(
                planned, relation: relation,
                source: slots[planned.source], target: slots[planned.target],
                evidence: slots[planned.evidence], extractor: extractor)
            if plan.concepts[planned.source].kind == .entity {
                counts.entityAssociations += 1
                if countEntityEvidence(row) { created += 1 }
            } else if seenInText.insert(row.triple) {
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
        guard isCountingShared, shared.associations.add(sharedKey(of: row)) else { return false }
        namespaces[namespace(of: row.source)].totals.addAssociations(1)
        return true
    }

    /// The place of a concept's namespace among `namespaces`.
    func namespace(of slot: UInt32) -> Int { Int(concepts[Int(slot)].namespace) }

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
            sentence: planned.sentence,
            nextOutgoing: outgoing, nextIncoming: incoming,
            outgoingOrdinal: outgoing.slot.map { associations[$0].outgoingOrdinal + 1 } ?? 1,
            incomingOrdinal: incoming.slot.map { associations[$0].incomingOrdinal + 1 } ?? 1,
            validity: validity, confidence: planned.confidence.value,
            kind: planned.kind.rawValue, extractor: extractor, isDenied: planned.isDenied)
        let number = associations.append(row)
        outgoingHeads.store(OptionalSlot(number).raw, at: Int(source))
        incomingHeads.store(OptionalSlot(number).raw, at: Int(target))
        return row
    }

    // MARK: Provenance and interned words

    /// The row says only what the concept's own row does not: a text that was learned once, without
    /// a source and metadata, has none.
    private func addProvenance(
        _ texts: ProvenanceTexts, learnedAt: Timestamp, to slot: UInt32, isFirst: Bool
    ) {
        let namespace = namespace(of: slot)
        namespaces[namespace].counts.textLearnings += 1
        let next = OptionalSlot(raw: provenanceHeads.load(Int(slot)))
        if isFirst {
            namespaces[namespace].counts.texts += 1
            if texts.source.isNone, texts.metadata.isNone { return }
        }
        let row = ProvenanceRow(
            learnedAt: learnedAt.microseconds, source: texts.source, next: next,
            metadata: texts.metadata, ordinal: isFirst ? 1 : timesLearned(slot) + 1)
        let number = UInt32(provenance.append(row))
        provenanceHeads.store(OptionalSlot(number).raw, at: Int(slot))
        counts.provenance += 1
    }

    private func provenanceTexts(
        _ source: String?, _ metadata: String?, _ offsets: TextOffsets, _ position: LogPosition
    ) -> ProvenanceTexts {
        func stored(_ text: String?, _ place: (offset: Int, byteCount: Int)?) -> StoredText {
            guard let text, let place else { return .none }
            return self.stored(text, position, place.offset)
        }
        return ProvenanceTexts(
            source: stored(source, offsets.source),
            metadata: stored(metadata, offsets.metadata))
    }

    /// How many times a text was learned.
    func timesLearned(_ text: UInt32) -> UInt32 {
        OptionalSlot(raw: provenanceHeads.load(Int(text))).slot
            .map { provenance[Int($0)].ordinal } ?? 1
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
    let source: StoredText
    let metadata: StoredText
}

/// The associations that one text has stated so far. Most texts state few, and comparing those is
/// quicker than hashing.
private struct SeenTriples {
    private static let comparedCount = 16
    private var few: [TripleKey] = []
    private var many: Set<TripleKey> = []

    /// Returns whether it is the first such.
    mutating func insert(_ triple: TripleKey) -> Bool {
        if few.contains(triple) { return false }
        if few.count < Self.comparedCount {
            few.append(triple)
            return true
        }
        return many.insert(triple).inserted
    }
}
