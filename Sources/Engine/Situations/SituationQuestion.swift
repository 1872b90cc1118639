import Extraction
import TextIndex

/// Answers a question about a situation, when every word of the question is understood.
struct SituationQuestion: Sendable {
    struct Reply: Sendable, Hashable {
        let text: String
        /// Statements that say so, as positions in the situation.
        let said: [Int]
    }

    private let words: [TaggedWord]
    private let folded: [String]

    init(_ words: [TaggedWord]) {
        self.words = words.filter { $0.kind != .punctuation }
        folded = self.words.map(\.folded)
    }

    /// Whether the question may be one about a situation at all; cheap.
    var mayApply: Bool {
        guard let first = folded.first, let last = words.last, folded.count > 2 else {
            return false
        }
        let isBe = SituationWords.be.contains(folded[1])
        switch first {
        case _ where SituationWords.be.contains(first): return true
        case "where": return isBe || asksWhereTo
        case "does", "do": return folded.contains("fit")
        case "why": return folded[1] == "did"
        case "how":
            return folded[1] == "many" ? isHolding(last) : folded.contains("from")
        case "what" where isBe:
            return isHolding(last) || ["of", "than"].contains(last.folded)
                || StatementReader.relation(Array(folded.dropFirst(2))) != nil
        case "what", "who":
            return transfer != nil
                || (first == "who" && folded.count <= 6
                    && isHolding(words[isBe ? 2 : 1]))
                || (folded.count <= 5 && SituationWords.be.contains(folded[2]))
        default: return false
        }
    }

    func reply(in situation: Situation) -> Reply? {
        guard let first = folded.first, folded.count > 2 else { return nil }
        if SituationWords.be.contains(first) { return yesOrNo(situation) }
        let isBe = SituationWords.be.contains(folded[1])
        switch first {
        case "where": return isBe || asksWhereTo ? place(situation) : nil
        case "does", "do": return fits(situation)
        case "how":
            return folded[1] == "many" ? count(situation) : way(situation)
        case "why": return reason(situation)
        case "what":
            return isBe ? whatIs(situation) : (property(situation) ?? event(situation))
        case "who": return event(situation) ?? holder(situation)
        default: return nil
        }
    }

    // MARK: Places

    /// "Where did Ann go?"
    private var asksWhereTo: Bool {
        folded.count > 3 && folded[1] == "did"
            && words.last.map { SituationWords.isAction($0, of: .motion) } ?? false
    }

    private func place(_ situation: Situation) -> Reply? {
        let folded = asksWhereTo ? Array(self.folded.dropLast()) : self.folded
        if let split = folded.firstIndex(of: "before"), split > 2 {
            guard let name = StatementReader.name(Array(folded[2..<split])),
                let place = StatementReader.name(Array(folded[(split + 1)...])),
                let stays = situation.stays[name],
                let last = stays.lastIndex(where: { $0.places == [place] })
            else { return nil }
            let before = stays[..<last].last { $0.places != [place] }
            return before.flatMap { stay in
                stay.places.count == 1
                    ? Reply(text: stay.places[0], said: stay.said + stays[last].said) : nil
            }
        }
        guard let name = StatementReader.name(Array(folded.dropFirst(2))),
            let stay = situation.stays[name]?.last, stay.places.count == 1,
            situation.absences[name]?[stay.places[0]] == nil
        else { return nil }
        return Reply(text: stay.places[0], said: stay.said)
    }

    private func yesOrNo(_ situation: Situation) -> Reply? {
        for split in stride(from: folded.count - 1, to: 1, by: -1) {
            guard let name = StatementReader.name(Array(folded[1..<split])),
                situation.names.contains(name)
            else { continue }
            let rest = Array(folded[split...])
            if let (relation, object) = StatementReader.relation(rest) {
                return related(name, relation, object, situation)
            }
            if SituationWords.places.contains(rest[0]),
                let place = StatementReader.name(Array(rest.dropFirst()))
            {
                return stands(name, in: place, situation)
            }
        }
        return nil
    }

    private func stands(_ name: String, in place: String, _ situation: Situation) -> Reply? {
        if let said = situation.absences[name]?[place] { return Reply(text: "no", said: [said]) }
        guard let stay = situation.stays[name]?.last else { return nil }
        if stay.places == [place] { return Reply(text: "yes", said: stay.said) }
        return Reply(text: stay.places.contains(place) ? "maybe" : "no", said: stay.said)
    }

