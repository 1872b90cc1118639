/// What a text is for; some models want the two told apart by a prompt.
package enum InputType: Sendable, Hashable {
    case query
    case document
}

/// Which model made a vector; vectors of different models cannot be compared.
package struct ModelIdentity: Hashable, Sendable {
    package let name: String
    package let revision: String
    /// Floats in a vector.
    package let dimension: Int
    /// Tokens of a text that the model reads, its two special tokens included; the rest is cut.
    package let maximumTokenCount: Int

    package init(name: String, revision: String, dimension: Int, maximumTokenCount: Int) {
        self.name = name
        self.revision = revision
        self.dimension = dimension
        self.maximumTokenCount = maximumTokenCount
    }
}

/// The vector of a text.
package struct EmbeddedText: Sendable, Hashable {
    /// Of unit length where the model normalises.
    package let vector: [Float]
    /// Tokens that the model read, special tokens included.
    package let tokenCount: Int
    /// The text was longer than the model reads.
    package let isTruncated: Bool
    /// The vector was kept from before.
    package var wasCached = false

    package init(vector: [Float], tokenCount: Int, isTruncated: Bool) {
        self.vector = vector
        self.tokenCount = tokenCount
        self.isTruncated = isTruncated
    }
}

/// Turns texts into vectors.
package protocol Embedder: Sendable {
    var model: ModelIdentity { get }

    /// One vector per text, in order. The same text gives the same vector in any company.
    func embed(_ texts: [String], as inputType: InputType) async throws(EmbeddingError)
        -> [EmbeddedText]

    /// The same, unless the deadline passes first: then the texts that still wait are dropped. A
    /// call that would have to wait past its deadline is refused at once.
    func embed(
        _ texts: [String], as inputType: InputType, before deadline: ContinuousClock.Instant?
    ) async throws(EmbeddingError) -> [EmbeddedText]

    /// The vectors of the words of texts, each in its text; `nil` from a model that does not show
    /// them. The same text gives the same vectors in any company.
    func wordVectors(of texts: [[String]]) async throws(EmbeddingError) -> [WordVectors]?

    /// Dimensions to which ``Matryoshka`` may shorten this model's vectors.
    var shorterDimensions: [Int] { get }

    /// What was done so far.
    var counters: EmbedderCounters { get }
}

extension Embedder {
    /// For embedders that let nobody wait.
    package func embed(
        _ texts: [String], as inputType: InputType, before deadline: ContinuousClock.Instant?
    ) async throws(EmbeddingError) -> [EmbeddedText] {
        try await embed(texts, as: inputType)
    }

    package func wordVectors(of texts: [[String]]) async throws(EmbeddingError)
        -> [WordVectors]?
    {
        nil
    }

    package var shorterDimensions: [Int] { [] }

    package var counters: EmbedderCounters { EmbedderCounters() }
}

/// What an embedder has done since its start.
package struct EmbedderCounters: Sendable, Hashable {
    package var textCount = 0
    package var tokenCount = 0
    package var batchCount = 0
    /// Time that the inference threads spent computing, summed over threads.
    package var busy = Duration.zero
    /// Texts that wait now.
    package var queuedTextCount = 0
    /// Calls refused because the queue was full.
    package var overloadedCallCount = 0
    /// Calls whose deadline passed while they waited.
    package var expiredCallCount = 0
    /// Nil without a cache.
    package var cache: CacheCounters?

    package init() {}
}

/// What a cache of vectors has done since its start. Every text of a call is one of hit, shared
/// and missed.
package struct CacheCounters: Sendable, Hashable {
    package var hitCount = 0
    /// Texts that were being computed for somebody else.
    package var sharedCount = 0
    package var missCount = 0
    package var evictionCount = 0
    /// Texts kept now.
    package var entryCount = 0
    package var byteCount = 0

    package init() {}
}
