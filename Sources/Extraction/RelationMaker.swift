import ConceptModel
import TextIndex

/// Turns what the clauses of one sentence say into relations between mentions.
///
/// One maker serves a whole text: it remembers whom pronouns speak of. It is used by one task only.
final class RelationMaker {
    private(set) var relations: [ExtractedRelation] = []
    /// Noun phrases that take part in relations.
    private(set) var concepts: [Mention] = []
    var antecedents: Antecedents
    /// Whether what the clauses say is kept in the text's own words too.
    var keepsPropositions = false
    var propositions: [Proposition] = []
    /// The predicate before the conjunction, whose auxiliaries the next one shares.
    var inherited: VerbGroup?

    let mentions: MentionMaker
    var tokens: [Token] = []
    private var sentence: ReadSentence?
    private var typer = EntityTyper(tokens: [])
    private var seen: Set<RelationKey> = []
    private var firstOfSentence = 0

    private struct RelationKey: Hashable {
        let subject: String
        let phrase: String
        let object: String
    }

    /// Relations of one sentence; more come only from what is no sentence.
    private static let relationLimit = 40
    /// Words of a concept's name.
    static let conceptWordCount = 6
    private static let phraseWordCount = 10

    init(mentions: MentionMaker, heading: Mention?) {
        self.mentions = mentions
        antecedents = Antecedents(heading: heading)
    }

    func begin(_ sentence: ReadSentence, _ tokens: [Token]) {
        self.sentence = sentence
        self.tokens = tokens
        typer = EntityTyper(tokens: tokens)
        seen.removeAll(keepingCapacity: true)
        firstOfSentence = relations.count
        inherited = nil
    }

    // MARK: Mentions of arguments

    /// What an argument stands for; empty for a pronoun that stands for nothing known.
    struct Meaning {
        var mentions: [Mention]
        var factor: Float = 1
        var isResolved = false
    }

    func meaning(of argument: Argument) -> Meaning {
        let phrase = argument.phrase
        switch phrase.kind {
        case .pronoun:
            guard let resolved = antecedents.resolve(pronoun: tokens[phrase.head].folded) else {
                return Meaning(mentions: [])
            }
            return Meaning(mentions: resolved.mentions, factor: resolved.factor, isResolved: true)
        case .date: return Meaning(mentions: [dateMention(phrase)])
        case .name: return meaning(ofName: phrase)
        case .number:
            let mention = makeMention(phrase.core, .number)
            return Meaning(mentions: mention.map { [$0] } ?? [])
        case .noun: return meaning(ofNoun: argument)
        }
    }

    private func meaning(ofName phrase: NounPhrase) -> Meaning {
        let found = FoundName(tokens: phrase.core, isQuoted: isQuoted(phrase.core))
        let type =
            phrase.title.flatMap { EntityTyper.type(ofNoun: tokens[$0.upperBound - 1].classes) }
            ?? typer.type(of: found)
        guard let mention = mentions.mention(of: found, tokens, type).map(mentions.settled) else {
            return Meaning(mentions: [])
        }
        if phrase.core.count == 1, let full = antecedents.resolve(surname: mention.normalisedName),
            mention.type == .unknown || mention.type == .person
        {
            return Meaning(
                mentions: [full], factor: PatternConfidence.resolvedSurname, isResolved: true)
        }
        antecedents.noteName(mention)
        return Meaning(mentions: [mention])
    }

    /// Whether the argument is a person's name.
    func isPerson(_ argument: Argument) -> Bool {
        argument.phrase.kind == .name && meaning(of: argument).mentions.first?.type == .person
    }

    private func isQuoted(_ range: TokenRange) -> Bool {
        tokens.tag(range.lowerBound - 1) == .quote && tokens.tag(range.upperBound) == .quote
    }

    /// Words that stand for nobody: no entity.
    private static let nobodies: Set<String> = ["nobody", "nothing", "none", "no-one", "noone"]

