import ConceptModel

/// Turns the predications of a parsed sentence, and what its noun phrases say, into propositions.
struct PropositionMaker {
    private let tree: DependencyTree
    private let finder: PredicationFinder
    private let text: (Range<Int>) -> String
    private var propositions: [Proposition] = []
    private var seen: Set<[String]> = []

    /// How much of such a proposition agrees with what annotators wrote, on average and rounded, on
    /// sentences of newspapers and an encyclopaedia (the precision of ``PropositionScore``).
    private enum Weight {
        static let object: Float = 0.65
        static let prepositional: Float = 0.7
        static let time: Float = 0.75
        static let reported: Float = 0.7
        static let adverb: Float = 0.55
        static let apposition: Float = 0.45
        static let nounPreposition: Float = 0.4
        static let possessive: Float = 0.25
    }

    /// - Parameter text: the text of a range of bytes.
    init(_ tree: DependencyTree, text: @escaping (Range<Int>) -> String) {
        self.tree = tree
        self.text = text
        finder = PredicationFinder(tree: tree)
    }

    mutating func make() -> [Proposition] {
        for predication in finder.predications() {
            for subject in predication.subjects { add(predication, subject) }
        }
        for word in tree.tokens.indices { addNominal(word) }
        return propositions
    }

    // MARK: Clauses

    private mutating func add(_ predication: Predication, _ subjectHead: Int) {
        let verb = predication.verb
        let isClause = tree.label(subjectHead) == .csubj
        let subject = isClause ? tree.subtree(subjectHead) : tree.nounPhrase(subjectHead)
        let relation = (predication.words + predication.adverbs).sorted()
        var objects = predication.complements.filter {
            $0.role == .object || $0.role == .adjective
        }
        var others = predication.complements.filter {
            $0.role == .prepositional || $0.role == .time
        }
        // "gave Fred the ball": the ball is the object, Fred a further argument.
        let receivers = objects.filter { tree.label($0.head) == .dative }
        if receivers.count < objects.count {
            objects.removeAll { tree.label($0.head) == .dative }
            others += receivers
        }
        others.sort { $0.head < $1.head }
        if !objects.isEmpty {
            for object in objects {
                if object.role == .adjective, addAdjective(object, subject, relation, others) {
                    continue
                }
                add(
                    subject, relation, [tree.nounPhrase(object.head, except: verb)], others,
                    verb, Weight.object)
            }
        } else if let first = others.first(where: { $0.role == .prepositional && $0.head > verb }) {
            let same = others.filter { $0.preposition == first.preposition }
            let rest = others.filter { $0.preposition != first.preposition }
            for one in same {
                add(
                    subject, relation + one.preposition, [object(one, verb)], rest, verb,
                    Weight.prepositional)
            }
        } else if !others.isEmpty {
            add(subject, relation, [], others, verb, Weight.time)
        } else if let clause = predication.complements.first(where: { $0.role == .clause }) {
            add(subject, relation, [clauseWords(clause.head)], [], verb, Weight.reported)
        } else if let adverb = predication.complements.first(where: { $0.role == .adverb }) {
            add(subject, relation, [tree.nounPhrase(adverb.head)], [], verb, Weight.adverb)
        }
    }

    /// "is known for X" has X for its object; "is able to improve X" is another predication.
    private mutating func addAdjective(
        _ complement: Predication.Complement, _ subject: [Int], _ relation: [Int],
        _ others: [Predication.Complement]
    ) -> Bool {
        let adjective = complement.head
        let verb = tree.head(adjective)
        let inner = tree.children(adjective, .prep, .xcomp, .ccomp)
        let objects = tree.children(adjective, .prep).flatMap { finder.objects(of: $0) }
        if objects.isEmpty {
            guard tree.hasChild(adjective, .ccomp) else {
                return tree.hasChild(adjective, .xcomp)
            }
            add(subject, relation, [tree.subtree(adjective)], [], verb, Weight.reported)
            return true
        }
        let below = Set(inner.flatMap(tree.subtree))
        let words = tree.nounPhrase(adjective).filter { !below.contains($0) }
        for (preposition, head) in objects {
            add(
                subject, relation + words + preposition, [tree.nounPhrase(head)], others, verb,
                Weight.prepositional)
        }
        return true
    }

