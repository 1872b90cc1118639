import Foundation
import VectorKernels

/// What the files beside an ONNX graph say; all but the tokeniser's may be missing.
struct OnnxConfiguration: Sendable {
    let tokenizer: TokenizerConfiguration
    let pooling: EncoderPooling.Kind
    let maximumTokenCount: Int
    let prompts: [InputType: String]
    let shorterDimensions: [Int]

    /// What most models read, and the most that is tried.
    private static let (usualTokenCount, limit) = (512, 8_192)

    init(folder: URL) throws(EmbeddingError) {
        let main: Main? = try readJSON("config.json", in: folder)
        let isMPNet = main?.modelType == ModelConfiguration.Architecture.mpnet.rawValue
        tokenizer = try TokenizerConfiguration(folder: folder, isMPNet: isMPNet)
        pooling = try ModelConfiguration.pooling(folder).kind
        let sentence: ModelConfiguration.Sentence? = try readJSON(
            "sentence_bert_config.json", in: folder)
        // MPNet numbers positions from 2.
        let positions = (main?.maxPositionEmbeddings ?? main?.nPositions).map {
            isMPNet ? $0 - 2 : $0
        }
        let asked = sentence?.maxSeqLength ?? positions ?? Self.usualTokenCount
        maximumTokenCount = min(asked, positions ?? asked, Self.limit)
        guard maximumTokenCount > 2 else {
            throw .modelUnsupported(reason: "it reads \(maximumTokenCount) tokens")
        }
        prompts = try ModelConfiguration.prompts(
            folder, isNomic: main?.modelType == ModelConfiguration.Architecture.nomic.rawValue)
        shorterDimensions = main?.matryoshkaDimensions ?? []
    }

    private struct Main: Decodable {
        let modelType: String?
        let maxPositionEmbeddings: Int?
        let nPositions: Int?
        let matryoshkaDimensions: [Int]?
    }
}
