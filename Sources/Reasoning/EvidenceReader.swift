package import ConceptModel
import TextIndex

/// Reads passages and entities for one question: each once, and across questions through a cache.
/// One thread uses it.
package final class EvidenceReader {
    package let question: QuestionAnalysis
    package let graph: any GraphReader
    private let cache: EvidenceCache
    private let reading: EvidenceCache.Reading
    private var texts: [ConceptID: ReadText] = [:]
    private var passages: [ConceptID: PassageView] = [:]
    private var masks: [ConceptID: UInt64] = [:]
    private var namings: [ConceptID: ReadNamings] = [:]
    private var relations: [ConceptID: ReadRelations] = [:]
    private var phraseMasks: [String: UInt64] = [:]

    /// - Parameter cache: shared by readers of one memory; made before `graph` was taken from it.
    package init(
        _ question: QuestionAnalysis, in graph: any GraphReader,
        cache: EvidenceCache = EvidenceCache()
    ) {
        self.question = question
        self.graph = graph
        self.cache = cache
        reading = cache.reading(graph, epoch: cache.currentEpoch)
    }

    /// What a reader is made of: another thread makes one of its own for the same question.
    package struct Sources: Sendable {
        fileprivate let question: QuestionAnalysis
        fileprivate let graph: any GraphReader
        fileprivate let cache: EvidenceCache
        fileprivate let reading: EvidenceCache.Reading
    }

    package var sources: Sources {
        Sources(question: question, graph: graph, cache: cache, reading: reading)
    }

    package init(_ sources: Sources) {
        question = sources.question
        graph = sources.graph
        cache = sources.cache
        reading = sources.reading
    }

    func passage(_ id: ConceptID) -> PassageView? {
        if let known = passages[id] { return known }
        guard let text = text(id) else { return nil }
        let view = PassageView(cache.passage(id, reading), text, of: question.shares)
        passages[id] = view
        return view
    }

    private func text(_ id: ConceptID) -> ReadText? {
        if let known = texts[id] { return known }
        let read = cache.text(id, reading)
        texts[id] = read
        return read
    }

    /// The question's terms in a passage, where the index tells them; `nil` where only the passage
    /// does, also whether it is there.
    func mask(of passage: ConceptID) -> UInt64? {
        if let known = masks[passage] { return known }
        let mask = graph.masks(of: question.terms, in: [passage])[0]
        masks[passage] = mask
        return mask
    }

    /// Which passages speak of an entity.
    package func namings(of id: ConceptID) -> ReadNamings {
        if let known = namings[id] { return known }
        let read = cache.namings(id, reading)
        namings[id] = read
        return read
    }

    /// The relations of an entity.
    package func relations(of id: ConceptID) -> ReadRelations {
        if let known = relations[id] { return known }
        let read = cache.relations(id, reading)
        relations[id] = read
        return read
    }

    /// The relations of several, in their order, read on several threads where the graph has some
    /// to spare.
    func relations(ofEach ids: [ConceptID]) -> [ReadRelations] {
        let fresh = ids.filter { relations[$0] == nil }
        let read = inParts(fresh) { [cache, reading] in
            cache.relations($0, reading)
        }
        for (id, relations) in zip(fresh, read) { self.relations[id] = relations }
        return ids.map { relations(of: $0) }
    }

    /// Reads on several threads what will be asked for.
    func readAhead(namingsOf ids: [ConceptID]) {
        let ids = ids.filter { namings[$0] == nil }
        let read = inParts(ids) { [cache, reading] in
            cache.namings($0, reading)
        }
        for (id, namings) in zip(ids, read) { self.namings[id] = namings }
    }

    /// The same of passages.
    func readAhead(passages ids: [ConceptID]) {
        let ids = ids.filter { passages[$0] == nil }
        let read = inParts(ids) { [cache, reading] id in
            cache.text(id, reading).map { (text: $0, passage: cache.passage(id, reading)) }
        }
        for (id, read) in zip(ids, read) {
            guard let read else { continue }
            texts[id] = read.text
            passages[id] = PassageView(read.passage, read.text, of: question.shares)
        }
    }

    /// The same of their terms.
    func readAhead(masksOf ids: [ConceptID]) {
        let ids = ids.filter { masks[$0] == nil }
        guard !ids.isEmpty else { return }
        for (id, mask) in zip(ids, graph.masks(of: question.terms, in: ids)) { masks[id] = mask }
    }

    /// What `body` makes of each, in their order.
    private func inParts<Value: Sendable>(
        _ ids: [ConceptID], _ body: @escaping @Sendable (ConceptID) -> Value
    ) -> [Value] {
        guard ids.count > Self.partCount else { return ids.map(body) }
        let parts = (ids.count + Self.partCount - 1) / Self.partCount
        return graph.inParallel(parts) { part in
            ids[part * Self.partCount..<min((part + 1) * Self.partCount, ids.count)].map(body)
        }.flatMap { $0 }
    }

    /// How many one thread reads at a time: few enough to share out, and worth waking one.
    private static let partCount = 8

    /// The question's terms in a sentence of a passage.
    package func mask(of sentence: ByteSpan, in passage: ConceptID) -> UInt64 {
        text(passage).map { question.shares.mask(of: $0.content, in: sentence) } ?? 0
    }

    /// The question's terms in a relation phrase.
    func mask(ofPhrase phrase: String) -> UInt64 {
        if let known = phraseMasks[phrase] { return known }
        let mask = question.mask(of: phrase)
        phraseMasks[phrase] = mask
        return mask
    }
}
