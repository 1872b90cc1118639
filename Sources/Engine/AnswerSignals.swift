import Embedding
import Extraction
import TextIndex

/// The numbered signals by which a candidate for an answer is judged: plain ones, and tables that
/// cross the kind of the question with what the candidate is.
struct AnswerSignals: Sendable {
    enum Plain: Int, CaseIterable, Sendable {
        /// Shares of the question that the sentence holds; with heading and way; that the passage
        /// holds.
        case sentence, sentenceSquared, reach, reachSquared
        /// The passage's score against the best one's, 1 / (1 + its rank), and whether it is first.
        case passage, rank, isFirstPassage
        /// Question words around the candidate, by weight over distance; the nearest one.
        case proximity, nearest
        /// A verb of the question to the right or the left of the candidate, by distance.
        case verbRight, verbLeft, verbRightOfSubject, verbLeftOfSubject
        /// The verb that it belongs to is one of the question, or is not.
        case governed, governedByOther
        /// The share of the candidate that the question says itself.
        case overlap
        /// The asked-for noun as head of the candidate, in it, or beside it.
        case kindHead, kindInside, kindBeside
        /// The asked-for noun follows the candidate, as in "20th century" for "which century".
        case kindFollows
        /// Pairs of the question's neighbours that are neighbours in the sentence too; how far the
        /// sentence falls behind the best one read, and whether it is that one.
        case pairs, behindBest, isBestSentence
        /// Words beside the candidate as beside the asking words.
        case leftAlike, rightAlike
        /// Before any verb; in the first sentence; the passage's title; in parentheses.
        case opensSentence, firstSentence, isTitle, inParentheses
        /// Other sentences name it too.
        case repeated
        /// No comma parts it from the question's most telling word.
        case sameClause
        /// A stated relation ties it to words of the question; a path of relations ends there.
        case relation, path
        /// The way to the passage ends at something that the sentence or the heading names.
        case anchored
        case withOf, possessive
        /// Its head names the kind of thing that is asked for.
        case sameThing
        /// The share of the question that the passage holds; how far that falls behind the best
        /// passage; and what the sentence before adds.
        case passageShare, behindBestPassage, sentenceBefore
        /// The share of the question within three, six and ten words.
        case within3, within6, within10
        /// The preposition that the question leaves to the answer stands before it; another does.
        case samePreposition, otherPreposition
        /// The question says its head; says none of it.
        case saidHead, unsaid
        /// Words of its noun phrases that it leaves out: said by the question, and others.
        case trimmedSaid, trimmedUnsaid
        /// The question's words all stand before it, or all behind it.
        case behindAll, beforeAll, behindAllOfSubject, beforeAllOfSubject
        /// The share of the question between the commas around it.
        case clauseShare
        /// The share of the question on the side of the candidate where the question's own sentence
        /// would have it; on the other; and the one less the other, by distance.
        case expectedSide, unexpectedSide, expectedNear
        /// The share of the question's names that its passage lacks; the weight of the most telling
        /// word that it lacks.
        case missingNames, heaviestMissing
        /// A chain of relations ends there, by the chain's confidence.
        case chain
        /// Question words by their distance in the sentence's tree; the nearest one.
        case treeProximity, treeNearest
        /// The share of the question below the candidate in the tree, below its head, on its head,
        /// and in its clause.
        case treeInside, treeBelowHead, treeBesideHead, treeClause
        /// The share of the question's pairs of word and head that the sentence has.
        case treePairs
        /// The weight of the candidate's head, if the question says it; it is what the asking words
        /// hang on.
        case headSaid, headIsGovernor
        /// The weight of what the candidate is in apposition to, and of what is to the candidate.
        case apposedTo, apposedBy
        /// The unit of what is asked for stands in the candidate, or beside it; neither.
        case unitInside, unitBeside, unitMissing
    }

    enum Neighbour: Int, CaseIterable, Sendable {
        case none, `in`, on, at, by, `for`, from, to, of, with, `as`, after, `is`, verb, comma
        case otherPreposition, other
    }

    /// Where the candidate stands to the verbs.
    enum Place: Int, CaseIterable, Sendable {
        /// Before any verb; right of a verb of the question; left of one; elsewhere.
        case subject, rightOfVerb, leftOfVerb, elsewhere
    }

