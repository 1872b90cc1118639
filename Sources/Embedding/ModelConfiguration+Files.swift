/// The files of a configuration as they are written.
extension ModelConfiguration {
    /// `config.json` of BERT and MPNet, and what of Nomic's other names means the same.
    struct Main: Decodable {
        var modelType: String
        var hiddenSize: Int
        var intermediateSize: Int
        var numAttentionHeads: Int
        var numHiddenLayers: Int
        var layerNormEps: Float?
        var maxPositionEmbeddings: Int
        var vocabSize: Int
        var hiddenAct: String?
        var positionEmbeddingType: String?
        var relativeAttentionNumBuckets: Int?
        var matryoshkaDimensions: [Int]?
        var rotaryEmbBase: Float?
    }

    /// Only what decides how the rest is read.
    struct Kind: Decodable {
        let modelType: String
    }

    /// `config.json` of nomic-embed-text (Nussbaum et al. 2024), which names sizes as GPT-2 does.
    struct Nomic: Decodable {
        let nEmbd: Int
        let nHead: Int
        let nInner: Int?
        let nLayer: Int
        let nPositions: Int
        let maxTrainedPositions: Int?
        let vocabSize: Int
        let layerNormEpsilon: Float?
        let activationFunction: String
        let prenorm: Bool?
        let parallelBlock: Bool?
        let useRmsNorm: Bool?
        let qkvProjBias: Bool?
        let mlpFc1Bias: Bool?
        let mlpFc2Bias: Bool?
        let rotaryEmbBase: Float?
        let rotaryEmbFraction: Float?
        let rotaryEmbInterleaved: Bool?
        let rotaryEmbScaleBase: Float?
        let matryoshkaDimensions: [Int]?

        /// Refuses relatives of the model that compute otherwise.
        func main() throws(EmbeddingError) -> Main {
            let differences = [
                ("its activation is \(activationFunction)", activationFunction != "swiglu"),
                ("it normalises before its layers", prenorm ?? false),
                ("its blocks are parallel", parallelBlock ?? false),
                ("it normalises by the root mean square", useRmsNorm ?? false),
                (
                    "its linear layers have biases",
                    qkvProjBias ?? false || mlpFc1Bias ?? false || mlpFc2Bias ?? false
                ),
                (
                    "its positions turn only a part of each head, or neighbouring inputs",
                    rotaryEmbFraction != 1 || rotaryEmbInterleaved ?? false
                        || rotaryEmbScaleBase != nil
                ),
            ]
            if let difference = differences.first(where: \.1) {
                throw .modelUnsupported(reason: difference.0)
            }
            // Past the trained positions the model scales its angles, which is not computed here.
            let positions = min(nPositions, maxTrainedPositions ?? nPositions)
            return Main(
                modelType: Architecture.nomic.rawValue, hiddenSize: nEmbd,
                intermediateSize: nInner ?? 4 * nEmbd, numAttentionHeads: nHead,
                numHiddenLayers: nLayer, layerNormEps: layerNormEpsilon,
                maxPositionEmbeddings: positions, vocabSize: vocabSize,
                matryoshkaDimensions: matryoshkaDimensions, rotaryEmbBase: rotaryEmbBase ?? 10_000)
        }
    }

    struct Sentence: Decodable {
        let maxSeqLength: Int?
    }

    struct Module: Decodable {
        let type: String
        let path: String
    }

    struct Pooling: Decodable {
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

    struct Prompting: Decodable {
        let prompts: [String: String]?
    }
}
