import Foundation
import VectorKernels

/// What the files beside a model's weights say about it.
struct ModelConfiguration: Sendable {
    enum Architecture: String, Sendable {
        case bert
        case mpnet
        case nomic = "nomic_bert"
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
    /// The base of the angles by which queries and keys turn (Nomic).
    let rotaryBase: Float?
    /// Shorter dimensions that the model was trained for.
    let shorterDimensions: [Int]
    /// Put before a text of this type; models trained with prompts name them.
    let prompts: [InputType: String]

    /// MPNet numbers positions from the padding id + 1, that is from 2.
    var firstPosition: Int { architecture == .mpnet ? 2 : 0 }

    /// Reads the configuration files of a model folder.
    init(folder: URL) throws(EmbeddingError) {
        let main = try Self.main(folder)
        architecture = try Self.architecture(main.modelType)
        try Self.checkArithmetic(main)
        try Self.checkSizes(main)
        width = main.hiddenSize
        innerWidth = main.intermediateSize
        headCount = main.numAttentionHeads
        layerCount = main.numHiddenLayers
        epsilon = main.layerNormEps ?? 1e-12
        positionCount = main.maxPositionEmbeddings
        vocabularyCount = main.vocabSize
        relativeBucketCount = main.relativeAttentionNumBuckets ?? 32
        rotaryBase = main.rotaryEmbBase
        shorterDimensions = (main.matryoshkaDimensions ?? []).filter {
            (1..<main.hiddenSize).contains($0)
        }
        let pooling = try Self.pooling(folder)
        // Nomic leaves the unit length to its users, who all want it.
        self.pooling = EncoderPooling(
            kind: pooling.kind, toUnitLength: pooling.toUnitLength || architecture == .nomic)

        let sentence: Sentence? = try readJSON("sentence_bert_config.json", in: folder)
        let readable = positionCount - (architecture == .mpnet ? 2 : 0)
        maximumTokenCount = min(sentence?.maxSeqLength ?? readable, readable)
        guard maximumTokenCount > 2 else {
            throw .modelUnsupported(reason: "it reads \(maximumTokenCount) tokens")
        }
        tokenizer = try TokenizerConfiguration(folder: folder, isMPNet: architecture == .mpnet)
        prompts = try Self.prompts(folder, isNomic: architecture == .nomic)
    }

    static func prompts(_ folder: URL, isNomic: Bool) throws(EmbeddingError) -> [InputType: String]
    {
        let prompting: Prompting? = try readJSON("config_sentence_transformers.json", in: folder)
        func prompt(_ names: [String]) -> String? {
            names.compactMap { prompting?.prompts?[$0] }.first
        }
        var prompts: [InputType: String] = [:]
        prompts[.query] = prompt(["query", "search_query"])
        prompts[.document] = prompt(["document", "search_document", "passage"])
        if isNomic {
            prompts[.query] = prompts[.query] ?? "search_query: "
            prompts[.document] = prompts[.document] ?? "search_document: "
        }
        return prompts.filter { !$0.value.isEmpty }
    }

    private static func main(_ folder: URL) throws(EmbeddingError) -> Main {
        guard let kind: Kind = try readJSON("config.json", in: folder) else {
            throw .modelMissing(folder: folder.path)
        }
        // Other kinds of models name their sizes otherwise, or not at all.
        let architecture = try architecture(kind.modelType)
        if architecture == .nomic,
            let nomic: Nomic = try readJSON("config.json", in: folder)
        {
            return try nomic.main()
        }
        guard let main: Main = try readJSON("config.json", in: folder) else {
            throw .modelMissing(folder: folder.path)
        }
        return main
    }

    /// Sizes that can be computed with; the tensors' shapes decide later whether they are true.
    private static func checkSizes(_ main: Main) throws(EmbeddingError) {
        let sizes = [
            main.hiddenSize, main.intermediateSize, main.numAttentionHeads, main.numHiddenLayers,
            main.maxPositionEmbeddings, main.vocabSize,
        ]
        guard sizes.allSatisfy({ (1...1 << 24).contains($0) }),
            (4...1 << 24).contains(main.relativeAttentionNumBuckets ?? 32),
            main.rotaryEmbBase.map({ $0 > 1 && $0.isFinite }) ?? true
        else { throw .modelUnsupported(reason: "config.json names impossible sizes") }
    }

    private static func architecture(_ type: String) throws(EmbeddingError) -> Architecture {
        guard let architecture = Architecture(rawValue: type) else {
            throw .modelUnsupported(reason: "it is of the type \(type)")
        }
        return architecture
    }

    private static func checkArithmetic(_ main: Main) throws(EmbeddingError) {
        if let activation = main.hiddenAct, activation != "gelu" {
            throw .modelUnsupported(reason: "its activation is \(activation), not gelu")
        }
        if let position = main.positionEmbeddingType, position != "absolute" {
            throw .modelUnsupported(reason: "its positions are \(position), not absolute")
        }
    }

    /// As the files of sentence-transformers say; without them by the mean.
    static func pooling(_ folder: URL) throws(EmbeddingError) -> EncoderPooling {
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
