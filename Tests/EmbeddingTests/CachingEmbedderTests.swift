import Embedding
import Synchronization
import Testing

@Suite struct CachingEmbedderTests {
    /// Counts what it is asked; a text's vector is made of its bytes. A gate holds calls back.
    private final class Counting: Embedder {
        let model = ModelIdentity(
            name: "counting", revision: "1", dimension: 2, maximumTokenCount: 8)
        let calls = Mutex<[[String]]>([])
        let isOpen = Mutex(true)
        let failure: EmbeddingError?

        init(failure: EmbeddingError? = nil) { self.failure = failure }

        func embed(_ texts: [String], as inputType: InputType) async throws(EmbeddingError)
            -> [EmbeddedText]
        {
            calls.withLock { $0.append(texts) }
            while !isOpen.withLock(\.self) {
                if Task.isCancelled { throw .cancelled }
                await Task.yield()
            }
            if let failure { throw failure }
            return texts.map { Self.vector($0, inputType) }
        }

        static func vector(_ text: String, _ inputType: InputType) -> EmbeddedText {
            let sum = text.utf8.reduce(Float(inputType == .query ? 1_000 : 0)) { $0 + Float($1) }
            return EmbeddedText(
                vector: [sum, 1], tokenCount: text.utf8.count, isTruncated: text.count > 6)
        }
    }

    private func waitUntil(_ condition: () -> Bool) async {
        while !condition() { await Task.yield() }
    }

    @Test func answersInTheOrderAskedWhateverWasKept() async throws {
        let base = Counting()
        let embedder = CachingEmbedder(base, maximumCount: 10)
        _ = try await embedder.embed(["b", "d"], as: .document)
        let asked = ["a", "b", "a", "c", "d", "truncated"]
        let results = try await embedder.embed(asked, as: .document)
        #expect(results.map(\.vector) == asked.map { Counting.vector($0, .document).vector })
        #expect(results.map(\.wasCached) == [false, true, false, false, true, false])
        #expect(results.map(\.isTruncated) == [false, false, false, false, false, true])
        #expect(base.calls.withLock(\.self) == [["b", "d"], ["a", "c", "truncated"]])
        let cache = try #require(embedder.counters.cache)
        #expect(cache.hitCount == 2 && cache.missCount == 5 && cache.sharedCount == 1)
        #expect(cache.entryCount == 5 && cache.evictionCount == 0)
    }

    @Test func queriesAndDocumentsAreKeptApart() async throws {
        let embedder = CachingEmbedder(Counting(), maximumCount: 10)
        let document = try await embedder.embed(["a"], as: .document)
        let query = try await embedder.embed(["a"], as: .query)
        #expect(query[0].vector != document[0].vector && !query[0].wasCached)
        // Equal as text, but not in bytes.
        let composed = try await embedder.embed(["\u{e9}", "e\u{301}"], as: .query)
        #expect(composed[0].vector != composed[1].vector)
    }

    @Test func boundsHold() async throws {
        let embedder = CachingEmbedder(
            Counting(), maximumCount: 1_000, maximumByteCount: 3_000)
        for number in 0..<200 {
            _ = try await embedder.embed(["text \(number)"], as: .document)
        }
        let cache = try #require(embedder.counters.cache)
        #expect(cache.byteCount <= 3_000 && cache.entryCount < 12 && cache.entryCount > 8)
        #expect(cache.evictionCount == 200 - cache.entryCount)
        let newest = try await embedder.embed(["text 199", "text 0"], as: .document)
        #expect(newest.map(\.wasCached) == [true, false])
    }

    @Test func oneComputesForAllWhoAsk() async throws {
        let base = Counting()
        let embedder = CachingEmbedder(base, maximumCount: 10)
        base.isOpen.withLock { $0 = false }
        try await withThrowingTaskGroup(of: [EmbeddedText].self) { group in
            for _ in 0..<16 {
                group.addTask { try await embedder.embed(["same", "other"], as: .query) }
            }
            // All have asked before the first is answered.
            await waitUntil { embedder.counters.cache?.sharedCount == 30 }
            base.isOpen.withLock { $0 = true }
            for try await results in group {
                #expect(results[0].vector == Counting.vector("same", .query).vector)
            }
        }
        #expect(base.calls.withLock(\.self) == [["same", "other"]])
    }

    @Test func whoGoesAwayTakesNobodyAlong() async throws {
        let base = Counting()
        let embedder = CachingEmbedder(base, maximumCount: 10)
        base.isOpen.withLock { $0 = false }
        let leader = Task { try await embedder.embed(["a"], as: .query) }
        await waitUntil { base.calls.withLock(\.count) == 1 }
        let follower = Task { try await embedder.embed(["a"], as: .query) }
        let impatient = Task { try await embedder.embed(["a"], as: .query) }
        await waitUntil { embedder.counters.cache?.sharedCount == 2 }
        impatient.cancel()
        let impatience = await impatient.result
        #expect(throws: EmbeddingError.cancelled) { try impatience.get() }
        leader.cancel()
        let outcome = await leader.result
        #expect(throws: EmbeddingError.cancelled) { try outcome.get() }
        // The follower asks itself now.
        await waitUntil { base.calls.withLock(\.count) == 2 }
        base.isOpen.withLock { $0 = true }
        let result = try await follower.value
        #expect(result[0].vector == Counting.vector("a", .query).vector)
    }

    @Test func failuresAreNotKept() async throws {
        let failing = CachingEmbedder(
            Counting(failure: .overloaded(queuedCount: 1, limit: 1)), maximumCount: 10)
        for _ in 0..<2 {
            await #expect(throws: EmbeddingError.overloaded(queuedCount: 1, limit: 1)) {
                try await failing.embed(["a"], as: .query)
            }
        }
        #expect(failing.counters.cache?.missCount == 2)
        #expect(failing.counters.cache?.entryCount == 0)
    }
}
