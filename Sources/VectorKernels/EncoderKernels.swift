internal import CVectorKernels

/// The arithmetic of a BERT-type encoder for one instruction set, chosen once at load.
@safe
package struct EncoderKernels: @unchecked Sendable {
    // SAFETY: the table is a constant of the C target; it is never written and lives as long as
    // the process, so the pointer may be copied to any thread.
    let table: UnsafePointer<sutra_encoder_kernels>

    package let instructionSet: InstructionSet

    package enum InstructionSet: Sendable, CaseIterable {
        /// SSE2, NEON or scalar code, f32.
        case baseline
        /// AVX2 and FMA, f32.
        case avx2
        /// AVX-512, f32.
        case avx512
        /// AVX-512 with linear layers in bf16.
        case avx512BFloat16

        fileprivate var code: sutra_encoder_instruction_set {
            switch self {
            case .baseline: SUTRA_ENCODER_BASELINE
            case .avx2: SUTRA_ENCODER_AVX2
            case .avx512: SUTRA_ENCODER_AVX512
            case .avx512BFloat16: SUTRA_ENCODER_AVX512_BF16
            }
        }

        package var isBFloat16: Bool { self == .avx512BFloat16 }
    }

    /// Widths of layers and heads are multiples of this.
    package static let widthUnit = Int(SUTRA_ENCODER_WIDTH_UNIT)

    /// Nil where this processor lacks the instruction set.
    package init?(_ instructionSet: InstructionSet) {
        // SAFETY: a constant table or null.
        guard let table = unsafe sutra_encoder_kernels_for(instructionSet.code) else { return nil }
        unsafe self.table = table
        self.instructionSet = instructionSet
    }

    /// The fastest f32 kernels of this processor.
    package static func bestFloat32() -> EncoderKernels {
        guard
            let best = EncoderKernels(.avx512) ?? EncoderKernels(.avx2) ?? EncoderKernels(.baseline)
        else { preconditionFailure("the baseline kernels run everywhere") }
        return best
    }

    /// The bf16 kernels; nil where this processor has none.
    package static func bestBFloat16() -> EncoderKernels? { EncoderKernels(.avx512BFloat16) }

    var elementByteCount: Int { unsafe table.pointee.element_bytes }
    var tileRowCount: Int { unsafe table.pointee.tile_rows }
}
