import Embedding
import Foundation
import Platform

/// What the cache of vectors saves, and what it holds.
enum CacheBenchmark {
    /// As `sutra embedding` has it by default.
    private static let maximumCount = 10_000
    private static let callSize = 32

    static func run(model folder: URL) async throws {
        try await timeRepeatedTexts(folder)
        try await fillWithDistinctTexts()
    }

    /// 10,000 texts, of which each of 1,000 comes about ten times, with the real model.
    private static func timeRepeatedTexts(_ folder: URL) async throws {
        var random = SeededGenerator(seed: 20_261_124)
        let texts = (0..<10_000).map { _ in "The river number \(random.next() % 1_000) is old." }
        let model = try LocalEmbedder(modelDirectory: folder)
        defer { model.shutDown() }
        _ = try await model.embed(["Is the model ready?"], as: .document)
        let plain = try await seconds(texts, model)
        let cached = CachingEmbedder(model, maximumCount: maximumCount)
        let first = try await seconds(texts, cached)
        let counters = cached.counters.cache ?? CacheCounters()
        let again = try await seconds(texts, cached)
        let rate = Double(counters.hitCount + counters.sharedCount) / Double(texts.count)
        print("\(texts.count) texts, \(Set(texts).count) of them distinct, \(model.model.name)")
        print(
            format(
                "without the cache %.2f s; with it %.2f s, %.1f times as fast", plain, first,
                plain / first))
        print(
            format(
                "hit rate %.1f %%; all of them again %.3f s, %.0f times as fast", 100 * rate,
                again, plain / again))
    }

    /// A million texts that never come again, in front of an embedder that costs nothing.
    private static func fillWithDistinctTexts() async throws {
        let cached = CachingEmbedder(ZeroEmbedder(), maximumCount: maximumCount)
        print("distinct texts, entries, MiB counted by the cache, MiB resident")
        for count in stride(from: 0, through: 1_000_000, by: callSize) {
            if count % 200_000 < callSize {
                let cache = cached.counters.cache ?? CacheCounters()
                print(
                    count, cache.entryCount, cache.byteCount >> 20,
                    CurrentProcess.residentByteCount >> 20)
            }
            let texts = (count..<count + callSize).map { "Text \($0) comes only once." }
            _ = try await cached.embed(texts, as: .document)
        }
    }

    private static func seconds(_ texts: [String], _ embedder: some Embedder) async throws
        -> Double
    {
        let start = ContinuousClock.now
        for first in stride(from: 0, to: texts.count, by: callSize) {
            let call = Array(texts[first..<min(first + callSize, texts.count)])
            _ = try await embedder.embed(call, as: .document)
        }
        return (ContinuousClock.now - start) / .seconds(1)
    }

    private static func format(_ text: String, _ values: any CVarArg...) -> String {
        String(format: text, arguments: values)
    }

    /// 768 zeros for any text.
    private struct ZeroEmbedder: Embedder {
        let model = ModelIdentity(
            name: "zero", revision: "1", dimension: 768, maximumTokenCount: 384)

        func embed(_ texts: [String], as inputType: InputType) async throws(EmbeddingError)
            -> [EmbeddedText]
        {
            texts.map { _ in
                EmbeddedText(
                    vector: [Float](repeating: 0, count: model.dimension), tokenCount: 8,
                    isTruncated: false)
            }
        }
    }
}
