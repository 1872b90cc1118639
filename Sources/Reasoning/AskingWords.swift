import TextIndex

/// The words of a question that say what it asks for.
struct AskingWords {
    let expected: AnswerType
    /// Where they stand among the question's words.
    let positions: Set<Int>

    fileprivate static let persons: Set<String> = [
        "person", "man", "woman", "actor", "actress", "author", "writer", "singer", "director",
        "president", "king", "queen", "husband", "wife", "spouse", "father", "mother", "son",
        "daughter", "child", "brother", "sister", "founder", "composer", "performer", "player",
        "scientist", "leader", "musician", "artist", "painter", "architect", "politician",
        "emperor", "pope", "bishop", "general", "philosopher", "poet", "physicist", "engineer",
        "inventor", "producer", "coach", "quarterback", "minister", "governor", "mayor",
        "senator", "owner", "chairman", "ruler", "explorer", "scholar", "economist", "monarch",
        "duke", "prince", "princess", "theologian", "mathematician", "chemist", "biologist",
    ]
    fileprivate static let places: Set<String> = [
        "place", "city", "town", "village", "state", "county", "continent", "island", "province",
        "region", "district", "location", "capital", "birthplace", "river", "lake", "mountain",
        "area", "neighborhood", "neighbourhood", "stadium", "street", "building", "park",
        "sea", "ocean", "valley", "port", "airport", "territory", "colony", "kingdom", "empire",
    ]
    fileprivate static let organisations: Set<String> = [
        "company", "organisation", "organization", "university", "college", "school", "team",
        "band", "label", "club", "network", "party", "institution", "employer",
    ]
    fileprivate static let dates: Set<String> = [
        "year", "date", "month", "day", "century", "decade",
    ]
    fileprivate static let numbers: Set<String> = [
        "number", "population", "percentage", "percent", "age", "amount", "height", "length",
        "temperature", "speed", "distance", "depth", "weight", "cost", "price", "size",
        "rate", "ratio", "score", "duration", "width", "quantity", "total", "elevation",
    ]
    private static let auxiliaries: Set<String> = [
        "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could",
        "will", "would", "should",
    ]

    init(_ words: [String]) {
        if let first = words.first, Self.auxiliaries.contains(first) {
            expected = .yesOrNo
            positions = [0]
            return
        }
        if Self.isChoice(words) {
            expected = .choice
            positions = []
            return
        }
        guard let position = words.firstIndex(where: Self.isAsking) else {
            expected = .unknown
            positions = []
            return
        }
        let next = position + 1 < words.count ? words[position + 1] : ""
        switch words[position] {
        case "who", "whom", "whose":
            expected = .person
            positions = [position]
        case "where":
            expected = .place
            positions = [position]
        case "when":
            expected = .date
            positions = [position]
        case "how":
            let counts = ["many", "much", "old", "long", "tall", "far", "high", "large", "big"]
            expected = counts.contains(next) ? .number : .unknown
            positions = ["many", "much"].contains(next) ? [position, position + 1] : [position]
        default:
            (expected, positions) = Self.kind(asked: words, at: position)
        }
    }

    /// "which is older, A or B": the answer is one of two things that the question names.
    private static func isChoice(_ words: [String]) -> Bool {
        guard let or = words.lastIndex(of: "or"), let asking = words.firstIndex(where: isAsking)
        else { return false }
        return words[asking] != "when" && words[asking] != "where" && or > asking + 1
    }

    private static func isAsking(_ word: String) -> Bool {
        switch word {
        case "who", "whom", "whose", "where", "when", "how", "which", "what", "why": true
        default: false
        }
    }

    /// "which country", "what is the capital": the noun behind the asking word.
    private static func kind(asked words: [String], at position: Int) -> (AnswerType, Set<Int>) {
        var noun = position + 1
        while noun < words.count, auxiliaries.contains(words[noun]) || words[noun] == "the" {
            noun += 1
        }
        guard noun < words.count, words[position] != "why" else { return (.unknown, [position]) }
        // Only a noun that directly follows is the kind itself and no content of the question.
        let isDirect = noun == position + 1
        let marked: Set<Int> = isDirect ? [position, noun] : [position]
        switch AnswerType(noun: words[noun]) {
        case .country: return (.country, marked)
        case .date: return (.date, marked)
        case .kind(let word): return (isDirect ? .kind(word) : .unknown, [position])
        case let type: return (type, [position])
        }
    }
}

extension AnswerType {
    /// What kind of thing a folded noun asks for: "city" a place; `kind` for any other noun.
    package init(noun: String) {
        let isPlural = noun.hasSuffix("s") && !noun.hasSuffix("ss")
        let singular =
            noun.hasSuffix("ies")
            ? noun.dropLast(3) + "y" : isPlural ? String(noun.dropLast()) : noun
        func isOne(of nouns: Set<String>) -> Bool {
            nouns.contains(noun) || nouns.contains(singular)
        }
        if isOne(of: ["country", "nation"]) {
            self = .country
        } else if isOne(of: AskingWords.numbers) {
            self = .number
        } else if isOne(of: AskingWords.dates) {
            self = .date
        } else if isOne(of: AskingWords.persons) {
            self = .person
        } else if isOne(of: AskingWords.places) {
            self = .place
        } else if isOne(of: AskingWords.organisations) {
            self = .organisation
        } else {
            self = .kind(noun)
        }
    }
}
