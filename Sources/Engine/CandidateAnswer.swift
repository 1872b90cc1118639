import ConceptModel
import Extraction
import Reasoning
import TextIndex

/// Something that may be the answer, with what speaks for it.
struct CandidateAnswer {
    let text: String
    let normalised: String
    /// A path that ends there, if one does.
    let path: ReasoningPath?
    /// Without such a path: the steps over passages that led to the sentence.
    let bridges: [Bridge]
    /// The passage and sentence that name it.
    let passage: ConceptID
    let sentenceSpan: ByteSpan
    let sentence: String
    /// The share of the question that path and sentence hold, 0...1.
    let coverage: Float
    /// How far it is of the kind that was asked for, 0...1.
    let fit: Float
    /// The worth of the path, or of the passage, 0...1.
    let worth: Float

    /// What candidates are ordered by.
    var score: Float { worth * (0.25 + 0.75 * coverage) * fit }
}

/// Judges whether an entity is of the kind that a question asks for.
struct TypeJudge {
    let expected: AnswerType

    func fit(_ mention: Mention) -> Float {
        // "French" stands for France where a place is asked for, and for nothing else.
        let isDemonym =
            mention.type == .place
            && mention.normalisedName != NormalisedName.normalise(mention.name)
        if isDemonym, expected != .country, expected != .place { return 0.05 }
        return fit(mention.type, name: mention.name, normalised: mention.normalisedName)
    }

    func fit(_ type: EntityType, name: String, normalised: String) -> Float {
        let isName = name.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
        switch expected {
        case .country:
            return CountryNames.contains(normalised) ? 1 : 0.03
        case .person:
            if type == .person { return 1 }
            return type == .unknown && isName ? 0.6 : 0.08
        case .place:
            if type == .place || CountryNames.contains(normalised) { return 1 }
            if type == .date || type == .number || type == .person { return 0.05 }
            return isName ? 0.6 : 0.4
        case .organisation:
            if type == .organisation { return 1 }
            return type == .unknown && isName ? 0.6 : 0.1
        case .date:
            return type == .date ? 1 : 0.05
        case .number:
            return type == .number ? 1 : (type == .date ? 0.2 : 0.03)
        case .kind(let kind):
            // "what crime family": a name that says it is one.
            let stem = TextAnalyzer.stem(kind)
            if type != .concept, TextAnalyzer.terms(of: name).contains(stem) { return 1 }
            return type == .date || type == .number ? 0.1 : (isName ? 0.45 : 0.3)
        case .unknown:
            return isName || type == .date || type == .number ? 0.6 : 0.5
        case .yesOrNo, .choice:
            // To name something is no answer to these, and judging them takes more than naming.
            return 0.05
        }
    }
}
