import ConceptModel
import Extraction
import Testing

/// The measure of CaRB, against figures worked out by hand.
@Suite struct PropositionScoreTests {
    private func found(
        _ subject: String, _ relation: String, _ arguments: [String], _ confidence: Float = 0.5
    ) -> Proposition {
        Proposition(
            subject: subject, relation: relation, arguments: arguments,
            confidence: Confidence(confidence))
    }

    private func gold(_ lines: String) throws -> [GoldSentence] { try GoldSentence.read(lines) }

    @Test func equalTuplesScoreOne() throws {
        let gold = try gold("Ann met Bob in Rome .\tmet\tAnn\tBob\tin Rome")
        let score = PropositionScore(gold, [[found("Ann", "met", ["Bob", "in Rome"])]])
        #expect(score.precision == 1 && score.recall == 1 && score.f1 == 1)
        #expect(score.areaUnderCurve == 1)
    }

    @Test func sharedWordsCount() throws {
        let gold = try gold("x\thas met\tAnn\tBob in Rome")
        // Shared: met, Ann, Bob; found 4 words, gold 6.
        let score = PropositionScore(gold, [[found("Ann", "met", ["young Bob"])]])
        #expect(score.precision == 0.75)
        #expect(score.recall == 0.5)
    }

    @Test func aWordCountsOnceForEachTimeItIsThere() throws {
        let gold = try gold("x\tmet\tAnn\tthe man the")
        // Shared: met, Ann, the (once); found 3 words, gold 5.
        let score = PropositionScore(gold, [[found("Ann", "met", ["the"])]])
        #expect(score.precision == 1)
        #expect(score.recall == 0.6)
    }

    @Test func relationsWithoutASharedWordDoNotMatch() throws {
        let gold = try gold("x\tmet\tAnn\tBob")
        let score = PropositionScore(gold, [[found("Ann", "saw", ["Bob"])]])
        #expect(score.f1 == 0)
        #expect(score.propositionCount == 1)
    }

    @Test func precisionPairsOneToOneAndRecallDoesNot() throws {
        let gold = try gold("x\tmet\tAnn\tBob\nx\tmet\tAnn\tCid")
        let one = [found("Ann", "met", ["Bob Cid"])]
        // Each gold tuple shares 3 of its 3 words; the one tuple is paired once, 3 of 4 words.
        let score = PropositionScore(gold, [one])
        #expect(score.recall == 1)
        #expect(score.precision == 0.75)
        // A second tuple that says the same finds no gold tuple of its own left but the other.
        let twice = PropositionScore(gold, [one + [found("Ann", "met", ["Dan"])]])
        #expect(twice.precision == (0.75 + 2.0 / 3) / 2)
    }

    @Test func theBestThresholdIsTaken() throws {
        let gold = try gold("x\tmet\tAnn\tBob\ny\tsaw\tCid\tDan")
        let sure = found("Ann", "met", ["Bob"], 0.9)
        let wrong = found("Ann", "lost", ["Bob"], 0.2)
        let score = PropositionScore(gold, [[sure, wrong], []])
        #expect(score.precision == 1)
        #expect(score.recall == 0.5)
        #expect(abs(score.threshold - 0.9) < 0.01)
        #expect(score.areaUnderCurve == 0.5)
        #expect(score.goldCount == 2 && score.propositionCount == 2)
    }

    @Test func linesOfOneSentenceBelongTogether() throws {
        let sentences = try gold("a  b\tr\ts\to\n\nc\tr\ts\na b \tr2\ts\to\tp\n")
        #expect(sentences.map(\.text) == ["a b", "c"])
        #expect(sentences[0].propositions.map(\.rest) == ["o", "o p"])
        #expect(sentences[1].propositions[0].rest.isEmpty)
    }

    @Test func brokenFilesAreRefusedWithTheirLine() {
        #expect(throws: GoldSentence.Fault.missingFields(line: 2)) {
            try GoldSentence.read("a\tr\ts\nb\tr")
        }
        #expect(throws: GoldSentence.Fault.noSentences) { try GoldSentence.read(" \n") }
    }
}
