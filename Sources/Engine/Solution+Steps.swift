import ConceptModel
import Reasoning
import TextIndex

extension Solution {
    /// A step over a sentence: by the relation that the sentence states between the two, if one was
    /// read out of it, else because it names them.
    func step(
        from: ConceptID, to: ConceptID, named name: String, by passage: ConceptID,
        _ span: ByteSpan, _ confidence: Confidence
    ) -> PathStep {
        let stated = stated(from, to, by: passage)
        return PathStep(
            from: from, fromName: (graph.concept(from)?.content ?? "").firstLine,
            relation: stated?.relation ?? Relation.mentions, to: to, toName: name,
            direction: stated?.direction ?? .outgoing, evidence: passage, sentenceSpan: span,
            sentence: graph.concept(passage)?.content.text(in: span) ?? "",
            confidence: confidence)
    }

    private func stated(_ from: ConceptID, _ to: ConceptID, by passage: ConceptID)
        -> (relation: String, direction: Direction)?
    {
        for direction in Direction.allCases {
            for association in graph.associations(of: from, direction, limit: 64)
            where association.relation != Relation.mentions && !association.isDenied {
                let other = direction == .outgoing ? association.target : association.source
                if other == to, association.evidence.contains(where: { $0.concept == passage }) {
                    return (association.relation, direction)
                }
            }
        }
        return nil
    }
}