    private func related(
        _ name: String, _ relation: String, _ object: String, _ situation: Situation
    ) -> Reply? {
        if let wanted = SituationWords.direction(relation) {
            guard let way = situation.way(from: object, to: name) else { return nil }
            let sum = way.reduce((0, 0)) { sum, step in
                let direction = SituationWords.direction(step.direction) ?? (0, 0)
                return (sum.0 + direction.0, sum.1 + direction.1)
            }
            let isSo = sum.0 * wanted.0 + sum.1 * wanted.1 > 0
            return Reply(text: isSo ? "yes" : "no", said: way.map(\.said))
        }
        guard let order = SituationWords.order(relation),
            let (isMore, said) = situation.isMore(name, than: object, by: order.name)
        else { return nil }
        return Reply(text: isMore == order.isMore ? "yes" : "no", said: said)
    }

    /// "Does the box fit in the chest?"
    private func fits(_ situation: Situation) -> Reply? {
        guard let verb = folded.firstIndex(where: { $0 == "fit" }), verb > 1,
            let name = StatementReader.name(Array(folded[1..<verb])),
            verb + 2 < folded.count, ["in", "inside", "into"].contains(folded[verb + 1]),
            let object = StatementReader.name(Array(folded[(verb + 2)...]))
        else { return nil }
        return related(name, "smaller", object, situation)
    }

    private func way(_ situation: Situation) -> Reply? {
        guard let from = folded.firstIndex(of: "from"), let to = folded.lastIndex(of: "to"),
            from < to, let start = StatementReader.name(Array(folded[(from + 1)..<to])),
            let end = StatementReader.name(Array(folded[(to + 1)...])),
            let way = situation.way(from: start, to: end), !way.isEmpty
        else { return nil }
        return Reply(
            text: way.map(\.direction).joined(separator: ", "), said: way.map(\.said))
    }

    // MARK: Things

    private func isHolding(_ word: TaggedWord) -> Bool {
        SituationWords.isAction(word, of: .holding)
            || Synonyms.isVerb(TextAnalyzer.stem(word.folded), of: .holding)
    }

    /// "Who has the lamp?", "Who is carrying the lamp?"
    private func holder(_ situation: Situation) -> Reply? {
        let verb = SituationWords.be.contains(folded[1]) ? 2 : 1
        guard verb + 1 < words.count, isHolding(words[verb]),
            let thing = StatementReader.name(Array(folded[(verb + 1)...])),
            let holder = situation.holders[thing]
        else { return nil }
        return Reply(text: holder.name, said: [holder.said])
    }

    private func count(_ situation: Situation) -> Reply? {
        guard let last = words.last, isHolding(last),
            let be = folded.firstIndex(where: { SituationWords.be.contains($0) || $0 == "does" }),
            let name = StatementReader.name(Array(folded[(be + 1)..<(folded.count - 1)])),
            situation.names.contains(name)
        else { return nil }
        let numbers = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight"]
        let held = situation.held[name] ?? []
        return Reply(
            text: held.count < numbers.count ? numbers[held.count] : String(held.count),
            said: held.map(\.said))
    }

    private func whatIs(_ situation: Situation) -> Reply? {
        guard let last = words.last else { return nil }
        if isHolding(last) {
            guard let name = StatementReader.name(Array(folded[2..<(folded.count - 1)])),
                situation.names.contains(name)
            else { return nil }
            let held = situation.held[name] ?? []
            return Reply(
                text: held.isEmpty ? "nothing" : held.map(\.thing).joined(separator: ", "),
                said: held.map(\.said))
        }
        let rest = Array(folded.dropFirst(2))
        if let (relation, object) = StatementReader.relation(rest) {
            return subject(of: relation, object, situation)
        }
        // "What is the garden east of?", "What is Gertrude afraid of?"
        guard rest.count > 2, rest.last == "of" || rest.last == "than",
            let name = StatementReader.name(Array(rest.dropLast(2)))
        else { return nil }
        return object(of: rest[rest.count - 2], name, situation)
    }

    private func subject(of relation: String, _ object: String, _ situation: Situation) -> Reply? {
        for (place, statement) in situation.statements.enumerated().reversed() {
            if case .related(let stated, let target) = statement.fact {
                if stated == relation, target == object {
                    return Reply(text: statement.subjects[0], said: [place])
                }
                if Self.areOpposite(stated, relation), statement.subjects == [object] {
                    return Reply(text: target, said: [place])
                }
            }
        }
        return nil
    }

