/// One sentence's words with their parse, and the questions that rules ask of it.
struct DependencyTree {
    let tokens: [Token]
    let parse: SentenceParse
    private let children: [[Int]]

    /// Words that stand for a noun of the clause above.
    static let relativeWords: Set<String> = [
        "who", "which", "that", "whom", "whose", "where", "when",
    ]
    private static let subjectLabels: Set<DependencyLabel> = [.nsubj, .nsubjpass]
    /// Marks that belong to the noun phrase that they stand in.
    private static let innerMarks: Set<String> = ["-", "/", "%", "$", "#", "+"]
    private static let quotes: Set<String> = ["''", "``", "\"", "“", "”"]

    /// - Precondition: the parse is of these tokens.
    init(tokens: [Token], parse: SentenceParse) {
        precondition(tokens.count == parse.count, "a parse of other words")
        self.tokens = tokens
        self.parse = parse
        var children = [[Int]](repeating: [], count: tokens.count)
        for (word, head) in parse.heads.enumerated() where head != word {
            children[head].append(word)
        }
        self.children = children
    }

    func head(_ word: Int) -> Int { parse.heads[word] }
    func label(_ word: Int) -> DependencyLabel { parse.labels[word] }
    func tag(_ word: Int) -> PennTag { parse.tags[word] }
    func folded(_ word: Int) -> String { tokens[word].folded }
    func isVerb(_ word: Int) -> Bool { tag(word).isVerb }
    func isRelative(_ word: Int) -> Bool { Self.relativeWords.contains(folded(word)) }

    /// The words that depend on `word`, left to right.
    func children(_ word: Int) -> [Int] { children[word] }

    func children(_ word: Int, _ labels: DependencyLabel...) -> [Int] {
        children[word].filter { labels.contains(parse.labels[$0]) }
    }

    func hasChild(_ word: Int, _ labels: DependencyLabel...) -> Bool {
        children[word].contains { labels.contains(parse.labels[$0]) }
    }

    /// `word` and everything below it, in the order of the sentence.
    func subtree(_ word: Int) -> [Int] {
        var words = [word]
        var next = 0
        while next < words.count {
            words += children[words[next]]
            next += 1
        }
        return words.sorted()
    }

    /// `word` and what is coordinated with it: "Ann, Bob and Carl" by their heads.
    func conjuncts(_ word: Int) -> [Int] {
        var words = [word]
        var next = 0
        while next < words.count {
            let one = words[next]
            next += 1
            for child in children[one] {
                let isJoined =
                    label(child) == .conj && !isVerb(child) && tag(child) != .preposition
                // Parsers take the first comma of a list of names for an apposition.
                let isListed =
                    label(child) == .appos && child > one && tag(child) == .name
                    && tag(one) == .name && hasChild(child, .conj)
                if isJoined || isListed { words.append(child) }
            }
        }
        return words
    }

    /// The words of the noun phrase whose head is `word`: without coordination, apposition,
    /// relative and other clauses.
    /// - Parameters:
    ///   - isWhole: with prepositional phrases other than "of …".
    ///   - except: a word that is left out with all below it.
    func nounPhrase(_ word: Int, isWhole: Bool = true, except: Int? = nil) -> [Int] {
        var words: [Int] = []
        var open = [word]
        while let one = open.popLast() {
            words.append(one)
            for child in children[one] where child != except {
                switch label(child) {
                case .punct:
                    let mark = folded(child)
                    if Self.innerMarks.contains(mark) || Self.quotes.contains(mark) {
                        words.append(child)
                    }
                case .cc, .conj, .preconj:
                    // Coordination inside a modifier stays: "system and service manager".
                    if one != word, label(child) != .conj || !isVerb(child) { open.append(child) }
                case .appos where child == restrictiveApposition(one): open.append(child)
                case .appos, .relcl, .parataxis, .advcl, .mark, .neg, .nsubj, .nsubjpass, .csubj,
                    .csubjpass, .expl:
                    continue
                case .acl where [.participle, .gerund, .past].contains(tag(child)): continue
                case .prep where !isWhole && folded(child) != "of": continue
                default: open.append(child)
                }
            }
        }
        return trimmed(words.sorted())
    }

    /// "Ernest Rutherford" in "the physicist Ernest Rutherford": an apposition without a comma, which
    /// names what its head describes.
    func restrictiveApposition(_ word: Int) -> Int? {
        guard !tag(word).isName else { return nil }
        return children(word, .appos).first {
            tag($0).isName && subtree($0).first == word + 1
        }
    }

    /// Without a lone quotation mark, and without marks before the first word.
    private func trimmed(_ words: [Int]) -> [Int] {
        let isQuote = { (word: Int) in Self.quotes.contains(folded(word)) }
        var words = words
        if words.count(where: isQuote) % 2 == 1 { words.removeAll(where: isQuote) }
        while let first = words.first, label(first) == .punct, !isQuote(first),
            folded(first) != "$", folded(first) != "#"
        {
            words.removeFirst()
        }
        return words
    }

    /// The subjects of a verb, as heads of noun phrases: its own, or what it shares with the verb
    /// or noun that it depends on.
    func subjects(of verb: Int, depth: Int = 0) -> [Int] {
        guard depth <= 6 else { return [] }
        let own = children(verb, .nsubj, .nsubjpass, .csubj)
        if !own.isEmpty { return own.flatMap { subjects($0, of: verb) } }
        if hasChild(verb, .expl) { return [] }
        let head = head(verb)
        switch label(verb) {
        case .conj where isVerb(head): return subjects(of: head, depth: depth + 1)
        case .xcomp where isVerb(head):
            // "asked her to go": she goes; "promised her to go": he does.
            if let object = children(head, .dobj).first, !Self.isSubjectControl(folded(head)) {
                return conjuncts(object)
            }
            return subjects(of: head, depth: depth + 1)
        case .xcomp where isPredicateAdjective(head):
            return subjects(of: self.head(head), depth: depth + 1)
        case .advcl, .pcomp:
            let isReduced = tag(verb) == .gerund || tag(verb) == .participle
            let isPurpose =
                tag(verb) == .base && children(verb, .aux).contains { folded($0) == "to" }
            guard isReduced || isPurpose, let above = verbAbove(verb) else { return [] }
            return subjects(of: above, depth: depth + 1)
        case .acl, .relcl: return tag(head).isNominal ? [head] : []
        default: return []
        }
    }

    private func subjects(_ subject: Int, of verb: Int) -> [Int] {
        guard label(subject) != .csubj else { return [subject] }
        guard isRelative(subject) else { return conjuncts(subject) }
        if label(verb) == .relcl { return [head(verb)] }
        if label(verb) == .conj, label(head(verb)) == .relcl { return [head(head(verb))] }
        return conjuncts(subject)
    }

    private static func isSubjectControl(_ verb: String) -> Bool {
        let lemma = Lexicon.english.lemma(of: verb)
        return lemma == "promise" || lemma == "use"
    }

    /// "able" in "has been able to improve".
    func isPredicateAdjective(_ word: Int) -> Bool {
        label(word) == .acomp && isVerb(head(word))
    }

    private func verbAbove(_ word: Int) -> Int? {
        var above = head(word)
        while !isVerb(above) {
            guard head(above) != above else { return nil }
            above = head(above)
        }
        return above == word ? nil : above
    }
}
