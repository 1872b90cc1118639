import ConceptModel
import ConceptStore
import Foundation
import Platform
import TestSupport
import Testing

@Suite struct ExportTests {
    @Test(arguments: [(1, 4), (4, 1), (3, 8)])
    func anImportExportsTheSameBytes(from: Int, into: Int) async throws {
        let folder = try ScratchDirectory()
        try await folder.makeRichStore("a", shardCount: from)
        let text = try folder.exported("a")
        #expect(text.split(separator: "\n").count == 24)
        for event in ["closed", "reopened", "retracted", "learned"] {
            #expect(text.contains("\"event\":\"\(event)\""), "\(event) is not in the export")
        }
        #expect(!text.contains("thing 4\""), "a deleted entity is in the export")

        let file = folder.path + "/export.jsonl"
        try Data(text.utf8).write(to: URL(filePath: file))
        let export = try ExportFile.open(file)
        let store = try ShardedStore.open(
            StoreConfiguration(
                directory: folder.path + "/b", shardCount: into,
                dimension: export.header.dimension, model: export.header.model))
        let report = try store.restore(export)
        #expect(report.textCount == 23)
        #expect(try store.exported() == text)
        let again = try store.restore(export)
        #expect(again.knownCount == 23 && again.textCount == 0)
        #expect(try store.exported() == text)
        let described = store.snapshot().described(strengths: false)
        try store.close()
        #expect(try folder.exported("b") == text)

        let original = try ShardedStore.openExisting(folder.path + "/a")
        #expect(original.snapshot().described(strengths: false) == described)
        let notes = try #require(Namespace("notes"))
        #expect(try original.exported(notes).split(separator: "\n").count == 2)
        try original.close()
    }

    @Test func aRetractionThatWasTakenBackStaysSo() async throws {
        let folder = try ScratchDirectory()
        try await folder.makeRichStore("a", shardCount: 2)
        let file = folder.path + "/export.jsonl"
        try Data(try folder.exported("a").utf8).write(to: URL(filePath: file))
        let export = try ExportFile.open(file)
        let store = try folder.openStore()
        _ = try store.restore(export)
        let now = store.snapshot()
        let before = now.asOf(Timestamp(microseconds: 315))
        func evidence(_ snapshot: StoreSnapshot, _ object: String) -> Int {
            snapshot.associations(of: ConceptID(ofEntity: "ada"), .outgoing, limit: 99)
                .first { $0.relation == "likes" && $0.target == ConceptID(ofEntity: object) }?
                .evidence.count ?? 0
        }
        #expect(evidence(before, "thing 1") == 0)
        #expect(evidence(now, "thing 1") == 1, "only the text that was learned again speaks")
        #expect(evidence(now, "thing 2") == 4)
        try store.close()
    }

    @Test func whatExpiredIsLeftOut() async throws {
        let folder = try ScratchDirectory()
        let clock = TestClock(at: Timestamp(microseconds: 10))
        let store = try folder.openStore(clock: clock)
        let making = PlanMaking()
        _ = try await store.commit([
            making.plan("Stays.", at: 1), making.plan("Goes.", at: 1, expiresAt: 20),
        ])
        #expect(try store.exported().contains("Goes."))
        clock.advance(by: .microseconds(10))
        let text = try store.exported()
        #expect(text.contains("Stays.") && !text.contains("Goes."))
        try store.close()
    }

    @Test func badLinesAreRefusedBeforeAnythingIsLearned() async throws {
        let folder = try ScratchDirectory()
        try await folder.makeRichStore("a", shardCount: 1)
        let text = try folder.exported("a")
        let file = folder.path + "/bad.jsonl"
        let lines = text.split(separator: "\n").map(String.init)
        let changes: [(line: Int, text: String)] = [
            (1, "{}"), (1, "no JSON"), (3, String(lines[2].dropLast())),
            (3, lines[2].replacing("\"evidence\":0", with: "\"evidence\":77")),
            (3, lines[2].replacing("\"evidence\":0", with: "\"evidence\":-1")),
            (3, lines[2].replacing("\"sentence\":[0,", with: "\"sentence\":[9999,")),
            (3, lines[2].replacing("\"namespace\":\"default\"", with: "\"namespace\":\"other\"")),
            (3, lines[2].replacing("\"kind\":\"entity\"", with: "\"kind\":\"ghost\"")),
        ]
        for (number, line) in changes {
            #expect(line != lines[number - 1], "the change changes nothing")
            var changed = lines
            changed[number - 1] = line
            try Data(changed.joined(separator: "\n").utf8).write(to: URL(filePath: file))
            let found = refusal { () throws(StoreError) in _ = try ExportFile.open(file) }
            guard case .importRefused(let place, _)? = found else {
                throw Unexpected(error: found)
            }
            #expect(place == number)
        }
    }

    @Test func aGraphHasEveryConceptAndAssociation() async throws {
        let folder = try ScratchDirectory()
        try await folder.makeRichStore("a", shardCount: 3)
        let store = try ShardedStore.openExisting(folder.path + "/a")
        let snapshot = store.snapshot()
        var concepts: Set<ConceptID> = []
        var associations = 0
        try GraphExport(snapshot).forEachConcept { concepts.insert($0.id) }
        try GraphExport(snapshot).forEachAssociation { association in
            associations += 1
            #expect(concepts.contains(association.source) && concepts.contains(association.target))
        }
        let counts = snapshot.counts
        #expect(concepts.count == counts.passages + counts.documents + counts.entities)
        #expect(associations == counts.associations)
        try store.close()
    }
}
