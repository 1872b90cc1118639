import ConceptModel
import ConceptStore
import Engine
import Foundation
import Platform
import TestSupport
import Testing

@Suite struct LinkingTests {
    private let clock = TestClock()

    @Test func answersSeeMergedNamesAsOne() async throws {
        try await withMemory(in: ScratchDirectory(), clock: clock) { memory in
            _ = try await memory.learn([
                TextToLearn("Sam Clemens lives in Hartford."),
                TextToLearn("Mark Twain works at Acme Labs."),
            ])
            let question = Question("Where does Mark Twain live?")
            let apart = try await memory.answer(question)
            let before = try memory.paths(
                from: "Hartford", to: "Acme Labs", count: 3, maximumDepth: 3)
            #expect(before.isEmpty)
            let link = try await memory.merge("Sam Clemens", "Mark Twain")
            #expect(link.basis == .person && link.change == .merge)
            #expect(try await memory.answer(question).text == "Hartford")
            let paths = try memory.paths(
                from: "Hartford", to: "Acme Labs", count: 3, maximumDepth: 3)
            #expect(paths.count == 1)
            let view = try memory.entity("Mark Twain")
            #expect(view.entity.content == "Sam Clemens")
            #expect(view.names.map(\.content) == ["Sam Clemens", "Mark Twain"])
            #expect(view.merges == [link])

            _ = try await memory.split("Mark Twain", "Sam Clemens")
            let again = try await memory.answer(question)
            #expect(again.text == apart.text && again.confidence == apart.confidence)
            #expect(try memory.entity("Mark Twain").names.map(\.content) == ["Mark Twain"])
            _ = try await memory.merge("Sam Clemens", "Mark Twain")
            // A correction of what is shown is one of what either name says.
            let closed = try await memory.close(
                AssociationName(
                    source: "Sam Clemens", relation: "works at", target: "Acme Labs"),
                until: clock.now())
            #expect(closed == 1)
            let operations = memory.audit(limit: 99).entries.map(\.operation)
            #expect(operations.contains("merge") && operations.contains("split"))
        }
    }

    @Test func whatCannotBeMergedOrSplitIsRefused() async throws {
        try await withMemory(in: ScratchDirectory(), clock: clock) { memory in
            let text = try await memory.learn([TextToLearn("Ada, Bob and Zoe live in Rome.")])[0]
            func refused(_ code: EngineError.Code, _ work: () async throws -> EntityLink) async {
                let error = await #expect(throws: EngineError.self) { _ = try await work() }
                #expect(error?.code == code)
            }
            await refused(.notFound) { try await memory.merge("Ada", "Nobody") }
            await refused(.invalidInput) { try await memory.merge("Ada", "ada") }
            await refused(.invalidInput) { try await memory.merge("Ada", "\(text.concept)") }
            await refused(.conflict) { try await memory.split("Ada", "Bob") }
            _ = try await memory.merge("Ada", "Bob")
            await refused(.conflict) { try await memory.merge("Bob", "Ada") }
            _ = try await memory.merge("Ada", "Zoe")
            await refused(.conflict) { try await memory.split("Bob", "Zoe") }
            // The clock stands still; the later word counts all the same.
            _ = try await memory.split("Ada", "Bob")
            #expect(try memory.entity("Ada").names.map(\.content) == ["Ada", "Zoe"])
            let receipt = try await memory.delete(ConceptID(ofEntity: "ada"))
            #expect(receipt.removed.entities == 2, "both names of it")
        }
    }

    @Test func whatTextsSayIsLinked() async throws {
        try await withMemory(in: ScratchDirectory(), clock: clock) { memory in
            _ = try await memory.learn([
                TextToLearn("The World Health Organization (WHO) was founded in Geneva."),
                TextToLearn("The WHO warned of a fever in Lagos."),
                TextToLearn("Ludwig Boltzmann taught in Graz. Boltzmann died in Duino."),
                TextToLearn("Ada Hartley and Simon Hartley opened a bakery in York."),
                TextToLearn("Hartley baked bread."),
            ])
            let trial = try await memory.linkEntities(isTrial: true)
            #expect(trial.merged.count == 2, "\(trial.merged)")
            #expect(try memory.entity("WHO").merges.isEmpty)
            let report = try await memory.linkEntities()
            #expect(report.merged == trial.merged)
            #expect(try memory.entity("WHO").entity.content == "World Health Organization")
            #expect(try memory.entity("Boltzmann").entity.content == "Ludwig Boltzmann")
            #expect(try memory.entity("Hartley").names.count == 1, "it could be either")
            #expect(try await memory.linkEntities().merged.isEmpty)
            _ = try await memory.split("WHO", "World Health Organization")
            #expect(try await memory.linkEntities().merged.isEmpty, "it was split by hand")
        }
    }

    /// Two births: these are two persons, whatever their names look like.
    @Test func aMergeThatContradictsItselfIsNotMade() async throws {
        try await withMemory(in: ScratchDirectory(), clock: clock) { memory in
            _ = try await memory.learn([
                TextToLearn("Acme Tools was founded in 1901."),
                TextToLearn("Acme Tools Inc. was founded in 1950."),
            ])
            let report = try await memory.linkEntities()
            #expect(report.merged.isEmpty && report.leftApart.count == 1, "\(report)")
        }
    }

    /// A floor under the figures of `sutra eval linking`, on hand-written texts.
    @Test func linkingIsPrecise() async throws {
        let file = try #require(
            Bundle.module.path(forResource: "linking", ofType: "jsonl", inDirectory: "Fixtures"))
        let set = try LinkingSet.read(file)
        #expect(set.texts.flatMap(\.mentions).count >= 60)
        try await withMemory(in: ScratchDirectory(), clock: clock) { memory in
            let found = try await memory.evaluateLinking(set)
            #expect(found.before.right == 0 && found.before.wrong == 0)
            #expect(found.after.precision >= 0.9, "\(found.after) \(found.report)")
            #expect(found.after.recall >= 0.5, "\(found.after) \(found.report)")
            #expect(found.after.aloneAccuracy >= 0.95, "\(found.after)")
        }
    }
}
