import Embedding
import NIOPosix
import VectorKernels

/// The embedding model of this process.
struct Model: Sendable {
    let embedder: CachingEmbedder
    private let local: LocalEmbedder

    /// Finds and loads the model, away from the threads that must not wait.
    static func load(_ settings: Settings) async throws -> Model {
        let path = settings.text("MODEL_PATH")
        let precision = settings.text("EMBEDDING_PRECISION").flatMap {
            EncoderKernels.Precision(rawValue: $0)
        }
        let library = OnnxLibrary(path: settings.text("ONNXRUNTIME_LIBRARY"))
        let local = try await NIOThreadPool.singleton.runIfActive {
            do {
                let location = try ModelLocation.find(modelPath: path)
                return try LocalEmbedder(
                    modelDirectory: location.folder, precision: precision, onnxRuntime: library)
            } catch let error as EmbeddingError {
                throw Failure(error.message)
            }
        }
        let embedder = CachingEmbedder(local, maximumCount: settings.integer("CACHE_SIZE"))
        if let wanted = settings.text("VECTOR_DIMENSION"),
            wanted != String(embedder.model.dimension)
        {
            throw Failure(
                "VECTOR_DIMENSION is \(wanted), but the model \(embedder.model.name) makes "
                    + "\(embedder.model.dimension). Unset it, or set MODEL_PATH to another model.")
        }
        let model = Model(embedder: embedder, local: local)
        do {
            try await model.warmUp()
        } catch {
            await model.shutDown()
            throw error
        }
        return model
    }

    /// Computes one vector, so that nobody is told of readiness before the model has worked.
    private func warmUp() async throws {
        let texts = try await embedder.embed(["Is the model ready?"], as: .query)
        guard let vector = texts.first?.vector, vector.count == embedder.model.dimension,
            vector.allSatisfy(\.isFinite), vector.contains(where: { $0 != 0 })
        else {
            throw Failure(
                "The model \(embedder.model.name) computes no usable vector. Run `make setup` to "
                    + "check its files, or set MODEL_PATH to another model.")
        }
    }

    /// Returns when the model's threads have ended, even in a task that is cancelled.
    func shutDown() async {
        let local = local
        await withCheckedContinuation { continuation in
            NIOThreadPool.singleton.submit { _ in
                local.shutDown()
                continuation.resume()
            }
        }
    }
}
