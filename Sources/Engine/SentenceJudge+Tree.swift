import Extraction

/// How a candidate hangs together with the question's words in the tree of its sentence.
extension SentenceJudge {
    func addTree(of span: AnswerSpan, to signals: inout AnswerSignals) {
        guard let tree else { return }
        let top = tree.top(of: span.words)
        let place = tree.standing(top, outside: span.words)
        signals.add(
            form.kind, form.tree.slot, role: tree.roles[place], ownRole: tree.roles[top])
        let head = tree.heads[place]
        let isOutside = !span.words.contains(head)
        if isOutside { addHead(head, tree.roles[place], to: &signals) }
        addWays(from: top, of: span, tree, to: &signals)
        signals.add(.treeInside, share(of: tree.reaches[top], without: span.words))
        if isOutside {
            signals.add(.treeBelowHead, share(of: tree.reaches[head], without: span.words))
            let siblings = matched.filter { tree.heads[$0] == head || $0 == head }
            signals.add(.treeBesideHead, share(siblings, without: span.words))
        }
        let clause = span.words.contains(tree.clauses[top]) ? head : top
        let inClause = matched.filter { tree.clauses[$0] == tree.clauses[clause] }
        signals.add(.treeClause, share(inClause, without: span.words))
        signals.add(.treePairs, treePairs)
        addCut(at: top, of: span, tree, to: &signals)
        addCount(at: top, of: span, tree, to: &signals)
    }

    /// Whether the candidate is one thing or several, and what it is in apposition to.
    private func addCount(
        at top: Int, of span: AnswerSpan, _ tree: SentenceTree, to signals: inout AnswerSignals
    ) {
        let below = tree.reaches[top].filter { tree.parents[$0] == top && $0 != top }
        let joined = below.filter { tree.roles[$0] == .joined }
        let count: AnswerSignals.Count
        if tree.roles[top] == .joined, !span.words.contains(tree.parents[top]) {
            count = .other
        } else if joined.contains(where: span.words.contains) {
            count = .several
        } else {
            count = joined.isEmpty ? .one : .first
        }
        signals.add(asksOne: form.tree.asksOne, count)
        if tree.roles[top] == .apposition, !span.words.contains(tree.parents[top]) {
            signals.add(.apposedTo, matches[tree.parents[top]])
        }
        let apposed = below.filter {
            tree.roles[$0] == .apposition && !span.words.contains($0)
        }
        signals.add(.apposedBy, apposed.map { matches[$0] }.max() ?? 0)
    }

    /// Whether the candidate hangs on what the asking words hang on.
    private func addHead(
        _ head: Int, _ role: SentenceTree.Role, to signals: inout AnswerSignals
    ) {
        guard matches[head] > 0, let content = form.place(of: sentence.terms[head])?.place else {
            return
        }
        signals.add(.headSaid, matches[head])
        signals.add(head: role, isGovernor: false)
        if content == form.governor {
            signals.add(.headIsGovernor, 1)
            signals.add(head: role, isGovernor: true)
            signals.add(form.tree.slot, governor: role, isTurned: isTurned)
        }
    }

    /// The question's words by their distance in the tree.
    private func addWays(
        from top: Int, of span: AnswerSpan, _ tree: SentenceTree, to signals: inout AnswerSignals
    ) {
        var near: (length: Int, weight: Float, up: Int, down: Int)?
        var best = [Float](repeating: 0, count: form.content.count)
        for word in matched where !span.words.contains(word) {
            let (up, down) = tree.way(from: top, to: word)
            let weight = matches[word]
            if let content = form.place(of: sentence.terms[word])?.place {
                best[content] = max(best[content], weight / Float(1 + up + down))
            }
            if near.map({ (up + down, -weight) < ($0.length, -$0.weight) }) ?? true {
                near = (up + down, weight, up, down)
            }
        }
        signals.add(.treeProximity, total > 0 ? best.reduce(0, +) / total : 0)
        if let near {
            signals.add(.treeNearest, 1 / Float(1 + near.length))
            signals.add(nearestUp: near.up, down: near.down)
        }
        guard let asked = form.head else { return }
        let ways = sentence.terms.indices.filter {
            sentence.terms[$0] == asked && !span.words.contains($0)
        }.map { tree.way(from: top, to: $0) }
        if let way = ways.min(by: { $0.up + $0.down < $1.up + $1.down }), way.up + way.down <= 3 {
            signals.add(askedUp: way.up, down: way.down)
        }
    }

    /// Whether the candidate is all that hangs on its top word, and what it leaves out.
    private func addCut(
        at top: Int, of span: AnswerSpan, _ tree: SentenceTree, to signals: inout AnswerSignals
    ) {
        let tops = span.words.filter {
            let parent = tree.parents[$0]
            return (parent == $0 || !span.words.contains(parent))
                && tree.kinds[$0] != .punctuation
        }
        let below = tree.reaches[top].filter { tree.parents[$0] == top && !span.words.contains($0) }
        let isCutLeft = below.contains { word in
            word < top && word != top
                && [.compound, .adjective, .number, .possessor].contains(tree.roles[word])
        }
        let cut: AnswerSignals.Cut
        if tops.count > 1 {
            cut = .several
        } else if isCutLeft {
            cut = .left
        } else {
            let behind = below.first { $0 > top && tree.kinds[$0] != .punctuation }
            switch behind.map({ (tree.kinds[$0], tree.roles[$0]) }) {
            case nil: cut = .none
            case (.preposition, _)?: cut = .preposition
            case (.verb, _)?, (.auxiliary, _)?: cut = .clause
            case (.conjunction, _)?, (_, .joined)?: cut = .joined
            case (_, .apposition)?: cut = .apposition
            default: cut = .other
            }
        }
        signals.add(form.kind, cut)
        signals.add(form.kind, topClass: tree.classes[top])
    }

    private func share(of reach: Range<Int>, without span: Range<Int>) -> Float {
        share(matched.filter { reach.contains($0) }, without: span)
    }

    /// The share of the question that some of the matched words hold; each word of it counts once.
    private func share(_ places: [Int], without span: Range<Int>) -> Float {
        var best = [Float](repeating: 0, count: form.content.count)
        for place in places where !span.contains(place) {
            if let content = form.place(of: sentence.terms[place])?.place {
                best[content] = max(best[content], matches[place])
            }
        }
        return total > 0 ? best.reduce(0, +) / total : 0
    }

    /// The share of the question's pairs of a word and its head that the sentence has too.
    static func treePairs(
        _ form: QuestionForm, _ sentence: TextReading.ReadSentence, _ tree: SentenceTree,
        matched: [Int]
    ) -> Float {
        guard !form.pairs.isEmpty else { return 0 }
        var found: Set<QuestionForm.Pair> = []
        for word in matched {
            let head = tree.heads[word]
            guard head != word, let one = form.place(of: sentence.terms[head])?.place,
                let other = form.place(of: sentence.terms[word])?.place
            else { continue }
            found.insert(QuestionForm.Pair(head: one, word: other))
        }
        return Float(form.pairs.intersection(found).count) / Float(form.pairs.count)
    }
}