    private func object(_ complement: Predication.Complement, _ verb: Int) -> [Int] {
        tree.label(complement.head) == .pcomp
            ? tree.subtree(complement.head) : tree.nounPhrase(complement.head, except: verb)
    }

    /// A reported clause without "that" and the marks at its ends.
    private func clauseWords(_ head: Int) -> [Int] {
        var words = tree.subtree(head)
        while let first = words.first,
            tree.tokens[first].shape == .punctuation || tree.folded(first) == "that"
        {
            words.removeFirst()
        }
        while let last = words.last, tree.tokens[last].shape == .punctuation { words.removeLast() }
        return words
    }

    // MARK: Noun phrases

    private mutating func addNominal(_ word: Int) {
        let head = tree.head(word)
        switch tree.label(word) {
        case .appos where tree.tag(head).isNominal && tree.tag(word).isNominal:
            let isList = tree.hasChild(word, .conj) && tree.tag(word) == .name
            if isList, tree.tag(head) == .name { return }
            // The parts of a date or of one name are no two things.
            if tree.parse.entities.contains(where: {
                $0.tokens.contains(word) && $0.tokens.contains(head)
            }) {
                return
            }
            let isPlace = isPlace(word) && isPlace(head)
            add(
                tree.nounPhrase(head, isWhole: !isPlace, except: word), isPlace ? "is in" : "is",
                tree.nounPhrase(word, isWhole: !isPlace), Weight.apposition)
        case .poss
        where tree.tag(word) != .possessivePronoun
            && tree.tag(word) != .relativePossessive:
            let owner = Set(tree.subtree(word))
            add(
                tree.nounPhrase(word).filter { tree.tag($0) != .possessiveMark }, "has",
                tree.nounPhrase(head).filter { !owner.contains($0) }, Weight.possessive)
        case .prep where tree.tag(head).isName && tree.folded(word) != "of":
            for (words, object) in finder.objects(of: word) where tree.label(object) != .pcomp {
                add(
                    tree.nounPhrase(head, isWhole: false), "is " + joined(words),
                    tree.nounPhrase(object), Weight.nounPreposition)
            }
        default: break
        }
    }

    private func isPlace(_ word: Int) -> Bool {
        tree.parse.entities.contains { $0.tokens.contains(word) && $0.type == .place }
    }

    // MARK: Texts

    private mutating func add(
        _ subject: [Int], _ relation: [Int], _ first: [[Int]],
        _ others: [Predication.Complement], _ verb: Int, _ weight: Float
    ) {
        let rest = others.map { $0.preposition + object($0, verb) }
        add(joined(subject), joined(relation.sorted()), (first + rest).map(joined), weight)
    }

    private mutating func add(
        _ subject: [Int], _ relation: String, _ object: [Int], _ weight: Float
    ) {
        add(joined(subject), relation, [joined(object)], weight)
    }

    private mutating func add(
        _ subject: String, _ relation: String, _ arguments: [String], _ weight: Float
    ) {
        let arguments = arguments.filter { !$0.isEmpty }
        guard !subject.isEmpty, !relation.isEmpty, !arguments.isEmpty,
            seen.insert([subject, relation] + arguments).inserted
        else { return }
        propositions.append(
            Proposition(
                subject: subject, relation: relation, arguments: arguments,
                confidence: Confidence(weight)))
    }

    /// Words as the text has them: glued where it has no space between.
    private func joined(_ words: [Int]) -> String {
        var joined = ""
        for (offset, word) in words.enumerated() {
            let isGlued =
                offset > 0 && words[offset - 1] == word - 1 && !tree.tokens[word].hasSpaceBefore
            if offset > 0, !isGlued { joined += " " }
            joined += text(tree.tokens[word].range)
        }
        return joined
    }
}