    private func object(of relation: String, _ name: String, _ situation: Situation) -> Reply? {
        var names = [(name, [Int]())]
        if let kind = situation.kinds[name] { names.append((kind.kind, [kind.said])) }
        for (place, statement) in situation.statements.enumerated().reversed() {
            guard case .related(let stated, let target) = statement.fact else { continue }
            for (name, said) in names {
                let subjects = statement.subjects.map { SituationWords.singular($0) }
                if stated == relation, subjects.contains(SituationWords.singular(name)) {
                    return Reply(text: SituationWords.singular(target), said: said + [place])
                }
                if Self.areOpposite(stated, relation), target == name {
                    return Reply(text: statement.subjects[0], said: said + [place])
                }
            }
        }
        return nil
    }

    private static func areOpposite(_ one: String, _ other: String) -> Bool {
        guard let left = SituationWords.direction(one), let right = SituationWords.direction(other)
        else { return false }
        return left.0 == -right.0 && left.1 == -right.1
    }

    /// "What color is Lily?": said of it, or else of the latest of its kind.
    private func property(_ situation: Situation) -> Reply? {
        guard folded.count > 3, SituationWords.be.contains(folded[2]),
            let name = StatementReader.name(Array(folded.dropFirst(3)))
        else { return nil }
        if let own = situation.properties[name]?.last {
            return Reply(text: own.property, said: [own.said])
        }
        guard let kind = situation.kinds[name] else { return nil }
        let alike = situation.kinds.filter { $0.value.kind == kind.kind && $0.key != name }
        let stated = alike.compactMap { other in
            situation.properties[other.key]?.last.map { ($0.property, $0.said, other.value.said) }
        }
        return stated.max { $0.1 < $1.1 }
            .map { Reply(text: $0.0, said: [kind.said, $0.2, $0.1].sorted()) }
    }

    /// "Why did Sumit go …?": the latest that is said of how Sumit was.
    private func reason(_ situation: Situation) -> Reply? {
        guard folded.count > 3, folded[1] == "did" || folded[1] == "does" else { return nil }
        // A name that is no known word may be taken for the verb, so verbs of action go before.
        let places = words.indices.dropFirst(3)
        let action = places.first { SituationWords.isAction(words[$0]) }
        guard let verb = action ?? places.first(where: { words[$0].kind == .verb }),
            let name = StatementReader.name(Array(folded[2..<verb])),
            let state = situation.properties[name]?.last
        else { return nil }
        return Reply(text: state.property, said: [state.said])
    }

    // MARK: Events

    /// The place of a verb of giving or receiving.
    private var transfer: Int? {
        let transfers = words.indices.filter { place in
            SituationWords.isAction(words[place], of: .giving)
                || SituationWords.isAction(words[place], of: .receiving)
        }
        return transfers.first { words[$0].kind == .verb } ?? transfers.first
    }

    private enum Role { case giver, thing, receiver }

    /// "Who gave the milk to Ann?", "What did Bo give to Ann?", "Who did Ann give the milk to?"
    private func event(_ situation: Situation) -> Reply? {
        guard let verb = transfer else { return nil }
        let isReceiving = SituationWords.isAction(words[verb], of: .receiving)
        let rest = Array(folded[(verb + 1)...])
        let to = rest.lastIndex(of: "to")
        let object = StatementReader.names(Array(rest[..<(to ?? rest.count)]))
        let receiver = to.flatMap { StatementReader.name(Array(rest[($0 + 1)...])) }
        let asksSubject = verb == 1
        let giver = asksSubject ? nil : StatementReader.name(Array(folded[2..<verb]))
        if !asksSubject, folded[1] != "did" || giver == nil { return nil }
        let wanted: Role =
            isReceiving
            ? .receiver : (asksSubject ? .giver : (folded[0] == "who" ? .receiver : .thing))
        for (place, statement) in situation.statements.enumerated().reversed() {
            guard case .gives(let things, let target) = statement.fact else { continue }
            if let giver, statement.subjects != [giver] { continue }
            if let object, wanted != .thing, !Set(object).isSubset(of: things) { continue }
            if let receiver, target != receiver { continue }
            switch wanted {
            case .giver: return Reply(text: statement.subjects[0], said: [place])
            case .receiver: return Reply(text: target, said: [place])
            case .thing: return Reply(text: things.joined(separator: ", "), said: [place])
            }
        }
        return nil
    }
}
