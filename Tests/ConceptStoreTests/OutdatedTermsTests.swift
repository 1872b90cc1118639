import ConceptModel
import ConceptStore
import DurableLog
import Foundation
import Synchronization
import TestSupport
import Testing

/// Stored postings were made by another version of the text analyser.
@Suite struct OutdatedTermsTests {
    private let making = PlanMaking()
    private let text = "Ada won a prize in 1903."

    private final class Sink: EventSink {
        let events = Mutex<[SystemEvent]>([])

        func emit(_ event: SystemEvent) { events.withLock { $0.append(event) } }

        var reconciled: [SystemEvent] {
            events.withLock { events in
                events.filter {
                    if case .reconciliationComplete = $0 { true } else { false }
                }
            }
        }
    }

    /// A closed store whose checkpoint has the term "won" where "win" should be.
    private func storedFolder() async throws -> ScratchDirectory {
        let folder = try ScratchDirectory()
        let store = try folder.openStore(shardCount: 1, checkpointByteCount: 1)
        _ = try await store.commit([making.plan(text, entities: ["Ada"])])
        #expect(store.snapshot().passages(matching: "win", count: 5).count == 1)
        try store.close()
        try change(folder) { file, directory in
            let name = "shard-0.texts-term-bytes"
            let url = URL(filePath: "\(directory)/\(name).arena")
            var terms = [UInt8](try Data(contentsOf: url))
            let range = try #require(Data(terms).range(of: Data("win".utf8)))
            terms.replaceSubrange(range, with: Array("won".utf8))
            try Data(terms).write(to: url)
            try file.setChecksum(ofArena: name, content: terms)
        }
        return folder
    }

    private func change(
        _ folder: ScratchDirectory,
        _ body: (inout CheckpointFile, _ directory: String) throws -> Void
    ) throws {
        let directory = folder.path + "/epoch-1/lane-00/checkpoint"
        let url = URL(filePath: directory + "/checkpoint")
        var file = CheckpointFile([UInt8](try Data(contentsOf: url)))
        try body(&file, directory)
        try Data(file.bytes).write(to: url)
    }

    private func open(_ folder: ScratchDirectory, _ sink: Sink) throws -> ShardedStore {
        try folder.openStore(events: NodeEvents(nodeID: "node-1", sink: sink))
    }

    /// That the fixture is what it says: of this version, its terms would be taken over.
    @Test func termsOfThisVersionAreTakenOver() async throws {
        let folder = try await storedFolder()
        let sink = Sink()
        let store = try open(folder, sink)
        #expect(store.unusableCheckpoints.isEmpty && sink.reconciled.isEmpty)
        #expect(store.snapshot().passages(matching: "win", count: 5).isEmpty)
        try store.close()
    }

    @Test(arguments: [true, false])
    func termsOfAnotherVersionAreMadeAnewOnce(isOfTerms: Bool) async throws {
        let folder = try await storedFolder()
        try change(folder) { file, _ in
            if isOfTerms { try file.changeAnalyzer() } else { file.changeVersion() }
        }
        let verified = try #require(try ShardedStore.verify(folder.path))
        #expect(verified.damage.isEmpty)
        let sink = Sink()
        var store = try open(folder, sink)
        #expect(store.unusableCheckpoints.map(\.isForeign) == [true])
        #expect(store.snapshot().passages(matching: "win", count: 5).count == 1)
        #expect(store.snapshot().passages(matching: "won", count: 5).count == 1)
        #expect(sink.reconciled.count == 1)
        guard case .reconciliationComplete(_, let count, _, let isSaved)? = sink.reconciled.first
        else { return }
        #expect(count == 1 && isSaved)
        // A copy as a process that is killed leaves it.
        let copy = try ScratchDirectory()
        try FileManager.default.removeItem(atPath: copy.path)
        try FileManager.default.copyItem(atPath: folder.path, toPath: copy.path)
        try store.close()
        for folder in [copy, folder] {
            let sink = Sink()
            store = try open(folder, sink)
            #expect(store.unusableCheckpoints.isEmpty && sink.reconciled.isEmpty)
            #expect(store.snapshot().passages(matching: "win", count: 5).count == 1)
            try store.close()
        }
    }
}
