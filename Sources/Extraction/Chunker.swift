/// Gathers tagged tokens into items. Parentheses and quotation marks are left out; adverbs too.
struct Chunker {
    let tokens: [Token]
    private var items: [Item] = []
    private(set) var stepCount = 0

    init(_ tokens: [Token]) {
        self.tokens = tokens
    }

    /// Complexity: O(tokens).
    mutating func chunk() -> [Item] {
        var position = 0
        var depth = 0
        while position < tokens.count {
            stepCount += 1
            let tag = tokens[position].tag
            if tag == .open { depth += 1 }
            if depth > 0 {
                if tag == .close { depth -= 1 }
                position += 1
                continue
            }
            position = take(tag, at: position)
        }
        return items
    }

    private mutating func take(_ tag: Tag, at position: Int) -> Int {
        switch tag {
        case .noun, .name, .pronoun, .number, .date, .determiner, .possessivePronoun, .adjective:
            return takeNoun(from: position)
        case .modal, .be, .have, .doing, .verb, .past, .participle, .gerund, .to, .negation:
            return takeVerb(from: position)
        case .preposition: items.append(.preposition(position))
        case .conjunction: items.append(.conjunction(position))
        case .subordinator: items.append(.subordinator(position))
        case .relative: items.append(.relative(position))
        case .expletive: items.append(.expletive(position))
        case .comma: items.append(.comma)
        case .colon, .semicolon, .dash: items.append(.mark)
        case .mark:
            if ["$", "£", "€", "¥"].contains(tokens[position].folded) {
                return takeNoun(from: position)
            }
            if !["/", "°", "#", "*"].contains(tokens[position].folded) { items.append(.mark) }
        default: break
        }
        return position + 1
    }

    // MARK: Noun phrases

    private mutating func takeNoun(from start: Int) -> Int {
        var position = start
        var phrase = NounPhrase(
            kind: .noun, tokens: start..<start + 1, core: start..<start + 1, head: start)
        var core = start
        if tokens[position].tag == .pronoun {
            phrase.kind = .pronoun
            items.append(.noun(phrase))
            return position + 1
        }
        takeDeterminers(from: &position, into: &phrase)
        core = position
        var lastNoun: Int?
        var nameStart: Int?
        scan: while position < tokens.count {
            stepCount += 1
            let tag = tokens[position].tag
            switch tag {
            case .noun:
                lastNoun = position
                phrase.kind = .noun
            case .name:
                if nameStart == nil || tokens.tag(position - 1) != .name { nameStart = position }
                lastNoun = position
                phrase.kind = .name
            case .number:
                if lastNoun == nil || phrase.kind == .number { phrase.kind = .number }
                lastNoun = position
            case .date:
                if position > core, phrase.kind != .date || lastNoun == nil { break scan }
                if lastNoun == nil || tokens.tag(position - 1) == .date {
                    phrase.kind = .date
                    lastNoun = position
                } else {
                    break scan
                }
            case .adjective:
                if let lastNoun, position > lastNoun, !goesOnWithNoun(position + 1) { break scan }
            case .mark where isCurrency(position): phrase.kind = .number
            case .mark where tokens[position].folded == "°" && lastNoun == position - 1:
                lastNoun = position + 1 < tokens.count ? position + 1 : position
                position = lastNoun ?? position
            case .mark where tokens[position].folded == "%": lastNoun = position
            case .possessiveMark:
                guard lastNoun == position - 1 else { break scan }
                let holder = core..<position
                guard goesOnWithNoun(position + 1) else {
                    position += 1
                    break scan
                }
                phrase.possessor = holder
                phrase.title = nil
                nameStart = nil
                lastNoun = nil
            case .adverb where lastNoun == nil && tokens.tag(position + 1) == .adjective: break
            case .conjunction where joinsAdjectives(position, core: core): break
            case .dash where joinsHyphen(position): break
            case .quote: break
            default: break scan
            }
            position += 1
        }
        return finish(&phrase, start: start, core: core, end: position, lastNoun, nameStart)
    }

    private func takeDeterminers(from position: inout Int, into phrase: inout NounPhrase) {
        while position < tokens.count {
            switch tokens[position].tag {
            case .determiner: phrase.determiner = position
            case .possessivePronoun: phrase.possessivePronoun = position
            default: return
            }
            position += 1
        }
    }

    private mutating func finish(
        _ phrase: inout NounPhrase, start: Int, core: Int, end: Int, _ lastNoun: Int?,
        _ nameStart: Int?
    ) -> Int {
        var end = end
        guard let head = lastNoun else {
            if core > start, end == core {
                // An article alone, or "his": what follows is no phrase.
                return max(end, start + 1)
            }
            while end > core, tokens[end - 1].tag == .quote || tokens[end - 1].tag == .dash {
                end -= 1
            }
            guard end > core else { return max(end, start + 1) }
            items.append(.adjective(core..<end))
            return end
        }
        phrase.tokens = start..<head + 1
        phrase.core = core..<head + 1
        phrase.head = head
        if phrase.kind == .name, let nameStart {
            if nameStart > core,
                phrase.possessor == nil || nameStart > (phrase.possessor?.upperBound ?? 0)
            {
                let titleStart = phrase.possessor.map { $0.upperBound + 1 } ?? core
                if titleStart < nameStart { phrase.title = titleStart..<nameStart }
            }
            if phrase.title != nil || phrase.possessor == nil { phrase.core = nameStart..<head + 1 }
        }
        items.append(.noun(phrase))
        return max(head + 1, trailingMark(end, after: head))
    }

    /// A possessive mark that nothing follows is passed over.
    private func trailingMark(_ end: Int, after head: Int) -> Int {
        end > head + 1 && tokens[end - 1].tag == .possessiveMark ? end : head + 1
    }

