import ConceptModel
import Extraction
import TextIndex

/// Reads statements out of sentences. It remembers whom "he", "she" and "they" speak of, so one
/// reader reads one text, from its start.
struct StatementReader {
    private var lastOne: String?
    private var lastMany: [String] = []

    /// What a sentence says, or nothing when a word of it stays unexplained.
    mutating func read(_ sentence: TaggedSentence, in passage: ConceptID) -> [Statement] {
        var words = sentence.words.filter { $0.kind != .punctuation || $0.folded == "," }
        let moment = Self.takeMoment(from: &words)
        while let first = words.first,
            SituationWords.openings.contains(first.folded) || first.folded == ","
        {
            words.removeFirst()
        }
        words.removeAll { $0.folded == "," }
        guard let start = Self.predicate(in: words), start > 0,
            let subjects = subjects(words[..<start].map(\.folded))
        else { return [] }
        let predicate = Array(words[start...])
        guard let (fact, verb) = Self.fact(predicate) else { return [] }
        if subjects.count > 1 { lastMany = subjects } else { lastOne = subjects.first }
        return [
            Statement(
                subjects: subjects, fact: fact, verb: verb, moment: moment, passage: passage,
                sentence: sentence.span)
        ]
    }

    /// Takes "yesterday" or "this morning" away, from the start or the end.
    private static func takeMoment(from words: inout [TaggedWord]) -> Int? {
        for (phrase, moment) in SituationWords.moments {
            if words.prefix(phrase.count).map(\.folded) == phrase {
                words.removeFirst(phrase.count)
                return moment
            }
            if words.suffix(phrase.count).map(\.folded) == phrase {
                words.removeLast(phrase.count)
                return moment
            }
        }
        return nil
    }

    private static func predicate(in words: [TaggedWord]) -> Int? {
        // Many nouns are also verbs of motion: "the dog", so what is tagged a verb goes before.
        words.firstIndex { word in
            SituationWords.be.contains(word.folded) || word.kind == .verb
                || word.kind == .auxiliary
        } ?? words.indices.dropFirst().first { SituationWords.isAction(words[$0]) }
    }

    private func subjects(_ words: [String]) -> [String]? {
        if words.count == 1, let only = words.first, SituationWords.pronouns.contains(only) {
            if only == "they" { return lastMany.isEmpty ? nil : lastMany }
            return lastOne.map { [$0] }
        }
        return Self.names(words)
    }

    /// "the milk and the apple": names without determiners; `nil` when there is another word.
    static func names(_ words: [String]) -> [String]? {
        var names: [String] = []
        for part in words.split(separator: "and", omittingEmptySubsequences: false) {
            guard let name = name(Array(part)) else { return nil }
            names.append(name)
        }
        return names.isEmpty ? nil : names
    }

    /// One name: words without prepositions, but for "box of chocolates".
    static func name(_ words: [String]) -> String? {
        var words = words[...]
        while let first = words.first, SituationWords.determiners.contains(first) {
            words.removeFirst()
        }
        guard let first = words.first, first != "of", words.last != "of" else { return nil }
        let isPlain = words.allSatisfy {
            $0 == "of" || (!SituationWords.prepositions.contains($0) && $0 != "not" && $0 != "or")
        }
        return isPlain ? words.joined(separator: " ") : nil
    }

    // MARK: Predicates

    static func fact(_ words: [TaggedWord]) -> (Statement.Fact, verb: String)? {
        guard let first = words.first else { return nil }
        let folded = words.map(\.folded)
        if SituationWords.be.contains(first.folded) {
            return copula(Array(folded.dropFirst()), isPlural: first.folded == "are")
        }
        if first.lemma == "have", words.count > 1, words[1].kind == .verb {
            // "has taken" says how things are now; "had taken" how they were at another time.
            return first.folded == "had" ? nil : fact(Array(words.dropFirst()))
        }
        guard first.kind == .verb || SituationWords.isAction(first) else { return nil }
        return action(first, Array(folded.dropFirst()))
    }

