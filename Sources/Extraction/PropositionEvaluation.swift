package import ConceptModel
import Platform

/// How well and how fast one extractor finds what sentences say.
package struct PropositionEvaluation: Sendable {
    package let extractor: ExtractorIdentity
    package let sentenceCount: Int
    package let score: PropositionScore
    package let sentencesPerSecond: Double

    /// Reads the sentences, several at a time, and compares.
    /// - Parameter progress: is told how many sentences are read.
    package static func run(
        _ extractor: any Extractor, on gold: [GoldSentence],
        progress: @Sendable (Int) -> Void = { _ in }
    ) async throws(ExtractionError) -> PropositionEvaluation {
        // What is started before the first sentence is not the sentences' time.
        _ = try await extractor.propositions(in: "It starts.")
        let clock = SystemMonotonicClock()
        let start: Duration = clock.now()
        var found: [[Proposition]] = []
        let step = 64
        while found.count < gold.count {
            let part = gold[found.count..<min(found.count + step, gold.count)].map(\.text)
            let results = await concurrentMap(part, width: 2 * CurrentProcess.processorCount) {
                text -> Result<[Proposition], ExtractionError> in
                do throws(ExtractionError) {
                    return .success(try await extractor.propositions(in: text))
                } catch {
                    return .failure(error)
                }
            }
            for result in results { found.append(try result.get()) }
            progress(found.count)
        }
        let time: Duration = clock.now() - start
        let (seconds, attoseconds) = time.components
        return PropositionEvaluation(
            extractor: extractor.identity, sentenceCount: gold.count,
            score: PropositionScore(gold, found),
            sentencesPerSecond: Double(gold.count)
                / max(1e-9, Double(seconds) + Double(attoseconds) * 1e-18))
    }
}
