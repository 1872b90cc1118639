import FoundationEssentials

/// The words of one sentence, as they go to a parser.
struct SentenceToParse: Sendable, Encodable {
    let words: [String]
    /// "1" for each word that a space follows, else "0".
    let spaces: String

    init(_ tokens: [Token], text: (Range<Int>) -> String) {
        words = tokens.map { text($0.range) }
        spaces = String(
            tokens.indices.map {
                $0 + 1 < tokens.count && tokens[$0 + 1].hasSpaceBefore ? "1" : "0"
            })
    }
}

/// The lines that go to a parser's process and come back; see Resources/spacy_worker.py.
enum ParserProtocol {
    private struct Request: Encodable {
        let id: Int
        let sentences: [SentenceToParse]
    }

    private struct Answer: Decodable {
        struct Sentence: Decodable {
            let heads: [Int]
            let labels: String
            let tags: String
            let entities: [Entity]
        }

        /// [first word, word behind the last, type]
        struct Entity: Decodable {
            let lower: Int
            let upper: Int
            let type: String

            init(from decoder: any Decoder) throws {
                var list = try decoder.unkeyedContainer()
                lower = try list.decode(Int.self)
                upper = try list.decode(Int.self)
                type = try list.decode(String.self)
            }
        }

        let id: Int
        let sentences: [Sentence]
    }

    private struct Greeting: Decodable {
        let ready: Bool
    }

    static func request(_ id: Int, _ sentences: [SentenceToParse]) throws -> [UInt8] {
        Array(try JSONEncoder().encode(Request(id: id, sentences: sentences)))
            + [UInt8(ascii: "\n")]
    }

    static func isGreeting(_ line: [UInt8]) -> Bool {
        (try? JSONDecoder().decode(Greeting.self, from: Data(line)))?.ready == true
    }

    /// The parses of a request's sentences, or `nil` when the line is not their answer.
    static func parses(_ line: [UInt8], id: Int, of sentences: [SentenceToParse])
        -> [SentenceParse]?
    {
        guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(line)),
            answer.id == id, answer.sentences.count == sentences.count
        else { return nil }
        var parses: [SentenceParse] = []
        for (sentence, given) in zip(answer.sentences, sentences) {
            guard let parse = Self.parse(sentence, count: given.words.count) else { return nil }
            parses.append(parse)
        }
        return parses
    }

    private static func parse(_ sentence: Answer.Sentence, count: Int) -> SentenceParse? {
        var entities: [SentenceParse.Entity] = []
        for entity in sentence.entities {
            guard entity.lower < entity.upper else { return nil }
            entities.append(
                SentenceParse.Entity(
                    tokens: entity.lower..<entity.upper, type: EntityType(ontoNotes: entity.type)))
        }
        return SentenceParse(
            heads: sentence.heads,
            labels: sentence.labels.split(separator: " ").map(DependencyLabel.init(label:)),
            tags: sentence.tags.split(separator: " ").map(PennTag.init(tag:)),
            entities: entities, count: count)
    }
}

extension EntityType {
    /// The type of an entity by its label in the OntoNotes 5 set.
    init(ontoNotes label: String) {
        switch label {
        case "PERSON": self = .person
        case "GPE", "LOC", "FAC", "NORP": self = .place
        case "ORG": self = .organisation
        case "WORK_OF_ART", "LAW": self = .work
        case "EVENT": self = .event
        case "DATE", "TIME": self = .date
        case "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY": self = .number
        default: self = .unknown
        }
    }
}
