import ConceptModel

extension RelationMaker {
    /// Keeps what one predicate says, in the text's own words: a proposition for each subject and
    /// object, with the other complements behind it.
    func keepPropositions(
        _ subjects: [Argument], _ group: VerbGroup, _ complements: [Complement],
        _ context: ClauseContext
    ) {
        var relation = words(of: group)
        var arguments: [(words: [Int], preposition: [Int])] = []
        var first: Complement?
        for complement in complements {
            if let adjective = complement.adjective {
                arguments.append((Array(adjective), []))
            } else if first == nil, complement.role != .time {
                first = complement
            } else {
                arguments += complement.arguments.map { (fullTokens($0), complement.preposition) }
            }
        }
        if let first {
            if let adjective = complements.first(where: { $0.role == .adjective })?.adjective {
                relation += Array(adjective)
                arguments.removeAll { $0.words == Array(adjective) }
            }
            relation += first.preposition
        }
        let rest = arguments.map { text(of: $0.preposition + $0.words) }
        let objects = first?.arguments.map { [text(of: fullTokens($0))] } ?? [[]]
        for subject in subjects {
            for object in objects {
                keep(
                    text(of: fullTokens(subject)), text(of: relation.sorted()), object + rest,
                    context.base * context.factor)
            }
        }
    }

    func keepProposition(_ first: Argument, is second: Argument, _ confidence: Float) {
        keep(text(of: fullTokens(first)), "is", [text(of: fullTokens(second))], confidence)
    }

    private func keep(
        _ subject: String, _ relation: String, _ arguments: [String], _ confidence: Float
    ) {
        let arguments = arguments.filter { !$0.isEmpty }
        guard !subject.isEmpty, !relation.isEmpty, !arguments.isEmpty else { return }
        let proposition = Proposition(
            subject: subject, relation: relation, arguments: arguments,
            confidence: Confidence(confidence))
        if !propositions.contains(proposition) { propositions.append(proposition) }
    }

    /// All tokens of an argument with its article and what "of" attaches.
    private func fullTokens(_ argument: Argument) -> [Int] {
        Array(argument.phrase.tokens.lowerBound..<argument.end)
    }
}
