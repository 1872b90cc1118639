import ConceptModel
import FoundationEssentials
import VectorKernels

/// A line that does not say what it should.
struct ExportFault: Error {
    let reason: String
}

extension ExportedText {
    /// Checks everything that a store relies on.
    func text() throws(ExportFault) -> PortableText {
        guard let namespace = Namespace(namespace) else {
            throw ExportFault(reason: Namespace.rule)
        }
        guard (1...Limits.contentByteCount).contains(content.utf8.count) else {
            throw ExportFault(reason: "content has to have 1 to 4 MiB")
        }
        let id = ConceptID(ofText: content, in: namespace)
        guard concepts.first?.id == id.description, self.id == id.description else {
            throw ExportFault(reason: "the identity is not that of the content")
        }
        var planned: [LearningPlan.PlannedConcept] = []
        for concept in concepts { planned.append(try self.concept(concept, in: id)) }
        var associations: [LearningPlan.PlannedAssociation] = []
        for association in self.associations {
            associations.append(try self.association(association))
        }
        let plan = LearningPlan(
            content: content, source: source, metadata: metadata,
            learnedAt: Timestamp(microseconds: learnedAt), extractor: extractor,
            concepts: planned, associations: associations, namespace: namespace,
            expiresAt: expiresAt.map { Timestamp(microseconds: $0) })
        var history: [PortableText.Event] = []
        for event in self.history { history.append(try self.event(event)) }
        return PortableText(plan: plan, history: history)
    }

    private func span(_ bounds: [UInt32]) throws(ExportFault) -> ByteSpan {
        guard bounds.count == 2, bounds[0] <= bounds[1], bounds[1] <= content.utf8.count else {
            throw ExportFault(reason: "a span does not lie in the content")
        }
        return ByteSpan(bounds[0], bounds[1])
    }

    private func concept(_ exported: ExportedConcept, in text: ConceptID)
        throws(ExportFault) -> LearningPlan.PlannedConcept
    {
        guard let id = ConceptID(exported.id),
            let kind = ConceptKind.allCases.first(where: { "\($0)" == exported.kind })
        else {
            throw ExportFault(reason: "a concept has no identity or no known kind")
        }
        let content: LearningPlan.PlannedConcept.Content
        switch (exported.part, exported.name) {
        case (let part?, nil):
            let span = try span(part)
            guard kind == .passage, id == ConceptID(ofPassage: span, in: text) else {
                throw ExportFault(reason: "the identity is not that of the passage")
            }
            content = .part(span)
        case (nil, let name?):
            guard kind == .entity, !name.isEmpty else {
                throw ExportFault(reason: "a name is empty, or not of an entity")
            }
            content = .name(name)
        case (nil, nil):
            guard id == text, kind != .entity else {
                throw ExportFault(reason: "a concept has neither part nor name")
            }
            content = .whole
        default: throw ExportFault(reason: "a concept has both part and name")
        }
        if let vector = exported.vector {
            guard vector.scale.isFinite, vector.codes.count <= Int(UInt16.max) else {
                throw ExportFault(reason: "a vector is none")
            }
        }
        return .init(
            id: id, kind: kind, content: content,
            vector: exported.vector.map { vector in
                QuantizedVector(
                    codes: vector.codes.map { Int8(bitPattern: $0) }, scale: vector.scale)
            })
    }

    private func association(_ exported: ExportedAssociation)
        throws(ExportFault) -> LearningPlan.PlannedAssociation
    {
        guard let kind = AssociationKind.allCases.first(where: { "\($0)" == exported.kind }),
            !exported.relation.isEmpty,
            [exported.source, exported.target, exported.evidence].allSatisfy(
                concepts.indices.contains)
        else {
            throw ExportFault(
                reason: "an association has no known kind, no relation, or concepts that the line "
                    + "does not hold")
        }
        return .init(
            source: exported.source, relation: exported.relation, target: exported.target,
            kind: kind, isDenied: exported.denied, confidence: Confidence(exported.confidence),
            evidence: exported.evidence, sentence: try span(exported.sentence),
            validity: TimeRange(
                start: exported.from.map { Timestamp(microseconds: $0) },
                end: exported.until.map { Timestamp(microseconds: $0) }))
    }

    private func event(_ exported: Event) throws(ExportFault) -> PortableText.Event {
        let moment = Timestamp(microseconds: exported.at)
        if exported.event == "learned" {
            return .learnedAgain(
                source: exported.source, metadata: exported.metadata, at: moment)
        }
        guard let association = exported.association, associations.indices.contains(association)
        else {
            throw ExportFault(reason: "an event is of an association that the line does not hold")
        }
        let change: Amendment.Change
        switch (exported.event, exported.until) {
        case ("closed", let end?): change = .close(Timestamp(microseconds: end))
        case ("reopened", nil): change = .close(nil)
        case ("retracted", nil): change = .retract
        default: throw ExportFault(reason: "\"\(exported.event)\" is no known event")
        }
        return .amended(association: association, change: change, at: moment)
    }
}
