/// How a question was understood.
package struct Interpretation: Hashable, Sendable {
    /// The exact query; its ``EventQuery/line`` can be shown, edited and run.
    package let query: EventQuery
    /// 1 when every word was understood by the grammar; the similarity of the phrase that was
    /// placed by its likeness, otherwise.
    package let confidence: Double
    /// What was placed by likeness, when anything was.
    package let likeness: Likeness?

    /// The asker's words, and the words they were taken for.
    package struct Likeness: Hashable, Sendable {
        package let words: String
        package let meaning: String
        /// 0...1.
        package let similarity: Double
    }
}

/// Why a question is not answered, and what could be asked instead.
package struct QuestionRefusal: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// These words mean nothing here.
        case unknownWords([String])
        /// The words are known, but no events are about all of them together.
        case nothingFits
        /// No window, entity or number says which events are meant.
        case noTopic
        /// The events have no such field.
        case mismatch(String)
    }

    package let reason: Reason
    /// Three questions that can be answered, nearest first.
    package let nearest: [AnswerableQuestion]
}

/// A question that is certain to be understood.
package struct AnswerableQuestion: Hashable, Sendable {
    package let text: String
    package let line: String
}

extension QuestionRefusal: CustomStringConvertible {
    package var description: String {
        let why =
            switch reason {
            case .unknownWords(let words):
                "no event tells about " + words.map { "\"\($0)\"" }.joined(separator: ", ")
            case .nothingFits: "no event is about all of this together"
            case .noTopic: "the question does not say which events it is about"
            case .mismatch(let message): message
            }
        return why + "; you could ask: " + nearest.map(\.text).joined(separator: " · ")
    }
}
