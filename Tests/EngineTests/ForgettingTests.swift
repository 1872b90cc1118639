import ConceptModel
import ConceptStore
import Engine
import Foundation
import Platform
import TestSupport
import Testing

@Suite struct ForgettingTests {
    @Test func namespacesAnswerForThemselves() async throws {
        let red = try #require(Namespace("red"))
        let scope = ReadScope(namespace: red)
        try await withMemory(in: ScratchDirectory()) { memory in
            _ = try await memory.learn([TextToLearn("The Eiffel Tower is in Paris.")])
            let receipt = try await memory.learn(
                [TextToLearn("The Eiffel Tower is in Tokyo.", source: "joke.txt")], in: red)[0]
            let question = "Where is the Eiffel Tower?"
            let plain = try await memory.answer(Question(question))
            let reds = try await memory.answer(Question(question, scope: scope))
            #expect(plain.text == "Paris" && reds.text == "Tokyo")
            #expect(try memory.concept(receipt.concept) == nil)
            #expect(try memory.concept(receipt.concept, in: scope) != nil)
            #expect(try memory.statistics().counts.texts == 1)
            #expect(try memory.statistics(of: nil).counts.texts == 2)
            #expect(try memory.namespaces() == [.default, red])

            let none = try await memory.delete(source: "joke.txt")
            #expect(none.isEmpty)
            let some = try await memory.delete(source: "joke.txt", in: red)
            #expect(some.removed.texts == 1 && some.removed.vectors == 1)
            #expect(some.records.count == 1)
            let after = try await memory.answer(Question(question, scope: scope))
            #expect(after.text == nil)
            #expect(try memory.namespaces() == [.default])
        }
    }

    @Test func aNamespaceGoesAsAWhole() async throws {
        let red = try #require(Namespace("red"))
        try await withMemory(in: ScratchDirectory()) { memory in
            _ = try await memory.learn([TextToLearn("Lyon is in France.")])
            _ = try await memory.learn(
                [TextToLearn("Rome is in Italy."), TextToLearn("Bern is in Switzerland.")], in: red)
            let receipt = try await memory.deleteAll(in: red)
            #expect(receipt.removed.texts == 2)
            #expect(try memory.statistics(of: nil).counts.texts == 1)
            let entry = try #require(memory.audit(limit: 1).entries.first)
            #expect(entry.operation == "delete" && entry.input == "everything in red")
            #expect(entry.output.hasPrefix("2 texts, 2 passages, "))
        }
    }

    @Test func textsLiveAsLongAsTheyMay() async throws {
        let directory = try ScratchDirectory()
        let clock = TestClock()
        try await withMemory(in: directory, clock: clock) { memory in
            let end = Timestamp(microseconds: clock.now().microseconds + 20_000_000)
            _ = try await memory.learn([
                TextToLearn("Lyon is in France.", lifetime: .lasting(.seconds(10))),
                TextToLearn("Rome is in Italy.", lifetime: .until(end)),
                TextToLearn("Bern is in Switzerland."),
            ])
            #expect(try memory.concepts(after: nil, limit: 99).count == 9)
            clock.advance(by: .seconds(10))
            let answer = try await memory.answer(Question("Where is Lyon?"))
            #expect(answer.text == nil)
            #expect(try memory.concepts(after: nil, limit: 99).count == 6)
            let first = try await memory.deleteExpired()
            #expect(first.removed.texts == 1)
            clock.advance(by: .seconds(10))
            let second = try await memory.deleteExpired()
            #expect(second.removed.texts == 1)
            let third = try await memory.deleteExpired()
            #expect(third.isEmpty)
            #expect(try memory.statistics().expiredTextCount == 2)
            #expect(memory.audit(limit: 9).entries.count(where: { $0.operation == "expire" }) == 2)
        }
    }

    @Test(arguments: [
        Lifetime.lasting(.zero), .lasting(.seconds(-1)), .lasting(.seconds(Int64.max / 4)),
        .until(Timestamp(microseconds: 0)),
    ])
    func aLifetimeOfNothingIsRefused(lifetime: Lifetime) async throws {
        try await withMemory(in: ScratchDirectory()) { memory in
            let refusal = await #expect(throws: EngineError.self) {
                _ = try await memory.learn([TextToLearn("Short.", lifetime: lifetime)])
            }
            #expect(refusal?.code == .invalidInput)
        }
    }

    /// A deleted text must be able to vanish from every file, so no other file may hold it.
    @Test func theAuditDoesNotKeepWhatWasLearned() async throws {
        let directory = try ScratchDirectory()
        let text = "Xylophonists admire Quetzalcoatl."
        let id = try await withMemory(in: directory) { memory in
            let receipt = try await memory.learn([TextToLearn(text)])[0]
            let entry = try #require(memory.audit(limit: 1).entries.first)
            #expect(entry.input == "33 bytes into default")
            #expect(entry.output == "\(receipt.concept)")
            return receipt.concept
        }
        let audit = try bytes(under: directory.path + "/audit")
        #expect(audit.contains(Data("\(id)".utf8)))
        #expect(!audit.contains(Data("Xylophonists".utf8)))
        #expect(!audit.contains(Data("Quetzalcoatl".utf8)))
    }

    private func bytes(under directory: String) throws -> Data {
        try FileManager.default.contentsOfDirectory(atPath: directory)
            .reduce(into: Data()) { all, name in
                all += try Data(contentsOf: URL(filePath: "\(directory)/\(name)"))
            }
    }
}

extension Data {
    fileprivate func contains(_ part: Data) -> Bool { range(of: part) != nil }
}
