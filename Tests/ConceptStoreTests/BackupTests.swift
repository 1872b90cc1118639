import ConceptModel
import ConceptStore
import DurableLog
import Foundation
import Platform
import TestSupport
import Testing

@Suite struct BackupTests {
    private func moment(_ microseconds: Int64) -> Timestamp {
        Timestamp(microseconds: microseconds)
    }

    @Test func everyBackedUpMomentComesBack() async throws {
        let folder = try ScratchDirectory()
        let backups = StoreBackups(folder.path + "/backups-here")
        try await folder.makeRichStore("a", shardCount: 3)
        var texts: [String] = []
        var copied: [Int] = []
        for round in 0..<4 {
            let store = try ShardedStore.openExisting(folder.path + "/a")
            _ = try await store.commit([
                RichStore.making.plan("Round \(round).", entities: ["Round"], at: 500)
            ])
            if round == 2 { _ = try store.compact(isForced: true) }
            texts.append(try store.exported())
            try store.close()
            let report = try backups.take(of: folder.path + "/a", at: moment(1_000))
            copied.append(report.copiedByteCount)
            #expect(report.moment == moment(1_000 + Int64(round)), "moments are apart")
        }
        #expect(copied[1] > 0 && copied[1] < copied[0] / 4, "only what is new is copied")
        #expect(copied[2] > copied[1] && copied[3] < copied[0] / 4)
        #expect(try backups.list().map(\.moment) == (0..<4).map { moment(1_000 + $0) })
        for round in 0..<4 {
            let name = "restored-\(round)"
            _ = try backups.restore(
                into: folder.path + "/" + name, at: moment(1_000 + Int64(round)))
            #expect(try folder.exported(name) == texts[round])
            #expect(try ShardedStore.verify(folder.path + "/" + name)?.damage == [])
        }
        _ = try backups.restore(into: folder.path + "/latest")
        #expect(try folder.exported("latest") == texts[3])
        let unchanged = try backups.take(of: folder.path + "/restored-3", at: moment(2_000))
        #expect(unchanged.recordCount > 0)
        let early = refusal { () throws(StoreError) in
            _ = try backups.restore(into: folder.path + "/early", at: moment(999))
        }
        guard case .noBackup? = early else { throw Unexpected(error: early) }
        let full = refusal { () throws(StoreError) in
            _ = try backups.restore(into: folder.path + "/latest")
        }
        guard case .notEmpty? = full else { throw Unexpected(error: full) }
    }

    @Test func aStoreThatWentOnOtherwiseGetsFilesOfItsOwn() async throws {
        let folder = try ScratchDirectory()
        let backups = StoreBackups(folder.path + "/kept")
        try await folder.makeRichStore("a", shardCount: 1)
        _ = try backups.take(of: folder.path + "/a", at: moment(1))
        _ = try backups.restore(into: folder.path + "/b")
        var texts: [String] = []
        for (number, name) in ["a", "b", "a"].enumerated() {
            let store = try ShardedStore.openExisting(folder.path + "/" + name)
            _ = try await store.commit([RichStore.making.plan("Of \(name), \(number).")])
            texts.append(try store.exported())
            try store.close()
            _ = try backups.take(of: folder.path + "/" + name, at: moment(2 + Int64(number)))
        }
        for number in 0..<3 {
            _ = try backups.restore(
                into: folder.path + "/r\(number)", at: moment(2 + Int64(number)))
            #expect(try folder.exported("r\(number)") == texts[number])
        }
    }

    @Test func whatWasAcknowledgedBeforeIsInIt() async throws {
        let folder = try ScratchDirectory()
        let backups = StoreBackups(folder.path + "/kept")
        let directory = folder.path + "/a"
        try await folder.makeRichStore("a", shardCount: 2)
        let store = try ShardedStore.openExisting(directory)
        let making = RichStore.making
        let writer = Task {
            var number = 1_000
            while !Task.isCancelled {
                _ = try await store.commit(
                    (number..<number + 20).map { making.plan(making.fact($0)) })
                number += 20
                try? await Task.sleep(for: .milliseconds(10))
            }
        }
        for round in 0..<6 {
            let mine = making.fact(100_000 + round)
            _ = try await store.commit([making.plan(mine, at: 5)])
            if round % 2 == 1 {
                _ = try await store.delete(
                    ConceptID(ofText: making.fact(100_000 + round - 1)), at: moment(6))
            }
            let compacts = round % 2 == 1
            _ = try await onThread {
                if compacts { _ = try store.compact(isForced: true) }
                return try backups.take(
                    of: directory, at: Timestamp(microseconds: 10 + Int64(round)))
            }
            let name = "r\(round)"
            _ = try backups.restore(into: folder.path + "/" + name)
            let restored = try ShardedStore.openExisting(folder.path + "/" + name)
            #expect(restored.snapshot().contains(ConceptID(ofText: mine)))
            #expect(restored.quarantined.isEmpty)
            try restored.close()
        }
        writer.cancel()
        try await writer.value
        try store.close()
    }

