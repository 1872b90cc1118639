import ConceptModel
import Extraction
import TextIndex

/// What one plain sentence says of a situation, as far as its form is understood to the last word.
struct Statement: Sendable {
    enum Fact: Hashable, Sendable {
        /// Somebody goes to a place.
        case moves(to: String)
        /// Is in one of these places, or is not.
        case stands(places: [String], isDenied: Bool)
        case takes([String])
        case drops([String])
        case gives([String], to: String)
        /// "is a wolf".
        case isKind(String)
        /// "is green".
        case has(String)
        /// "is north of", "is bigger than", "is afraid of": a relation to something.
        case related(String, to: String)
    }

    let subjects: [String]
    let fact: Fact

    /// Everything that it names.
    var names: [String] {
        switch fact {
        case .moves(let place): subjects + [place]
        case .stands(let places, _): subjects + places
        case .takes(let things), .drops(let things): subjects + things
        case .gives(let things, let receiver): subjects + things + [receiver]
        case .isKind(let kind): subjects + [kind]
        case .has: subjects
        case .related(_, let object): subjects + [object]
        }
    }

    /// The verb as written in its base form, or the relation.
    let verb: String
    /// When it happened by its own words: later is larger; `nil` when it does not say.
    let moment: Int?
    /// Where it stands.
    let passage: ConceptID
    let sentence: ByteSpan
}

/// Word lists that statements about situations are read with.
enum SituationWords {
    static let places: Set<String> = ["in", "at", "on", "inside", "within"]
    static let particles: Set<String> = [
        "up", "down", "back", "over", "there", "away", "off", "out", "again", "here", "home", "now",
    ]
    static let openings: Set<String> = [
        "then", "afterwards", "afterward", "later", "next", "finally", "after", "following", "that",
        "meanwhile", "first",
    ]
    static let moments: [[String]: Int] = [
        ["yesterday"]: 0, ["this", "morning"]: 1, ["today"]: 2, ["this", "afternoon"]: 3,
        ["this", "evening"]: 4, ["tonight"]: 5, ["tomorrow"]: 6,
    ]
    static let determiners: Set<String> = [
        "the", "a", "an", "his", "her", "its", "their", "my", "your", "our", "some",
    ]
    static let pronouns: Set<String> = ["he", "she", "it", "they", "him", "them"]
    static let prepositions: Set<String> = [
        "in", "at", "on", "inside", "within", "to", "into", "from", "of", "with", "by", "for",
        "than", "near", "under", "behind", "above", "below", "beneath", "over",
    ]
    static let be: Set<String> = ["is", "are", "was", "were"]

    /// Whether the word is a verb that statements about situations are made with, whatever the
    /// tagger makes of it.
    static func isAction(_ word: TaggedWord) -> Bool {
        let stem = TextAnalyzer.stem(word.lemma)
        return stem == "fit"
            || Synonyms.VerbClass.allCases.contains {
                Synonyms.isVerb(stem, of: $0)
            }
    }

    static func isAction(_ word: TaggedWord, of verbClass: Synonyms.VerbClass) -> Bool {
        Synonyms.isVerb(TextAnalyzer.stem(word.lemma), of: verbClass)
    }

    /// "wolves" is "wolf", "mice" is "mouse".
    static func singular(_ word: String) -> String {
        let irregular = [
            "mice": "mouse", "men": "man", "women": "woman", "children": "child", "feet": "foot",
            "teeth": "tooth", "geese": "goose", "people": "person", "wolves": "wolf",
            "knives": "knife", "lives": "life", "leaves": "leaf", "halves": "half",
            "shelves": "shelf", "thieves": "thief", "loaves": "loaf", "calves": "calf",
        ]
        if let known = irregular[word] { return known }
        if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
        for ending in ["ches", "shes", "sses", "xes"] where word.hasSuffix(ending) {
            return String(word.dropLast(2))
        }
        let isPlural = word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us")
        return isPlural && word.utf8.count > 3 ? String(word.dropLast()) : word
    }

    /// The direction that a word names, as (east, north).
    static func direction(_ word: String) -> (Int, Int)? {
        switch word {
        case "north", "above", "over": (0, 1)
        case "south", "below", "under", "beneath": (0, -1)
        case "east", "right": (1, 0)
        case "west", "left": (-1, 0)
        default: nil
        }
    }

    /// Comparatives by what they order, with their sense: "bigger" and "smaller" are one order.
    static func order(_ word: String) -> (name: String, isMore: Bool)? {
        switch word {
        case "bigger", "larger", "greater": ("size", true)
        case "smaller", "littler": ("size", false)
        case "taller", "higher": ("height", true)
        case "shorter", "lower": ("height", false)
        case "older": ("age", true)
        case "younger", "newer": ("age", false)
        case "heavier": ("weight", true)
        case "lighter": ("weight", false)
        case "faster", "quicker": ("speed", true)
        case "slower": ("speed", false)
        default: nil
        }
    }
}
