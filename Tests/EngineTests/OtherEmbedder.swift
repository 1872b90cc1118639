import Embedding

/// Makes vectors of another dimension.
struct OtherEmbedder: Embedder {
    let model = ModelIdentity(
        name: "other", revision: "1", dimension: 32, maximumTokenCount: 512)

    func embed(_ texts: [String], as inputType: InputType) async throws(EmbeddingError)
        -> [EmbeddedText]
    {
        texts.map { _ in
            EmbeddedText(
                vector: [1] + [Float](repeating: 0, count: 31), tokenCount: 1, isTruncated: false)
        }
    }
}
