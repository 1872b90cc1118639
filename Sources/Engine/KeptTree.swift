import Extraction
import Synchronization

/// The tree of a sentence, worked out when it is first asked for: few sentences of a text are.
final class KeptTree: Sendable {
    private let tree = Mutex<SentenceTree?>(nil)

    func tree(of words: [TaggedWord]) -> SentenceTree {
        if let known = tree.withLock({ $0 }) { return known }
        let found = SentenceTree(words)
        tree.withLock { $0 = found }
        return found
    }
}
