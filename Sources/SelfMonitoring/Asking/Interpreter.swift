package import ConceptModel
import TextIndex

/// Turns a question in plain language into the exact query that it means, by a grammar, or refuses.
///
/// Every word has to be accounted for: by a window, an entity, a condition, a wish, or the name of
/// what is asked about; a word that nothing accounts for makes a refusal, not a guess.
package struct Interpreter: Sendable {
    /// How alike a phrase is to each of several others, -1...1: the last resort for words that the
    /// grammar does not know.
    package typealias Similarity = @Sendable (_ phrase: String, _ others: [String]) -> [Float]

    /// Below it, words are not taken for others.
    static let leastSimilarity: Float = 0.7

    /// Readers look for phrases at every place of a question, so the time grows faster than it.
    private static let byteLimit = 1_000

    let calendar: UserCalendar
    let entities: EntityReader
    let similarity: Similarity?

    /// - Parameter knownEntities: names that events bear, with the field that bears them.
    package init(
        calendar: UserCalendar, knownEntities: [String: String] = [:],
        similarity: Similarity? = nil
    ) {
        self.calendar = calendar
        entities = EntityReader(
            known: knownEntities.compactMapValues { EntityKind(field: $0) })
        self.similarity = similarity
    }

    /// A text that is itself the line of a query is taken as it stands.
    /// - Throws: the reason, with three questions that can be answered.
    package func interpret(
        _ question: String, now: Timestamp
    ) throws(QuestionRefusal) -> Interpretation {
        guard question.utf8.count <= Self.byteLimit else {
            throw QuestionRefusal(
                reason: .mismatch(
                    "a question has at most \(Self.byteLimit) bytes, not \(question.utf8.count)"),
                nearest: AnswerableQuestion.nearest(
                    to: String(decoding: question.utf8.prefix(200), as: UTF8.self), count: 3))
        }
        if let query = try? EventQuery(parsing: question) {
            return Interpretation(query: query, confidence: 1, likeness: nil)
        }
        do throws(QuestionRefusal.Reason) {
            return try read(question, now: now)
        } catch {
            throw QuestionRefusal(
                reason: error, nearest: AnswerableQuestion.nearest(to: question, count: 3))
        }
    }

    private func read(
        _ question: String, now: Timestamp
    ) throws(QuestionRefusal.Reason) -> Interpretation {
        var reading = QuestionReading(question)
        var parts = QuestionParts()
        reading.takeIdlePhrases()
        parts.cause = IntentReader.readCause(&reading)
        if IntentReader.readHappening(&reading) { parts.atoms.insert(.happen) }
        parts.windows = WindowReader(now: now, calendar: calendar).read(&reading)
        parts.entities = entities.read(&reading)
        guard !Command.isOne(reading) else {
            throw .mismatch("questions are answered here, nothing is done")
        }
        parts.comparisons = ComparisonReader().read(&reading)
        parts.filters = LiteralReader.read(&reading)
        parts.intent = IntentReader.read(&reading)
        parts.readNames(&reading)
        parts.isJoined = reading.contains(QuestionReading.phrases("and", "or", "plus", "&"))
        parts.atoms.formUnion(AtomLexicon.read(&reading))
        var likeness: Interpretation.Likeness?
        let unknown = reading.unknownWords(isCompared: !parts.comparisons.isEmpty)
        if !unknown.isEmpty {
            guard let found = likest(to: unknown.joined(separator: " ")) else {
                throw .unknownWords(unknown)
            }
            parts.atoms.formUnion(found.atoms)
            likeness = found.likeness
        }
        let query = try QuestionAssembly(parts: parts).query()
        return Interpretation(
            query: query, confidence: likeness?.similarity ?? 1, likeness: likeness)
    }

    /// The meaning that an unknown phrase is most like.
    private func likest(
        to words: String
    ) -> (atoms: [Atom], likeness: Interpretation.Likeness)? {
        guard let similarity else { return nil }
        let names = AtomLexicon.names
        let scores = similarity(words, names.map(\.words))
        guard scores.count == names.count,
            let best = scores.indices.max(by: { scores[$0] < scores[$1] }),
            scores[best] >= Self.leastSimilarity
        else { return nil }
        return (
            names[best].atoms,
            .init(
                words: words, meaning: names[best].words,
                similarity: Double(min(scores[best], 1)))
        )
    }
}

extension QuestionRefusal.Reason: Error {}

