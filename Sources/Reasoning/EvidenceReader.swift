package import ConceptModel
import TextIndex

/// Reads passages and entities for one question: each once, and across questions through a cache.
/// One thread uses it.
package final class EvidenceReader {
    package let question: QuestionAnalysis
    package let graph: any GraphReader
    private let cache: EvidenceCache
    private let reading: EvidenceCache.Reading
    private var passages: [ConceptID: PassageView] = [:]
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

    func passage(_ id: ConceptID) -> PassageView? {
        if let known = passages[id] { return known }
        guard let read = cache.passage(id, reading) else { return nil }
        let view = PassageView(read, of: question.shares)
        passages[id] = view
        return view
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
        let shares = question.shares
        let read = inParts(ids) { [cache, reading] id in
            cache.passage(id, reading).map { PassageView($0, of: shares) }
        }
        for (id, view) in zip(ids, read) { passages[id] = view }
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
        self.passage(passage)?.mask(of: sentence) ?? 0
    }

    /// The question's terms in a relation phrase.
    func mask(ofPhrase phrase: String) -> UInt64 {
        if let known = phraseMasks[phrase] { return known }
        let mask = question.mask(of: phrase)
        phraseMasks[phrase] = mask
        return mask
    }
}
