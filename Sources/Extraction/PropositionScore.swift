import ConceptModel

/// A gold tuple: what annotators say a sentence states.
package struct GoldProposition: Sendable, Hashable {
    package let relation: String
    package let subject: String
    /// All arguments behind the subject, in one; may be empty.
    package let rest: String
}

/// A sentence with its gold tuples.
package struct GoldSentence: Sendable {
    package let text: String
    package let propositions: [GoldProposition]

    /// Why a file of gold tuples cannot be read.
    package enum Fault: Error, Sendable, Hashable {
        /// A line has fewer than three fields.
        case missingFields(line: Int)
        case noSentences
    }

    /// Reads lines of "sentence, relation, subject, further arguments…", parted by tabulators.
    /// Lines of one sentence need not stand together; white space counts as one space.
    package static func read(_ file: String) throws(Fault) -> [GoldSentence] {
        var order: [String] = []
        var propositions: [String: [GoldProposition]] = [:]
        let lines = file.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (number, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count >= 3 else { throw .missingFields(line: number + 1) }
            let text = words(fields[0]).joined(separator: " ")
            if propositions[text] == nil { order.append(text) }
            propositions[text, default: []].append(
                GoldProposition(
                    relation: words(fields[1]).joined(separator: " "),
                    subject: words(fields[2]).joined(separator: " "),
                    rest: fields.dropFirst(3).flatMap(words).joined(separator: " ")))
        }
        guard !order.isEmpty else { throw .noSentences }
        return order.map { GoldSentence(text: $0, propositions: propositions[$0] ?? []) }
    }

    private static func words(_ field: Substring) -> [Substring] {
        field.split(whereSeparator: \.isWhitespace)
    }
}

/// How well propositions agree with gold tuples.
///
/// Source: Bhardwaj, Aggarwal and Mausam, "CaRB: A Crowdsourced Benchmark for Open IE" (EMNLP
/// 2019), section 3. Tuples are compared word by word, relation with relation and argument with
/// argument, all arguments behind the subject taken as one; tuples whose relations share no word
/// do not match. Recall takes for each gold tuple its best match; precision pairs each tuple with
/// at most one gold tuple, the best pairs first. Words are compared as they are written.
package struct PropositionScore: Sendable, Hashable {
    package let precision: Double
    package let recall: Double
    package let f1: Double
    /// The least confidence at which F1 is the greatest; the three figures above are taken there.
    package let threshold: Float
    /// Under the precision-recall curve over all thresholds; the first point's precision reaches
    /// to recall 0, and nothing is added behind the last.
    package let areaUnderCurve: Double
    package let goldCount: Int
    package let propositionCount: Int

    /// - Parameter found: the propositions of each gold sentence, in the same order.
    /// - Complexity: O(thresholds × gold tuples × propositions of a sentence).
    package init(_ gold: [GoldSentence], _ found: [[Proposition]]) {
        precondition(gold.count == found.count, "propositions for each gold sentence")
        let tables = zip(gold, found).map { MatchTable($0.propositions, $1) }
        goldCount = gold.reduce(0) { $0 + $1.propositions.count }
        propositionCount = found.reduce(0) { $0 + $1.count }
        let thresholds = Set(found.joined().map(\.confidence)).sorted(by: >)
        var best = (precision: 0.0, recall: 0.0, f1: 0.0, threshold: Float(0))
        var area = 0.0
        var last: (precision: Double, recall: Double)?
        for threshold in thresholds {
            var sums = MatchTable.Sums()
            for table in tables { sums.add(table.sums(from: threshold)) }
            let precision = sums.count == 0 ? 1 : sums.precision / Double(sums.count)
            let recall = goldCount == 0 ? 0 : sums.recall / Double(goldCount)
            let sum = precision + recall
            let f1 = sum > 0 ? 2 * precision * recall / sum : 0
            if f1 > best.f1 { best = (precision, recall, f1, threshold.value) }
            area +=
                (recall - (last?.recall ?? 0)) * (precision + (last?.precision ?? precision)) / 2
            last = (precision, recall)
        }
        precision = best.precision
        recall = best.recall
        f1 = best.f1
        threshold = best.threshold
        areaUnderCurve = area
    }
}

/// Each gold tuple of a sentence against each proposition.
private struct MatchTable {
    struct Sums {
        var precision = 0.0
        var recall = 0.0
        var count = 0

        mutating func add(_ other: Sums) {
            precision += other.precision
            recall += other.recall
            count += other.count
        }
    }

    private struct Match {
        var precision = 0.0
        var recall = 0.0
    }

    private let rows: [[Match]]
    private let confidences: [Confidence]

    init(_ gold: [GoldProposition], _ found: [Proposition]) {
        rows = gold.map { gold in found.map { Self.match(gold, $0) } }
        confidences = found.map(\.confidence)
    }

    private static func match(_ gold: GoldProposition, _ found: Proposition) -> Match {
        let relation = common(gold.relation, found.relation)
        guard relation.shared > 0 else { return Match() }
        let parts = [
            relation, common(gold.subject, found.subject),
            common(gold.rest, found.arguments.joined(separator: " ")),
        ]
        let shared = Double(parts.reduce(0) { $0 + $1.shared })
        return Match(
            precision: shared / Double(parts.reduce(0) { $0 + $1.found }),
            recall: shared / Double(parts.reduce(0) { $0 + $1.gold }))
    }

    private static func common(_ gold: String, _ found: String)
        -> (shared: Int, gold: Int, found: Int)
    {
        let goldWords = gold.split(separator: " ")
        var left: [Substring: Int] = [:]
        let foundWords = found.split(separator: " ")
        for word in foundWords { left[word, default: 0] += 1 }
        var shared = 0
        for word in goldWords {
            guard let count = left[word], count > 0 else { continue }
            left[word] = count - 1
            shared += 1
        }
        return (shared, goldWords.count, foundWords.count)
    }

    func sums(from threshold: Confidence) -> Sums {
        var sums = Sums()
        let kept = confidences.indices.filter { confidences[$0] >= threshold }
        sums.count = kept.count
        var pairs: [(precision: Double, row: Int, column: Int)] = []
        for (number, row) in rows.enumerated() {
            sums.recall += kept.map { row[$0].recall }.max() ?? 0
            for column in kept where row[column].precision > 0 {
                pairs.append((row[column].precision, number, column))
            }
        }
        pairs.sort { ($1.precision, $0.row, $0.column) < ($0.precision, $1.row, $1.column) }
        var usedRows: Set<Int> = []
        var usedColumns: Set<Int> = []
        for pair in pairs where !usedRows.contains(pair.row) {
            guard usedColumns.insert(pair.column).inserted else { continue }
            usedRows.insert(pair.row)
            sums.precision += pair.precision
        }
        return sums
    }
}