    /// Where a candidate begins: with a noun phrase, with its article, inside one, elsewhere.
    enum Opening: Int, CaseIterable, Sendable { case core, whole, inside, outside }

    /// Where it ends: with a noun phrase, inside one, elsewhere.
    enum Closing: Int, CaseIterable, Sendable { case core, inside, outside }

    /// What a candidate leaves out of all that hangs on its top word: nothing; it has several tops;
    /// words to the left; else what follows.
    enum Cut: Int, CaseIterable, Sendable {
        case none, several, left, preposition, clause, joined, apposition, other
    }

    /// A candidate is one thing, several, or the first or another one of several.
    enum Count: Int, CaseIterable, Sendable { case one, several, first, other }

    /// What the embedding model's vectors of words show: a word of the candidate is like the asking
    /// phrase; what it hangs on like what the asking words hang on; words like the question's are
    /// near it, in the sentence and in its tree; sentence, heading and way say what it says.
    enum Likeness: Int, CaseIterable, Sendable {
        case phrase, governor, near, treeNear, reach
    }

    /// Signals of which one for each row and column of two properties is 1, the others 0.
    private enum Table: Int, CaseIterable {
        /// The kind of question, by the candidate's shape, the word before it, and its place.
        case shape, neighbour, place
        /// The candidate's shape by its length.
        case length
        /// Classes of words: beside the candidate, and its own first and last.
        case before, behind, first, last
        /// What kind of thing the asked-for noun names, and the kind of question, by shape and by
        /// the kind of thing that the candidate's head names.
        case askedShape, askedThing, thing
        /// How the candidate's ends lie to noun phrases, by their number and by the kind of
        /// question.
        case phrases, cut
        /// The kind of question by the candidate's length, its capital, and the share of the
        /// question to its left.
        case words, side
        /// Words to the nearest one of the question, to the left and to the right.
        case nearLeft, nearRight
        /// Where the answer would stand in the question's sentence, by the noun phrases between the
        /// candidate and the question's verb.
        case gap
        /// The slot of the asking words in the question's tree by the candidate's role in the
        /// sentence's; the kind of question by that role; its role in a list or apposition.
        case slotRole, kindRole, ownRole
        /// The role of a candidate whose head the question says; whose head is what is asked about.
        case saidHeadRole, governorRole
        /// Steps up and down the tree to the question's nearest word, and to the asked-for noun.
        case treeWay, askedWay
        /// The kind of question by what the candidate leaves out, and for all kinds.
        case treeCut, anyCut
        /// The kind of question by the class of the candidate's top word.
        case topClass
        /// The slot of the asking words and whether the sentence turns active into passive, by the
        /// role of a candidate whose head is what is asked about; whether one thing is asked for,
        /// by how many the candidate is.
        case governorSlot, count
        /// Likenesses, by the layer of the model. The last table: ``plainCount`` rests on it.
        case likeness

        var rows: [String] {
            switch self {
            case .shape, .neighbour, .place, .thing, .cut, .words, .side, .kindRole,
                .treeCut, .topClass:
                QuestionForm.Kind.allCases.map { "\($0)" }
            case .length: AnswerSpan.Shape.allCases.map { "\($0)" }
            case .before, .behind, .first, .last, .nearLeft, .nearRight, .ownRole, .saidHeadRole,
                .governorRole, .treeWay, .askedWay, .anyCut:
                ["\(self)"]
            case .governorSlot:
                ["as", "turned"].flatMap { voice in
                    QuestionTree.Slot.allCases.map { "governor.\(voice).\($0)" }
                }
            case .count: ["asksAny", "asksOne", "asksSeveral"]
            case .likeness: Likeness.allCases.map { "like.\($0)" }
            case .slotRole: QuestionTree.Slot.allCases.map { "slot.\($0)" }
            case .askedShape, .askedThing: NounKind.allCases.map { "asked.\($0)" }
            case .phrases: Self.cuts
            case .gap: QuestionGap.Kind.allCases.map { "gap.\($0)" }
            }
        }

