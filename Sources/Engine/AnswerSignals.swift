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

    private static let kinds = QuestionForm.Kind.allCases.count
    private static let shapes = AnswerSpan.Shape.allCases.count
    private static let neighbours = Neighbour.allCases.count
    private static let lengths = 6
    private static let shapeBase = Plain.allCases.count
    private static let neighbourBase = shapeBase + kinds * shapes
    private static let lengthBase = neighbourBase + kinds * neighbours
    private static let placeBase = lengthBase + shapes * lengths
    static let count = placeBase + kinds * Place.allCases.count

    /// Signals that are not 0, with their values.
    private(set) var values: [(signal: Int, value: Float)] = []

    init() { values.reserveCapacity(24) }

    mutating func add(_ signal: Plain, _ value: Float) {
        if value != 0 { values.append((signal.rawValue, value)) }
    }

    mutating func add(_ kind: QuestionForm.Kind, _ shape: AnswerSpan.Shape, words: Int) {
        values.append((Self.shapeBase + kind.rawValue * Self.shapes + shape.rawValue, 1))
        let length = words <= 3 ? words - 1 : (words <= 5 ? 3 : (words <= 8 ? 4 : 5))
        values.append((Self.lengthBase + shape.rawValue * Self.lengths + length, 1))
    }

    mutating func add(_ kind: QuestionForm.Kind, after neighbour: Neighbour) {
        values.append(
            (Self.neighbourBase + kind.rawValue * Self.neighbours + neighbour.rawValue, 1))
    }

    mutating func add(_ kind: QuestionForm.Kind, at place: Place) {
        values.append(
            (Self.placeBase + kind.rawValue * Place.allCases.count + place.rawValue, 1))
    }

    /// The sum of the signals by their weights.
    func score(_ weights: [Float]) -> Float {
        values.reduce(0) { $0 + weights[$1.signal] * $1.value }
    }

    /// A signal's name, as weights are kept by it.
    static func name(of signal: Int) -> String {
        if signal < shapeBase { return "\(Plain.allCases[signal])" }
        if signal < neighbourBase {
            let place = signal - shapeBase
            return "\(QuestionForm.Kind.allCases[place / shapes])"
                + ".\(AnswerSpan.Shape.allCases[place % shapes])"
        }
        if signal < lengthBase {
            let place = signal - neighbourBase
            return "\(QuestionForm.Kind.allCases[place / neighbours])"
                + ".after.\(Neighbour.allCases[place % neighbours])"
        }
        if signal >= placeBase {
            let place = signal - placeBase
            let count = Place.allCases.count
            return "\(QuestionForm.Kind.allCases[place / count]).\(Place.allCases[place % count])"
        }
        let place = signal - lengthBase
        return "\(AnswerSpan.Shape.allCases[place / lengths]).length\(place % lengths)"
    }
}
