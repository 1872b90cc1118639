/// What a word can be, by the lists.
struct WordClasses: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    static let determiner = bit(0)
    static let possessivePronoun = bit(1)
    static let subjectPronoun = bit(2)
    static let objectPronoun = bit(3)
    static let preposition = bit(4)
    static let conjunction = bit(5)
    static let subordinator = bit(6)
    static let relative = bit(7)
    static let be = bit(8)
    static let have = bit(9)
    static let doing = bit(10)
    static let modal = bit(11)
    static let negation = bit(12)
    static let adverb = bit(13)
    static let adjective = bit(14)
    static let noun = bit(15)
    static let verbBase = bit(16)
    static let verbPresent = bit(17)
    static let verbPast = bit(18)
    static let verbParticiple = bit(19)
    static let verbGerund = bit(20)
    /// The word is as often a noun as a verb ("plan", "works").
    static let nounOrVerb = bit(21)
    static let particle = bit(22)
    static let numberWord = bit(23)
    static let month = bit(24)
    static let weekday = bit(25)
    static let demonym = bit(26)
    static let country = bit(27)
    static let personTitle = bit(28)
    static let personNoun = bit(29)
    static let placeWord = bit(30)
    static let organisationWord = bit(31)
    static let eventWord = bit(32)
    static let workWord = bit(33)
    static let unit = bit(34)
    static let nameParticle = bit(35)
    static let speechVerb = bit(36)
    static let timeWord = bit(37)
    static let givenName = bit(38)

    static let finiteVerb: Self = [.verbBase, .verbPresent, .verbPast]
    static let anyVerb: Self = [
        .verbBase, .verbPresent, .verbPast, .verbParticiple, .verbGerund, .be, .have, .doing,
        .modal,
    ]
    /// Words that are never a name, however they are written, at the start of a sentence.
    static let function: Self = [
        .determiner, .possessivePronoun, .subjectPronoun, .objectPronoun, .preposition,
        .conjunction, .subordinator, .relative, .be, .have, .doing, .modal, .negation,
    ]

    private static func bit(_ position: UInt64) -> Self { Self(rawValue: 1 << position) }
}

/// The words that the extractor knows, with what each can be.
///
/// Closed classes are complete; verbs, nouns and adjectives are the common ones. Words outside are
/// judged by their ending (``Tagger``).
struct Lexicon: Sendable {
    static let english = Lexicon()

    private var entries: [String: WordClasses] = [:]
    /// Base form of each verb form that is not regular, and of each regular one.
    private var lemmas: [String: String] = [:]
    /// Past forms and participles of verbs that are not regular, by the base form.
    private var irregular: [String: [String]] = [:]

    private init() {
        entries.reserveCapacity(12_000)
        for (classes, list) in Self.closedClasses { add(list, classes) }
        for (classes, list) in Self.openClasses { add(list, classes) }
        addVerbs(Self.plainVerbs, [])
        addVerbs(Self.nounVerbs, .nounOrVerb)
        for line in Self.irregularVerbs.split(separator: "\n") { addIrregular(line) }
        for form in ["has", "have", "had", "having"] { lemmas[form] = "have" }
        add(Self.speechVerbs, .speechVerb)
        for (demonym, _) in Countries.byDemonym { add(demonym, [.demonym, .adjective]) }
        for name in Countries.names where !name.contains(" ") { add(name, .country) }
    }

    func classes(of word: String) -> WordClasses { entries[word] ?? [] }

    /// The base form of a verb form ("wrote" gives "write"); the word itself when it is unknown.
    func lemma(of word: String) -> String { lemmas[word] ?? word }

    /// Past forms and participles of a verb that is not regular, by its base form: "wrote" and
    /// "written" of "write". Empty for others.
    func irregularForms(of base: String) -> [String] { irregular[base] ?? [] }

    private mutating func add(_ list: String, _ classes: WordClasses) {
        for word in list.split(whereSeparator: \.isWhitespace) {
            entries[String(word), default: []].formUnion(classes)
        }
    }

    private mutating func add(verb form: String, of base: String, _ classes: WordClasses) {
        entries[form, default: []].formUnion(classes)
        if lemmas[form] == nil { lemmas[form] = base }
    }

    /// Regular verbs; a "+" behind one doubles its last letter before a vowel ("stop+").
    private mutating func addVerbs(_ list: String, _ extra: WordClasses) {
        for entry in list.split(whereSeparator: \.isWhitespace) {
            let doubles = entry.hasSuffix("+")
            let base = String(doubles ? entry.dropLast() : entry)
            let stem = doubles ? base + String(base.suffix(1)) : base
            add(verb: base, of: base, extra.union(.verbBase))
            add(verb: Self.present(base), of: base, extra.union(.verbPresent))
            add(verb: Self.past(base, stem), of: base, [.verbPast, .verbParticiple])
            add(verb: Self.gerund(base, stem), of: base, .verbGerund)
        }
    }

    /// "base past participle", where forms may be parted by "/"; present and "-ing" are regular.
    private mutating func addIrregular(_ line: Substring) {
        let fields = line.split(separator: " ")
        guard fields.count >= 3 else { return }
        var base = String(fields[0])
        let extra: WordClasses = base.hasSuffix("*") ? .nounOrVerb : []
        if !extra.isEmpty { base.removeLast() }
        let doubles = base.hasSuffix("+")
        if doubles { base.removeLast() }
        add(verb: base, of: base, extra.union(.verbBase))
        add(verb: Self.present(base), of: base, extra.union(.verbPresent))
        add(verb: Self.gerund(base, doubles ? base + base.suffix(1) : base), of: base, .verbGerund)
        for form in fields[1].split(separator: "/") {
            add(verb: String(form), of: base, .verbPast)
            irregular[base, default: []].append(String(form))
        }
        for form in fields[2].split(separator: "/") {
            add(verb: String(form), of: base, .verbParticiple)
            irregular[base, default: []].append(String(form))
        }
    }

    private static func endsWithConsonantY(_ base: String) -> Bool {
        guard base.hasSuffix("y"), let before = base.dropLast().last else { return false }
        return !"aeiou".contains(before)
    }

    static func present(_ base: String) -> String {
        if endsWithConsonantY(base) { return base.dropLast() + "ies" }
        let isHissing = ["s", "x", "z", "ch", "sh", "o"].contains { base.hasSuffix($0) }
        return base + (isHissing ? "es" : "s")
    }

    private static func past(_ base: String, _ stem: String) -> String {
        if endsWithConsonantY(base) { return base.dropLast() + "ied" }
        return base.hasSuffix("e") ? base + "d" : stem + "ed"
    }

    private static func gerund(_ base: String, _ stem: String) -> String {
        if base.hasSuffix("ie") { return base.dropLast(2) + "ying" }
        if base.hasSuffix("e"), !base.hasSuffix("ee"), !base.hasSuffix("oe"), base != "be" {
            return base.dropLast() + "ing"
        }
        return stem + "ing"
    }
}
