import Extraction
import Reasoning
import TextIndex

/// A relation phrase as the words of questions are compared with it, whatever is asked.
struct ReadPhrase: Sendable {
    /// A word of it that tells it from others.
    struct Word: Sendable {
        let stem: String
        let isDate: Bool
        /// The stem without its ending, in UTF-8; empty for a short one.
        let root: [UInt8]
        /// Numbers of the sets of synonyms that the stem stands in.
        let synonyms: Set<Int>
    }

    let words: [Word]
    /// A word of it asks for a time.
    let isTime: Bool

    init(_ relation: String, words: [TaggedWord]) {
        self.words = words.filter { !TextAnalyzer.isStopWord($0.folded) }.map { word in
            let stem = TextAnalyzer.stem(word.lemma)
            let root = String(stem.prefix(max(4, stem.count - 3))).utf8
            return Word(
                stem: stem, isDate: AnswerType(noun: word.folded) == .date,
                root: root.count >= 4 ? Array(root) : [], synonyms: Synonyms.sets(of: stem))
        }
        isTime = relation.split(separator: " ").contains { AnswerType(noun: String($0)) == .date }
    }

    /// Roughly what it takes in memory, in bytes.
    var cost: Int { 200 + 150 * words.count }
}

/// A word of a question as relation phrases are compared with it.
struct AskingWord: Sendable {
    /// Its place in the question.
    let position: Int
    private let folded: [UInt8]
    private let stem: String
    private let isDate: Bool
    private let synonyms: Set<Int>
    private let ways: Set<String>

    init(_ word: TaggedWord, at position: Int) {
        self.position = position
        folded = Array(word.folded.utf8)
        stem = TextAnalyzer.stem(word.lemma)
        isDate = AnswerType(noun: word.folded) == .date
        synonyms = Synonyms.sets(of: stem)
        ways = Synonyms.ways(of: stem)
    }

    /// How well it speaks of a phrase, 0...1, and a little more where several words of the phrase
    /// bear it out.
    func match(_ phrase: ReadPhrase) -> Float {
        var best: Float = 0
        var sum: Float = 0
        for word in phrase.words {
            let one = match(word)
            best = max(best, one)
            sum += one
        }
        return best > 0 ? best + 0.02 * (sum - best) : 0
    }

    private func match(_ other: ReadPhrase.Word) -> Float {
        if stem == other.stem { return 1 }
        if isDate, other.isDate { return 0.9 }
        // "director" and "directed", "writer" and "written", "actor" and "acted".
        let common = zip(stem.utf8, other.stem.utf8).prefix { $0 == $1 }.count
        if common >= 4 { return 0.9 }
        if common == 3, min(stem.utf8.count, other.stem.utf8.count) == 3 { return 0.9 }
        // "screenwriter" holds "writ"; "co-starred" holds "star".
        if !other.root.isEmpty, holds(other.root) { return 0.8 }
        if !synonyms.isEmpty, !synonyms.isDisjoint(with: other.synonyms) { return 0.7 }
        return !ways.isEmpty && ways.contains(other.stem) ? 0.5 : 0
    }

    private func holds(_ root: [UInt8]) -> Bool {
        guard root.count <= folded.count else { return false }
        return (0...folded.count - root.count).contains { start in
            folded[start] == root[0] && folded[start..<start + root.count].elementsEqual(root)
        }
    }
}
