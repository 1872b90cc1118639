import ConceptModel
import TextIndex

/// A passage as one question sees it: how much of the question each sentence holds. Most sentences
/// of most passages are never asked about, so each is read when it is. One thread uses it.
final class PassageView {
    /// A sentence that names an entity.
    struct Place: Sendable {
        let sentence: ByteSpan
        /// The question's terms in it.
        let mask: UInt64
    }

    private let read: ReadPassage
    private let text: ReadText
    private let question: QuestionShares
    /// The question's terms in each sentence of ``ReadPassage/sentences``, as far as asked for.
    private var masks: [UInt64?] = []

    init(_ read: ReadPassage, _ text: ReadText, of question: QuestionShares) {
        self.read = read
        self.text = text
        self.question = question
    }

    /// The question's terms anywhere in the passage.
    private(set) lazy var mask = question.mask(
        of: text.content, in: ByteSpan(0..<text.content.utf8.count))

    /// Entities it names or is about; ordered by identity.
    var links: [ReadPassage.Link] { read.links }

    /// The sentence of a link that covers most of the question; the first of equal ones.
    func bestPlace(of link: ReadPassage.Link) -> Place? {
        guard !link.numbers.isEmpty else { return nil }
        var best = read.numbers[link.numbers.lowerBound]
        if link.numbers.count > 1 {
            var most = question.coverage(mask(ofSentence: best))
            for place in link.numbers.dropFirst() {
                let coverage = question.coverage(mask(ofSentence: read.numbers[place]))
                if coverage > most { (best, most) = (read.numbers[place], coverage) }
            }
        }
        return Place(sentence: read.sentences[Int(best)], mask: mask(ofSentence: best))
    }

    /// The terms in the sentence naming an entity that covers most beside those covered already.
    func bestMask(naming entity: ConceptID, beyond covered: UInt64) -> UInt64 {
        guard let link = link(to: entity) else { return 0 }
        var best: UInt64 = 0
        var most: Float = -1
        for place in link.numbers {
            let mask = mask(ofSentence: read.numbers[place])
            let coverage = question.coverage(mask & ~covered)
            if coverage > most { (best, most) = (mask, coverage) }
        }
        return best
    }

    private func mask(ofSentence number: UInt16) -> UInt64 {
        let place = Int(number)
        if masks.isEmpty { masks = Array(repeating: nil, count: read.sentences.count) }
        if let known = masks[place] { return known }
        let mask = question.mask(of: text.content, in: read.sentences[place])
        masks[place] = mask
        return mask
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
}
