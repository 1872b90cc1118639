import ArgumentParser
import ConceptModel
import Extraction
import Foundation
import NIOPosix

/// Measures how well the extractors find what sentences say.
struct EvalOpenIECommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "openie",
        abstract: "Measure how well tuples are extracted from sentences.",
        discussion: """
            Reads gold tuples, a line each: sentence, relation, subject and further arguments, \
            with tabulators between. Compares word by word as CaRB does (Bhardwaj et al. 2019) and \
            reports, for each extractor that is installed, precision, recall and F1 at the best \
            threshold, the area under the precision-recall curve, and sentences a second.
            """)

    @Argument(help: "The file of gold tuples.")
    var file: String

    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
        let gold = try gold()
        var extractors: [any Extractor] = [PatternExtractor()]
        if let command = ParserCommand.spacy() {
            extractors.insert(SpacyExtractor(command), at: 0)
        } else {
            Output.notice("spaCy is not installed (scripts/setup-python.sh); patterns only.")
        }
        var reports: [PropositionEvaluation] = []
        for extractor in extractors {
            let outcome: Result<PropositionEvaluation, ExtractionError>
            do throws(ExtractionError) {
                outcome = .success(try await PropositionEvaluation.run(extractor, on: gold))
            } catch {
                outcome = .failure(error)
            }
            await shutDown(extractor)
            switch outcome {
            case .success(let report): reports.append(report)
            case .failure(let error):
                throw Failure("The extractor \(extractor.identity.name) failed: \(error).")
            }
        }
        if json {
            try Output.json(reports.map(Row.init))
        } else {
            show(reports)
        }
    }

    /// Waits for the extractor's threads, away from the threads that must not wait.
    private func shutDown(_ extractor: any Extractor) async {
        await withCheckedContinuation { continuation in
            NIOThreadPool.singleton.submit { _ in
                extractor.shutDown()
                continuation.resume()
            }
        }
    }

    private func gold() throws -> [GoldSentence] {
        let text: String
        do {
            text = try String(contentsOfFile: file, encoding: .utf8)
        } catch {
            throw Failure("\(file) cannot be read: \(error.localizedDescription)")
        }
        do {
            return try GoldSentence.read(text)
        } catch .missingFields(let line) {
            throw Failure("\(file):\(line): a sentence, a relation and a subject are needed.")
        } catch .noSentences {
            throw Failure("\(file) holds no sentences.")
        }
    }

    private func show(_ reports: [PropositionEvaluation]) {
        if let first = reports.first {
            Output.line(
                "\(first.sentenceCount) sentences, \(first.score.goldCount) gold tuples")
        }
        Output.line("extractor  precision  recall      F1     AUC  tuples  sentences/s")
        for report in reports {
            let score = report.score
            let figures = [
                (score.precision, 11), (score.recall, 8), (score.f1, 8), (score.areaUnderCurve, 8),
            ].map { padded(String(format: "%.3f", $0.0), $0.1) }
            Output.line(
                report.extractor.name
                    + padded("", 9 - report.extractor.name.count) + figures.joined()
                    + padded(String(score.propositionCount), 8)
                    + padded(String(format: "%.0f", report.sentencesPerSecond), 13))
        }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}

/// One extractor's figures as a program reads them.
private struct Row: Encodable {
    let extractor: String
    let extractor_version: Int
    let sentences: Int
    let gold_tuples: Int
    let tuples: Int
    let precision: Double
    let recall: Double
    let f1: Double
    let auc: Double
    let threshold: Float
    let sentences_per_second: Double

    init(_ report: PropositionEvaluation) {
        extractor = report.extractor.name
        extractor_version = Int(report.extractor.version)
        sentences = report.sentenceCount
        gold_tuples = report.score.goldCount
        tuples = report.score.propositionCount
        precision = report.score.precision
        recall = report.score.recall
        f1 = report.score.f1
        auc = report.score.areaUnderCurve
        threshold = report.score.threshold
        sentences_per_second = report.sentencesPerSecond
    }
}
