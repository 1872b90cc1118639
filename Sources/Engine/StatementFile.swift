import ConceptModel
import ConceptStore
import FoundationEssentials
import Platform
import TextIndex

/// Statements of subject, relation and object, one a line, parted by "|" or a tab.
package struct StatementFile: Sendable {
    package struct Triple: Sendable, Hashable {
        package let subject: String
        package let relation: String
        package let object: String
    }

    package let triples: [Triple]

    /// "_" in a relation stands for a space.
    /// - Throws: `invalidInput` with file and line.
    package static func read(_ file: String) throws(EngineError) -> StatementFile {
        let text: String
        do {
            text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
        } catch {
            throw EngineError(.invalidInput, "\(file) cannot be read: \(error).", cause: error)
        }
        var triples: [Triple] = []
        for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated() where !line.allSatisfy(\.isWhitespace)
        {
            let fields = line.split(separator: line.contains("\t") ? "\t" : "|")
            guard fields.count == 3 else {
                throw EngineError(
                    .invalidInput,
                    "\(file):\(place + 1) is not \"subject|relation|object\", with \"|\" or a tab "
                        + "between.")
            }
            triples.append(
                Triple(
                    subject: String(fields[0]),
                    relation: fields[1].split(separator: "_").joined(separator: " "),
                    object: String(fields[2])))
        }
        return StatementFile(triples: triples)
    }
}

extension Memory {
    /// Statements that one record holds at most, and records that are committed together.
    private static let statementCount = 200
    private static let recordCount = 500

    /// Learns statements as they are, without vectors: each run with one subject is a document
    /// whose lines are the evidence. Importing the same again teaches nothing new.
    package func importTriples(
        _ file: StatementFile, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws(EngineError) {
        let store = try store()
        var plans: [LearningPlan] = []
        var start = 0
        let all = file.triples
        while start < all.count {
            var end = start + 1
            while end < all.count, all[end].subject == all[start].subject,
                end - start < Self.statementCount
            {
                end += 1
            }
            plans.append(plan(for: all[start..<end]))
            start = end
            if plans.count == Self.recordCount || start == all.count {
                do {
                    _ = try await store.commit(plans)
                } catch {
                    throw EngineError(error)
                }
                plans = []
                progress(start, all.count)
            }
        }
    }

    private func plan(for triples: ArraySlice<StatementFile.Triple>) -> LearningPlan {
        var content = ""
        var concepts: [LearningPlan.PlannedConcept] = []
        var associations: [LearningPlan.PlannedAssociation] = []
        var entities: [String: Int] = [:]
        func entity(_ name: String) -> Int {
            let normalised = NormalisedName.normalise(name)
            let key = normalised.isEmpty ? name : normalised
            if let known = entities[key] { return known }
            concepts.append(
                .init(id: ConceptID(ofEntity: key), kind: .entity, content: .name(name)))
            entities[key] = concepts.count
            return concepts.count
        }
        for triple in triples {
            let start = content.utf8.count
            content += "\(triple.subject) \(triple.relation) \(triple.object)"
            let (source, target) = (entity(triple.subject), entity(triple.object))
            if source != target {
                associations.append(
                    .init(
                        source: source, relation: triple.relation, target: target, kind: .semantic,
                        confidence: .certain, evidence: 0,
                        sentence: ByteSpan(start..<content.utf8.count)))
            }
            content += "\n"
        }
        return LearningPlan(
            content: content, source: nil, metadata: nil, learnedAt: clock.now(),
            extractor: ExtractorIdentity(name: "import", version: 1),
            concepts: [
                .init(id: ConceptID(ofText: content), kind: .document, content: .whole)
            ] + concepts, associations: associations)
    }

    /// Asks questions "question with [entity] TAB answer|answer" in plain language, without the
    /// brackets.
    /// - Returns: for each, the first answer and whether it is among the right ones.
    package func evaluateStatements(_ file: String, limit: Int = .max)
        async throws(EngineError) -> [(question: String, answer: String?, isRight: Bool)]
    {
        let text: String
        do {
            text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
        } catch {
            throw EngineError(.invalidInput, "\(file) cannot be read: \(error).", cause: error)
        }
        var results: [(question: String, answer: String?, isRight: Bool)] = []
        let snapshot = try snapshot()
        for line in text.split(separator: "\n").prefix(limit) {
            let fields = line.split(separator: "\t")
            guard fields.count == 2 else {
                throw EngineError(.invalidInput, "\(file): \"\(line)\" has no answers.")
            }
            let question = fields[0].filter { $0 != "[" && $0 != "]" }
            let answer = try await answerer.answer(
                Question(String(question)), vector: nil, in: snapshot
            ).text
            let right = Set(
                fields[1].split(separator: "|").map { NormalisedName.normalise(String($0)) })
            results.append(
                (
                    String(question), answer,
                    answer.map { right.contains(NormalisedName.normalise($0)) } ?? false
                ))
        }
        try snapshot.requireUndamaged()
        return results
    }
}
