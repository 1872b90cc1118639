import Foundation
import VectorKernels

/// Finds a model's weights by their names in the file and packs them.
struct WeightLoader {
    let weights: Safetensors
    let configuration: ModelConfiguration
    let kernels: EncoderKernels
    /// Before every name, if the file was saved from a larger model ("bert.").
    let prefix: String

    private static let prefixes = ["", "bert.", "mpnet.", "model.", "0.auto_model."]

    init(weights: Safetensors, configuration: ModelConfiguration, kernels: EncoderKernels) {
        self.weights = weights
        self.configuration = configuration
        self.kernels = kernels
        prefix =
            Self.prefixes.first {
                weights.shape(of: $0 + "embeddings.word_embeddings.weight") != nil
            } ?? ""
    }

    func stack() throws(EmbeddingError) -> EncoderStack {
        guard
            let shape = EncoderShape(
                width: configuration.width, innerWidth: configuration.innerWidth,
                headCount: configuration.headCount, layerCount: configuration.layerCount,
                maximumLength: configuration.maximumTokenCount, epsilon: configuration.epsilon)
        else {
            throw .modelUnsupported(
                reason: "its widths are not multiples of \(EncoderKernels.widthUnit)")
        }
        var layers: [EncoderLayer] = []
        for index in 0..<configuration.layerCount { layers.append(try layer(index)) }
        return EncoderStack(
            shape: shape, kernels: kernels, layers: layers,
            embeddingNorm: try norm("embeddings.LayerNorm"), positions: try positions(),
            relativeBias: configuration.architecture == .mpnet ? try relativeBias() : nil,
            pooling: configuration.pooling)
    }

    private func layer(_ index: Int) throws(EmbeddingError) -> EncoderLayer {
        let name = "encoder.layer.\(index)."
        let (width, inner) = (configuration.width, configuration.innerWidth)
        let isMPNet = configuration.architecture == .mpnet
        let inputs =
            isMPNet
            ? ["attention.attn.q", "attention.attn.k", "attention.attn.v"]
            : ["attention.self.query", "attention.self.key", "attention.self.value"]
        let output = isMPNet ? "attention.attn.o" : "attention.output.dense"
        let attentionNorm = isMPNet ? "attention.LayerNorm" : "attention.output.LayerNorm"
        return EncoderLayer(
            attentionInput: try linear(inputs.map { name + $0 }, inputs: width, outputs: width),
            attentionOutput: try linear([name + output], inputs: width, outputs: width),
            attentionNorm: try norm(name + attentionNorm),
            expansion: try linear([name + "intermediate.dense"], inputs: width, outputs: inner),
            contraction: try linear([name + "output.dense"], inputs: inner, outputs: width),
            outputNorm: try norm(name + "output.LayerNorm"))
    }

    /// One layer of several linear maps of the same input, `outputs` wide each.
    private func linear(_ names: [String], inputs: Int, outputs: Int) throws(EmbeddingError)
        -> EncoderLinear
    {
        // Before memory is taken for sizes that may be untrue.
        for name in names {
            _ = try weights.byteRange(of: prefix + name + ".weight", shape: [outputs, inputs])
        }
        let linear = EncoderLinear(
            kernels: kernels, inputCount: inputs, outputCount: names.count * outputs)
        for (index, name) in names.enumerated() {
            let bias = try floats(name + ".bias", [outputs])
            try weights.withFloats(of: prefix + name + ".weight", shape: [outputs, inputs]) {
                linear.setOutputs(
                    from: index * outputs, count: outputs, weights: $0, bias: bias.span.bytes)
            }
        }
        return linear
    }

    private func norm(_ name: String) throws(EmbeddingError) -> EncoderNorm {
        let scale = try floats(name + ".weight", [configuration.width])
        let offset = try floats(name + ".bias", [configuration.width])
        return EncoderNorm(
            width: configuration.width, scale: scale.span.bytes, offset: offset.span.bytes)
    }

    /// Rows added to the words': positions, and for BERT the first token type too.
    private func positions() throws(EmbeddingError) -> EncoderTable {
        let width = configuration.width
        var rows = try floats(
            "embeddings.position_embeddings.weight", [configuration.positionCount, width])
        rows.removeFirst(configuration.firstPosition * width)
        rows.removeLast(rows.count - configuration.maximumTokenCount * width)
        if configuration.architecture == .bert {
            let name = "embeddings.token_type_embeddings.weight"
            let types = try floats(name, weights.shape(of: prefix + name) ?? [2, width])
            guard types.count >= width else {
                throw .modelUnsupported(reason: "its token types are not as wide as its words")
            }
            for index in rows.indices { rows[index] += types[index % width] }
        }
        return EncoderTable(rows)
    }

    /// What each head adds to a score by distance, `heads × (2 × maximum - 1)`.
    private func relativeBias() throws(EmbeddingError) -> EncoderTable {
        let heads = configuration.headCount
        let buckets = configuration.relativeBucketCount
        let values = try floats("encoder.relative_attention_bias.weight", [buckets, heads])
        let farthest = configuration.maximumTokenCount - 1
        var bias: [Float] = []
        for head in 0..<heads {
            for distance in -farthest...farthest {
                let bucket = RelativeBuckets.bucket(of: distance, count: buckets)
                bias.append(values[bucket * heads + head])
            }
        }
        return EncoderTable(bias)
    }

    private func floats(_ name: String, _ shape: [Int]) throws(EmbeddingError) -> [Float] {
        try weights.withFloats(of: prefix + name, shape: shape) { bytes in
            (0..<bytes.byteCount / 4).map {
                bytes.unsafeLoadUnaligned(fromByteOffset: 4 * $0, as: Float.self)
            }
        }
    }
}

/// The relative distances of MPNet: exact while near, logarithmic when far (Raffel et al. 2020).
enum RelativeBuckets {
    /// - Parameters:
    ///   - distance: key position minus query position
    ///   - count: of all buckets, half for each direction
    static func bucket(of distance: Int, count: Int) -> Int {
        let half = count / 2
        let exact = half / 2
        let farthest: Float = 128
        let magnitude = abs(distance)
        let direction = distance > 0 ? half : 0
        guard magnitude >= exact else { return direction + magnitude }
        let scaled =
            Float(log(Float(magnitude) / Float(exact)))
            / Float(log(farthest / Float(exact))) * Float(half - exact)
        return direction + min(exact + Int(scaled), half - 1)
    }
}
