package import ConceptModel
import TextIndex

/// Reads passages and entities for one question: each once, and across questions through a cache.
/// One thread uses it.
package final class EvidenceReader<Graph: GraphReader> {
    package let question: QuestionAnalysis
    package let graph: Graph
    private let cache: EvidenceCache
    private let epoch: Int
    private var passages: [ConceptID: PassageView] = [:]
    private var entities: [ConceptID: ReadEntity] = [:]
    private var phraseMasks: [String: UInt64] = [:]

    /// - Parameter cache: shared by readers of one memory; made before `graph` was taken from it.
    package init(
        _ question: QuestionAnalysis, in graph: Graph, cache: EvidenceCache = EvidenceCache()
    ) {
        self.question = question
        self.graph = graph
        self.cache = cache
        epoch = cache.currentEpoch
    }

    func passage(_ id: ConceptID) -> PassageView? {
        if let known = passages[id] { return known }
        guard let read = cache.passage(id, epoch: epoch, in: graph) else { return nil }
        let view = PassageView(read, of: question)
        passages[id] = view
        return view
    }

    package func entity(_ id: ConceptID) -> ReadEntity {
        if let known = entities[id] { return known }
        let read = cache.entity(id, epoch: epoch, in: graph)
        entities[id] = read
        return read
    }

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