        var columns: [String] {
            switch self {
            case .shape, .askedShape: AnswerSpan.Shape.allCases.map { "\($0)" }
            case .neighbour: Neighbour.allCases.map { "after.\($0)" }
            case .place: Place.allCases.map { "\($0)" }
            case .length: (0..<AnswerSignals.lengths).map { "length\($0)" }
            case .before, .behind, .first, .last: WordClass.allCases.map { "\($0)" } + ["edge"]
            case .askedThing, .thing: NounKind.allCases.map { "names.\($0)" }
            case .phrases: (0..<4).map { "phrases\($0)" }
            case .cut: Self.cuts
            case .words: (1..<8).map { "words\($0)" }
            case .side: ["left", "capital"]
            case .count: Count.allCases.map { "\($0)" }
            case .likeness: WordVectors.Layer.allCases.map { "\($0)" }
            case .slotRole, .kindRole, .ownRole, .saidHeadRole, .governorRole, .governorSlot:
                SentenceTree.Role.allCases.map { "role.\($0)" }
            case .treeWay, .askedWay: (0..<16).map { "up\($0 / 4)down\($0 % 4)" }
            case .treeCut, .anyCut: Cut.allCases.map { "cut.\($0)" }
            case .topClass: WordClass.allCases.map { "top.\($0)" }
            case .nearLeft, .nearRight: (1..<7).map { "within\($0)" }
            case .gap: (0..<4).map { "right\($0)" } + (0..<4).map { "left\($0)" } + ["free"]
            }
        }

        private static var cuts: [String] {
            Opening.allCases.flatMap { opening in
                Closing.allCases.map { "from.\(opening).to.\($0)" }
            }
        }
    }

    private static let lengths = 6
    private static let names: [String] =
        Plain.allCases.map { "\($0)" }
        + Table.allCases.flatMap { table in
            table.rows.flatMap { row in table.columns.map { "\(row).\($0)" } }
        }
    /// By table, where it starts and how wide its rows are.
    private static let layout: [(start: Int, width: Int)] = {
        var layout: [(start: Int, width: Int)] = []
        var start = Plain.allCases.count
        for table in Table.allCases {
            let width = table.columns.count
            layout.append((start, width))
            start += table.rows.count * width
        }
        return layout
    }()
    static let count = names.count
    /// How many there are without a close reading; the others follow these.
    static let plainCount = layout[Table.likeness.rawValue].start

    /// Signals that are not 0, with their values.
    private(set) var values: [(signal: UInt16, value: Float)] = []

    init() { values.reserveCapacity(104) }

    subscript(signal: Plain) -> Float {
        values.first { $0.signal == signal.rawValue }?.value ?? 0
    }

    subscript(likeness: Likeness, layer: WordVectors.Layer) -> Float {
        let (start, width) = Self.layout[Table.likeness.rawValue]
        let signal = start + likeness.rawValue * width + layer.rawValue
        return values.first { $0.signal == signal }?.value ?? 0
    }

    mutating func add(_ signal: Plain, _ value: Float) {
        if value != 0 { values.append((UInt16(signal.rawValue), value)) }
    }

    private mutating func set(
        _ table: Table, _ row: Int, _ column: Int, _ value: Float = 1
    ) {
        let (start, width) = Self.layout[table.rawValue]
        values.append((UInt16(start + row * width + column), value))
    }

    mutating func add(_ kind: QuestionForm.Kind, _ shape: AnswerSpan.Shape, words: Int) {
        set(.shape, kind.rawValue, shape.rawValue)
        let length = words <= 3 ? words - 1 : (words <= 5 ? 3 : (words <= 8 ? 4 : 5))
        set(.length, shape.rawValue, length)
    }

    mutating func add(_ kind: QuestionForm.Kind, after neighbour: Neighbour) {
        set(.neighbour, kind.rawValue, neighbour.rawValue)
    }

    mutating func add(_ kind: QuestionForm.Kind, at place: Place) {
        set(.place, kind.rawValue, place.rawValue)
    }

    /// The classes of the words beside a candidate, `nil` for the sentence's edge, and of its own
    /// first and last.
    mutating func add(before: WordClass?, first: WordClass, last: WordClass, behind: WordClass?) {
        let edge = WordClass.allCases.count
        set(.before, 0, before?.rawValue ?? edge)
        set(.behind, 0, behind?.rawValue ?? edge)
        set(.first, 0, first.rawValue)
        set(.last, 0, last.rawValue)
    }

