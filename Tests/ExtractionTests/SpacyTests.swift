import ConceptModel
import Extraction
import Testing

/// The rules over real parses. Skipped where set-up has not installed spaCy.
@Suite(.enabled(if: InstalledParser.isThere, "spaCy is not installed: scripts/setup-python.sh"))
struct SpacyTests {
    private func extraction(_ text: String) async throws -> Extraction {
        try await #require(InstalledParser.extractor).extract(text)
    }

    private func said(_ text: String) async throws -> [String] {
        try await extraction(text).relations.map {
            ($0.isNegated ? "NOT " : "") + "\($0.subject.name) | \($0.phrase) | \($0.object.name)"
        }
    }

    private static let rules: [RelationCase] = SpacyCases.all

    @Test(arguments: rules) func rule(_ sample: RelationCase) async throws {
        let said = try await said(sample.text)
        for statement in sample.stated {
            #expect(said.contains(statement), "\(sample.text) says \(said)")
        }
        for statement in sample.notStated {
            #expect(!said.contains(statement), "\(sample.text) says \(said)")
        }
        if sample.stated.isEmpty, sample.notStated.isEmpty {
            #expect(said.isEmpty, "\(sample.text) says \(said)")
        }
    }

    @Test func identityIsKept() throws {
        let extractor = try #require(InstalledParser.extractor)
        #expect(extractor.identity == ExtractorIdentity(name: "spacy", version: 1))
    }

    @Test(arguments: [
        "👩‍👩‍👧‍👦 Zoë works at Café Déjà Vu 🎉 in Zürich.",
        "e\u{301}clair was eaten by Ame\u{301}lie Dupont.",
        "李明 works at 华为.", "𝔘𝔫𝔦 works at Acme.", "Ada\u{200D} works\u{A0}at\u{2003}Acme Labs.",
    ])
    func spansAreBytesOfTheText(_ text: String) async throws {
        let extraction = try await extraction(text)
        #expect(!extraction.mentions.isEmpty)
        for mention in extraction.mentions { #expect(text.text(in: mention.span) == mention.name) }
        for relation in extraction.relations {
            #expect(text.text(in: relation.subject.span) == relation.subject.name)
            #expect(text.text(in: relation.object.span) == relation.object.name)
        }
    }

    @Test(arguments: [
        "", " ", "\n\n", "\u{0}", ".", "()", "\"\"", "'", "n't", "-", "# ", "```\ncode\n```",
        "\u{FEFF}", "\\u0000", "\u{202E}abc", "''''", "\r\n",
    ])
    func scrapsDoNoHarm(_ text: String) async throws {
        let extraction = try await extraction(text)
        #expect(extraction.relations.isEmpty)
    }

    @Test func aLongRunOfNonsenseIsRead() async throws {
        let text = String(repeating: "a, (b) \"c\" and d's - 1. ", count: 400)
        let extraction = try await extraction(text)
        #expect(!extraction.sentences.isEmpty)
    }

    @Test func everyProcessReadsAlike() async throws {
        let command = try #require(InstalledParser.command)
        let one = SpacyExtractor(command, processCount: 1)
        let three = SpacyExtractor(command, processCount: 3)
        defer {
            one.shutDown()
            three.shutDown()
        }
        let texts = SpacyCases.all.map(\.text)
        let alone = await concurrentMap(texts, width: 1) { try? await one.extract($0) }
        let shared = await concurrentMap(texts.reversed(), width: 9) {
            try? await three.extract($0)
        }
        #expect(alone.allSatisfy { $0 != nil })
        #expect(alone == shared.reversed())
        #expect(three.counters.startCount == 3)
    }

    @Test func aKilledProcessIsReplaced() async throws {
        let command = try #require(InstalledParser.command)
        let extractor = SpacyExtractor(command, processCount: 1, firstPause: .milliseconds(1))
        defer { extractor.shutDown() }
        let before = try await extractor.extract("Ada works at Acme.")
        let process = try #require(extractor.processIdentifiers.first)
        try kill(process)
        let after = try await extractor.extract("Ada works at Acme.")
        #expect(after == before)
        #expect(extractor.counters.failureCount == 1)
        #expect(extractor.processIdentifiers != [process])
    }
}
