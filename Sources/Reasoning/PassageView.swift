import ConceptModel
import TextIndex

/// A passage as one question sees it: how much of the question each sentence holds.
final class PassageView: Sendable {
    /// A sentence that names an entity.
    struct Place: Sendable {
        let sentence: ByteSpan
        /// The question's terms in it.
        let mask: UInt64
    }

    private let read: ReadPassage
    private let question: QuestionShares
    /// The question's terms in each sentence of ``ReadPassage/sentences``; empty when the passage
    /// holds none, as most do.
    private let masks: [UInt64]
    /// The question's terms anywhere in the passage.
    let mask: UInt64

    init(_ read: ReadPassage, of question: QuestionShares) {
        self.read = read
        self.question = question
        mask = question.mask(of: read.terms, in: ByteSpan(0..<read.byteCount))
        masks = mask == 0 ? [] : read.sentences.map { question.mask(of: read.terms, in: $0) }
    }

    /// Entities it names or is about; ordered by identity.
    var links: [ReadPassage.Link] { read.links }

    /// The sentence of a link that covers most of the question; the first of equal ones.
    func bestPlace(of link: ReadPassage.Link) -> Place? {
        guard var best = link.sentences.first else { return nil }
        guard mask != 0 else { return Place(sentence: read.sentences[Int(best)], mask: 0) }
        var most = question.coverage(masks[Int(best)])
        for sentence in link.sentences.dropFirst() {
            let coverage = question.coverage(masks[Int(sentence)])
            if coverage > most { (best, most) = (sentence, coverage) }
        }
        return Place(sentence: read.sentences[Int(best)], mask: masks[Int(best)])
    }

    /// The terms in the sentence naming an entity that covers most beside those covered already.
    func bestMask(naming entity: ConceptID, beyond covered: UInt64) -> UInt64 {
        guard mask != 0, let link = link(to: entity) else { return 0 }
        var best: UInt64 = 0
        var most: Float = -1
        for sentence in link.sentences {
            let coverage = question.coverage(masks[Int(sentence)] & ~covered)
            if coverage > most { (best, most) = (masks[Int(sentence)], coverage) }
        }
        return best
    }

    private func link(to entity: ConceptID) -> ReadPassage.Link? {
        var lower = 0
        var upper = read.links.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if read.links[middle].entity < entity { lower = middle + 1 } else { upper = middle }
        }
        guard lower < read.links.count, read.links[lower].entity == entity else { return nil }
        return read.links[lower]
    }

    func mask(of sentence: ByteSpan) -> UInt64 {
        guard mask != 0 else { return 0 }
        if let position = read.sentences.firstIndex(of: sentence) { return masks[position] }
        return question.mask(of: read.terms, in: sentence)
    }
}
