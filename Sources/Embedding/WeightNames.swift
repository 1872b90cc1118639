/// What the tensors of a model file are called.
struct WeightNames {
    let architecture: ModelConfiguration.Architecture

    static let wordTable = "embeddings.word_embeddings.weight"
    static let positions = "embeddings.position_embeddings.weight"
    static let tokenTypes = "embeddings.token_type_embeddings.weight"
    static let relativeBias = "encoder.relative_attention_bias.weight"

    /// The parts of a layer; those that are lists have the same input and stand one after another.
    struct Layer {
        let attentionInput: [String]
        let attentionOutput: String
        let attentionNorm: String
        let expansion: [String]
        let contraction: String
        let outputNorm: String
    }

    var embeddingNorm: String { architecture == .nomic ? "emb_ln" : "embeddings.LayerNorm" }

    /// Linear layers have biases.
    var hasBiases: Bool { architecture != .nomic }

    func layer(_ index: Int) -> Layer {
        let layer = "encoder.layer.\(index)."
        switch architecture {
        case .bert:
            return Layer(
                attentionInput: ["query", "key", "value"].map { layer + "attention.self." + $0 },
                attentionOutput: layer + "attention.output.dense",
                attentionNorm: layer + "attention.output.LayerNorm",
                expansion: [layer + "intermediate.dense"], contraction: layer + "output.dense",
                outputNorm: layer + "output.LayerNorm")
        case .mpnet:
            return Layer(
                attentionInput: ["q", "k", "v"].map { layer + "attention.attn." + $0 },
                attentionOutput: layer + "attention.attn.o",
                attentionNorm: layer + "attention.LayerNorm",
                expansion: [layer + "intermediate.dense"], contraction: layer + "output.dense",
                outputNorm: layer + "output.LayerNorm")
        case .nomic:
            let layer = "encoder.layers.\(index)."
            return Layer(
                attentionInput: [layer + "attn.Wqkv"], attentionOutput: layer + "attn.out_proj",
                attentionNorm: layer + "norm1",
                // Values, then what gates them.
                expansion: [layer + "mlp.fc11", layer + "mlp.fc12"],
                contraction: layer + "mlp.fc2", outputNorm: layer + "norm2")
        }
    }
}
