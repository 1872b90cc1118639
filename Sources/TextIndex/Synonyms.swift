/// English words that questions and statements use for one another, and classes of verbs by what
/// they mean: a table derived from WordNet 3.0 (Miller, "WordNet: a lexical database for English",
/// CACM 38, 1995). `scripts/make-lexicon.py` makes the table and says which senses enter.
package enum Synonyms {
    /// What a verb means for who is where and who has what.
    package enum VerbClass: String, CaseIterable, Sendable {
        /// To go somewhere: "walk".
        case motion
        /// To come to a place that is its object: "enter".
        case reaching
        case taking, dropping, giving, receiving, holding
    }

    private struct Table {
        var sets: [Set<String>] = []
        var bySet: [String: Set<Int>] = [:]
        var classes: [VerbClass: Set<String>] = [:]
        /// By verb, what may be another way of doing the same.
        var ways: [String: Set<String>] = [:]
    }

    private static let table = read(String(decoding: PackageResources.lexicon_txt, as: UTF8.self))

    private static func read(_ text: String) -> Table {
        var table = Table()
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: " ")
            let stems = fields.dropFirst().map { TextAnalyzer.stem(String($0)) }
            switch fields[0] {
            case "=": add(Set(stems), to: &table)
            case "<":
                // Ways of doing a thing are like the thing, not like each other.
                for kind in stems.dropFirst() { add([stems[0], kind], to: &table) }
            case "~":
                table.ways[stems[0], default: []].formUnion(stems.dropFirst())
                for way in stems.dropFirst() { table.ways[way, default: []].insert(stems[0]) }
            default:
                guard let verbClass = VerbClass(rawValue: String(fields[0].dropFirst())) else {
                    preconditionFailure("lexicon.txt has a line of no known form: \(line)")
                }
                table.classes[verbClass] = Set(stems)
            }
        }
        return table
    }

    private static func add(_ set: Set<String>, to table: inout Table) {
        for stem in set { table.bySet[stem, default: []].insert(table.sets.count) }
        table.sets.append(set)
    }

    /// The sets that a stem stands in, by their numbers: stems with a set in common are alike.
    package static func sets(of stem: String) -> Set<Int> { table.bySet[stem] ?? [] }

    /// Stems that may be other ways of doing what a verb, given by its stem, says, as "star" and
    /// "appear" are of performing. Weaker than having a set in common.
    package static func ways(of stem: String) -> Set<String> { table.ways[stem] ?? [] }

    /// The other stems of the sets that a stem stands in.
    package static func alike(to stem: String) -> Set<String> {
        var alike: Set<String> = []
        for number in table.bySet[stem] ?? [] { alike.formUnion(table.sets[number]) }
        alike.remove(stem)
        return alike
    }

    /// Whether a verb, given by its stem, is of a class. It may be of several.
    package static func isVerb(_ stem: String, of verbClass: VerbClass) -> Bool {
        table.classes[verbClass]?.contains(stem) ?? false
    }
}
