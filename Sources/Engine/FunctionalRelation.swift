import TextIndex

/// Relations of which one thing can have only one, ever or at a time, by what their phrases mean in
/// English.
struct FunctionalRelation: Hashable {
    /// For people: what there is only one of.
    let name: String
    /// Whether a source has one target, and a target one source.
    let hasOneTarget: Bool
    let hasOneSource: Bool
    /// Whether there is one for ever, not just at a time.
    let isLasting: Bool
    /// Which targets it speaks of.
    let targets: Targets

    enum Targets: Hashable {
        case any
        /// A place lies in one city, one region and one country: only of countries is it known that
        /// none lies in another.
        case countries
        case dates
    }

    /// The relation that a phrase means, if it is one of these.
    static func of(_ phrase: String) -> FunctionalRelation? {
        let words = Words.all(in: phrase).map(\.folded)
        let content = words.filter { !TextAnalyzer.isStopWord($0) }.joined(separator: " ")
        let last = words.last ?? ""
        return table.first { $0.heads.contains(content) && $0.prepositions.contains(last) }?
            .relation
    }

    private struct Row {
        let heads: Set<String>
        /// The phrase's last word; a phrase without a preposition ends with its head.
        let prepositions: Set<String>
        let relation: FunctionalRelation
    }

    private static func row(
        _ heads: Set<String>, _ prepositions: Set<String>, _ name: String, oneTarget: Bool = false,
        oneSource: Bool = false, isLasting: Bool = false, targets: Targets = .any
    ) -> Row {
        Row(
            heads: heads, prepositions: prepositions,
            relation: FunctionalRelation(
                name: name, hasOneTarget: oneTarget, hasOneSource: oneSource,
                isLasting: isLasting, targets: targets))
    }

    private static let offices = [
        "ceo", "chief executive", "chief executive officer", "president", "chancellor",
        "prime minister", "king", "queen", "emperor", "empress", "monarch", "pope", "mayor",
        "governor", "chairman", "chairwoman", "chair", "headmaster", "rector",
    ]

    private static let table: [Row] =
        [
            row(["born"], ["in", "at", "on"], "birth", oneTarget: true, isLasting: true),
            row(["died"], ["in", "at", "on"], "death", oneTarget: true, isLasting: true),
            row(
                ["founded", "established", "incorporated"], ["in", "on"], "beginning",
                oneTarget: true, isLasting: true, targets: .dates),
            row(["capital"], ["of"], "capital", oneTarget: true, oneSource: true),
            row(
                ["", "located", "situated", "lies", "lie"], ["in"], "country", oneTarget: true,
                targets: .countries),
            row(
                ["married", "wife", "husband", "spouse"], ["married", "to", "of"], "spouse",
                oneTarget: true, oneSource: true),
            row(["father"], ["of"], "father", oneSource: true, isLasting: true),
            row(["mother"], ["of"], "mother", oneSource: true, isLasting: true),
        ] + offices.map { row([$0], ["of"], $0, oneSource: true) }
}
