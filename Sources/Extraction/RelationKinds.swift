import ConceptModel

/// The nature of a relation, from its phrase's words.
enum RelationKinds {
    private static let causal: Set<String> = [
        "cause", "trigger", "induce", "provoke", "produce", "create", "generate", "prompt",
    ]
    private static let compositional: Set<String> = [
        "contain", "comprise", "include", "incorporate", "encompass", "constitute", "compose",
    ]

    /// Nouns before "of" in "X is a … of Y".
    private static let hierarchicalNouns: Set<String> = [
        "kind", "type", "form", "sort", "member", "example", "instance", "species", "genus",
        "variety",
        "class", "subclass", "breed", "branch", "style", "subset", "category",
    ]
    private static let compositionalNouns: Set<String> = [
        "part", "component", "element", "portion", "section", "piece", "ingredient", "half",
    ]

    /// - Parameters:
    ///   - verb: the base form of the main verb.
    ///   - preposition: the complement's, or "".
    static func kind(
        verb: String, preposition: String, isPassive: Bool, object: EntityType
    ) -> AssociationKind {
        if object == .date { return .temporal }
        switch (verb, preposition) {
        case ("lead", "to"), ("result", "in"), ("contribute", "to"), ("bring", "about"),
            ("give", "to"), (_, "because of"), (_, "due to"):
            return verb == "give" ? .semantic : .causal
        case ("consist", "of"), ("compose", "of"), ("make", "of"), ("make up", "of"):
            return .compositional
        case ("belong", "to"): return .hierarchical
        default: break
        }
        if preposition.isEmpty || isPassive && preposition == "by" {
            // "X was caused by Y" runs from X to Y: not from cause to effect.
            if causal.contains(verb), ["cause", "trigger", "induce", "provoke"].contains(verb) {
                return isPassive ? .semantic : .causal
            }
            if compositional.contains(verb) { return .compositional }
        }
        return .semantic
    }

    static func kind(ofNounBeforeOf noun: String) -> AssociationKind {
        if hierarchicalNouns.contains(noun) { return .hierarchical }
        if compositionalNouns.contains(noun) { return .compositional }
        if noun == "cause" { return .causal }
        return .semantic
    }

    /// Whether "X is a noun of Y" says little without Y.
    static func needsOf(_ noun: String) -> Bool {
        hierarchicalNouns.contains(noun) || compositionalNouns.contains(noun) || noun == "cause"
            || noun == "result" || noun == "number" || noun == "one"
    }
}
