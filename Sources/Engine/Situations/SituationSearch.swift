import ConceptModel
import Extraction
import Reasoning
import TextIndex

/// Gathers what was said about the things of a question, in the order in which it was said, and
/// answers from the situation that it describes.
struct SituationSearch {
    struct Found {
        let text: String
        /// The statements that say so, in order.
        let evidence: [(passage: ConceptID, sentence: ByteSpan)]
    }

    let reader: EvidenceReader
    let texts: ReadTexts
    let words: [TaggedWord]

    /// Passages that are read first, for each name and for the words; passages that are read at
    /// most; and rounds of going on to those of further names.
    private static let startCount = 20
    private static let passageLimit = 200
    private static let roundCount = 2

    func find(seeds: Seeds) -> Found? {
        let question = SituationQuestion(words)
        guard question.mayApply else { return nil }
        var passages = Set(seeds.byWords.prefix(Self.startCount).map(\.id))
        for name in reader.question.names {
            passages.formUnion(reader.namings(of: name.entity).naming.prefix(Self.startCount))
        }
        var statements = self.statements(in: passages)
        for _ in 0..<Self.roundCount {
            let more = further(statements, known: passages)
            guard !more.isEmpty else { break }
            passages.formUnion(more)
            statements = self.statements(in: passages)
        }
        let situation = Situation(statements)
        guard let reply = question.reply(in: situation) else { return nil }
        var evidence: [(passage: ConceptID, sentence: ByteSpan)] = []
        for place in reply.said.sorted() {
            let statement = situation.statements[place]
            if !evidence.contains(where: { $0 == (statement.passage, statement.sentence) }) {
                evidence.append((statement.passage, statement.sentence))
            }
        }
        return Found(text: written(reply.text, in: evidence), evidence: evidence)
    }

    /// Passages that name the subjects of statements.
    private func further(_ statements: [Statement], known: Set<ConceptID>) -> Set<ConceptID> {
        var more: Set<ConceptID> = []
        let asked = Set(words.map(\.folded))
        let near = statements.filter { statement in
            statement.names.contains {
                !asked.isDisjoint(with: $0.split(separator: " ").map(String.init))
            }
        }
        for name in Set(near.flatMap(\.subjects)).sorted() {
            guard let entity = reader.graph.entity(named: name) else { continue }
            for passage in reader.namings(of: entity).naming where !known.contains(passage) {
                guard known.count + more.count < Self.passageLimit else { return more }
                more.insert(passage)
            }
        }
        return more
    }

    /// Statements in the order in which they were learned, and within a document as it has them.
    private func statements(in passages: Set<ConceptID>) -> [Statement] {
        var ordered: [(learnedAt: Timestamp, text: ConceptID, start: UInt32, concept: Concept)] = []
        for id in passages {
            guard let concept = reader.graph.concept(id) else { continue }
            let whole = reader.graph.associations(of: id, .incoming, limit: 4)
                .first { $0.relation == Relation.contains }
            ordered.append(
                (
                    concept.learnedAt, whole?.source ?? id,
                    whole?.evidence.first?.sentence.lowerBound ?? 0, concept
                ))
        }
        ordered.sort {
            ($0.learnedAt, $0.text, $0.start, $0.concept.id)
                < ($1.learnedAt, $1.text, $1.start, $1.concept.id)
        }
        let concepts = ordered.map(\.concept)
        let readings = reader.graph.inParallel(concepts.count) { [texts] number in
            texts.reading(of: concepts[number])
        }
        var statementReader = StatementReader()
        var statements: [Statement] = []
        for (concept, reading) in zip(concepts, readings) {
            for sentence in reading.sentences {
                statements += statementReader.read(sentence.tagged, in: concept.id)
            }
        }
        return statements
    }

    /// A name as the evidence writes it.
    private func written(
        _ name: String, in evidence: [(passage: ConceptID, sentence: ByteSpan)]
    ) -> String {
        let parts = name.split(separator: " ").map(String.init)
        for (passage, sentence) in evidence.reversed() {
            guard let concept = reader.graph.concept(passage) else { continue }
            let words = Words.all(in: concept.content).filter { sentence.contains($0.span) }
            for start in words.indices.dropLast(parts.count - 1)
            where words[start..<start + parts.count].map(\.folded) == parts {
                return concept.content.text(
                    in: ByteSpan(
                        words[start].span.lowerBound, words[start + parts.count - 1].span.upperBound
                    ))
            }
        }
        return name
    }
}
