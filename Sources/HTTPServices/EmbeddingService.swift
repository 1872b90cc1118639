import ConceptModel
import Embedding
import FoundationEssentials
import Hummingbird
import WireAPI

/// Texts to vectors.
struct EmbeddingService: Sendable {
    let state: ServerState
    let limiters: Limiters

    /// Texts of one call.
    static let textCount = 64
    /// Bytes of one text; the model reads far fewer.
    static let textByteCount = 64 << 10

    /// A call that cannot be answered within this time is refused, early if that is foreseeable.
    static let patience = Duration.seconds(10)

    func add(to routes: inout Routes) {
        routes.post("/embed", bodyLimit: BodyLimit.embedding, access: .reader) {
            (request: EmbedRequest, _) in
            let start = ContinuousClock.now
            let embedder = try state.embedder()
            try Self.check(request.texts, field: "texts")
            let embedded = try await embedder.embed(
                request.texts, as: request.inputType == "query" ? .query : .document,
                before: start + Self.patience)
            return EmbedResponse(
                embeddings: embedded.map(\.vector), dimension: embedder.model.dimension,
                model: embedder.model.name,
                processingTimeMs: (ContinuousClock.now - start).inSeconds * 1_000,
                cachedCount: embedded.count(where: \.wasCached),
                truncated: embedded.map(\.isTruncated))
        }
        routes.get("/info") { _ in
            let model = try state.embedder().model
            return EmbeddingInfoResponse(
                model: model.name, revision: model.revision, dimension: model.dimension,
                maximumTokens: model.maximumTokenCount, maximumTexts: Self.textCount,
                version: state.version, instanceId: state.instance)
        }
        addOpenAI(to: &routes)
    }

    func addOpenAI(to routes: inout Routes) {
        routes.post("/v1/embeddings", bodyLimit: BodyLimit.embedding, access: .reader) {
            (request: OpenAIEmbeddingsRequest, _) in
            let embedder = try state.embedder()
            let model = embedder.model
            if let name = request.model, name != model.name {
                throw Refusal(
                    .notFound, "There is no model \"\(name)\" here; there is \"\(model.name)\".",
                    field: "model")
            }
            let dimensions = request.dimensions ?? model.dimension
            let choice = embedder.shorterDimensions + [model.dimension]
            guard choice.contains(dimensions) else {
                let listed = choice.map(String.init).joined(separator: ", ")
                throw Refusal(
                    .invalidField,
                    "\"dimensions\" must be one that \(model.name) makes: \(listed)",
                    field: "dimensions")
            }
            try Self.check(request.input, field: "input")
            let embedded = try await embedder.embed(
                request.input, as: .document, before: .now + Self.patience)
            let tokens = embedded.reduce(0) { $0 + $1.tokenCount }
            return OpenAIEmbeddingsResponse(
                data: embedded.enumerated().map { index, text in
                    let vector =
                        dimensions == model.dimension
                        ? text.vector : Matryoshka.shorten(text.vector, to: dimensions)
                    return OpenAIEmbedding(
                        index: index,
                        embedding: request.encodingFormat == "base64"
                            ? .base64(Self.base64(vector)) : .floats(vector))
                },
                model: model.name,
                usage: OpenAIUsage(promptTokens: tokens, totalTokens: tokens))
        }
    }

    private static func check(_ texts: [String], field: String) throws(Refusal) {
        for (position, text) in texts.enumerated() {
            let place = "\(field)[\(position)]"
            guard text.utf8.count <= textByteCount else {
                throw Refusal(
                    .tooLarge,
                    "\"\(place)\" has \(text.utf8.count) bytes; the limit is \(textByteCount).",
                    field: place)
            }
            guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
                throw Refusal(
                    .invalidField, "\"\(place)\" is empty: a text is needed", field: place)
            }
        }
    }

    /// Little-endian 32-bit floats, as OpenAI's clients expect.
    private static func base64(_ vector: [Float]) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(vector.count * 4)
        for number in vector {
            let bits = number.bitPattern
            for shift in stride(from: 0, to: 32, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
            }
        }
        return Data(bytes).base64EncodedString()
    }
}
