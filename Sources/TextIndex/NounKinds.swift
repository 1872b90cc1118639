/// What kind of thing an English noun names in most of its uses: the lexicographer files of WordNet
/// 3.0. `scripts/make-lexicon.py --nouns` makes the table and says which nouns enter.
package enum NounKind: Int, CaseIterable, Sendable {
    case act, animal, artifact, attribute, body, cognition, communication, event, feeling, food
    case group, location, motive, object, person, phenomenon, plant, possession, process, quantity
    case relation, shape, state, substance, time

    /// - Parameter noun: folded, singular or plural. `nil` when its kind is not known.
    package init?(noun: String) {
        if let known = Self.kinds[noun] {
            self = known
            return
        }
        guard noun.hasSuffix("s"), !noun.hasSuffix("ss") else { return nil }
        let singulars =
            noun.hasSuffix("ies")
            ? [String(noun.dropLast(3)) + "y"]
            : [String(noun.dropLast()), noun.hasSuffix("es") ? String(noun.dropLast(2)) : ""]
        guard let known = singulars.lazy.compactMap({ Self.kinds[$0] }).first else { return nil }
        self = known
    }

    private static let kinds: [String: NounKind] = {
        var kinds: [String: NounKind] = [:]
        let byName = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })
        let text = String(decoding: PackageResources.nouns_txt, as: UTF8.self)
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            guard let kind = byName[String(words[0])] else {
                preconditionFailure("nouns.txt has a line of no known kind: \(words[0])")
            }
            for noun in words.dropFirst() { kinds[String(noun)] = kind }
        }
        return kinds
    }()
}