    private static func copula(_ words: [String], isPlural: Bool) -> (Statement.Fact, String)? {
        var words = words[...]
        var isDenied = false
        if words.first == "not" {
            isDenied = true
            words.removeFirst()
        } else if words.starts(with: ["no", "longer"]) {
            isDenied = true
            words.removeFirst(2)
        }
        if let (relation, object) = relation(Array(words)) {
            return isDenied ? nil : (.related(relation, to: object), relation)
        }
        if words.first == "either" { words.removeFirst() }
        if let first = words.first, SituationWords.places.contains(first) {
            let parts = words.dropFirst().split(separator: "or").map { part in
                name(part.filter { !SituationWords.places.contains($0) })
            }
            let places = parts.compactMap { $0 }
            guard places.count == parts.count, !places.isEmpty else { return nil }
            return (.stands(places: places, isDenied: isDenied), "be")
        }
        guard !isDenied else { return nil }
        if let first = words.first, first == "a" || first == "an" || isPlural,
            let kind = name(Array(words))
        {
            return (.isKind(SituationWords.singular(kind)), "be")
        }
        guard words.count == 1, let only = words.first else { return nil }
        return (.has(only), "be")
    }

    /// "north of the kitchen", "to the left of the box", "bigger than the chest", "afraid of mice".
    static func relation(_ words: [String]) -> (relation: String, object: String)? {
        var words = words[...]
        if words.starts(with: ["to", "the"]) || words.starts(with: ["on", "the"]) {
            guard words.count > 2, SituationWords.direction(words[words.startIndex + 2]) != nil
            else { return nil }
            words.removeFirst(2)
        }
        guard let head = words.first else { return nil }
        words.removeFirst()
        let isDirection = SituationWords.direction(head) != nil
        if let next = words.first, ["of", "than"].contains(next) {
            guard isDirection || next == "than" || !SituationWords.prepositions.contains(head),
                !SituationWords.determiners.contains(head)
            else { return nil }
            words.removeFirst()
        } else if !isDirection {
            return nil
        }
        return name(Array(words)).map { (head, $0) }
    }

    private static func action(_ verb: TaggedWord, _ rest: [String])
        -> (Statement.Fact, String)?
    {
        let stem = TextAnalyzer.stem(verb.lemma)
        var words = rest.filter { !SituationWords.particles.contains($0) }
        if stem == "fit", let first = words.first,
            ["in", "inside", "into", "within"].contains(first)
        {
            return name(Array(words.dropFirst())).map { (.related("smaller", to: $0), "fit") }
        }
        if SituationWords.isAction(verb, of: .motion)
            || SituationWords.isAction(verb, of: .reaching),
            let first = words.first, SituationWords.towards.contains(first)
        {
            return name(Array(words.dropFirst())).map { (.moves(to: $0), verb.lemma) }
        }
        if SituationWords.isAction(verb, of: .giving), let gift = gift(words) {
            return (gift, verb.lemma)
        }
        if let from = words.lastIndex(of: "from"), from > 0 { words.removeSubrange(from...) }
        guard let objects = names(words) else { return nil }
        let takes = [Synonyms.VerbClass.taking, .holding, .receiving]
        if SituationWords.isAction(verb, of: .dropping) { return (.drops(objects), verb.lemma) }
        if takes.contains(where: { SituationWords.isAction(verb, of: $0) }) {
            return (.takes(objects), verb.lemma)
        }
        // "entered the yard"; "got" and the like, which also mean taking, are taken above.
        if SituationWords.isAction(verb, of: .reaching), objects.count == 1 {
            return (.moves(to: objects[0]), verb.lemma)
        }
        return nil
    }

    /// "the lamp to Clara", or "Clara the lamp".
    private static func gift(_ words: [String]) -> Statement.Fact? {
        if let to = words.lastIndex(of: "to") {
            guard let things = names(Array(words[..<to])),
                let receiver = name(Array(words[(to + 1)...]))
            else { return nil }
            return .gives(things, to: receiver)
        }
        guard
            let start = words.indices.dropFirst().first(where: {
                SituationWords.determiners.contains(words[$0])
                    && !SituationWords.determiners.contains(words[$0 - 1])
                    && words[$0 - 1] != "and"
            }), let receiver = name(Array(words[..<start])),
            let things = names(Array(words[start...]))
        else { return nil }
        return .gives(things, to: receiver)
    }
}
