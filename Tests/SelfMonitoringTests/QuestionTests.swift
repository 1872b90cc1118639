import SelfMonitoring
import Testing

@Suite struct QuestionTests {
    @Test func theSetIsLargeAndVaried() {
        let cases = QuestionSet.answerable
        #expect(cases.count >= 250)
        #expect(cases.count(where: \.isParaphrase) * 3 >= cases.count)
        #expect(Set(cases.map { $0.question.lowercased() }).count == cases.count)
        #expect(QuestionSet.unanswerable.count >= 30)
    }

    /// Prints how many of each set are understood; the tests below tell which are not.
    @Test func accuracyOfEachSet() {
        for (name, cases) in [
            ("answerable", QuestionSet.answerable), ("held out", QuestionSet.heldOut),
            ("blind", QuestionSet.blind),
        ] {
            let exact = cases.count { phrasing in
                let expected = try? EventQuery(parsing: phrasing.query).line
                let found = try? QuestionSet.interpreter.interpret(
                    phrasing.question, now: QuestionSet.now)
                return found?.confidence == 1 && found?.query.line == expected
            }
            print("\(name): \(exact) of \(cases.count) exact")
        }
        let questions = QuestionSet.unanswerable
        let refused = questions.count { question in
            (try? QuestionSet.interpreter.interpret(question, now: QuestionSet.now)) == nil
        }
        print("unanswerable: \(refused) of \(questions.count) refused")
    }

    @Test(arguments: QuestionSet.answerable + QuestionSet.heldOut + QuestionSet.blind)
    func aPhrasingGivesItsExactQuery(_ phrasing: QuestionSet.Case) throws {
        let expected = try EventQuery(parsing: phrasing.query)
        let interpretation = try QuestionSet.interpreter.interpret(
            phrasing.question, now: QuestionSet.now)
        #expect(interpretation.query.line == expected.line)
        #expect(interpretation.confidence == 1)
    }

    @Test(arguments: QuestionSet.unanswerable)
    func whatNoEventTellsIsRefused(_ question: String) {
        let refusal = #expect(throws: QuestionRefusal.self) {
            try QuestionSet.interpreter.interpret(question, now: QuestionSet.now)
        }
        #expect(refusal?.nearest.count == 3)
    }

    /// Found by `make fuzz`: 8,000 bytes took 22 seconds.
    @Test func longQuestionsAreRefusedAtOnce() {
        let last = String(repeating: " last cs", count: 1_000)
        for question in ["p95 latency_ms of pathfinding_metrics" + last, last] {
            let refusal = #expect(throws: QuestionRefusal.self) {
                try QuestionSet.interpreter.interpret(question, now: QuestionSet.now)
            }
            #expect(refusal?.description.contains("1000 bytes") == true)
            #expect(refusal?.nearest.count == 3)
        }
    }

    /// Found by `make fuzz`: such a number ended the process.
    @Test func numbersBeyondAllCountsAreRefused() {
        let number = String(repeating: "3", count: 120)
        for question in [
            "top \(number) slowest queries since Tuesday", "slowest \(number) queries today",
            "top \(number) nodes by crashes", "last \(number) query events",
        ] {
            #expect(throws: QuestionRefusal.self, "\(question.prefix(20))") {
                try QuestionSet.interpreter.interpret(question, now: QuestionSet.now)
            }
        }
    }

    @Test(arguments: AnswerableQuestion.examples)
    func whatIsProposedIsUnderstood(_ example: AnswerableQuestion) throws {
        let interpretation = try QuestionSet.interpreter.interpret(
            example.text, now: QuestionSet.now)
        #expect(interpretation.query.line == example.line)
    }
}
