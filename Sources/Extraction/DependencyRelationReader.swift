import ConceptModel

/// Hands what a parsed sentence says to a ``RelationMaker``, in the same form as ``ClauseReader``
/// does for patterns, so that both extractors name, weigh and date relations alike.
///
/// Complexity: O(words × depth of the tree).
struct DependencyRelationReader {
    private let tree: DependencyTree
    private let maker: RelationMaker
    private let finder: PredicationFinder
    private let phrases: PhraseReader

    init(_ tree: DependencyTree, _ sentence: ReadSentence, _ maker: RelationMaker) {
        self.tree = tree
        self.maker = maker
        finder = PredicationFinder(tree: tree)
        phrases = PhraseReader(tree: tree, sentence: sentence)
    }

    func read() {
        let predications = Dictionary(
            finder.predications().map { ($0.verb, $0) }, uniquingKeysWith: { first, _ in first })
        // In the order of the words: whom "his" means changes with each subject.
        for word in tree.tokens.indices {
            if let predication = predications[word] { read(predication) }
            readExistence(word)
            readNoun(word)
        }
    }

    // MARK: Clauses

    private func read(_ predication: Predication) {
        let subjects = predication.subjects.flatMap { referents(of: $0, in: predication) }
            .filter { tree.label($0) != .csubj }.map(phrases.argument)
        guard !subjects.isEmpty else { return }
        if isMain(predication.verb) { maker.noteSubjects(subjects) }
        maker.makeStatements(
            subjects, group(predication), complements(of: predication),
            context(of: predication.verb))
    }

    /// "Acme is a firm based in Oslo": what is based in Oslo is Acme.
    private func referents(of subject: Int, in predication: Predication) -> [Int] {
        let isAttached = [.acl, .relcl].contains(tree.label(predication.verb))
        let verb = tree.head(subject)
        guard isAttached, tree.label(subject) == .attr, isCopula(verb) else { return [subject] }
        let subjects = tree.subjects(of: verb)
        return subjects.isEmpty ? [subject] : subjects
    }

    private func isCopula(_ verb: Int) -> Bool { tree.tokens[verb].classes.contains(.be) }

    private func isMain(_ verb: Int) -> Bool {
        tree.label(verb) == .root
            || tree.label(verb) == .conj && tree.label(tree.head(verb)) == .root
                && tree.hasChild(verb, .nsubj, .nsubjpass)
    }

    private func group(_ predication: Predication) -> VerbGroup {
        let first = predication.words.first ?? predication.verb
        let last = predication.words.last ?? predication.verb
        var group = VerbGroup(
            tokens: first..<last + 1, words: predication.words, main: predication.verb)
        group.isFinite = true
        group.isPassive = predication.isPassive
        group.isCopula = isCopula(predication.verb)
        group.isNegated = predication.isNegated
        return group
    }

    private func complements(of predication: Predication) -> [Complement] {
        var complements: [Complement] = []
        for one in predication.complements where !tree.hasChild(one.head, .neg) {
            switch one.role {
            case .object where one.isJoined && !complements.isEmpty:
                complements[complements.count - 1].arguments.append(phrases.argument(one.head))
            case .object:
                complements.append(
                    Complement(role: .object, arguments: [phrases.argument(one.head)]))
                if isCopula(predication.verb) { addPrepositions(of: one.head, &complements) }
            case .adjective: addAdjective(one.head, &complements)
            case .prepositional: addPrepositional(one, &complements)
            case .time:
                let argument = phrases.argument(one.head)
                if argument.phrase.kind == .date {
                    complements.append(Complement(role: .time, arguments: [argument]))
                }
            case .adverb, .clause: continue
            }
        }
        return complements
    }

    private func addAdjective(_ word: Int, _ complements: inout [Complement]) {
        guard !tree.hasChild(word, .xcomp, .ccomp) else { return }
        // "8,848 metres high"
        let measure = tree.children(word, .npadvmod).first.flatMap { tree.subtree($0).first }
        complements.append(
            Complement(role: .adjective, adjective: min(word, measure ?? word)..<word + 1))
        addPrepositions(of: word, &complements)
    }

