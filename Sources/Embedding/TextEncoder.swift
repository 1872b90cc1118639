package import VectorKernels

/// A model in memory that turns token ids into vectors. The threads of an embedder share it.
package protocol TextEncoder: Sendable {
    var tokenizer: WordPieceTokenizer { get }
    /// Tokens of a text that the model reads, special tokens included.
    var maximumTokenCount: Int { get }
    /// Floats in a vector.
    var dimension: Int { get }
    /// Put before a text of this type.
    var prompts: [InputType: String] { get }
    /// Shorter dimensions that the model was trained for.
    var shorterDimensions: [Int] { get }

    /// The vectors of a batch. A text's vector is bitwise the same in any batch.
    ///
    /// - Parameters:
    ///   - texts: ids as ``WordPieceTokenizer/tokens(of:)`` gives them
    ///   - workspace: the calling thread's own
    func vectors(of texts: [[Int32]], workspace: EncoderWorkspace) throws(EmbeddingError)
        -> [[Float]]
}

/// An encoder that also shows what it makes of each word.
package protocol WordEncoder: TextEncoder {
    /// The vectors of the words of a batch, as ``WordVectors`` holds them. A text's are bitwise the
    /// same in any batch.
    ///
    /// - Parameters:
    ///   - texts: ids as ``WordPieceTokenizer/tokens(ofWords:)`` gives them
    ///   - words: of each text, the tokens of its words
    ///   - workspace: the calling thread's own
    func wordVectors(
        of texts: [[Int32]], words: [[Range<Int>]], workspace: EncoderWorkspace
    ) throws(EmbeddingError) -> [[Float]]
}
