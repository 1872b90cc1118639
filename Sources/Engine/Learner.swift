import ConceptModel
import ConceptStore
import Extraction
import TextIndex
import VectorKernels

/// Turns what was read out of a text into a plan that the store can commit. Pure: the same draft
/// gives the same plan.
struct Learner: Sendable {
    /// Relations below this are left out.
    let minimumConfidence: Confidence
    /// The most relations that one passage may teach; the surest are kept.
    let maximumAssociationsPerConcept: Int

    /// - Parameter vectors: one for each passage of the draft.
    /// - Returns: the plan, and how many relations were left out.
    func plan(
        for draft: LearningDraft, vectors: [QuantizedVector], learnedAt: Timestamp,
        expiresAt: Timestamp?
    ) -> (plan: LearningPlan, leftOut: Int) {
        precondition(vectors.count == draft.passages.count, "one vector for each passage")
        var builder = PlanBuilder(draft: draft, vectors: vectors)
        var leftOut = 0
        let heading = draft.extractions[0].heading
        for (position, extraction) in draft.extractions.enumerated() {
            let passage = builder.passageIndex(position)
            builder.addMentions(of: extraction, in: passage)
            if let own = extraction.heading {
                builder.add(
                    passage, Relation.isAbout, builder.entity(own), .compositional, .certain,
                    evidence: passage, sentence: own.span)
            } else if let heading, draft.isDocument {
                // The heading stands in the document's first passage.
                builder.add(
                    passage, Relation.isAbout, builder.entity(heading), .compositional,
                    Confidence(0.9), evidence: builder.passageIndex(0), sentence: heading.span)
            }
            leftOut += addRelations(of: extraction, in: passage, to: &builder)
            for alias in extraction.aliases {
                builder.add(
                    builder.entity(named: alias.name), Relation.alsoKnownAs,
                    builder.entity(named: alias.alias), .semantic, Confidence(0.9),
                    evidence: passage, sentence: alias.sentence)
            }
        }
        let plan = LearningPlan(
            content: draft.text.content, source: draft.text.source,
            metadata: draft.text.metadata, learnedAt: learnedAt, extractor: draft.extractor,
            concepts: builder.concepts, associations: builder.associations,
            namespace: draft.namespace, expiresAt: expiresAt)
        return (plan, leftOut)
    }

    /// Adds the surest relations, in the order of the text. Returns how many were left out.
    private func addRelations(
        of extraction: Extraction, in passage: Int, to builder: inout PlanBuilder
    ) -> Int {
        let relations = extraction.relations
        let sureEnough = relations.indices.filter {
            relations[$0].confidence >= minimumConfidence
        }
        let kept = sureEnough.sorted { left, right in
            relations[left].confidence != relations[right].confidence
                ? relations[left].confidence > relations[right].confidence : left < right
        }.prefix(maximumAssociationsPerConcept).sorted()
        for index in kept {
            let relation = relations[index]
            let subject = builder.entity(relation.subject)
            let object = builder.entity(relation.object)
            guard subject != object else { continue }
            let phrase =
                relation.isNegated ? Relation.denied(relation.phrase) : relation.phrase
            builder.add(
                subject, phrase, object, relation.kind, relation.confidence,
                evidence: passage, sentence: relation.sentence, validity: relation.validity,
                isDenied: relation.isNegated)
        }
        return relations.count - kept.count
    }
}

/// Collects the concepts and associations of a plan, each once.
private struct PlanBuilder {
    private(set) var concepts: [LearningPlan.PlannedConcept] = []
    private(set) var associations: [LearningPlan.PlannedAssociation] = []
    private var entities: [String: Int] = [:]
    private let isDocument: Bool
    private let namespace: Namespace

    private struct Key: Hashable {
        let source: Int
        let relation: String
        let target: Int
        let evidence: Int
        let sentence: ByteSpan
    }
    private var seen: Set<Key> = []

    init(draft: LearningDraft, vectors: [QuantizedVector]) {
        isDocument = draft.isDocument
        namespace = draft.namespace
        guard isDocument else {
            concepts = [
                .init(id: draft.id, kind: .passage, content: .whole, vector: vectors[0])
            ]
            return
        }
        concepts = [.init(id: draft.id, kind: .document, content: .whole)]
        for (span, vector) in zip(draft.passages, vectors) {
            concepts.append(
                .init(
                    id: ConceptID(ofPassage: span, in: draft.id), kind: .passage,
                    content: .part(span), vector: vector))
            add(
                0, Relation.contains, concepts.count - 1, .compositional, .certain, evidence: 0,
                sentence: span)
        }
    }

    func passageIndex(_ position: Int) -> Int { isDocument ? position + 1 : 0 }

    mutating func entity(_ mention: Mention) -> Int {
        entity(named: mention.name, normalised: mention.normalisedName)
    }

    mutating func entity(named name: String) -> Int {
        entity(named: name, normalised: NormalisedName.normalise(name))
    }

    private mutating func entity(named name: String, normalised: String) -> Int {
        if let known = entities[normalised] { return known }
        concepts.append(
            .init(
                id: ConceptID(ofEntity: normalised, in: namespace), kind: .entity,
                content: .name(name)))
        entities[normalised] = concepts.count - 1
        return concepts.count - 1
    }

    /// Ties the passage to each thing it names, once for each sentence that does.
    mutating func addMentions(of extraction: Extraction, in passage: Int) {
        var sentence = 0
        for mention in extraction.mentions.sorted(by: { $0.span < $1.span }) {
            while sentence + 1 < extraction.sentences.count,
                extraction.sentences[sentence].upperBound <= mention.span.lowerBound
            {
                sentence += 1
            }
            let span = extraction.sentences.isEmpty ? mention.span : extraction.sentences[sentence]
            add(
                passage, Relation.mentions, entity(mention), .compositional, .certain,
                evidence: passage, sentence: span)
        }
    }

    mutating func add(
        _ source: Int, _ relation: String, _ target: Int, _ kind: AssociationKind,
        _ confidence: Confidence, evidence: Int, sentence: ByteSpan,
        validity: TimeRange = .always, isDenied: Bool = false
    ) {
        let key = Key(
            source: source, relation: relation, target: target, evidence: evidence,
            sentence: sentence)
        guard seen.insert(key).inserted else { return }
        associations.append(
            .init(
                source: source, relation: relation, target: target, kind: kind,
                isDenied: isDenied, confidence: confidence, evidence: evidence, sentence: sentence,
                validity: validity))
    }
}
