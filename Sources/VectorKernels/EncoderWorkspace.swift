internal import CVectorKernels

/// The scratch memory of one thread that runs an encoder; it grows to the largest batch seen.
///
/// Thread rule: one thread at a time.
package final class EncoderWorkspace {
    /// Activations, `rows × width`.
    private(set) var hidden = EncoderMemory(byteCount: 0)
    /// Queries, keys, values, `rows × 3 width`.
    private(set) var attentionInput = EncoderMemory(byteCount: 0)
    /// `rows × width`.
    private(set) var context = EncoderMemory(byteCount: 0)
    /// What is added to the activations, `rows × width`.
    private(set) var addend = EncoderMemory(byteCount: 0)
    /// `rows × inner width`, twice that while values have their gates beside them.
    private(set) var inner = EncoderMemory(byteCount: 0)
    /// Rows in the kernels' packed form, as wide as the widest input.
    private(set) var packed = EncoderMemory(byteCount: 0)
    private(set) var attentionScratch = EncoderMemory(byteCount: 0)
    private var rowCapacity = 0
    private var lengthCapacity = 0

    package init() {}

    func reserve(_ shape: EncoderShape, kernels: EncoderKernels, rows: Int, longest: Int) {
        if rows > rowCapacity {
            rowCapacity = rows
            hidden = EncoderMemory(floatCount: rows * shape.width)
            attentionInput = EncoderMemory(floatCount: rows * 3 * shape.width)
            context = EncoderMemory(floatCount: rows * shape.width)
            addend = EncoderMemory(floatCount: rows * shape.width)
            inner = EncoderMemory(floatCount: rows * shape.expandedWidth)
            let widest = max(shape.width, shape.innerWidth)
            packed = EncoderMemory(
                byteCount: kernels.packedRowByteCount(rows: rows, inputs: widest))
        }
        if longest > lengthCapacity {
            lengthCapacity = longest
            attentionScratch = EncoderMemory(
                floatCount: sutra_encoder_attention_scratch(longest, shape.headWidth))
        }
    }
}
