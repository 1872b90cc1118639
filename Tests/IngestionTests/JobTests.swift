import ConceptModel
import Foundation
import Ingestion
import Platform
import Testing
import WireAPI

/// Jobs, with a learner that only remembers.
struct JobTests {
    private func lines(_ range: ClosedRange<Int>) -> String {
        range.map { "{\"content\":\"Text \($0).\"}" }.joined(separator: "\n")
    }

    private static func all(_ count: Int) -> Set<String> { Set((1...count).map { "Text \($0)." }) }

    @Test func aDirectoryIsLearnedAndCounted() async throws {
        let folders = try JobFolders()
        defer { folders.remove() }
        try folders.write("a.jsonl", lines(1...10))
        try folders.write("sub/b.md", "# Title\n\nBody.\n\nText 1.\n")
        try folders.write("sub/c.csv", "content\nFrom a table.\n\n")
        try folders.write("sub/d.html", "<title>T</title><p>On a <b>page</b>.<p>Text 2.")
        try folders.write("sub/photo.jpg", "no text")
        try folders.write(".hidden/e.txt", "Not this.")
        let learner = SetLearner(refused: ["Text 7."])
        try await Ingester.with(try folders.configuration(), learner) { ingester in
            let job = try await ingester.submit(folders.wish("/"))
            try await ingester.wait(for: job, .completed, .failed)
            let record = job.record
            #expect(record.state == .completed)
            #expect(record.itemsTotal == 4)
            #expect(record.itemsDone == 4)
            #expect(record.itemsSkipped == 2)
            #expect(record.textsLearned == 12)
            #expect(record.textsKnown == 2)
            #expect(record.textsFailed == 1)
            #expect(record.bytesDone == record.bytesTotal)
            let failures = try await ingester.failures(of: job)
            #expect(failures.map(\.position) == [7])
            #expect(failures.map(\.line) == [7])
        }
        #expect(learner.texts.contains("On a page."))
        #expect(!learner.texts.contains("Not this."))
    }

    /// kill -9 at any batch, before or after its texts were learned: a new process works on what
    /// the disk holds at that moment.
    @Test(.serialized, arguments: 1...8, [true, false])
    func nothingIsLostOrCountedTwiceAfterAKill(_ batch: Int, _ isBefore: Bool) async throws {
        let folders = try JobFolders()
        defer { folders.remove() }
        try folders.write("a.jsonl", lines(1...15) + "\nnonsense")
        try folders.write("b.jsonl", lines(16...30))
        let copy = folders.root + "/copy"
        let take: @Sendable (Int) -> Void = { call in
            guard call == batch else { return }
            do {
                try FileManager.default.copyItem(atPath: folders.jobs, toPath: copy)
            } catch {
                Issue.record("\(error)")
            }
        }
        let first = SetLearner(
            before: { (call) throws(LearningFault) in if isBefore { take(call) } },
            after: { call in if !isBefore { take(call) } })
        try await Ingester.with(try folders.configuration(), first) { ingester in
            let job = try await ingester.submit(folders.wish("/a.jsonl", "/b.jsonl"))
            try await ingester.wait(for: job, .completed)
        }
        #expect(first.texts == Self.all(30))
        var configuration = try folders.configuration()
        configuration.directory = copy
        // Another memory: it sees exactly the texts from the position on.
        let second = SetLearner()
        try await Ingester.with(configuration, second) { ingester in
            let job = try #require(ingester.jobs(in: nil).first)
            try await ingester.wait(for: job, .completed)
            let done = job.record
            #expect(done.textsLearned == 30)
            #expect(done.textsFailed == 1)
            #expect(done.itemsDone == 2)
            let failures = try await ingester.failures(of: job)
            #expect(failures.count == 1)
        }
        let before = min((batch - 1) * 4, 30)
        #expect(second.texts.count >= 30 - before)
        #expect(second.texts.isSubset(of: Self.all(30)))
    }

    @Test func pauseHoldsAndResumeGoesOn() async throws {
        let folders = try JobFolders()
        defer { folders.remove() }
        try folders.write("a.jsonl", lines(1...40))
        let (reached, gate) = (Gate(), Gate())
        let learner = SetLearner(after: { call in
            if call == 2 {
                reached.open()
                await gate.wait()
            }
        })
        let configuration = try folders.configuration()
        try await Ingester.with(configuration, learner) { ingester in
            let job = try await ingester.submit(folders.wish("/a.jsonl"))
            await reached.wait()
            try await ingester.pause(job)
            gate.open()
            // What was being learned is counted, and then nothing more comes.
            while job.record.position < 8 { try await Task.sleep(for: .milliseconds(5)) }
            #expect(job.record.state == .paused)
        }
        #expect(learner.callCount == 2)
        // A pause outlives the process.
        try await Ingester.with(configuration, learner) { ingester in
            let job = try #require(ingester.jobs(in: .default).first)
            #expect(job.record.state == .paused)
            try await ingester.resume(job)
            try await ingester.wait(for: job, .completed)
            #expect(job.record.textsLearned == 40)
            #expect(job.record.textsKnown == 0)
        }
        #expect(learner.texts == Self.all(40))
    }

