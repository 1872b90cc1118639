import Foundation
import VectorKernels

/// Finds a model's weights by their names in the file and packs them.
struct WeightLoader {
    let weights: Safetensors
    let configuration: ModelConfiguration
    let kernels: EncoderKernels
    private let names: WeightNames
    /// Before every name, if the file was saved from a larger model ("bert.").
    let prefix: String

    private static let prefixes = ["", "bert.", "mpnet.", "model.", "0.auto_model."]

    init(weights: Safetensors, configuration: ModelConfiguration, kernels: EncoderKernels) {
        self.weights = weights
        self.configuration = configuration
        self.kernels = kernels
        names = WeightNames(architecture: configuration.architecture)
        prefix =
            Self.prefixes.first {
                weights.shape(of: $0 + WeightNames.wordTable) != nil
            } ?? ""
    }

    func stack() throws(EmbeddingError) -> EncoderStack {
        guard
            let shape = EncoderShape(
                width: configuration.width, innerWidth: configuration.innerWidth,
                headCount: configuration.headCount, layerCount: configuration.layerCount,
                maximumLength: configuration.maximumTokenCount, epsilon: configuration.epsilon,
                isGated: configuration.architecture == .nomic)
        else {
            throw .modelUnsupported(
                reason: "its widths are not multiples of \(EncoderKernels.widthUnit)")
        }
        var layers: [EncoderLayer] = []
        for index in 0..<configuration.layerCount { layers.append(try layer(index)) }
        return EncoderStack(
            shape: shape, kernels: kernels, layers: layers,
            embeddingNorm: try norm(names.embeddingNorm), positions: try positions(),
            relativeBias: configuration.architecture == .mpnet ? try relativeBias() : nil,
            rotations: configuration.rotaryBase.map(rotations),
            pooling: configuration.pooling)
    }

    private func layer(_ index: Int) throws(EmbeddingError) -> EncoderLayer {
        let layer = names.layer(index)
        let (width, inner) = (configuration.width, configuration.innerWidth)
        let inputs = layer.attentionInput
        return EncoderLayer(
            attentionInput: try linear(inputs, inputs: width, outputs: 3 * width / inputs.count),
            attentionOutput: try linear([layer.attentionOutput], inputs: width, outputs: width),
            attentionNorm: try norm(layer.attentionNorm),
            expansion: try linear(layer.expansion, inputs: width, outputs: inner),
            contraction: try linear([layer.contraction], inputs: inner, outputs: width),
            outputNorm: try norm(layer.outputNorm))
    }

    /// One layer of several linear maps of the same input, `outputs` wide each.
    private func linear(_ parts: [String], inputs: Int, outputs: Int) throws(EmbeddingError)
        -> EncoderLinear
    {
        // Before memory is taken for sizes that may be untrue.
        for name in parts {
            _ = try weights.byteRange(of: prefix + name + ".weight", shape: [outputs, inputs])
        }
        let linear = EncoderLinear(
            kernels: kernels, inputCount: inputs, outputCount: parts.count * outputs)
        for (index, name) in parts.enumerated() {
            let bias = names.hasBiases ? try floats(name + ".bias", [outputs]) : nil
            try weights.withFloats(of: prefix + name + ".weight", shape: [outputs, inputs]) {
                linear.setOutputs(
                    from: index * outputs, count: outputs, weights: $0, bias: bias?.span.bytes)
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

    /// Rows added to the words': positions where they are learnt, and the first token type where
    /// there are types.
    private func positions() throws(EmbeddingError) -> EncoderTable {
        let width = configuration.width
        var rows: [Float]
        if configuration.rotaryBase == nil {
            rows = try floats(WeightNames.positions, [configuration.positionCount, width])
            rows.removeFirst(configuration.firstPosition * width)
            rows.removeLast(rows.count - configuration.maximumTokenCount * width)
        } else {
            rows = [Float](repeating: 0, count: width)
        }
        if configuration.architecture != .mpnet {
            let name = WeightNames.tokenTypes
            let types = try floats(name, weights.shape(of: prefix + name) ?? [2, width])
            guard types.count >= width else {
                throw .modelUnsupported(reason: "its token types are not as wide as its words")
            }
            for index in rows.indices { rows[index] += types[index % width] }
        }
        return EncoderTable(rows)
    }

    /// Cosines and sines per position: input pair i turns by position / base^(2i / head width) (Su
    /// et al. 2021, section 3.2.2).
    private func rotations(base: Float) -> EncoderTable {
        let headWidth = configuration.width / configuration.headCount
        let frequencies = (0..<headWidth / 2).map {
            pow(Double(base), -2 * Double($0) / Double(headWidth))
        }
        var table: [Float] = []
        for position in 0..<configuration.maximumTokenCount {
            let angles = frequencies.map { Double(position) * $0 }
            table += angles.map { Float(cos($0)) }
            table += angles.map { Float(sin($0)) }
        }
        return EncoderTable(table)
    }

    /// What each head adds to a score by distance, `heads × (2 × maximum - 1)`.
    private func relativeBias() throws(EmbeddingError) -> EncoderTable {
        let heads = configuration.headCount
        let buckets = configuration.relativeBucketCount
        let values = try floats(WeightNames.relativeBias, [buckets, heads])
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
