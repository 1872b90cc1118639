import TestSupport
import Testing

@testable import Engine

@Suite struct AnswerTrialsTests {
    private static let people = [
        "Ada", "Bob", "Carl", "Dora", "Emil", "Fred", "Gina", "Hans", "Iris", "Jack",
    ]
    private static let towns = [
        "Rome", "Lyon", "Oslo", "Kyiv", "Bonn", "Bern", "Nice", "Turin", "Basel", "Delft",
    ]

    /// Fifty questions on twenty-five texts, right answers and all.
    private static let set: EvaluationSet = {
        var passages: [EvaluationSet.Passage] = []
        var items: [EvaluationSet.Item] = []
        for number in 0..<25 {
            let person = "\(people[number % 10]) \(people[number / 10])son"
            let town = towns[(number * 7) % 10]
            let year = String(1800 + number)
            passages.append(
                EvaluationSet.Passage(
                    id: String(number), title: "",
                    text: "\(person) was a painter of great renown who saw many lands. After a long"
                        + " journey \(person) settled in \(town) in \(year) and opened a school."))
            for (question, answer) in [
                ("In which year did \(person) settle?", year),
                ("Where did \(person) settle?", town),
            ] {
                items.append(
                    EvaluationSet.Item(question: question, supporting: [number], answers: [answer]))
            }
        }
        return EvaluationSet(passages: passages, items: items)
    }()

    @Test func everyQuestionIsAnsweredByWeightsThatHaveNotSeenIt() async throws {
        let trials = try await withMemory(in: ScratchDirectory()) { memory in
            try await memory.learn(Self.set)
            var trials = AnswerTrials()
            try await memory.ask(Self.set, named: "towns", into: &trials)
            return trials
        }
        #expect(Set(trials.trials.map(\.part)) == Set(0..<AnswerTrials.partCount))
        let (covered, all) = trials.coveredCount(ofSet: 0)
        #expect(all == 50 && covered >= 48)
        let report = try #require(await trials.crossValidated().first)
        #expect(report.questionCount == 50)
        // Seen by four fifths, the one kind of sentence is read right in the fifth.
        #expect(report.exactGuesses > 0.8, "\(report.exactGuesses)")
        let parts = await trials.fitted()
        #expect(
            parts.map(\.title) == [
                "FittedWeights.first", "FittedWeights.close", "ConfidenceWeights.fitted",
                "ConfidenceWeights.fittedToClose",
            ])
        // This embedder shows no words: what is fitted to a close reading is the same.
        #expect(parts[0].lines == parts[1].lines && parts[2].lines == parts[3].lines)
        #expect(parts[0].lines.contains { $0.contains("date.year=") })
        #expect(parts[2].lines.last?.contains("threshold:") == true)
        #expect(parts.flatMap(\.lines).allSatisfy { $0.utf8.count <= 100 })
    }
}