    private func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value)
        async throws -> Value
    {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
        }
    }

    @Test func damageIsFoundWithFileAndOffset() async throws {
        let folder = try ScratchDirectory()
        let kept = folder.path + "/kept"
        let backups = StoreBackups(kept)
        try await folder.makeRichStore("a", shardCount: 1)
        _ = try backups.take(of: folder.path + "/a", at: moment(1))
        let names = try FileManager.default.subpathsOfDirectory(atPath: kept)
        let segment = kept + "/" + (try #require(names.first { $0.hasSuffix(".log") }))
        let whole = try Data(contentsOf: URL(filePath: segment))
        var generator = SeededGenerator(seed: 11)
        for number in 0..<60 {
            var bytes = whole
            let place = number == 0 ? 0 : Int.random(in: 0..<whole.count, using: &generator)
            if number % 10 == 9 {
                bytes = bytes.prefix(place)
            } else {
                bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            }
            try bytes.write(to: URL(filePath: segment))
            let found = refusal { () throws(StoreError) in
                _ = try backups.restore(into: folder.path + "/b")
            }
            guard case .log(.damaged(let file, let offset, _))? = found else {
                throw Unexpected(error: found)
            }
            #expect(file == segment && offset <= place)
            #expect(try folder.files.names(in: folder.path + "/b").isEmpty)
        }
        try whole.write(to: URL(filePath: segment))
        let description = kept + "/" + (try #require(names.first { $0.hasSuffix(".json") }))
        let text = try String(contentsOfFile: description, encoding: .utf8)
        try text.replacing("\"test@1\"", with: "\"test@2\"").write(
            toFile: description, atomically: false, encoding: .utf8)
        let found = refusal { () throws(StoreError) in
            _ = try backups.restore(into: folder.path + "/b")
        }
        guard case .backupDamaged(let path, _)? = found else { throw Unexpected(error: found) }
        #expect(path == description)
    }

    @Test func stoppedAnywhereNothingPretendsToBeWhole() async throws {
        let folder = try ScratchDirectory()
        try await folder.makeRichStore("a", shardCount: 2)
        let text = try folder.exported("a")
        _ = try StoreBackups(folder.path + "/first").take(of: folder.path + "/a", at: moment(1))
        _ = try StoreBackups(folder.path + "/first").restore(into: folder.path + "/source")
        var count = 0
        while true {
            let files = StoppingFiles()
            files.stop(afterChanges: count)
            do {
                _ = try StoreBackups(folder.path + "/kept", fileSystem: files).take(
                    of: folder.path + "/source", at: moment(5))
                #expect(!files.hasStopped)
            } catch {
                #expect(files.hasStopped, "\(error)")
            }
            let backups = StoreBackups(folder.path + "/kept")
            for report in try backups.list() {
                let name = "copy-\(count)-\(report.moment.microseconds)"
                _ = try backups.restore(into: folder.path + "/" + name, at: report.moment)
                #expect(try folder.exported(name) == text)
            }
            #expect(try ShardedStore.verify(folder.path + "/source")?.damage == [])
            if !files.hasStopped { break }
            count += 1
        }
        #expect(count > 10)
        try await stopRestoring(folder, text)
    }

    private func stopRestoring(_ folder: ScratchDirectory, _ text: String) async throws {
        var count = 0
        while true {
            let files = StoppingFiles()
            files.stop(afterChanges: count)
            let name = "restoring-\(count)"
            do {
                _ = try StoreBackups(folder.path + "/first", fileSystem: files).restore(
                    into: folder.path + "/" + name)
                #expect(!files.hasStopped)
            } catch {
                #expect(files.hasStopped, "\(error)")
            }
            do throws(StoreError) {
                let found = try folder.exported(name)
                #expect(found == text, "half a store opened, stopped after \(count) changes")
            } catch {
                #expect(files.hasStopped)
                switch error {
                case .manifestDamaged, .noStore: break
                default: throw Unexpected(error: error)
                }
            }
            if !files.hasStopped { break }
            count += 1
        }
        #expect(count > 10)
    }
}
