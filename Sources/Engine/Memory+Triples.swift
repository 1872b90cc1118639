package import ConceptModel
import ConceptStore
import Extraction
import Platform
import TextIndex

/// A fact that somebody states outright: subject, relation, object.
package struct StatedTriple: Sendable, Hashable {
    package let subject: String
    package let relation: String
    package let object: String

    package init(subject: String, relation: String, object: String) {
        self.subject = subject
        self.relation = relation
        self.object = object
    }

    /// The sentence that is learned for it.
    package var sentence: String {
        "\(subject) \(relation) \(object)" + (object.hasSuffix(".") ? "" : ".")
    }

    /// What an extractor would read out of the sentence, had it to.
    fileprivate var extraction: Extraction {
        func mention(_ name: String, from start: Int) -> Mention {
            Mention(
                name: name, normalisedName: NormalisedName.normalise(name),
                span: ByteSpan(start..<start + name.utf8.count), type: .unknown)
        }
        let whole = ByteSpan(0..<sentence.utf8.count)
        let subject = mention(subject, from: 0)
        let phraseStart = subject.span.byteCount + 1
        let phraseEnd = phraseStart + relation.utf8.count
        let object = mention(object, from: phraseEnd + 1)
        return Extraction(
            heading: nil, sentences: [whole], mentions: [subject, object],
            relations: [
                ExtractedRelation(
                    subject: subject, phrase: relation, object: object, kind: .semantic,
                    confidence: .certain, sentence: whole,
                    phraseSpan: ByteSpan(phraseStart..<phraseEnd),
                    isNegated: Relation.isDenial(relation))
            ], aliases: [])
    }
}

extension Memory {
    private static let tripleReader = ExtractorIdentity(name: "triples", version: 1)

    /// Learns a sentence for each triple, which states it with full confidence.
    ///
    /// One that is known gains a source and strength. When the call fails, some may have been
    /// learned; learning all of them again is safe.
    /// - Parameter source: where they come from.
    package func learn(
        _ triples: [StatedTriple], source: String, in namespace: Namespace = .default
    ) async throws(EngineError) {
        guard triples.count <= Limits.batchCount else {
            throw EngineError(
                .tooLarge, "\(triples.count) triples at once; the limit is \(Limits.batchCount).")
        }
        let moment = clock.now()
        let store = try store()
        let snapshot = store.snapshot().inNamespace(namespace)
        var drafts: [LearningDraft] = []
        var known: [TextToLearn] = []
        var seen: Set<ConceptID> = []
        for triple in triples {
            let text = TextToLearn(triple.sentence, source: source)
            try InputRules.check(text, learnedAt: moment)
            for name in [triple.subject, triple.object]
            where NormalisedName.normalise(name).isEmpty {
                throw EngineError(
                    .invalidInput, "\"\(name)\" is no name; give at least one letter or digit.")
            }
            let id = ConceptID(ofText: text.content, in: namespace)
            if snapshot.contains(id) || !seen.insert(id).inserted {
                known.append(text)
                continue
            }
            drafts.append(
                LearningDraft(
                    text: text, namespace: namespace, id: id,
                    passages: [ByteSpan(0..<text.content.utf8.count)],
                    extractions: [triple.extraction], extractor: Self.tripleReader))
        }
        let vectors = try await vectors(for: drafts, quantizer: store.quantizer)
        let plans = zip(drafts, vectors).map { draft, vectors in
            learner.plan(for: draft, vectors: vectors, learnedAt: moment, expiresAt: nil).plan
        }
        do {
            _ = try await store.commit(plans)
        } catch {
            throw EngineError(error)
        }
        for text in known { _ = try await learnAgain(text, in: namespace, of: store) }
        try await audit.record(
            AuditEntry(
                timestamp: clock.now(), operation: "learn",
                input: "\(triples.count) triples into \(namespace)", output: "", confidence: nil))
    }
}
