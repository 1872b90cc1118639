package import Foundation
package import VectorKernels

/// A model of BERT, MPNet or Nomic type, ready to turn token ids into vectors.
///
/// Weights are packed into memory of their own while loading. The word table stays in the mapped
/// file: of it only the rows in use are resident.
package final class TransformerEncoder: WordEncoder {
    package let tokenizer: WordPieceTokenizer
    package let kernels: EncoderKernels
    package let maximumTokenCount: Int
    package let dimension: Int
    package let prompts: [InputType: String]
    package let shorterDimensions: [Int]
    private let stack: EncoderStack
    private let weights: Safetensors
    private let wordTable: String
    private let wordTableShape: [Int]

    /// Loads the model in `folder`. Takes about a second; blocks.
    package init(folder: URL, kernels: EncoderKernels) throws(EmbeddingError) {
        let configuration = try ModelConfiguration(folder: folder)
        let file = folder.appendingPathComponent("model.safetensors").path
        guard FileManager.default.fileExists(atPath: file) else {
            throw .modelMissing(folder: folder.path)
        }
        // Packing reads the whole file once. The word table is read through a second mapping, so
        // that the pages of the first go when loading ends.
        let loader = try WeightLoader(
            weights: Safetensors(path: file), configuration: configuration, kernels: kernels)
        stack = try loader.stack()
        weights = try Safetensors(path: file)
        wordTable = loader.prefix + WeightNames.wordTable
        wordTableShape = [configuration.vocabularyCount, configuration.width]
        _ = try weights.byteRange(of: wordTable, shape: wordTableShape)
        tokenizer = try WordPieceTokenizer(
            configuration.tokenizer, maximumTokenCount: configuration.maximumTokenCount)
        guard tokenizer.vocabularyCount <= configuration.vocabularyCount else {
            throw .modelDamaged(
                file: configuration.tokenizer.file,
                reason: "it has more pieces than the model has rows")
        }
        self.kernels = kernels
        maximumTokenCount = configuration.maximumTokenCount
        dimension = configuration.width
        prompts = configuration.prompts
        shorterDimensions = configuration.shorterDimensions
    }

    /// The vectors of a batch. A text's vector is bitwise the same in any batch.
    ///
    /// - Parameter texts: ids as ``WordPieceTokenizer/tokens(of:)`` gives them
    package func vectors(of texts: [[Int32]], workspace: EncoderWorkspace) throws(EmbeddingError)
        -> [[Float]]
    {
        try weights.withFloats(of: wordTable, shape: wordTableShape) { words in
            stack.vectors(of: texts, wordTable: words, workspace: workspace)
        }
    }

    package func wordVectors(
        of texts: [[Int32]], words: [[Range<Int>]], workspace: EncoderWorkspace
    ) throws(EmbeddingError) -> [[Float]] {
        let layers = WordVectors.Layer.allCases.map { $0.number(of: stack.shape.layerCount) }
        return try weights.withFloats(of: wordTable, shape: wordTableShape) { table in
            stack.vectors(
                of: texts, runs: words, afterLayers: layers, wordTable: table,
                workspace: workspace)
        }
    }
}
