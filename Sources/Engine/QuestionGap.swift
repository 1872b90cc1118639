import Extraction
import TextIndex

/// Where the answer would stand if the question were told instead of asked: "Tesla moved to Prague
/// in …" for "When did Tesla move to Prague?".
struct QuestionGap: Sendable {
    enum Kind: Int, CaseIterable, Sendable {
        /// "who wrote"; "what did she write"; "when", "in which town"; "who was the king"; no other.
        case subject, object, adverbial, copula, other
    }

    let kind: Kind
    /// Terms that would stand before the answer, and behind it; empty where either may be.
    private(set) var before: Set<UInt64> = []
    private(set) var behind: Set<UInt64> = []
    /// The question's verb is in the passive: "who was elected".
    private(set) var isPassive = false

    private static let free: Set<String> = ["when", "where", "why", "how"]

    /// - Parameter asking: the places of the asking phrase, "which old river"; `nil` without one.
    init(_ words: [TaggedWord], asking: Range<Int>?) {
        guard let asking, !asking.isEmpty else {
            kind = .other
            return
        }
        let isFronted = asking.lowerBound > 0 && words[asking.lowerBound - 1].kind == .preposition
        // "how many people live there" asks for its subject.
        let isFree = asking.count == 1 && Self.free.contains(words[asking.lowerBound].folded)
        let rest = words.indices[asking.upperBound...].filter { words[$0].kind != .adverb }
        guard !isFronted, !isFree, let first = rest.first else {
            kind = isFronted || isFree ? .adverbial : .other
            return
        }
        let isBe = SituationWords.be.contains(words[first].folded)
        if words[first].kind == .verb {
            kind = .subject
            behind = Self.terms(words[first...])
            return
        }
        guard words[first].kind == .auxiliary, let second = rest.dropFirst().first else {
            kind = .other
            return
        }
        if words[second].kind == .verb {
            kind = .subject
            behind = Self.terms(words[second...])
            isPassive = isBe && !words[second].folded.hasSuffix("ing")
            return
        }
        let verb = rest.dropFirst().first { words[$0].kind == .verb }
        let opensClause = rest.first { $0 > second && words[$0].kind == .pronoun }
        guard let verb, opensClause.map({ verb < $0 }) ?? true else {
            kind = isBe ? .copula : .object
            before = isBe ? [] : Self.terms(words[second...])
            return
        }
        kind = .object
        before = Self.terms(words[second...verb])
        behind = Self.terms(words[(verb + 1)...])
        isPassive = isBe && !words[verb].folded.hasSuffix("ing")
    }

    private static func terms(_ words: ArraySlice<TaggedWord>) -> Set<UInt64> {
        Set(words.flatMap { TermPlaces($0.folded).all })
    }
}
