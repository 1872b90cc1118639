import ConceptModel
import ConceptStore
import Engine
import TestSupport
import Testing
import TextIndex

@Suite struct TripleTests {
    @Test func aTripleIsStatedByASentenceOfItsOwn() async throws {
        let triples = [
            StatedTriple(subject: "Zoë 🦉", relation: "works at", object: "Acme Inc."),
            StatedTriple(subject: "Acme Inc.", relation: "is not in", object: "Paris"),
            StatedTriple(subject: "Zoë 🦉", relation: "works at", object: "Acme Inc."),
        ]
        try await withMemory(in: ScratchDirectory()) { memory in
            for _ in 0..<2 { try await memory.learn(triples, source: "facts.txt") }
            #expect(try memory.statistics().counts.texts == 2, "what is known is not doubled")
            let id = ConceptID(ofText: triples[0].sentence)
            let text = try #require(try memory.concept(id))
            #expect(text.content == "Zoë 🦉 works at Acme Inc." && text.source == "facts.txt")
            #expect(text.strength == 4)
            let entity = ConceptID(ofEntity: NormalisedName.normalise("Zoë 🦉"))
            let found = try memory.associations(of: entity, .outgoing, limit: 99)
            let stated = try #require(found.first { $0.relation == "works at" })
            #expect(stated.confidence == .certain && !stated.isDenied)
            #expect(stated.evidence.map(\.concept) == [id])
            let denied = try memory.associations(of: stated.target, .outgoing, limit: 99)
            #expect(denied.first?.relation == "is not in" && denied.first?.isDenied == true)
        }
    }

    @Test(arguments: ["", "?!", "a\u{0}b"]) func whatIsNoNameIsRefused(name: String) async throws {
        try await withMemory(in: ScratchDirectory()) { memory in
            _ = await #expect(throws: EngineError.self) {
                _ = try await memory.learn(
                    [StatedTriple(subject: name, relation: "is", object: "x")], source: "s")
            }
        }
    }
}
