package import Foundation
package import VectorKernels

/// Embeds in this process, with a model on disk.
package final class LocalEmbedder: Embedder {
    package let model: ModelIdentity
    /// What computes: kernels of ours, or ONNX Runtime.
    package let engine: String
    private let encoder: any TextEncoder
    private let workers: EmbeddingWorkers
    private let maximumQueuedTexts: Int

    /// Loads the model and starts the threads. Takes about a second; blocks.
    ///
    /// - Parameters:
    ///   - precision: nil for the fastest that keeps this model's vectors
    ///     (docs/decisions/0013-embedding-precision.md)
    ///   - onnxRuntime: the library for a folder that our encoder cannot read
    ///   - threadCount: inference threads; nil for one per processor
    ///   - maximumBatchTokens: tokens that one thread computes at a time. A query waits for the
    ///     running batch; from 64 to 512 tokens the throughput was the same within 3 %.
    ///   - maximumQueuedTexts: more waiting texts are refused as overload
    package init(
        modelDirectory: URL, precision: EncoderKernels.Precision? = nil,
        onnxRuntime: OnnxLibrary = OnnxLibrary(), threadCount: Int? = nil,
        maximumBatchTokens: Int = 128, maximumQueuedTexts: Int = 4_096
    ) throws(EmbeddingError) {
        let location = try ModelLocation(folder: modelDirectory)
        (encoder, engine) = try Self.encoder(location, precision, onnxRuntime)
        model = ModelIdentity(
            name: location.name, revision: location.revision, dimension: encoder.dimension,
            maximumTokenCount: encoder.maximumTokenCount)
        shorterDimensions =
            encoder.shorterDimensions.isEmpty
            ? location.knownShorterDimensions : encoder.shorterDimensions
        self.maximumQueuedTexts = maximumQueuedTexts
        workers = EmbeddingWorkers(
            encoder: encoder,
            threadCount: max(1, threadCount ?? ProcessInfo.processInfo.activeProcessorCount),
            maximumBatchTokens: max(1, maximumBatchTokens), maximumQueuedTexts: maximumQueuedTexts)
        workers.start()
    }

    deinit { workers.stop() }

    /// Our own encoder where it knows the model; else its graph, if it has one.
    private static func encoder(
        _ location: ModelLocation, _ precision: EncoderKernels.Precision?, _ library: OnnxLibrary
    ) throws(EmbeddingError) -> (any TextEncoder, engine: String) {
        let weights = location.folder.appendingPathComponent(ModelLocation.weightsName)
        let graph = ModelLocation.graph(in: location.folder)
        if graph == nil || FileManager.default.fileExists(atPath: weights.path) {
            do throws(EmbeddingError) {
                let kernels = try kernels(for: precision, location)
                let encoder = try TransformerEncoder(folder: location.folder, kernels: kernels)
                return (encoder, "\(kernels.form)")
            } catch {
                guard case .modelUnsupported = error, graph != nil else { throw error }
            }
        }
        guard precision == nil else {
            throw .precisionFixed
        }
        let encoder = try OnnxEncoder(
            folder: location.folder, graph: graph ?? weights, library: library)
        return (encoder, "ONNX Runtime \(encoder.version)")
    }

    private static func kernels(
        for precision: EncoderKernels.Precision?, _ location: ModelLocation
    ) throws(EmbeddingError) -> EncoderKernels {
        if let precision {
            guard let kernels = EncoderKernels.best(precision) else {
                throw .precisionUnavailable(precision.rawValue)
            }
            return kernels
        }
        // Other models may have outliers that int8 does not bear: nobody has compared.
        let order: [EncoderKernels.Precision] =
            location.isInstallable ? [.int8] : [.bfloat16, .float32]
        for precision in order {
            if let kernels = EncoderKernels.best(precision) { return kernels }
        }
        preconditionFailure("int8 and f32 run everywhere")
    }

    package let shorterDimensions: [Int]

    /// What the threads have done so far.
    package var counters: EmbedderCounters { workers.currentCounters() }

    package func embed(_ texts: [String], as inputType: InputType) async throws(EmbeddingError)
        -> [EmbeddedText]
    {
        try await embed(texts, as: inputType, before: nil)
    }

    package func embed(
        _ texts: [String], as inputType: InputType, before deadline: ContinuousClock.Instant?
    ) async throws(EmbeddingError) -> [EmbeddedText] {
        guard !texts.isEmpty else { return [] }
        try checkCount(texts.count)
        let prompt = encoder.prompts[inputType] ?? ""
        let tokens = texts.map { encoder.tokenizer.tokens(of: prompt + $0) }
        let ticket = EmbeddingWorkers.Ticket(tokens: tokens, deadline: deadline)
        let vectors = try await vectors(for: ticket, as: inputType)
        return zip(tokens, vectors).map { tokens, vector in
            EmbeddedText(
                vector: vector, tokenCount: tokens.ids.count, isTruncated: tokens.isTruncated)
        }
    }

    /// Words wait in the line of queries: somebody's answer waits for them.
    package func wordVectors(of texts: [[String]]) async throws(EmbeddingError)
        -> [WordVectors]?
    {
        guard encoder is any WordEncoder else { return nil }
        guard !texts.isEmpty else { return [] }
        try checkCount(texts.count)
        let read = texts.map { encoder.tokenizer.tokens(ofWords: $0) }
        let ticket = EmbeddingWorkers.Ticket(
            tokens: read.map(\.tokens), words: read.map(\.words), deadline: nil)
        let vectors = try await vectors(for: ticket, as: .query)
        return zip(texts, vectors).map { words, vectors in
            WordVectors(wordCount: words.count, dimension: model.dimension, vectors: vectors)
        }
    }

    private func checkCount(_ count: Int) throws(EmbeddingError) {
        guard count <= maximumQueuedTexts else {
            throw .tooManyTexts(count: count, limit: maximumQueuedTexts)
        }
    }

    private func vectors(
        for ticket: EmbeddingWorkers.Ticket, as inputType: InputType
    ) async throws(EmbeddingError) -> [[Float]] {
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                workers.submit(ticket, as: inputType, continuation)
            }
        } onCancel: {
            workers.cancel(ticket)
        }
        return try outcome.get()
    }

    /// Refuses new calls, fails those that wait, and returns when the threads have ended, which
    /// takes up to the rest of the running batches; blocks.
    package func shutDown() {
        workers.stop()
        workers.join()
    }
}
