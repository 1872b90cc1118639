internal import CVectorKernels

/// The arithmetic of a BERT-type encoder for one instruction set, chosen once at load.
@safe
package struct EncoderKernels: @unchecked Sendable {
    // SAFETY: the table is a constant of the C target; it is never written and lives as long as
    // the process, so the pointer may be copied to any thread.
    let table: UnsafePointer<sutra_encoder_kernels>

    package let form: Form

    package enum InstructionSet: Sendable {
        /// SSE2, NEON or scalar code.
        case baseline
        /// AVX2 and FMA.
        case avx2
        case avx512
    }

    /// How linear layers multiply; all else is f32.
    package enum Precision: String, Sendable, CaseIterable {
        case float32 = "f32"
        /// bf16 products, f32 sums.
        case bfloat16 = "bf16"
        /// int8 products of groups with scales, f32 sums of groups. The same activations give the
        /// same bits on every processor.
        case int8
    }

    /// An instruction set and a precision that are written.
    package enum Form: Sendable, CaseIterable {
        case baselineFloat32
        case baselineInt8
        case avx2Float32
        case avx2Int8
        case avx512Float32
        case avx512BFloat16
        case avx512Int8

        fileprivate var code: sutra_encoder_form {
            switch self {
            case .baselineFloat32: SUTRA_ENCODER_BASELINE_F32
            case .baselineInt8: SUTRA_ENCODER_BASELINE_INT8
            case .avx2Float32: SUTRA_ENCODER_AVX2_F32
            case .avx2Int8: SUTRA_ENCODER_AVX2_INT8
            case .avx512Float32: SUTRA_ENCODER_AVX512_F32
            case .avx512BFloat16: SUTRA_ENCODER_AVX512_BF16
            case .avx512Int8: SUTRA_ENCODER_AVX512_INT8
            }
        }

        package var instructionSet: InstructionSet {
            switch self {
            case .baselineFloat32, .baselineInt8: .baseline
            case .avx2Float32, .avx2Int8: .avx2
            case .avx512Float32, .avx512BFloat16, .avx512Int8: .avx512
            }
        }

        package var precision: Precision {
            switch self {
            case .baselineFloat32, .avx2Float32, .avx512Float32: .float32
            case .avx512BFloat16: .bfloat16
            case .baselineInt8, .avx2Int8, .avx512Int8: .int8
            }
        }
    }

    /// Widths of layers and heads are multiples of this.
    package static let widthUnit = Int(SUTRA_ENCODER_WIDTH_UNIT)

    /// Nil where this processor lacks the instructions.
    package init?(_ form: Form) {
        // SAFETY: a constant table or null.
        guard let table = unsafe sutra_encoder_kernels_for(form.code) else { return nil }
        unsafe self.table = table
        self.form = form
    }

    /// The fastest kernels of this processor; nil where it has none of this precision.
    package static func best(_ precision: Precision) -> EncoderKernels? {
        // The widest vectors stand last.
        Form.allCases.reversed().lazy.filter { $0.precision == precision }
            .compactMap { EncoderKernels($0) }.first
    }

    func packedWeightByteCount(outputs: Int, inputs: Int) -> Int {
        unsafe table.pointee.packed_weight_bytes(outputs, inputs)
    }

    func packedRowByteCount(rows: Int, inputs: Int) -> Int {
        unsafe table.pointee.packed_row_bytes(rows, inputs)
    }
}
