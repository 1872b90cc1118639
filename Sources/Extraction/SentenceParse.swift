/// The grammatical tie between a word and its head, in the label set of spaCy's English pipelines
/// (ClearNLP; Choi and Palmer 2012). Labels that no rule asks for are `other`.
enum DependencyLabel: String, Sendable {
    case acl, acomp, advcl, advmod, agent, amod, appos, attr, aux, auxpass, cc, ccomp, compound
    case conj, csubj, csubjpass, dative, det, dobj, expl, mark, neg, nmod, npadvmod, nsubj
    case nsubjpass, nummod, oprd, parataxis, pcomp, pobj, poss, preconj, predet, prep, prt, punct
    case quantmod, relcl, xcomp
    case root = "ROOT"
    case other

    init(label: Substring) { self = Self(rawValue: String(label)) ?? .other }
}

/// A word's part of speech in the tag set of the Penn Treebank (Marcus et al. 1993). Tags of marks
/// are `other`.
enum PennTag: String, Sendable {
    case adjective = "JJ"
    case comparative = "JJR"
    case superlative = "JJS"
    case adverb = "RB"
    case comparativeAdverb = "RBR"
    case superlativeAdverb = "RBS"
    case particle = "RP"
    case noun = "NN"
    case plural = "NNS"
    case name = "NNP"
    case pluralName = "NNPS"
    case pronoun = "PRP"
    case possessivePronoun = "PRP$"
    case possessiveMark = "POS"
    case number = "CD"
    case determiner = "DT"
    case predeterminer = "PDT"
    case preposition = "IN"
    case to = "TO"
    case conjunction = "CC"
    case existential = "EX"
    case foreign = "FW"
    case modal = "MD"
    case base = "VB"
    case past = "VBD"
    case gerund = "VBG"
    case participle = "VBN"
    case present = "VBP"
    case presentThird = "VBZ"
    case relativeDeterminer = "WDT"
    case relativePronoun = "WP"
    case relativePossessive = "WP$"
    case relativeAdverb = "WRB"
    case currency = "$"
    case interjection = "UH"
    case address = "ADD"
    case other

    init(tag: Substring) { self = Self(rawValue: String(tag)) ?? .other }

    var isVerb: Bool {
        switch self {
        case .base, .past, .gerund, .participle, .present, .presentThird, .modal: true
        default: false
        }
    }

    var isAdverb: Bool {
        self == .adverb || self == .comparativeAdverb || self == .superlativeAdverb
    }

    var isName: Bool { self == .name || self == .pluralName }

    /// Whether a word of this tag can be the head of a noun phrase.
    var isNominal: Bool {
        switch self {
        case .noun, .plural, .name, .pluralName, .pronoun, .number, .determiner, .predeterminer,
            .relativePronoun, .relativeDeterminer, .foreign, .existential, .currency,
            .interjection, .address, .comparative, .superlative, .gerund:
            true
        default: false
        }
    }
}

/// What a parser says of one sentence's words.
struct SentenceParse: Sendable {
    /// A named entity that the parser's tagger found.
    struct Entity: Sendable, Hashable {
        let tokens: TokenRange
        let type: EntityType
    }

    /// For each word the place of its head; its own for a root.
    let heads: [Int]
    let labels: [DependencyLabel]
    let tags: [PennTag]
    /// In order, apart from each other.
    let entities: [Entity]

    var count: Int { heads.count }

    /// `nil` unless everything is there for each of `count` words, and the heads form a forest.
    init?(heads: [Int], labels: [DependencyLabel], tags: [PennTag], entities: [Entity], count: Int)
    {
        guard heads.count == count, labels.count == count, tags.count == count,
            heads.allSatisfy({ $0 >= 0 && $0 < count }), Self.isForest(heads)
        else { return nil }
        var end = 0
        for entity in entities {
            guard entity.tokens.lowerBound >= end, !entity.tokens.isEmpty,
                entity.tokens.upperBound <= count
            else { return nil }
            end = entity.tokens.upperBound
        }
        self.heads = heads
        self.labels = labels
        self.tags = tags
        self.entities = entities
    }

    /// Whether every word reaches a root. Complexity: O(words).
    private static func isForest(_ heads: [Int]) -> Bool {
        // 0: not seen; 1: on the way up now; 2: reaches a root.
        var states = [UInt8](repeating: 0, count: heads.count)
        for start in heads.indices {
            var word = start
            while states[word] == 0 {
                states[word] = 1
                if heads[word] == word { break }
                word = heads[word]
            }
            guard states[word] == 2 || heads[word] == word else { return false }
            word = start
            while states[word] != 2 {
                states[word] = 2
                word = heads[word]
            }
        }
        return true
    }
}
