/// What one verb says of its subjects, by heads of phrases.
struct Predication {
    enum Role { case object, adjective, prepositional, time, adverb, clause }

    struct Complement {
        let role: Role
        /// Tokens of the preposition: one, or more as in "because of".
        var preposition: [Int] = []
        let head: Int
        /// Coordinated with the complement before it: "Bob" in "met Ann and Bob".
        var isJoined = false
    }

    let verb: Int
    let subjects: [Int]
    /// The verb with auxiliaries, negation, particle and the verbs that it is chained to, in order.
    let words: [Int]
    /// Adverbs that stand inside the group: "is also known".
    let adverbs: [Int]
    /// In the order of the sentence.
    let complements: [Complement]
    let isNegated: Bool
    let isPassive: Bool
}

/// Finds the predications of a sentence.
///
/// The rules follow the clause types of ClausIE (Del Corro and Gemulla 2013), read from labels.
/// Complexity: O(words × depth of the tree).
struct PredicationFinder {
    let tree: DependencyTree

    func predications() -> [Predication] {
        tree.tokens.indices.compactMap(predication)
    }

    private static let silentLabels: Set<DependencyLabel> = [
        .aux, .auxpass, .amod, .compound, .punct, .prep, .csubj, .pobj, .nsubj, .mark,
    ]

    private func predication(of verb: Int) -> Predication? {
        guard tree.isVerb(verb), !Self.silentLabels.contains(tree.label(verb)) else { return nil }
        let subjects = tree.subjects(of: verb).filter { !tree.isRelative($0) }
        guard !subjects.isEmpty else { return nil }
        let words = group(verb)
        return Predication(
            verb: verb, subjects: subjects, words: words,
            // A verb that others are chained to lends them its adverbs too.
            adverbs: words.filter { $0 == verb || tree.isVerb($0) }.flatMap(adverbs),
            complements: sharedComplements(of: verb),
            isNegated: isNegated(verb, words, subjects), isPassive: isPassive(verb))
    }

    /// "not", "never", "hardly", "neither Ann nor Bob".
    private func isNegated(_ verb: Int, _ words: [Int], _ subjects: [Int]) -> Bool {
        let isDenial = { (word: Int) in tree.tokens[word].classes.contains(.negation) }
        return words.contains { tree.label($0) == .neg || isDenial($0) }
            || tree.children(verb, .advmod, .preconj).contains(where: isDenial)
            || subjects.contains {
                tree.children($0, .preconj, .cc, .det).contains(where: isDenial)
            }
    }

    // MARK: The verb group

    private func group(_ verb: Int, depth: Int = 0) -> [Int] {
        var words = [verb] + tree.children(verb, .aux, .auxpass, .neg, .prt)
        let head = tree.head(verb)
        guard depth < 6, head != verb else { return words.sorted() }
        switch tree.label(verb) {
        case .xcomp where tree.isVerb(head):
            if verb > head, !tree.hasChild(head, .dobj) { words += group(head, depth: depth + 1) }
        case .xcomp where tree.isPredicateAdjective(head):
            words += [head] + group(tree.head(head), depth: depth + 1)
        case .conj where tree.isVerb(head):
            // "was designed and built": the auxiliary serves both.
            let hasOwn = tree.hasChild(verb, .aux, .auxpass, .nsubj, .nsubjpass)
            let isForm = [.gerund, .base].contains(tree.tag(verb)) || isParticiple(verb)
            if !hasOwn, isForm {
                words += tree.children(head, .aux, .auxpass)
            }
        default: break
        }
        return Array(Set(words)).sorted()
    }

    /// Adverbs that join clauses rather than describe.
    private static let connectives: Set<String> = [
        "however", "when", "where", "why", "how", "there", "therefore", "thus", "moreover", "so",
        "though", "hence", "furthermore", "nevertheless", "meanwhile",
    ]

    private func adverbs(_ verb: Int) -> [Int] {
        let start = tree.children(verb, .aux, .auxpass).first ?? verb
        return tree.children(verb, .advmod).filter { word in
            tree.tag(word).isAdverb && tree.children(word).isEmpty && word < verb
                && (word > start || verb - word <= 2)
                && !Self.connectives.contains(tree.folded(word))
        }
    }

    /// Taggers take the participle in "was designed and built in 1932" for a past form.
    private func isParticiple(_ verb: Int) -> Bool {
        tree.tag(verb) == .participle
            || tree.tag(verb) == .past && tree.label(verb) == .conj
                && tree.tokens[verb].classes.contains(.verbParticiple)
                && !tree.hasChild(verb, .nsubj, .dobj, .attr, .acomp)
                && tree.hasChild(tree.head(verb), .auxpass)
    }

    private func isPassive(_ verb: Int) -> Bool {
        if tree.hasChild(verb, .nsubjpass, .auxpass) { return true }
        guard isParticiple(verb) else { return false }
        switch tree.label(verb) {
        case .acl, .advcl: return true
        case .conj:
            return !tree.hasChild(verb, .aux, .nsubj) && tree.isVerb(tree.head(verb))
                && isPassive(tree.head(verb))
        default: return false
        }
    }

