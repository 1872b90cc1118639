internal import CVectorKernels

/// The sizes of an encoder.
package struct EncoderShape: Sendable, Hashable {
    package let width: Int
    package let innerWidth: Int
    package let headCount: Int
    package let layerCount: Int
    /// Rows of the position table; no sequence is longer.
    package let maximumLength: Int
    package let epsilon: Float
    /// SwiGLU in place of GELU: the expansion gives values and gates.
    package let isGated: Bool

    /// Outputs of the expansion.
    var expandedWidth: Int { isGated ? 2 * innerWidth : innerWidth }

    package var headWidth: Int { width / headCount }

    /// Nil if a width is not a multiple of the width unit, or a count is not positive.
    package init?(
        width: Int, innerWidth: Int, headCount: Int, layerCount: Int, maximumLength: Int,
        epsilon: Float, isGated: Bool = false
    ) {
        let unit = EncoderKernels.widthUnit
        guard width > 0, innerWidth > 0, headCount > 0, layerCount > 0, maximumLength > 0,
            width.isMultiple(of: headCount), (width / headCount).isMultiple(of: unit),
            width.isMultiple(of: unit), innerWidth.isMultiple(of: unit)
        else { return nil }
        self.width = width
        self.innerWidth = innerWidth
        self.headCount = headCount
        self.layerCount = layerCount
        self.maximumLength = maximumLength
        self.epsilon = epsilon
        self.isGated = isGated
    }
}

/// How the rows of a text become its vector.
package struct EncoderPooling: Sendable, Hashable {
    package enum Kind: Sendable {
        case mean
        /// The row of the first token.
        case first
    }
    package let kind: Kind
    package let toUnitLength: Bool

    package init(kind: Kind, toUnitLength: Bool) {
        self.kind = kind
        self.toUnitLength = toUnitLength
    }
}