    /// Prepositional phrases of a predicate noun or adjective, but "of": "is a city in France".
    private func addPrepositions(of word: Int, _ complements: inout [Complement]) {
        for child in tree.children(word, .prep)
        where tree.tag(word) == .adjective || tree.folded(child) != "of" {
            for (words, head) in finder.objects(of: child) where tree.label(head) != .pcomp {
                addPrepositional(
                    .init(role: .prepositional, preposition: words, head: head), &complements)
            }
        }
    }

    private func addPrepositional(
        _ one: Predication.Complement, _ complements: inout [Complement]
    ) {
        guard tree.label(one.head) != .pcomp else { return }
        if one.isJoined, complements.last?.preposition == one.preposition {
            complements[complements.count - 1].arguments.append(phrases.argument(one.head))
            return
        }
        var preposition = one.preposition
        var head = one.head
        // "to the left of the sphere": a place beside something, not a thing called left.
        if ClauseReader.sides.contains(tree.folded(head)),
            let of = tree.children(head, .prep).first(where: { tree.folded($0) == "of" }),
            let object = tree.children(of, .pobj).first
        {
            preposition += Array(phrases.argument(head).phrase.tokens) + [of]
            head = object
        }
        complements.append(
            Complement(
                role: .prepositional, preposition: preposition,
                arguments: [phrases.argument(head)]))
    }

    /// How sure a clause is, by all the clauses that it stands in.
    private func context(of verb: Int) -> ClauseContext {
        var context = ClauseContext()
        switch tree.label(verb) {
        case .relcl: context.base = PatternConfidence.relative
        case .acl, .advcl, .pcomp: context.base = PatternConfidence.reduced
        default: break
        }
        var word = verb
        while tree.head(word) != word {
            context.factor *= factor(word)
            word = tree.head(word)
        }
        return context
    }

    private static let doubtfulMarks: Set<String> = ["if", "whether", "unless"]

    private func factor(_ word: Int) -> Float {
        guard tree.isVerb(word) else { return 1 }
        switch tree.label(word) {
        case .ccomp: return PatternConfidence.reported
        case .advcl, .pcomp:
            if tree.children(word, .mark).contains(where: {
                Self.doubtfulMarks.contains(tree.folded($0))
            }) {
                return PatternConfidence.uncertain
            }
            if tree.tag(word) == .base { return PatternConfidence.uncertain }
            return tree.hasChild(word, .nsubj, .nsubjpass) ? 1 : PatternConfidence.participial
        case .acl where tree.tag(word) == .base: return PatternConfidence.uncertain
        case .xcomp where tree.hasChild(tree.head(word), .dobj): return PatternConfidence.uncertain
        case .conj where !tree.hasChild(word, .nsubj, .nsubjpass):
            return PatternConfidence.carriedSubject
        default: return 1
        }
    }

    /// "There is a cat in the house": the cat is in the house.
    private func readExistence(_ verb: Int) {
        guard tree.isVerb(verb), tree.hasChild(verb, .expl),
            isCopula(verb), let thing = tree.children(verb, .attr, .dobj).first
        else { return }
        var found: [Complement] = []
        let prepositions =
            tree.children(verb, .prep)
            + tree.children(thing, .prep).filter { tree.folded($0) != "of" }
        for preposition in prepositions {
            for (words, head) in finder.objects(of: preposition) {
                addPrepositional(
                    .init(role: .prepositional, preposition: words, head: head), &found)
            }
        }
        var group = VerbGroup(tokens: verb..<verb + 1, words: [verb], main: verb)
        group.isCopula = true
        group.isNegated = tree.hasChild(verb, .neg)
        maker.makeStatements(
            tree.conjuncts(thing).map(phrases.argument), group, found, context(of: verb))
    }

    // MARK: Noun phrases

    private func readNoun(_ word: Int) {
        guard tree.tag(word).isNominal, tree.label(word) != .compound else { return }
        let context = ClauseContext()
        maker.makeInside(phrases.argument(word).phrase, context)
        for child in tree.children(word, .appos)
        where tree.tag(child).isNominal && phrases.names(word) != child {
            let isList = tree.hasChild(child, .conj) && tree.tag(child).isName
            if isList, tree.tag(word).isName { continue }
            maker.makeApposition(phrases.argument(word), phrases.argument(child), context)
        }
    }
}