    // MARK: Complements

    /// A verb's own complements; "designed" in "was designed and built by Ann" shares the next's.
    private func sharedComplements(of verb: Int) -> [Predication.Complement] {
        let own = complements(of: verb)
        guard own.isEmpty, isPassive(verb),
            let next = tree.children(verb, .conj).first(where: {
                tree.isVerb($0) && !tree.hasChild($0, .nsubj, .nsubjpass, .dobj)
            })
        else { return own }
        return complements(of: next)
    }

    private func complements(of verb: Int) -> [Predication.Complement] {
        var found: [Predication.Complement] = []
        for child in tree.children(verb) {
            switch tree.label(child) {
            case .dobj, .attr, .oprd, .dative: addObject(child, of: verb, &found)
            case .acomp: found += joined(child, .adjective)
            case .prep, .agent:
                addPrepositional(child, of: verb, &found)
            case .npadvmod: found.append(.init(role: .time, head: child))
            case .advmod where child > verb && tree.tag(child).isAdverb:
                // "went back to Rome"
                let behind = tree.children(child, .prep).flatMap { objects(of: $0) }
                found += behind.map {
                    .init(role: .prepositional, preposition: [child] + $0.words, head: $0.head)
                }
                if behind.isEmpty { found.append(.init(role: .adverb, head: child)) }
            case .ccomp: found.append(.init(role: .clause, head: child))
            default: break
            }
        }
        if let gap = gapObject(of: verb, found) { found.insert(gap, at: 0) }
        return found
    }

    private func addObject(
        _ child: Int, of verb: Int, _ found: inout [Predication.Complement]
    ) {
        if tree.label(child) == .dative, tree.tag(child) == .preposition || tree.tag(child) == .to {
            addPrepositional(child, of: verb, &found)
        } else if tree.folded(child) == "what" {
            return
        } else if tree.isRelative(child) {
            if tree.label(verb) == .relcl {
                found.append(.init(role: .object, head: tree.head(verb)))
            }
        } else {
            found += joined(child, .object)
        }
    }

    private func joined(_ head: Int, _ role: Predication.Role) -> [Predication.Complement] {
        tree.conjuncts(head).map { .init(role: role, head: $0, isJoined: $0 != head) }
    }

    private func addPrepositional(
        _ preposition: Int, of verb: Int, _ found: inout [Predication.Complement]
    ) {
        let joined = tree.children(preposition, .conj).filter {
            tree.tag($0) == .preposition || tree.tag($0) == .to
        }
        for one in [preposition] + joined {
            for (offset, (words, head)) in objects(of: one).enumerated() {
                if !tree.isRelative(head) {
                    let isJoined = offset > 0 && found.last?.preposition == words
                    found.append(
                        .init(
                            role: .prepositional, preposition: words, head: head,
                            isJoined: isJoined))
                } else if tree.label(verb) == .relcl {
                    let antecedent = tree.head(verb)
                    found.append(.init(role: .prepositional, preposition: words, head: antecedent))
                }
            }
        }
    }

    /// What stands behind a preposition, each with the words of its preposition.
    func objects(of preposition: Int, depth: Int = 0) -> [(words: [Int], head: Int)] {
        guard depth < 4 else { return [] }
        var found: [(words: [Int], head: Int)] = []
        for child in tree.children(preposition) {
            switch tree.label(child) {
            case .pobj: found += tree.conjuncts(child).map { ([preposition], $0) }
            case .prep:
                // "from 1978 to 1981" are two phrases; "out of" is one preposition.
                let isApart = tree.children(preposition, .pobj, .pcomp).contains { $0 < child }
                found += objects(of: child, depth: depth + 1).map {
                    (isApart ? $0.words : [preposition] + $0.words, $0.head)
                }
            case .pcomp where tree.tag(child) == .preposition || tree.tag(child) == .to:
                found += objects(of: child, depth: depth + 1).map {
                    ([preposition] + $0.words, $0.head)
                }
            case .pcomp: found.append(([preposition], child))
            default: break
            }
        }
        return found
    }

    /// "the book that she wrote": what the relative clause leaves out.
    private func gapObject(of verb: Int, _ found: [Predication.Complement])
        -> Predication.Complement?
    {
        guard tree.label(verb) == .relcl, !tree.hasChild(verb, .nsubjpass),
            tree.children(verb, .nsubj).contains(where: { !tree.isRelative($0) }),
            !found.contains(where: { $0.role == .object || $0.role == .adjective })
        else { return nil }
        let head = tree.head(verb)
        let openers = tree.subtree(verb).prefix(3).map(tree.folded)
        guard tree.tag(head).isNominal, !found.contains(where: { $0.head == head }),
            Set(openers).isDisjoint(with: ["where", "when", "why", "whose"])
        else { return nil }
        return .init(role: .object, head: head)
    }
}