    private func meaning(ofNoun argument: Argument) -> Meaning {
        let phrase = argument.phrase
        if Self.nobodies.contains(tokens[phrase.head].folded) { return Meaning(mentions: []) }
        if let determiner = phrase.determiner, argument.of == nil, phrase.core.count == 1,
            ["the", "this", "that"].contains(tokens[determiner].folded),
            let known = antecedents.resolve(noun: tokens[phrase.head].folded)
        {
            return Meaning(
                mentions: [known], factor: PatternConfidence.resolvedNoun, isResolved: true)
        }
        var range = phrase.core
        if argument.of != nil, argument.end - range.lowerBound <= Self.conceptWordCount {
            range = range.lowerBound..<argument.end
        } else if range.count > Self.conceptWordCount {
            range = range.upperBound - Self.conceptWordCount..<range.upperBound
        }
        while range.count > 1,
            [.quote, .dash, .conjunction, .mark].contains(tokens[range.lowerBound].tag)
        {
            range = range.lowerBound + 1..<range.upperBound
        }
        guard var mention = makeMention(range, .concept) else { return Meaning(mentions: []) }
        var isResolved = false
        if let pronoun = phrase.possessivePronoun {
            // "his wife" is somebody's: without an owner it names nobody.
            guard let owner = antecedents.resolve(pronoun: tokens[pronoun].folded)?.mentions.first
            else { return Meaning(mentions: [mention], factor: PatternConfidence.uncertain) }
            mention = Mention(
                name: mention.name,
                normalisedName: owner.normalisedName + " s " + mention.normalisedName,
                span: mention.span, type: .concept)
            isResolved = true
        }
        return Meaning(
            mentions: [mention], factor: PatternConfidence.unnamed, isResolved: isResolved)
    }

    func makeMention(_ range: TokenRange, _ type: EntityType) -> Mention? {
        guard !range.isEmpty else { return nil }
        let bytes = tokens.bytes(of: range)
        let text = mentions.text(bytes)
        let normalised = NormalisedName.normalise(text)
        guard !normalised.isEmpty else { return nil }
        return Mention(name: text, normalisedName: normalised, span: ByteSpan(bytes), type: type)
    }

    private func dateMention(_ phrase: NounPhrase) -> Mention {
        if let found = date(in: phrase) { return mentions.mention(of: found, tokens) }
        let bytes = tokens.bytes(of: phrase.core)
        let text = mentions.text(bytes)
        return Mention(
            name: text, normalisedName: NormalisedName.normalise(text), span: ByteSpan(bytes),
            type: .date)
    }

    func date(in phrase: NounPhrase) -> FoundDate? {
        sentence?.dates.first { $0.tokens.overlaps(phrase.tokens) }
    }

    // MARK: Relations

    /// A relation before it is weighed.
    struct Statement {
        var subject: Mention
        var phrase: [Int]
        /// Words to use instead of the phrase's tokens.
        var words: String?
        var object: Mention
        var kind: AssociationKind
        var confidence: Float
        var isNegated = false
        var validity = TimeRange.always
        var isResolved = false
    }

    func add(_ statement: Statement) {
        guard let sentence, relations.count - firstOfSentence < Self.relationLimit,
            statement.subject.normalisedName != statement.object.normalisedName
        else { return }
        let phrase = statement.words ?? text(of: statement.phrase)
        let words = phrase.utf8.count { $0 == UInt8(ascii: " ") } + 1
        guard !phrase.isEmpty, words <= Self.phraseWordCount else { return }
        let key = RelationKey(
            subject: statement.subject.normalisedName, phrase: phrase,
            object: statement.object.normalisedName)
        guard seen.insert(key).inserted else { return }
        var span: ByteSpan?
        if let first = statement.phrase.min(), let last = statement.phrase.max() {
            span = ByteSpan(tokens.bytes(of: first..<last + 1))
        }
        for mention in [statement.subject, statement.object]
        where mention.type == .concept || mention.type == .number
            || mention.type == .date
        {
            if sentence.span.contains(mention.span) { concepts.append(mention) }
        }
        relations.append(
            ExtractedRelation(
                subject: statement.subject, phrase: phrase, object: statement.object,
                kind: statement.kind, confidence: Confidence(statement.confidence),
                sentence: sentence.span, phraseSpan: span, isNegated: statement.isNegated,
                validity: statement.validity, isResolved: statement.isResolved))
    }

    /// The words of some tokens, joined as the text joins them.
    func text(of places: [Int]) -> String {
        var text = ""
        for (offset, place) in places.enumerated() {
            let isGlued =
                offset > 0 && places[offset - 1] == place - 1 && !tokens[place].hasSpaceBefore
            if offset > 0, !isGlued { text += " " }
            // A clause's first word may be capitalised: "Born in".
            let isLarge = tokens[place].shape == .capitalised && tokens[place].tag != .name
            text += isLarge ? tokens[place].folded : mentions.text(tokens[place].range)
        }
        return text
    }
}