/// The forward pass of a BERT, MPNet or Nomic encoder (Devlin et al. 2019; Song et al. 2020;
/// Nussbaum et al. 2024).
///
/// A batch is ragged: the rows of all texts follow one another without padding, so that no work is
/// spent on padding and a text's vector does not depend on its neighbours.
package final class EncoderStack: Sendable {
    package let shape: EncoderShape
    package let kernels: EncoderKernels
    private let layers: [EncoderLayer]
    private let embeddingNorm: EncoderNorm
    private let positions: EncoderTable
    private let relativeBias: EncoderTable?
    private let rotations: EncoderTable?
    private let pooling: EncoderPooling

    /// - Parameters:
    ///   - positions: `maximumLength × width`, added to each token's row; or one row, added to
    ///     all
    ///   - relativeBias: per head `2 × maximumLength - 1` values, by key minus query position,
    ///     the smallest first; nil for none
    ///   - rotations: `maximumLength × headWidth`, per position the cosines and the sines by which
    ///     queries and keys turn; nil for none
    package init(
        shape: EncoderShape, kernels: EncoderKernels, layers: [EncoderLayer],
        embeddingNorm: EncoderNorm, positions: EncoderTable, relativeBias: EncoderTable?,
        rotations: EncoderTable? = nil, pooling: EncoderPooling
    ) {
        precondition(layers.count == shape.layerCount)
        precondition([1, shape.maximumLength].contains { positions.count == $0 * shape.width })
        precondition(layers.allSatisfy { $0.expansion.outputCount == shape.expandedWidth })
        if let rotations {
            precondition(rotations.count == shape.maximumLength * shape.headWidth)
        }
        if let relativeBias {
            precondition(relativeBias.count == shape.headCount * (2 * shape.maximumLength - 1))
        }
        self.shape = shape
        self.kernels = kernels
        self.layers = layers
        self.embeddingNorm = embeddingNorm
        self.positions = positions
        self.relativeBias = relativeBias
        self.rotations = rotations
        self.pooling = pooling
    }

    /// The vectors of a batch of texts.
    ///
    /// - Parameters:
    ///   - texts: token ids of each text, 1 to `maximumLength` of them
    ///   - wordTable: one row of `width` f32 per token id, aligned to four bytes
    /// - Returns: `width` floats per text, in order
    package func vectors(
        of texts: [[Int32]], wordTable: RawSpan, workspace: EncoderWorkspace
    ) -> [[Float]] {
        run(texts, wordTable: wordTable, workspace: workspace) { _ in }
        return pool(texts, workspace: workspace)
    }

    /// The vectors of runs of tokens within each text: the mean of their rows, at unit length.
    ///
    /// - Parameters:
    ///   - runs: of each text, tokens by their places; an empty run gives zeros
    ///   - numbers: after which layers, from 1, rising; one may come twice
    /// - Returns: `layers × runs × width` floats per text, in order
    package func vectors(
        of texts: [[Int32]], runs: [[Range<Int>]], afterLayers numbers: [Int],
        wordTable: RawSpan, workspace: EncoderWorkspace
    ) -> [[Float]] {
        precondition(texts.count == runs.count)
        var vectors = [[Float]](repeating: [], count: texts.count)
        run(texts, wordTable: wordTable, workspace: workspace) { number in
            for wanted in numbers where wanted == number {
                var row = 0
                for (place, text) in texts.enumerated() {
                    for tokens in runs[place] {
                        precondition(tokens.lowerBound >= 0 && tokens.upperBound <= text.count)
                        vectors[place] += mean(
                            row + tokens.lowerBound, tokens.count, toUnitLength: true, workspace)
                    }
                    row += text.count
                }
            }
        }
        return vectors
    }

    /// Brings the rows of a batch through all layers.
    /// - Parameter reached: is told the number of each layer that is done, from 1
    private func run(
        _ texts: [[Int32]], wordTable: RawSpan, workspace: EncoderWorkspace,
        _ reached: (Int) -> Void
    ) {
        let rows = texts.reduce(0) { $0 + $1.count }
        let longest = texts.reduce(0) { max($0, $1.count) }
        precondition(longest <= shape.maximumLength, "a text is cut to the maximum length")
        workspace.reserve(shape, kernels: kernels, rows: rows, longest: longest)
        embed(texts, wordTable: wordTable, workspace: workspace)
        for (number, layer) in layers.enumerated() {
            run(layer, texts: texts, rows: rows, workspace: workspace)
            reached(number + 1)
        }
    }

    /// Rows of words and positions, added and normalised.
    private func embed(_ texts: [[Int32]], wordTable: RawSpan, workspace: EncoderWorkspace) {
        let width = shape.width
        let positionStride = positions.count == width ? 0 : width
        let wordCount = wordTable.byteCount / (4 * width)
        var row = 0
        for text in texts {
            precondition(!text.isEmpty, "a text has at least its special tokens")
            for (position, token) in text.enumerated() {
                precondition(token >= 0 && Int(token) < wordCount, "token ids are in the table")
                let first = Int(token) * width * 4
                let word = wordTable.extracting(first..<first + width * 4)
                workspace.hidden.copyFloats(word, at: row * width)
                // SAFETY: the row was just reserved; the position is below the maximum length.
                unsafe add(
                    positions.memory.floats + position * positionStride,
                    to: workspace.hidden.floats + row * width)
                row += 1
            }
        }
        normalise(workspace, addend: nil, rows: row, embeddingNorm)
    }

    private func add(_ source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>) {
        for column in 0..<shape.width { unsafe target[column] += source[column] }
    }

    private func run(
        _ layer: EncoderLayer, texts: [[Int32]], rows: Int, workspace: EncoderWorkspace
    ) {
        let scratch = workspace
        apply(layer.attentionInput, scratch, scratch.hidden, to: scratch.attentionInput, rows)
        if let rotations { rotate(texts, by: rotations, workspace: scratch) }
        attend(texts, workspace: scratch)
        apply(layer.attentionOutput, scratch, scratch.context, to: scratch.addend, rows)
        normalise(scratch, addend: scratch.addend, rows: rows, layer.attentionNorm)
        let isGated = shape.isGated
        apply(layer.expansion, scratch, scratch.hidden, to: scratch.inner, rows, gelu: !isGated)
        // SAFETY: `inner` was reserved for `rows` rows of values and gates.
        if isGated {
            unsafe kernels.table.pointee.gate(scratch.inner.floats, rows, shape.innerWidth)
        }
        apply(layer.contraction, scratch, scratch.inner, to: scratch.addend, rows)
        normalise(scratch, addend: scratch.addend, rows: rows, layer.outputNorm)
    }

    private func apply(
        _ linear: EncoderLinear, _ workspace: EncoderWorkspace, _ input: EncoderMemory,
        to output: EncoderMemory, _ rows: Int, gelu: Bool = false
    ) {
        // SAFETY: the workspace was reserved for `rows` rows of every width of the shape.
        unsafe kernels.table.pointee.pack_rows(
            input.floats, rows, linear.inputCount, workspace.packed.bytes)
        unsafe kernels.table.pointee.linear(
            workspace.packed.bytes, rows, linear.inputCount, linear.weights.bytes,
            linear.bias.floats, linear.outputCount, gelu, output.floats)
    }

    private func normalise(
        _ workspace: EncoderWorkspace, addend: EncoderMemory?, rows: Int, _ norm: EncoderNorm
    ) {
        // SAFETY: `hidden` and `addend` hold `rows` rows; gamma and beta one row.
        unsafe kernels.table.pointee.add_and_normalise(
            workspace.hidden.floats, addend?.floats, rows, shape.width, norm.gamma.floats,
            norm.beta.floats, shape.epsilon)
    }

    /// Turns queries and keys, which lie side by side, by the position of their row.
    private func rotate(
        _ texts: [[Int32]], by rotations: EncoderTable, workspace: EncoderWorkspace
    ) {
        var row = 0
        for text in texts {
            for position in text.indices {
                // SAFETY: the first two thirds of a reserved row; positions are below the maximum.
                unsafe kernels.table.pointee.rotate(
                    workspace.attentionInput.floats + row * 3 * shape.width, 2 * shape.headCount,
                    shape.headWidth, rotations.memory.floats + position * shape.headWidth)
                row += 1
            }
        }
    }

    private func attend(_ texts: [[Int32]], workspace: EncoderWorkspace) {
        let (width, headWidth) = (shape.width, shape.headWidth)
        let distances = 2 * shape.maximumLength - 1
        var row = 0
        for text in texts {
            for head in 0..<shape.headCount {
                // SAFETY: columns of one head within the rows of one text; distances of this
                // text stay within the head's part of the table.
                let bias = unsafe relativeBias.map { table in
                    unsafe table.memory.floats + head * distances + shape.maximumLength - 1
                }
                unsafe kernels.table.pointee.attention(
                    workspace.attentionInput.floats + row * 3 * width + head * headWidth,
                    width, text.count, headWidth, bias,
                    workspace.context.floats + row * width + head * headWidth,
                    workspace.attentionScratch.floats)
            }
            row += text.count
        }
    }

    private func pool(_ texts: [[Int32]], workspace: EncoderWorkspace) -> [[Float]] {
        var row = 0
        return texts.map { text in
            defer { row += text.count }
            let count = pooling.kind == .mean ? text.count : 1
            return mean(row, count, toUnitLength: pooling.toUnitLength, workspace)
        }
    }

    /// The mean of rows of the batch; zeros without any.
    private func mean(
        _ first: Int, _ count: Int, toUnitLength: Bool, _ workspace: EncoderWorkspace
    ) -> [Float] {
        let width = shape.width
        guard count > 0 else { return [Float](repeating: 0, count: width) }
        return unsafe [Float](unsafeUninitializedCapacity: width) { vector, initialised in
            // SAFETY: the rows are of the batch; the array has room for one row, and the kernels
            // write all of it.
            guard let base = vector.baseAddress else { return }
            unsafe kernels.table.pointee.mean(
                workspace.hidden.floats + first * width, count, width, base)
            if toUnitLength { unsafe kernels.table.pointee.to_unit_length(base, width) }
            initialised = width
        }
    }
}
