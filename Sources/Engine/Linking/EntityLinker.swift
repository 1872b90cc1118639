import ConceptModel
import ConceptStore
import TextIndex

/// Finds names that name one thing, from what the texts say of them. Pure: the same texts give the
/// same candidates, in whatever order they were learned and however they lie in shards.
///
/// Precision comes first. A short form that could stand for several names stands for none, unless
/// the company that it is met in tells them apart clearly.
struct EntityLinker {
    /// Below this two names stay apart.
    static let threshold = Confidence(0.75)

    private let graph: StoreSnapshot
    private var names: [ConceptID: NameForms] = [:]
    /// Those that are names by the look of them, by identity.
    private var proper: [(id: ConceptID, forms: NameForms)] = []
    private var contexts: [ConceptID: EntityContext] = [:]
    private var degrees: [ConceptID: Int] = [:]

    /// - Parameter graph: with entities told apart.
    init(_ graph: StoreSnapshot) { self.graph = graph }

    /// All candidates of the namespace, the surest first; equal ones by identity.
    ///
    /// Complexity: O(entities) and, for each candidate, the passages that name it.
    mutating func candidates() -> [LinkCandidate] {
        var last: ConceptID?
        while true {
            let page = graph.concepts(after: last, limit: 10_000)
            for concept in page where concept.kind == .entity {
                let forms = NameForms(concept.content)
                names[concept.id] = forms
                // "1950-05-05" for "May 5, 1950" and "lake s population" for "its population" are
                // known under another form than the one that a text writes.
                let own = ConceptID(
                    ofEntity: forms.words.joined(separator: " "), in: graph.scope.namespace)
                if forms.isName, own == concept.id { proper.append((concept.id, forms)) }
            }
            guard page.count == 10_000 else { break }
            last = page.last?.id
        }
        var found: [EntityPair: LinkCandidate] = [:]
        for candidate in stated() + acronyms() + initials() + surnames() + spellings() {
            if let known = found[candidate.pair], !Self.precedes(candidate, known) { continue }
            found[candidate.pair] = candidate
        }
        return found.values.sorted(by: Self.precedes)
    }

    var entityCount: Int { names.count }

    static func precedes(_ left: LinkCandidate, _ right: LinkCandidate) -> Bool {
        left.confidence != right.confidence
            ? left.confidence > right.confidence : left.pair < right.pair
    }

    // MARK: What texts say

    /// "X, also known as Y". A second name that texts give to several things names none of them.
    private mutating func stated() -> [LinkCandidate] {
        var owners: [ConceptID: [(id: ConceptID, confidence: Confidence, texts: Int)]] = [:]
        for id in names.keys.sorted() {
            for association in graph.associations(of: id, .outgoing, limit: 1_000)
            where association.relation == Relation.alsoKnownAs && !association.isDenied {
                let texts = Set(association.evidence.map(\.concept)).count
                owners[association.target, default: []].append(
                    (id, association.confidence, texts))
            }
        }
        return owners.keys.sorted().flatMap { alias -> [LinkCandidate] in
            let named = owners[alias] ?? []
            return named.compactMap { owner in
                var score = owner.confidence.value
                var reasons = ["\(owner.texts) \(owner.texts == 1 ? "text says" : "texts say") so"]
                if isPart(alias, of: owner.id) {
                    // In its own text "Newport" is short for "Newport, Ohio"; elsewhere it may be
                    // another one.
                    let share = context(alias).shareOfTexts(with: context(owner.id))
                    if share < 1 { score = 0.3 + 0.4 * share }
                    reasons.append("a part of the name; together in \(Self.percent(share))")
                }
                if named.count > 1 {
                    score = min(score, 0.4)
                    reasons.append("\(named.count) things are given this second name")
                }
                return candidate(owner.id, alias, .stated, score, reasons)
            }
        }
    }

    private func isPart(_ short: ConceptID, of long: ConceptID) -> Bool {
        guard let short = names[short]?.words, let long = names[long]?.words else { return false }
        return short.count < long.count && Set(short).isSubset(of: long)
    }

    // MARK: What names look like

    private mutating func acronyms() -> [LinkCandidate] {
        var long: [String: [ConceptID]] = [:]
        for (id, forms) in proper {
            for letters in forms.initials { long[letters, default: []].append(id) }
        }
        let all = proper
        return all.flatMap { id, forms -> [LinkCandidate] in
            guard let letters = forms.acronym, let full = long[letters] else { return [] }
            // Two letters fit by chance.
            return best(id, among: full, .acronym, base: letters.count > 2 ? 0.55 : 0.3)
        }
    }

