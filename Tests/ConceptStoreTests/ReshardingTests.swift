import ConceptModel
import ConceptStore
import Platform
import TestSupport
import Testing

@Suite struct ReshardingTests {
    @Test func contentsStayTheSame() async throws {
        let folder = try ScratchDirectory()
        try await folder.makeRichStore("a", shardCount: 3)
        let text = try folder.exported("a")
        for count in [1, 8, 64, 2] {
            let texts = try ShardedStore.openExisting(folder.path + "/a")
                .reshardAndClose(into: count)
            #expect(texts == 23)
            let store = try ShardedStore.openExisting(folder.path + "/a")
            #expect(store.shardCount == count)
            #expect(try store.exported() == text)
            #expect(store.quarantined.isEmpty)
            try store.close()
            let names = try folder.files.names(in: folder.path + "/a")
            #expect(names.filter { $0.hasPrefix("epoch-") }.count == 1)
        }
        #expect(try ShardedStore.verify(folder.path + "/a")?.damage == [])
    }

    @Test func stoppedAnywhereTheStoreIsWhole() async throws {
        let folder = try ScratchDirectory()
        try await folder.makeRichStore("a", shardCount: 1)
        let text = try folder.exported("a")
        var count = 0
        while true {
            let files = StoppingFiles()
            let store = try ShardedStore.openExisting(folder.path + "/a", fileSystem: files)
            let target = store.shardCount == 1 ? 2 : 1
            files.stop(afterChanges: count)
            do {
                _ = try store.reshardAndClose(into: target)
                #expect(!files.hasStopped)
            } catch {
                #expect(files.hasStopped, "\(error)")
            }
            let found = try folder.exported("a")
            #expect(found == text, "stopped after \(count) changes")
            let names = try folder.files.names(in: folder.path + "/a")
            #expect(names.filter { $0.hasPrefix("epoch-") }.count == 1, "leftovers at \(count)")
            if !files.hasStopped { break }
            count += 1
        }
        #expect(count > 20)
    }
}