/// What the readers found in a question.
struct QuestionParts: Sendable {
    var cause: QuestionIntent.Wish?
    var windows: [QueryWindow] = []
    var entities: [NamedEntities] = []
    var comparisons: [Comparison] = []
    var filters: [LiteralFilter] = []
    var intent = QuestionIntent()
    var atoms: Set<Atom> = []
    /// Types and a field that are called by their names on the wire.
    var types: [EventType] = []
    var field: String?
    /// "stop requests and stop failures".
    var isJoined = false

    /// Takes names as they stand on the wire: "node_crashed", "latency_ms".
    mutating func readNames(_ reading: inout QuestionReading) {
        for place in reading.tokens.indices {
            guard let word = reading.word(place), word.contains("_") else { continue }
            if let type = EventType(name: word) {
                types.append(type)
            } else if FieldCatalog.field(word) != nil, field == nil {
                field = word
            } else {
                continue
            }
            reading.take(place..<place + 1)
        }
    }
}

/// "exit code 137", "mentioning timeout".
struct LiteralFilter: Hashable, Sendable {
    /// The fields it may be about; the first that the events have.
    let fields: [String]
    let relation: FieldFilter.Relation
    let value: FilterValue
}

enum LiteralReader {
    private static let numbers: [([String], String)] = [
        (["exit", "code"], "exit_code"), (["port"], "port"), (["pid"], "pid"),
        (["dimension"], "dimension"), (["restart", "count"], "restart_count"),
    ]

    static func read(_ reading: inout QuestionReading) -> [LiteralFilter] {
        var found: [LiteralFilter] = []
        for place in reading.tokens.indices {
            for (phrase, field) in numbers where reading.matches(phrase, at: place) {
                guard let number = reading.number(place + phrase.count) else { continue }
                reading.take(place..<place + phrase.count + 1)
                found.append(
                    LiteralFilter(fields: [field], relation: .equal, value: .number(number)))
            }
            if reading.isOne(of: ["mentioning", "containing", "saying"], place),
                let word = reading.word(place + 1)
            {
                reading.take(place..<place + 2)
                found.append(
                    LiteralFilter(
                        fields: ["error", "reason"], relation: .contains, value: .text(word)))
            }
        }
        return found
    }
}

/// Orders look like questions: "restart node-3".
enum Command {
    private static let verbs: Set<String> = [
        "restart", "stop", "start", "spawn", "launch", "kill", "shut", "flush", "rebuild", "load",
        "crash", "recover", "register", "unregister", "delete", "remove", "reset",
    ]

    static func isOne(_ reading: QuestionReading) -> Bool {
        guard let first = reading.tokens.first, verbs.contains(first.text),
            reading.tokens.count > 1
        else { return false }
        return reading.isTaken[1]
            || ["the", "all", "a", "my", "every", "down"].contains(reading.tokens[1].text)
    }
}

extension QuestionReading {
    private static let idlePhrases = phrases(
        "at the moment", "at this moment", "at present", "at any time", "at any point",
        "at some point", "at all", "so far", "as of now", "by any chance")

    /// Takes phrases that say nothing, though their words do elsewhere.
    mutating func takeIdlePhrases() {
        while takePhrase(Self.idlePhrases) != nil {}
    }

    private static let fillers: Set<String> = [
        "please", "could", "would", "want", "like", "know", "tell", "look", "looks", "right",
        "currently", "now", "ever", "go", "goes", "went", "going", "gone", "become", "became",
        "turn",
        "turned", "declared", "made", "make", "single", "use", "uses", "using", "used", "usage",
        "hog", "hogging", "run", "runs", "value", "values", "data", "info", "information",
        "figure", "figures", "detail", "details", "get", "got", "list", "show", "display", "give",
        "see", "seen", "send", "sent", "recorded", "observed", "report", "many", "much", "often",
        "among", "per", "vs", "versus", "need", "let",
        "last", "latest", "recent", "level", "levels", "long", "still", "have", "can", "may",
        "yet", "just", "happened", "within", "times", "every", "one", "ago", "also", "&",
        "complete", "when", "lately", "recently", "saw", "nowadays", "presently",
        "completed", "finished", "across", "number", "wise", "average", "mean", "than", "compared",
    ]

    /// Say nothing beside a comparison: "low confidence below 30 %".
    private static let degrees: Set<String> = ["low", "high", "slow", "poor", "bad"]

    /// Words that no reader took and that say something.
    func unknownWords(isCompared: Bool) -> [String] {
        tokens.indices.filter { !isTaken[$0] }.map { tokens[$0] }.filter {
            !(Self.fillers.contains($0.text) || (isCompared && Self.degrees.contains($0.text))
                || TextAnalyzer.isStopWord($0.text))
                || $0.kind != .word
        }.map(\.text)
    }
}