    private mutating func initials() -> [LinkCandidate] {
        var byLast: [String: [ConceptID]] = [:]
        for (id, forms) in proper where forms.words.count > 1 {
            byLast[forms.words[forms.words.count - 1], default: []].append(id)
        }
        let all = proper
        return all.flatMap { id, forms -> [LinkCandidate] in
            guard forms.hasInitials, let last = forms.words.last else { return [] }
            let full = (byLast[last] ?? []).filter { other in
                names[other].map { forms.abbreviates($0) } ?? false
            }
            return best(id, among: full, .initials, base: 0.55)
        }
    }

    /// "Curie" where every text that says so also says "Marie Curie", and no other Curie.
    private mutating func surnames() -> [LinkCandidate] {
        var full: [String: [ConceptID]] = [:]
        for (id, forms) in proper {
            if let surname = forms.surname { full[surname, default: []].append(id) }
        }
        let all = proper
        return all.flatMap { id, forms -> [LinkCandidate] in
            guard forms.words.count == 1, forms.acronym == nil,
                forms.content.first?.isUppercase == true, let named = full[forms.words[0]]
            else { return [] }
            return best(id, among: named, .surname, base: 0.2)
        }
    }

    private mutating func spellings() -> [LinkCandidate] {
        var alike: [String: [ConceptID]] = [:]
        for (id, forms) in proper where forms.spelling.count > 3 {
            alike[forms.spelling, default: []].append(id)
        }
        return alike.keys.sorted().flatMap { spelling -> [LinkCandidate] in
            let group = alike[spelling] ?? []
            guard group.count > 1, let kept = group.max(by: { isWeaker($0, $1) }) else { return [] }
            return group.filter { $0 != kept }.flatMap { id -> [LinkCandidate] in
                // Letters that are only parted elsewhere may be two names all the same.
                let isAlike = names[id]?.core == names[kept]?.core
                return best(id, among: [kept], .spelling, base: isAlike ? 0.8 : 0.65)
            }
        }
    }

    /// Whether texts speak less of the first one; of equal ones the one of the larger identity.
    private mutating func isWeaker(_ left: ConceptID, _ right: ConceptID) -> Bool {
        let (leftDegree, rightDegree) = (degree(left), degree(right))
        return leftDegree != rightDegree ? leftDegree < rightDegree : left > right
    }

    // MARK: What the company says

    /// A short form with the names that it may stand for, each with its confidence.
    private mutating func best(
        _ short: ConceptID, among all: [ConceptID], _ basis: LinkBasis, base: Float
    ) -> [LinkCandidate] {
        let full = all.filter { $0 != short }
        guard !full.isEmpty, full.count <= 50 else { return [] }
        let own = context(short)
        var scored: [(id: ConceptID, score: Float, reasons: [String])] = []
        for id in full {
            let other = context(id)
            let share = own.shareOfTexts(with: other)
            let similarity = own.similarity(to: other) { degree($0) }
            var score = base + 0.4 * share + 0.3 * min(1, 2 * similarity)
            var reasons = ["named together in \(Self.percent(share)) of its texts"]
            reasons.append("company alike by \(Self.percent(similarity))")
            switch basis {
            case .surname: score = share == 1 ? 0.85 : base + 0.4 * share
            case .acronym where base < 0.5 && full.count > 1:
                // Two letters stand for much; one text more has to name both.
                if own.texts.intersection(other.texts).count < 2 { score = min(score, 0.5) }
            default: break
            }
            if basis != .acronym, !own.sentences.isDisjoint(with: other.sentences) {
                // Whoever writes both into one sentence tends to mean two.
                score -= 0.3
                reasons.append("one sentence names both")
            }
            scored.append((id, min(0.95, max(0, score)), reasons))
        }
        scored.sort { $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id }
        let rival = scored.count > 1 ? scored[1].score : 0
        return scored.compactMap { one in
            var (score, reasons) = (one.score, one.reasons)
            if scored.count > 1 {
                reasons.append("\(scored.count) names fit")
                let isClear = one.id == scored[0].id && one.score - rival >= 0.3
                if !isClear { score = min(score, 0.5) }
            }
            return candidate(one.id, short, basis, score, reasons)
        }
    }

    private func candidate(
        _ kept: ConceptID, _ other: ConceptID, _ basis: LinkBasis, _ confidence: Float,
        _ reasons: [String]
    ) -> LinkCandidate? {
        guard kept != other, let full = names[kept], let short = names[other] else { return nil }
        return LinkCandidate(
            kept: kept, other: other, keptName: full.content, otherName: short.content,
            basis: basis, confidence: Confidence(confidence), reasons: reasons)
    }

    private mutating func context(_ id: ConceptID) -> EntityContext {
        if let known = contexts[id] { return known }
        let context = EntityContext(of: id, in: graph)
        contexts[id] = context
        return context
    }

    private mutating func degree(_ id: ConceptID) -> Int {
        if let known = degrees[id] { return known }
        let degree = graph.degree(of: id, .incoming)
        degrees[id] = degree
        return degree
    }

    private static func percent(_ share: Float) -> String {
        "\(Int((100 * share).rounded())) %"
    }
}
