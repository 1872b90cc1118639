import ConceptModel
import TextIndex

/// Whom the pronouns of a text speak of: the subjects of its sentences, newest first.
struct Antecedents {
    /// A mention that stands for words of the sentence, and how sure that is.
    struct Resolved {
        let mentions: [Mention]
        let factor: Float
    }

    private let heading: Mention?
    private var person: Mention?
    private var thing: Mention?
    private var plural: [Mention] = []
    /// Full names by last word; `nil` for a last word that two persons share.
    private var surnames: [String: Mention?] = [:]
    /// What "the game" stands for, by noun.
    private var nouns: [String: Mention] = [:]

    init(heading: Mention?) {
        self.heading = heading
        if let heading { noteName(heading) }
    }

    /// Notes the subjects of a main clause.
    mutating func note(subjects: [Mention], isPlural: Bool) {
        guard let subject = subjects.first else { return }
        if subjects.count > 1 || isPlural {
            plural = subjects
            return
        }
        switch subject.type {
        case .person: person = subject
        case .place, .organisation, .work, .event:
            thing = subject
            if subject.type == .organisation { plural = subjects }
        case .unknown:
            person = subject
            thing = subject
        case .concept:
            if Lexicon.english.classes(of: headWord(subject)).contains(.personNoun) {
                person = subject
            } else {
                thing = subject
            }
        case .date, .number: break
        }
    }

    mutating func noteName(_ mention: Mention) {
        let words = mention.normalisedName.split(separator: " ")
        guard mention.type == .person || mention.type == .unknown, (2...4).contains(words.count),
            let last = words.last.map(String.init)
        else { return }
        if let known = surnames[last] {
            if known?.normalisedName != mention.normalisedName { surnames[last] = .some(nil) }
        } else {
            surnames[last] = mention
        }
    }

    /// Notes that `mention` is a `noun`, so that "the noun" can mean it.
    mutating func note(_ mention: Mention, isA noun: String) {
        if mention.type != .concept { nouns[noun] = mention }
    }

    func resolve(pronoun: String) -> Resolved? {
        switch pronoun {
        case "he", "she", "him", "her", "his", "hers":
            if let person {
                return Resolved(mentions: [person], factor: PatternConfidence.resolvedPronoun)
            }
            return headingFallback([.person, .unknown])
        case "it", "its":
            if let thing {
                return Resolved(mentions: [thing], factor: PatternConfidence.resolvedPronoun)
            }
            return headingFallback([.place, .organisation, .work, .event, .unknown, .concept])
        case "they", "them", "their":
            if !plural.isEmpty {
                return Resolved(mentions: plural, factor: PatternConfidence.resolvedPronoun)
            }
            return headingFallback([.organisation, .unknown])
        default:
            return nil
        }
    }

    private func headingFallback(_ types: [EntityType]) -> Resolved? {
        guard let heading, types.contains(heading.type) else { return nil }
        return Resolved(mentions: [heading], factor: PatternConfidence.resolvedToHeading)
    }

    /// The full name that a lone last name stands for.
    func resolve(surname: String) -> Mention? {
        surnames[surname] ?? nil
    }

    /// What "the noun" stands for.
    func resolve(noun: String) -> Mention? { nouns[noun] }

    private func headWord(_ mention: Mention) -> String {
        mention.normalisedName.split(separator: " ").last.map(String.init) ?? ""
    }
}
