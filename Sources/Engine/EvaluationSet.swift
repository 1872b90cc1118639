import FoundationEssentials

/// Questions whose supporting passages are known, and the passages to find them among.
package struct EvaluationSet: Sendable {
    package struct Passage: Sendable {
        package let id: String
        package let title: String
        package let text: String

        /// What is learned: the title as a heading, then the text.
        package var content: String { title.isEmpty ? text : title + "\n" + text }
    }

    package struct Item: Sendable {
        package let question: String
        /// Positions of the supporting passages among the passages; at least one.
        package let supporting: [Int]
        /// All that count as right; empty when the set gives none.
        package let answers: [String]
    }

    package let passages: [Passage]
    package let items: [Item]

    /// Reads questions on paragraphs, in the form of SQuAD; the paragraphs are the corpus.
    /// - Throws: `invalidInput`.
    package static func read(squad file: String) throws(EngineError) -> EvaluationSet {
        var passages: [Passage] = []
        var items: [Item] = []
        for article in try decode(SQuAD.self, try bytes(of: file), file).data {
            for paragraph in article.paragraphs {
                let place = passages.count
                passages.append(Passage(id: String(place), title: "", text: paragraph.context))
                items += paragraph.qas.map { question in
                    Item(
                        question: question.question, supporting: [place],
                        answers: question.answers.map(\.text))
                }
            }
        }
        guard !items.isEmpty else {
            throw EngineError(.invalidInput, "\(file) holds no questions.")
        }
        return EvaluationSet(passages: passages, items: items)
    }

    private struct SQuAD: Decodable {
        struct Article: Decodable { let paragraphs: [Paragraph] }
        struct Paragraph: Decodable {
            let context: String
            let qas: [Question]
        }
        struct Question: Decodable {
            struct Answer: Decodable { let text: String }
            let question: String
            let answers: [Answer]
        }
        let data: [Article]
    }

    /// Reads a corpus and its questions. Three forms are known by what the files hold: MuSiQue
    /// (corpus: a list of title and text; questions: paragraphs marked as supporting), HotpotQA
    /// (corpus: title to sentences; questions: titles as supporting facts), and JSON lines.
    /// - Throws: `invalidInput` with file and, for JSON lines, line.
    package static func read(corpus: String, questions: String) throws(EngineError)
        -> EvaluationSet
    {
        let corpusBytes = try bytes(of: corpus)
        let passages: [Passage]
        switch corpusBytes.first(where: { !isWhiteSpace($0) }) {
        case UInt8(ascii: "["):
            passages = try decode([MuSiQue.Passage].self, corpusBytes, corpus).enumerated().map {
                Passage(id: String($0.offset), title: $0.element.title, text: $0.element.text)
            }
        case UInt8(ascii: "{") where !isLines(corpusBytes):
            let byTitle = try decode([String: [String]].self, corpusBytes, corpus)
            passages = byTitle.sorted { $0.key < $1.key }.map {
                Passage(id: $0.key, title: $0.key, text: $0.value.joined())
            }
        default:
            passages = try lines(Line.Passage.self, corpusBytes, corpus).enumerated().map {
                let line = $0.element
                return Passage(
                    id: line.id ?? line.title ?? String($0.offset), title: line.title ?? "",
                    text: line.text)
            }
        }
        let items = try readQuestions(try bytes(of: questions), questions, among: passages)
        guard !passages.isEmpty, !items.isEmpty else {
            throw EngineError(.invalidInput, "The evaluation needs passages and questions.")
        }
        return EvaluationSet(passages: passages, items: items)
    }

    private static func readQuestions(
        _ bytes: [UInt8], _ file: String, among passages: [Passage]
    ) throws(EngineError) -> [Item] {
        guard bytes.first(where: { !isWhiteSpace($0) }) == UInt8(ascii: "[") else {
            let places = Dictionary(
                passages.enumerated().map { ($0.element.id, $0.offset) },
                uniquingKeysWith: { first, _ in first })
            return try lines(Line.Question.self, bytes, file).map { line throws(EngineError) in
                try item(
                    line.question, line.supporting, places, answers: line.answer.map { [$0] } ?? [],
                    file)
            }
        }
        let byTitle = Dictionary(
            passages.enumerated().map { ($0.element.title, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        let byContent = Dictionary(
            passages.enumerated().map { ($0.element.content, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        return try decode([Published.Question].self, bytes, file).map {
            question throws(EngineError) in
            if let facts = question.supporting_facts {
                let titles = facts.compactMap(\.first?.text)
                return try item(
                    question.question, titles, byTitle, answers: question.answers, file)
            }
            let contents = (question.paragraphs ?? []).filter(\.is_supporting).map {
                $0.title + "\n" + $0.paragraph_text
            }
            return try item(
                question.question, contents, byContent, answers: question.answers, file)
        }
    }

    private static func item(
        _ question: String, _ supporting: [String], _ places: [String: Int], answers: [String],
        _ file: String
    ) throws(EngineError) -> Item {
        var positions: Set<Int> = []
        for name in supporting {
            guard let place = places[name] else {
                throw EngineError(
                    .invalidInput,
                    "\(file): the question \"\(question)\" is supported by \"\(name.prefix(80))\", "
                        + "which the corpus does not hold.")
            }
            positions.insert(place)
        }
        guard !positions.isEmpty else {
            throw EngineError(
                .invalidInput, "\(file): the question \"\(question)\" has no supporting passage.")
        }
        return Item(question: question, supporting: positions.sorted(), answers: answers)
    }

    // MARK: Forms

    private enum MuSiQue {
        struct Passage: Decodable {
            let title: String
            let text: String
        }
    }

    /// The fields of MuSiQue's and HotpotQA's questions, under their published names.
    private enum Published {
        struct Paragraph: Decodable {
            let title: String
            let paragraph_text: String
            let is_supporting: Bool
        }
        /// A title or a sentence number.
        struct Fact: Decodable {
            let text: String?

            init(from decoder: any Decoder) throws {
                text = try? decoder.singleValueContainer().decode(String.self)
            }
        }
        struct Question: Decodable {
            let question: String
            let answer: String?
            let answer_aliases: [String]?
            let paragraphs: [Paragraph]?
            let supporting_facts: [[Fact]]?

            var answers: [String] { (answer.map { [$0] } ?? []) + (answer_aliases ?? []) }
        }
    }

    private enum Line {
        struct Passage: Decodable {
            let id: String?
            let title: String?
            let text: String
        }
        struct Question: Decodable {
            let question: String
            let supporting: [String]
            let answer: String?
        }
    }

    // MARK: Reading

    private static func bytes(of path: String) throws(EngineError) -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw EngineError(.invalidInput, "\(path) cannot be read: \(error).", cause: error)
        }
    }

    private static func decode<Value: Decodable>(
        _ type: Value.Type, _ bytes: [UInt8], _ file: String
    ) throws(EngineError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch {
            throw EngineError(
                .invalidInput, "\(file) is not of a known form: \(error).", cause: error)
        }
    }

    private static func lines<Value: Decodable>(
        _ type: Value.Type, _ bytes: [UInt8], _ file: String
    ) throws(EngineError) -> [Value] {
        var values: [Value] = []
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() where !line.allSatisfy(isWhiteSpace) {
            values.append(try decode(type, Array(line), "\(file):\(number + 1)"))
        }
        return values
    }

    /// JSON lines begin with an object that ends in the first line.
    private static func isLines(_ bytes: [UInt8]) -> Bool {
        let first = bytes.prefix { $0 != UInt8(ascii: "\n") }
        return (try? JSONDecoder().decode(Line.Passage.self, from: Data(first))) != nil
    }

    private static func isWhiteSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
