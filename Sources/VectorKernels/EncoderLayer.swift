internal import CVectorKernels

/// A linear layer in packed form: y = x Wᵀ + bias.
package final class EncoderLinear: Sendable {
    let inputCount: Int
    let outputCount: Int
    let weights: EncoderMemory
    let bias: EncoderMemory
    private let kernels: EncoderKernels

    /// All weights are zero until ``setOutputs(from:count:weights:bias:)`` gives them.
    package init(kernels: EncoderKernels, inputCount: Int, outputCount: Int) {
        precondition(
            inputCount.isMultiple(of: EncoderKernels.widthUnit)
                && outputCount.isMultiple(of: EncoderKernels.widthUnit),
            "widths are multiples of \(EncoderKernels.widthUnit)")
        self.kernels = kernels
        self.inputCount = inputCount
        self.outputCount = outputCount
        weights = EncoderMemory(
            byteCount: kernels.packedWeightByteCount(outputs: outputCount, inputs: inputCount))
        bias = EncoderMemory(floatCount: outputCount)
    }

    /// Packs the rows of some outputs. Only while loading, before other threads see the layer.
    ///
    /// - Parameters:
    ///   - first: index of the first output, a multiple of the width unit, as is `count`
    ///   - rows: `count × inputCount` f32, row-major, aligned to four bytes
    ///   - offsets: `count` f32; nil for zeros
    package func setOutputs(
        from first: Int, count: Int, weights rows: RawSpan, bias offsets: RawSpan?
    ) {
        precondition(first.isMultiple(of: EncoderKernels.widthUnit), "outputs start at a panel")
        precondition(count.isMultiple(of: EncoderKernels.widthUnit), "outputs fill panels")
        precondition(first + count <= outputCount, "outputs exist")
        precondition(rows.byteCount == count * inputCount * 4, "one weight per input and output")
        if let offsets {
            precondition(offsets.byteCount == count * 4, "one offset per output")
            bias.copyFloats(offsets, at: first)
        }
        let place = kernels.packedWeightByteCount(outputs: first, inputs: inputCount)
        unsafe rows.withUnsafeBytes { source in
            // SAFETY: the size was checked; the caller promises the alignment of floats.
            guard let floats = unsafe source.baseAddress?.assumingMemoryBound(to: Float.self) else {
                return
            }
            unsafe kernels.table.pointee.pack_weights(
                floats, count, inputCount, weights.bytes.advanced(by: place))
        }
    }
}

/// Scale and offset of a layer normalisation.
package final class EncoderNorm: Sendable {
    let gamma: EncoderMemory
    let beta: EncoderMemory

    /// - Parameters:
    ///   - scale: `width` f32
    ///   - offset: `width` f32
    package init(width: Int, scale: RawSpan, offset: RawSpan) {
        precondition(scale.byteCount == width * 4 && offset.byteCount == width * 4)
        gamma = EncoderMemory(floatCount: width)
        beta = EncoderMemory(floatCount: width)
        gamma.copyFloats(scale, at: 0)
        beta.copyFloats(offset, at: 0)
    }
}

/// A table of f32 rows or of single values, in memory of its own.
package final class EncoderTable: Sendable {
    let memory: EncoderMemory
    package let count: Int

    package init(_ values: [Float]) {
        count = values.count
        // Attention reads whole vectors of a relative bias, up to a width unit past its end.
        memory = EncoderMemory(floatCount: values.count + EncoderKernels.widthUnit)
        unsafe memory.copyFloats(values.span.bytes, at: 0)
    }
}

/// One block of the encoder: attention and feed-forward, each added and normalised after.
package struct EncoderLayer: Sendable {
    /// Queries, keys, values: `width` to `3 × width`.
    let attentionInput: EncoderLinear
    let attentionOutput: EncoderLinear
    let attentionNorm: EncoderNorm
    /// `width` to the inner width, or to twice that where the second half gates the first.
    let expansion: EncoderLinear
    let contraction: EncoderLinear
    let outputNorm: EncoderNorm

    package init(
        attentionInput: EncoderLinear, attentionOutput: EncoderLinear, attentionNorm: EncoderNorm,
        expansion: EncoderLinear, contraction: EncoderLinear, outputNorm: EncoderNorm
    ) {
        self.attentionInput = attentionInput
        self.attentionOutput = attentionOutput
        self.attentionNorm = attentionNorm
        self.expansion = expansion
        self.contraction = contraction
        self.outputNorm = outputNorm
    }
}