    private func isCurrency(_ position: Int) -> Bool {
        ["$", "£", "€", "¥"].contains(tokens[position].folded)
            && tokens.tag(position + 1) == .number
    }

    private func goesOnWithNoun(_ position: Int) -> Bool {
        var place = position
        while place < tokens.count, place < position + 4 {
            switch tokens[place].tag {
            case .noun, .name, .number, .date: return true
            case .adjective, .adverb, .quote: place += 1
            default: return false
            }
        }
        return false
    }

    /// "small and quiet town".
    private func joinsAdjectives(_ position: Int, core: Int) -> Bool {
        position > core && tokens.tag(position - 1) == .adjective
            && tokens.tag(position + 1) == .adjective && goesOnWithNoun(position + 2)
    }

    /// "full - time job": a hyphen set apart by spaces between lower-case words.
    private func joinsHyphen(_ position: Int) -> Bool {
        guard tokens[position].folded == "-", position > 0, position + 1 < tokens.count else {
            return false
        }
        let before = tokens[position - 1]
        let after = tokens[position + 1]
        return before.shape == .lower && after.shape == .lower
            && [.noun, .adjective].contains(before.tag) && [.noun, .adjective].contains(after.tag)
    }

    // MARK: Verb groups

    private mutating func takeVerb(from start: Int) -> Int {
        var group = VerbGroup(tokens: start..<start + 1, words: [], main: start)
        var position = start
        var hasMain = false
        var sawBe = false
        while position < tokens.count, !hasMain {
            stepCount += 1
            let tag = tokens[position].tag
            switch tag {
            case .adverb:
                position += 1
                continue
            case .negation:
                group.isNegated = true
                group.words.append(position)
                if tokens[position].folded == "no" {
                    position += 1
                    group.words.append(position)
                }
                position += 1
                continue
            case .to:
                if group.words.isEmpty { group.isInfinitive = true }
            case .modal, .be, .have, .doing:
                if group.words.isEmpty, tokens[position].folded != "being" {
                    group.isFinite = true
                }
                if tag == .be { sawBe = true }
                if tag == .be && tokens[position].folded == "being" && group.words.isEmpty {
                    group.isGerund = true
                }
                hasMain = !continues(after: position)
            case .verb, .past, .participle, .gerund:
                hasMain = true
                begin(&group, at: position, tag, sawBe)
            default:
                return position == start ? start + 1 : close(&group, at: position)
            }
            group.words.append(position)
            group.main = position
            group.isCopula = tag == .be
            position += 1
        }
        return close(&group, at: position)
    }

    private func begin(_ group: inout VerbGroup, at position: Int, _ tag: Tag, _ sawBe: Bool) {
        let isFirst = group.words.allSatisfy { tokens[$0].tag == .negation }
        if isFirst {
            switch tag {
            case .verb: group.isFinite = true
            case .past:
                group.isFinite = true
                group.mayBeReduced =
                    tokens[position].classes.contains(.verbParticiple)
                    || tokens[position].classes.isDisjoint(with: .anyVerb)
            case .participle: group.isParticiple = true
            default: group.isGerund = true
            }
        }
        group.isPassive = tag == .participle && (sawBe || isFirst)
    }

    /// Whether an auxiliary at `position` is followed by the verb that it serves.
    private func continues(after position: Int) -> Bool {
        var place = position + 1
        while place < tokens.count, place < position + 5 {
            switch tokens[place].tag {
            case .adverb, .negation: place += 1
            case .be, .participle, .gerund, .have, .doing: return true
            case .verb: return tokens[position].tag != .be
            case .past: return tokens[position].tag == .have
            case .to: return tokens[position].tag == .have || tokens[position].tag == .be
            default: return false
            }
        }
        return false
    }

    private static let particles: Set<String> = [
        "up", "out", "off", "down", "away", "back", "together", "apart", "forward", "over",
    ]

    private mutating func close(_ group: inout VerbGroup, at end: Int) -> Int {
        var position = end
        guard !group.words.isEmpty, group.words.contains(where: { tokens[$0].tag != .negation })
        else {
            return max(end, group.tokens.lowerBound + 1)
        }
        while position < tokens.count,
            tokens[position].tag == .adverb || tokens[position].tag == .negation
        {
            let token = tokens[position]
            if token.tag == .negation {
                // "is not", "is no longer".
                group.isNegated = true
                group.words.append(position)
                if tokens[position].folded == "no" {
                    position += 1
                    group.words.append(position)
                }
            } else if Self.particles.contains(token.folded), position == end {
                group.words.append(position)
            }
            position += 1
        }
        position = chain(&group, from: position)
        group.tokens = group.tokens.lowerBound..<position
        items.append(.verb(group))
        return position
    }

    /// "began to work", "started working": verbs chained to the first.
    private func chain(_ group: inout VerbGroup, from start: Int) -> Int {
        var position = start
        var links = 0
        while position < tokens.count, links < 3 {
            let tag = tokens[position].tag
            var verb = position
            if tag == .to {
                verb += 1
                while tokens.tag(verb) == .adverb { verb += 1 }
                guard let next = tokens.tag(verb), [.verb, .be, .have, .doing].contains(next) else {
                    break
                }
                group.words.append(position)
            } else if tag != .gerund || group.isCopula || links > 0 {
                break
            }
            group.words.append(verb)
            group.main = verb
            group.isCopula = tokens[verb].tag == .be
            group.isPassive = false
            position = verb + 1
            if group.isCopula, tokens.tag(position) == .participle {
                group.words.append(position)
                group.main = position
                group.isCopula = false
                group.isPassive = true
                position += 1
            }
            links += 1
        }
        return position
    }
}
