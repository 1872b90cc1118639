/// Why there is no vector.
package enum EmbeddingError: Error, Sendable, Hashable {
    /// No model lies in the folder.
    case modelMissing(folder: String)
    /// A file of the model cannot be read or breaks its format.
    case modelDamaged(file: String, reason: String)
    /// The model is whole, but of a kind that this encoder does not compute.
    case modelUnsupported(reason: String)
    /// The asked precision needs a processor feature that is not there.
    case precisionUnavailable(String)
    /// A precision was asked for, but the model is a graph, which has its own.
    case precisionFixed
    /// The model is a graph, for which ONNX Runtime is needed; it cannot be loaded.
    case runtimeMissing(reason: String)
    /// The queue is full; try again.
    case overloaded(queuedCount: Int, limit: Int)
    /// One call brings more texts than the whole queue holds.
    case tooManyTexts(count: Int, limit: Int)
    /// The caller was cancelled before its vectors were ready.
    case cancelled
    /// The caller's deadline passed before its vectors were ready.
    case deadlinePassed
    /// The embedder was shut down.
    case shutDown

    /// What happened and what to do.
    package var message: String {
        switch self {
        case .modelMissing(let folder):
            "There is no embedding model in \(folder). Run `make setup` to install it, "
                + "or set MODEL_PATH to the folder of a model."
        case .modelDamaged(let file, let reason):
            "The model file \(file) cannot be used: \(reason). Run `make setup` to install "
                + "the model again."
        case .modelUnsupported(let reason):
            "This model is not supported: \(reason). Set MODEL_PATH to a BERT, MPNet or "
                + "nomic-embed-text model, or to the folder of another one with its model.onnx."
        case .precisionUnavailable(let precision):
            "This processor has no instructions for \(precision). Set EMBEDDING_PRECISION to int8 "
                + "or f32, or unset it."
        case .precisionFixed:
            "This model is a model.onnx, which computes as it was written. Unset "
                + "EMBEDDING_PRECISION."
        case .runtimeMissing(let reason):
            "This model is a model.onnx, for which ONNX Runtime is needed: \(reason). Run "
                + "scripts/setup-onnxruntime.sh, or set ONNXRUNTIME_LIBRARY to the path of its "
                + "libonnxruntime.so."
        case .overloaded(let queuedCount, let limit):
            "The embedding queue is full (\(queuedCount) of \(limit) texts). Try again later."
        case .tooManyTexts(let count, let limit):
            "\(count) texts in one call are more than the limit of \(limit). Send fewer at once."
        case .cancelled:
            "The request was cancelled."
        case .deadlinePassed:
            "The vectors were not ready in time. Try again later, or with fewer texts."
        case .shutDown:
            "The embedder is shut down."
        }
    }

    /// The same call may succeed later, unchanged.
    package var isRetryable: Bool {
        switch self {
        case .overloaded, .deadlinePassed: true
        default: false
        }
    }
}
