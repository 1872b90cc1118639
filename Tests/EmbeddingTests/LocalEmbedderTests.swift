import Embedding
import Foundation
import Testing

/// The embedder as its callers see it: queue, threads, cancellation, end. MiniLM, being small.
@Suite(.serialized) struct LocalEmbedderTests {
    private func embedder(
        threads: Int = 2, batchTokens: Int = 256, queued: Int = 4_096
    ) throws -> LocalEmbedder {
        try LocalEmbedder(
            modelDirectory: Fixtures.folder(.miniLM), threadCount: threads,
            maximumBatchTokens: batchTokens, maximumQueuedTexts: queued)
    }

    private static let slowText = String(repeating: "graph ", count: 250)

    @Test func manyCallersGetTheirOwnVectors() async throws {
        let embedder = try embedder(batchTokens: 64)
        let texts = try Fixtures.vectors().texts
        let expected = try await embedder.embed(texts, as: .document)
        #expect(expected.count == texts.count)
        try await withThrowingTaskGroup(of: (Int, [EmbeddedText]).self) { group in
            for caller in 0..<24 {
                group.addTask {
                    let own = [texts[caller], texts[(caller * 7) % texts.count]]
                    let type: InputType = caller.isMultiple(of: 2) ? .query : .document
                    return (caller, try await embedder.embed(own, as: type))
                }
            }
            for try await (caller, vectors) in group {
                #expect(vectors == [expected[caller], expected[(caller * 7) % texts.count]])
            }
        }
        let counters = embedder.counters
        #expect(counters.textCount == texts.count + 48)
        #expect(counters.tokenCount >= 2 * counters.textCount)
        #expect(counters.batchCount > 1 && counters.busy > .zero)
        #expect(counters.queuedTextCount == 0 && counters.overloadedCallCount == 0)
        embedder.shutDown()
    }

    @Test func saysWhatItReadAndWhich() async throws {
        let embedder = try embedder()
        #expect(embedder.model.name == "all-MiniLM-L6-v2")
        #expect(embedder.model.revision == ModelLocation.Installable.miniLM.revision)
        #expect(embedder.model.dimension == 384 && embedder.model.maximumTokenCount == 256)
        let long = String(repeating: "graph ", count: 300)
        let results = try await embedder.embed(["graph", long], as: .document)
        #expect(results[0].tokenCount == 3 && !results[0].isTruncated)
        #expect(results[1].tokenCount == 256 && results[1].isTruncated)
        let none = try await embedder.embed([], as: .query)
        #expect(none.isEmpty)
        embedder.shutDown()
    }

    @Test func aFullQueueRefuses() async throws {
        let embedder = try embedder(threads: 1, batchTokens: 1, queued: 8)
        await #expect(throws: EmbeddingError.tooManyTexts(count: 9, limit: 8)) {
            try await embedder.embed(Array(repeating: "a", count: 9), as: .document)
        }
        // Sixteen calls at once for one slow thread and eight places.
        let outcomes = await withTaskGroup(of: EmbeddingError?.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    do {
                        let texts = Array(repeating: Self.slowText, count: 4)
                        _ = try await embedder.embed(texts, as: .document)
                        return nil
                    } catch { return error as? EmbeddingError }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let refused = outcomes.compactMap(\.self)
        #expect(!refused.isEmpty && refused.count < 16)
        for error in refused {
            #expect(error.isRetryable)
            if case .overloaded(_, let limit) = error {
                #expect(limit == 8)
            } else {
                Issue.record("\(error)")
            }
        }
        #expect(embedder.counters.overloadedCallCount == refused.count)
        let after = try await embedder.embed(["still here"], as: .query)
        #expect(after.count == 1)
        embedder.shutDown()
    }

    @Test func cancellationRemovesWaitingTexts() async throws {
        let embedder = try embedder(threads: 1, batchTokens: 1)
        let task = Task {
            try await embedder.embed(Array(repeating: Self.slowText, count: 400), as: .document)
        }
        while embedder.counters.queuedTextCount == 0 { await Task.yield() }
        task.cancel()
        let outcome = await task.result
        #expect(throws: EmbeddingError.cancelled) { try outcome.get() }
        #expect(embedder.counters.queuedTextCount == 0)
        let after = try await embedder.embed(["next"], as: .document)
        #expect(after.count == 1)
        #expect(embedder.counters.textCount < 400)
        embedder.shutDown()
    }

    @Test func aCancelledTaskNeverStarts() async throws {
        let embedder = try embedder(threads: 1)
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await embedder.embed(["a"], as: .query)
        }
        task.cancel()
        let outcome = await task.result
        #expect(throws: EmbeddingError.cancelled) { try outcome.get() }
        #expect(embedder.counters.textCount == 0)
        embedder.shutDown()
    }

    @Test func deadlinesThatPassedOrWouldPassAreRefused() async throws {
        let embedder = try embedder(threads: 1, batchTokens: 1)
        await #expect(throws: EmbeddingError.deadlinePassed) {
            try await embedder.embed(["late"], as: .query, before: .now - .seconds(1))
        }
        #expect(embedder.counters.expiredCallCount == 1 && embedder.counters.textCount == 0)
        // Once the speed is known: so much work that nothing else can be ready in time.
        let known = try await embedder.embed(["known"], as: .query, before: .now + .seconds(900))
        #expect(known.count == 1)
        let work = Task {
            try await embedder.embed(Array(repeating: Self.slowText, count: 4_000), as: .document)
        }
        while embedder.counters.queuedTextCount == 0 { await Task.yield() }
        do {
            _ = try await embedder.embed(["x"], as: .document, before: .now + .milliseconds(50))
            Issue.record("embedded in time")
        } catch {
            #expect(error.isRetryable, "\(error)")
        }
        #expect(embedder.counters.overloadedCallCount == 1)
        work.cancel()
        embedder.shutDown()
    }

    @Test func shutDownEndsEverything() async throws {
        let embedder = try embedder(threads: 1, batchTokens: 1)
        let task = Task {
            try await embedder.embed(Array(repeating: Self.slowText, count: 400), as: .document)
        }
        while embedder.counters.queuedTextCount == 0 { await Task.yield() }
        embedder.shutDown()
        let outcome = await task.result
        #expect(throws: EmbeddingError.shutDown) { try outcome.get() }
        await #expect(throws: EmbeddingError.shutDown) {
            try await embedder.embed(["late"], as: .query)
        }
        embedder.shutDown()
    }

    /// With documents waiting in a long queue, a query is answered next. The queue is so long that
    /// a machine would have to stop this test for minutes to fail it.
    @Test func queriesGoFirst() async throws {
        let embedder = try embedder(threads: 1, batchTokens: 1)
        let documents = Task {
            try await embedder.embed(Array(repeating: Self.slowText, count: 4_000), as: .document)
        }
        while embedder.counters.queuedTextCount == 0 { await Task.yield() }
        _ = try await embedder.embed(["quick"], as: .query)
        #expect(embedder.counters.queuedTextCount > 0)
        documents.cancel()
        embedder.shutDown()
    }
}