    @Test func cancelStopsAndDeleteForgets() async throws {
        let folders = try JobFolders()
        defer { folders.remove() }
        let (reached, gate) = (Gate(), Gate())
        let learner = SetLearner(after: { call in
            reached.open()
            await gate.wait()
        })
        try await Ingester.with(try folders.configuration(), learner) { ingester in
            var wish = JobWish(namespace: .default, client: "test")
            wish.contents = (1...20).map { .text(Array("{\"content\":\"Text \($0).\"}".utf8)) }
            let job = try await ingester.submit(wish)
            await reached.wait()
            let refused = await #expect(throws: JobFault.self) { try await ingester.remove(job) }
            if case .conflict = refused {} else { Issue.record("\(String(describing: refused))") }
            try await ingester.cancel(job)
            gate.open()
            #expect(job.record.state == .cancelled)
            await #expect(throws: JobFault.self) { try await ingester.resume(job) }
            let path = folders.jobs + "/" + job.request.id
            #expect(!FileManager.default.fileExists(atPath: path + "/contents"))
            while true {
                do {
                    try await ingester.remove(job)
                    break
                } catch JobFault.conflict {
                    try await Task.sleep(for: .milliseconds(5))
                }
            }
            #expect(!FileManager.default.fileExists(atPath: path))
            #expect(ingester.jobs(in: nil).isEmpty)
        }
        #expect(learner.callCount == 1)
    }

    @Test func aBusyLearnerIsAskedAgainAndAFailingOneStopsTheJob() async throws {
        let folders = try JobFolders()
        defer { folders.remove() }
        try folders.write("a.jsonl", lines(1...6))
        let learner = SetLearner(before: { (call) throws(LearningFault) in
            if call == 1 { throw .busy(reason: "full", wait: .milliseconds(1)) }
            if call == 3 { throw .failed(reason: "the disk is full") }
        })
        try await Ingester.with(try folders.configuration(), learner) { ingester in
            let job = try await ingester.submit(folders.wish("/a.jsonl"))
            try await ingester.wait(for: job, .failed)
            #expect(job.record.reason == "the disk is full")
            #expect(job.record.textsLearned == 4)
            try await ingester.resume(job)
            try await ingester.wait(for: job, .completed)
            #expect(job.record.textsLearned == 6)
        }
    }

    @Test func whatCannotBeReadIsADeadLetterAndTheRestIsLearned() async throws {
        let folders = try JobFolders()
        defer { folders.remove() }
        try folders.write("a.txt", "Good.\n\nBad \u{0}.\n\nAfter.")
        try folders.write("b.csv", "no,such,column\n1,2,3\n")
        try folders.write("c.pdf", "this is no PDF")
        try folders.write("d.txt", "Fine.")
        let learner = SetLearner()
        try await Ingester.with(try folders.configuration(), learner) { ingester in
            let job = try await ingester.submit(folders.wish("/", "/gone.txt", "/a.txt/x"))
            try await ingester.wait(for: job, .completed)
            #expect(job.record.itemsFailed == 5)
            #expect(job.record.itemsDone == 1)
            let failures = try await ingester.failures(of: job)
            #expect(failures.count == 5)
            #expect(failures.allSatisfy { !$0.reason.isEmpty })
        }
        #expect(learner.texts == ["Good.", "Fine."])
    }

    @Test func anotherFileInItsPlaceIsReadFromItsStart() async throws {
        let folders = try JobFolders()
        defer { folders.remove() }
        try folders.write("a.jsonl", lines(1...20))
        let learner = SetLearner(before: { (call) throws(LearningFault) in
            if call == 3 { throw .failed(reason: "stop") }
        })
        try await Ingester.with(try folders.configuration(), learner) { ingester in
            let job = try await ingester.submit(folders.wish("/a.jsonl"))
            try await ingester.wait(for: job, .failed)
            try folders.write("a.jsonl", self.lines(101...112))
            try await ingester.resume(job)
            try await ingester.wait(for: job, .completed)
        }
        #expect(learner.texts == Self.all(8).union((101...112).map { "Text \($0)." }))
    }

    @Test func roomIsLimited() async throws {
        let folders = try JobFolders()
        defer { folders.remove() }
        var configuration = try folders.configuration()
        configuration.byteCountLimit = 1_000
        try await Ingester.with(configuration, SetLearner()) { ingester in
            var wish = JobWish(namespace: .default, client: "test")
            wish.contents = [.document([UInt8](repeating: 0x61, count: 1_001))]
            let fault = await #expect(throws: JobFault.self) { try await ingester.submit(wish) }
            if case .full = fault {} else { Issue.record("\(String(describing: fault))") }
            #expect(ingester.jobs(in: nil).isEmpty)
        }
    }

    @Test func damagedJobsAreShownAndKeepNobodyAway() async throws {
        let folders = try JobFolders()
        defer { folders.remove() }
        try folders.write("a.txt", "Good.")
        let configuration = try folders.configuration()
        try await Ingester.with(configuration, SetLearner()) { ingester in
            let one = try await ingester.submit(folders.wish("/a.txt"))
            let two = try await ingester.submit(folders.wish("/a.txt"))
            try await ingester.wait(for: two, .completed)
            let path = folders.jobs + "/" + one.request.id
            try Data("{".utf8).write(to: URL(fileURLWithPath: path + "/progress.json"))
            try FileManager.default.createDirectory(
                atPath: folders.jobs + "/" + String(one.request.id.reversed()),
                withIntermediateDirectories: false)
        }
        let learner = SetLearner()
        try await Ingester.with(configuration, learner) { ingester in
            let jobs = ingester.jobs(in: nil)
            #expect(jobs.map(\.record.state) == [.failed, .completed])
            let damaged = try #require(jobs.first)
            try await ingester.resume(damaged)
            try await ingester.wait(for: damaged, .completed)
        }
        #expect(learner.texts == ["Good."])
    }
}

/// Opened once; those that come before wait.
final class Gate: Sendable {
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream(of: Void.self) }

    func open() { continuation.finish() }

    func wait() async { for await _ in stream {} }
}
