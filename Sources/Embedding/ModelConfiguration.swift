import Foundation
import VectorKernels

/// What the files beside a model's weights say about it.
struct ModelConfiguration: Sendable {
    enum Architecture: String, Sendable {
        case bert
        case mpnet
    }

    let architecture: Architecture
    let width: Int
    let innerWidth: Int
    let headCount: Int
    let layerCount: Int
    let epsilon: Float
    /// Rows of the position table in the file.
    let positionCount: Int
    let vocabularyCount: Int
    /// Buckets of relative distances (MPNet).
    let relativeBucketCount: Int
    let pooling: EncoderPooling
    /// Tokens of a text that the model reads.
    let maximumTokenCount: Int
    let tokenizer: TokenizerConfiguration
    /// Put before a text of this type; models trained with prompts name them.
    let prompts: [InputType: String]

    /// MPNet numbers positions from the padding id + 1, that is from 2.
    var firstPosition: Int { architecture == .mpnet ? 2 : 0 }

    /// Reads the configuration files of a model folder.
    init(folder: URL) throws(EmbeddingError) {
        guard let main: Main = try readJSON("config.json", in: folder) else {
            throw .modelMissing(folder: folder.path)
        }
        architecture = try Self.architecture(main)
        try Self.checkSizes(main)
        width = main.hiddenSize
        innerWidth = main.intermediateSize
        headCount = main.numAttentionHeads
        layerCount = main.numHiddenLayers
        epsilon = main.layerNormEps ?? 1e-12
        positionCount = main.maxPositionEmbeddings
        vocabularyCount = main.vocabSize
        relativeBucketCount = main.relativeAttentionNumBuckets ?? 32
        pooling = try Self.pooling(folder)

        let sentence: Sentence? = try readJSON("sentence_bert_config.json", in: folder)
        let readable = positionCount - (architecture == .mpnet ? 2 : 0)
        maximumTokenCount = min(sentence?.maxSeqLength ?? readable, readable)
        guard maximumTokenCount > 2 else {
            throw .modelUnsupported(reason: "it reads \(maximumTokenCount) tokens")
        }
        tokenizer = try TokenizerConfiguration(folder: folder, architecture: architecture)

        let prompting: Prompting? = try readJSON("config_sentence_transformers.json", in: folder)
        var prompts: [InputType: String] = [:]
        prompts[.query] = prompting?.prompts?["query"]
        prompts[.document] = prompting?.prompts?["document"] ?? prompting?.prompts?["passage"]
        self.prompts = prompts.filter { !$0.value.isEmpty }
    }

    /// Sizes that can be computed with; the tensors' shapes decide later whether they are true.
    private static func checkSizes(_ main: Main) throws(EmbeddingError) {
        let sizes = [
            main.hiddenSize, main.intermediateSize, main.numAttentionHeads, main.numHiddenLayers,
            main.maxPositionEmbeddings, main.vocabSize,
        ]
        guard sizes.allSatisfy({ (1...1 << 24).contains($0) }),
            (4...1 << 24).contains(main.relativeAttentionNumBuckets ?? 32)
        else { throw .modelUnsupported(reason: "config.json names impossible sizes") }
    }

    private static func architecture(_ main: Main) throws(EmbeddingError) -> Architecture {
        guard let architecture = Architecture(rawValue: main.modelType) else {
            throw .modelUnsupported(reason: "it is of the type \(main.modelType)")
        }
        if let activation = main.hiddenAct, activation != "gelu" {
            throw .modelUnsupported(reason: "its activation is \(activation), not gelu")
        }
        if let position = main.positionEmbeddingType, position != "absolute" {
            throw .modelUnsupported(reason: "its positions are \(position), not absolute")
        }
        return architecture
    }

    private static func pooling(_ folder: URL) throws(EmbeddingError) -> EncoderPooling {
        let modules: [Module] = try readJSON("modules.json", in: folder) ?? []
        let kinds = modules.compactMap { $0.type.split(separator: ".").last }
        if let other = kinds.first(where: { !["Transformer", "Pooling", "Normalize"].contains($0) })
        {
            throw .modelUnsupported(reason: "it has a module \(other)")
        }
        let poolingPath = modules.first { $0.type.hasSuffix(".Pooling") }?.path ?? "1_Pooling"
        let modes: Pooling? = try readJSON(poolingPath + "/config.json", in: folder)
        if modes?.other == true {
            throw .modelUnsupported(reason: "it pools otherwise than by mean or first token")
        }
        let isFirst = modes?.clsToken ?? false
        let isMean = modes?.meanTokens ?? !isFirst
        guard isFirst != isMean else {
            throw .modelUnsupported(reason: "it pools in several ways at once, or in none")
        }
        return EncoderPooling(
            kind: isFirst ? .first : .mean, toUnitLength: kinds.contains("Normalize"))
    }
}

extension ModelConfiguration {
    private struct Main: Decodable {
        let modelType: String
        let hiddenSize: Int
        let intermediateSize: Int
        let numAttentionHeads: Int
        let numHiddenLayers: Int
        let layerNormEps: Float?
        let maxPositionEmbeddings: Int
        let vocabSize: Int
        let hiddenAct: String?
        let positionEmbeddingType: String?
        let relativeAttentionNumBuckets: Int?
    }

    private struct Sentence: Decodable {
        let maxSeqLength: Int?
    }

    private struct Module: Decodable {
        let type: String
        let path: String
    }

    private struct Pooling: Decodable {
        let clsToken: Bool?
        let meanTokens: Bool?
        /// Any other mode is on.
        let other: Bool

        init(from decoder: any Decoder) throws {
            // Keys of a dictionary, unlike names of properties, are not converted.
            let values = try decoder.singleValueContainer().decode([String: Setting].self)
            let known = ["pooling_mode_cls_token", "pooling_mode_mean_tokens"]
            clsToken = values[known[0]]?.isOn
            meanTokens = values[known[1]]?.isOn
            other = values.contains { name, value in
                name.hasPrefix("pooling_mode") && !known.contains(name) && value.isOn == true
            }
        }

        /// A flag; values of other types are of no interest.
        struct Setting: Decodable {
            let isOn: Bool?
            init(from decoder: any Decoder) throws {
                do {
                    isOn = try decoder.singleValueContainer().decode(Bool.self)
                } catch { isOn = nil }
            }
        }
    }

    private struct Prompting: Decodable {
        let prompts: [String: String]?
    }
}

/// Decodes a JSON file of a model; nil if there is none.
func readJSON<Value: Decodable>(_ name: String, in folder: URL) throws(EmbeddingError) -> Value? {
    let file = folder.appendingPathComponent(name)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
        return try decoder.decode(Value.self, from: Data(contentsOf: file))
    } catch {
        throw .modelDamaged(file: file.path, reason: "it does not hold the expected JSON")
    }
}