    /// What the asked-for noun and the candidate's head name.
    mutating func add(
        asked: NounKind?, _ kind: QuestionForm.Kind, _ shape: AnswerSpan.Shape, names: NounKind?
    ) {
        if let asked { set(.askedShape, asked.rawValue, shape.rawValue) }
        guard let names else { return }
        set(.thing, kind.rawValue, names.rawValue)
        if let asked { set(.askedThing, asked.rawValue, names.rawValue) }
        if asked == names { add(.sameThing, 1) }
    }

    /// How the candidate's ends lie to those of noun phrases, and how many of these it touches.
    mutating func add(
        _ kind: QuestionForm.Kind, _ opening: Opening, _ closing: Closing, phrases: Int
    ) {
        let cut = opening.rawValue * Closing.allCases.count + closing.rawValue
        set(.phrases, cut, min(phrases, 3))
        set(.cut, kind.rawValue, cut)
    }

    mutating func add(_ kind: QuestionForm.Kind, words: Int, isCapitalised: Bool) {
        set(.words, kind.rawValue, min(words, 7) - 1)
        if isCapitalised { set(.side, kind.rawValue, 1) }
    }

    /// The share of the question's words that stand to the left of the candidate.
    mutating func add(_ kind: QuestionForm.Kind, left share: Float) {
        if share > 0 { set(.side, kind.rawValue, 0, share) }
    }

    /// Words to the nearest one of the question, 1 for the next; `nil` without one.
    mutating func add(toLeft left: Int?, toRight right: Int?) {
        set(.nearLeft, 0, min(left ?? 6, 6) - 1)
        set(.nearRight, 0, min(right ?? 6, 6) - 1)
    }

    /// The noun phrases between the candidate and the nearest verb of the question; `nil` without
    /// one.
    mutating func add(_ gap: QuestionGap.Kind, phrasesFromVerb count: Int?, isRight: Bool) {
        let column = count.map { min($0, 3) + (isRight ? 0 : 4) } ?? 8
        set(.gap, gap.rawValue, column)
    }

    /// What the candidate is in the sentence's tree, and before lists are followed to their head.
    mutating func add(
        _ kind: QuestionForm.Kind, _ slot: QuestionTree.Slot, role: SentenceTree.Role,
        ownRole: SentenceTree.Role
    ) {
        set(.slotRole, slot.rawValue, role.rawValue)
        set(.kindRole, kind.rawValue, ownRole.rawValue)
        set(.ownRole, 0, ownRole.rawValue)
    }

    mutating func add(head role: SentenceTree.Role, isGovernor: Bool) {
        set(isGovernor ? .governorRole : .saidHeadRole, 0, role.rawValue)
    }

    mutating func add(
        _ slot: QuestionTree.Slot, governor role: SentenceTree.Role, isTurned: Bool
    ) {
        let row = slot.rawValue + (isTurned ? QuestionTree.Slot.allCases.count : 0)
        set(.governorSlot, row, role.rawValue)
    }

    /// - Parameter isOne: one thing is asked for, or several are; `nil` where either may be.
    mutating func add(asksOne isOne: Bool?, _ count: Count) {
        set(.count, isOne.map { $0 ? 1 : 2 } ?? 0, count.rawValue)
    }

    mutating func add(nearestUp up: Int, down: Int) {
        set(.treeWay, 0, min(up, 3) * 4 + min(down, 3))
    }

    mutating func add(askedUp up: Int, down: Int) {
        set(.askedWay, 0, min(up, 3) * 4 + min(down, 3))
    }

    mutating func add(_ kind: QuestionForm.Kind, _ cut: Cut) {
        set(.treeCut, kind.rawValue, cut.rawValue)
        set(.anyCut, 0, cut.rawValue)
    }

    mutating func add(_ kind: QuestionForm.Kind, topClass: WordClass) {
        set(.topClass, kind.rawValue, topClass.rawValue)
    }

    mutating func add(_ likeness: Likeness, layer: WordVectors.Layer, _ value: Float) {
        set(.likeness, likeness.rawValue, layer.rawValue, value)
    }

    /// The sum of the signals by their weights.
    func score(_ weights: [Float]) -> Float {
        values.reduce(0) { $0 + weights[Int($1.signal)] * $1.value }
    }

    /// A signal's name, as weights are kept by it.
    static func name(of signal: Int) -> String { names[signal] }
}
