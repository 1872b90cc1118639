import ConceptModel
import ConceptStore
import Engine
import Platform
import TestSupport
import Testing

@Suite struct CorrectionTests {
    private let clock = TestClock()

    private func moment(_ seconds: Int64) -> Timestamp {
        Timestamp(microseconds: 1_700_000_000_000_000 + seconds * 1_000_000)
    }

    @Test func anAnswerDoesNotRestOnWhatWasClosed() async throws {
        try await withMemory(in: ScratchDirectory(), clock: clock) { memory in
            _ = try await memory.learn([TextToLearn("Ada works at Acme Labs.")])
            let question = "Where does Ada work?"
            clock.advance(by: .seconds(10))
            let before = try await memory.answer(Question(question))
            #expect(before.text == "Acme Labs")
            let name = AssociationName(source: "Ada", relation: "works at", target: "Acme Labs")
            let closed = try await memory.close(name, until: moment(5))
            #expect(closed == 1)
            clock.advance(by: .seconds(10))
            let after = try await memory.answer(Question(question))
            #expect(after.text == nil)
            let then = try await memory.answer(
                Question(question, scope: ReadScope(knownAt: moment(9))))
            #expect(then.text == "Acme Labs", "that was known then")
            let held = try await memory.answer(
                Question(question, scope: ReadScope(heldAt: moment(4))))
            #expect(held.text == "Acme Labs", "that held then")
            let paths = try memory.paths(from: "Ada", to: "Acme Labs", count: 3, maximumDepth: 2)
            #expect(paths.isEmpty)
            let ada = ConceptID(ofEntity: "ada")
            let shown = try memory.associations(of: ada, .outgoing, limit: 9)
            #expect(shown.map(\.validity) == [TimeRange(end: moment(5))], "it stays readable")

            _ = try await memory.close(name, until: nil)
            let again = try await memory.answer(Question(question))
            #expect(again.text == "Acme Labs")
            #expect(
                memory.audit(limit: 99).entries.filter { $0.operation == "close" }.count == 2)
        }
    }

    @Test func learningAgainUndoesARetraction() async throws {
        try await withMemory(in: ScratchDirectory(), clock: clock) { memory in
            let text = TextToLearn("The Eiffel Tower is in Paris.")
            _ = try await memory.learn([text])
            let name = AssociationName(source: "Eiffel Tower", relation: "is in", target: "Paris")
            let question = Question("Where is the Eiffel Tower?")
            let retracted = try await memory.retract(name)
            #expect(retracted == 1)
            let without = try await memory.answer(question)
            #expect(without.text == nil)
            let refusal = await #expect(throws: EngineError.self) {
                _ = try await memory.retract(name)
            }
            #expect(refusal?.code == .notFound)
            clock.advance(by: .seconds(1))
            let receipt = try await memory.learn([text])[0]
            #expect(receipt.wasKnown)
            let with = try await memory.answer(question)
            #expect(with.text == "Paris")
        }
    }

    @Test func whatIsNotKnownCannotBeCorrected() async throws {
        try await withMemory(in: ScratchDirectory()) { memory in
            _ = try await memory.learn([TextToLearn("Ada works at Acme Labs.")])
            let names = [
                AssociationName(source: "Eve", relation: "works at", target: "Acme Labs"),
                AssociationName(source: "Ada", relation: "owns", target: "Acme Labs"),
                AssociationName(
                    source: "Ada", relation: "works at", target: "Acme Labs", isDenied: true),
            ]
            for name in names {
                let refusal = await #expect(throws: EngineError.self) {
                    _ = try await memory.retract(name)
                }
                #expect(refusal?.code == .notFound, "\(name)")
            }
        }
    }

    /// Sentences, and how many of the facts in them cannot hold together.
    @Test(arguments: [
        (["Ada was born in Rome.", "Ada was born in Lyon."], 2),
        (["Ada was born in Rome.", "Ada was born in 1815."], 0),
        (["Ada was born in 1815.", "Ada was born in 1816."], 2),
        (["Ada was born in Lyon.", "Ada was born in France."], 0),
        (["Ada was born in Lyon.", "Ada was born in Burgundy.", "Lyon is in Burgundy."], 0),
        (["Paris is the capital of France.", "Lyon is the capital of France."], 2),
        (["Paris is the capital of France.", "Bern is the capital of Switzerland."], 0),
        (["Lyon is in France.", "Lyon is in Italy."], 2),
        (["Lyon is in France.", "Lyon is in Europe."], 0),
        (["Ada works at Acme Labs.", "Ada works at Beta Works."], 0),
        (["Ada works at Acme Labs.", "Ada does not work at Acme Labs."], 2),
    ])
    func contradictionsAreFoundByRule(texts: [String], count: Int) async throws {
        try await withMemory(in: ScratchDirectory()) { memory in
            _ = try await memory.learn(texts.map { TextToLearn($0) })
            let concepts = try memory.concepts(after: nil, limit: 99)
                .filter { $0.kind == .entity }
            let facts = try concepts.flatMap { try memory.contradictions(of: $0.id) }
                .flatMap(\.facts)
            #expect(Set(facts).count == count, "\(facts)")
        }
    }

    @Test func anAnswerShowsWhatSpeaksAgainstIt() async throws {
        try await withMemory(in: ScratchDirectory(), clock: clock) { memory in
            let texts = ["Ada was born in Rome.", "Ada was born in Lyon."]
            _ = try await memory.learn(texts.map { TextToLearn($0) })
            let answer = try await memory.answer(Question("Where was Ada born?"))
            #expect(["Rome", "Lyon"].contains(answer.text ?? ""))
            let contradiction = try #require(answer.contradictions.first)
            #expect(contradiction.rule == .onlyOne("birth"))
            let targets = try contradiction.facts.map { try memory.concept($0.target)?.content }
            #expect(Set(targets) == ["Rome", "Lyon"])
            _ = try await memory.retract(
                AssociationName(source: "Ada", relation: "was born in", target: "Rome"))
            let settled = try await memory.answer(Question("Where was Ada born?"))
            #expect(settled.text == "Lyon" && settled.contradictions.isEmpty)
        }
    }

    /// One office after the other is no contradiction.
    @Test func aClosingSettlesAContradiction() async throws {
        try await withMemory(in: ScratchDirectory(), clock: clock) { memory in
            _ = try await memory.learn([
                TextToLearn("Ada is the CEO of Acme Labs."),
                TextToLearn("Bob is the CEO of Acme Labs."),
            ])
            let acme = ConceptID(ofEntity: "acme labs")
            let before = try memory.contradictions(of: acme)
            #expect(before.map(\.rule) == [.onlyOne("ceo")])
            let relation = try #require(before.first?.facts.first?.relation)
            _ = try await memory.close(
                AssociationName(source: "Ada", relation: relation, target: "Acme Labs"),
                until: clock.now())
            #expect(try memory.contradictions(of: acme).isEmpty)
        }
    }
}
