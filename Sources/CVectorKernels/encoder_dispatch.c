// Which of the compiled instruction sets this processor has.

#include "encoder_tables.h"

size_t sutra_encoder_attention_scratch(size_t length, size_t head_width) {
    // Transposed keys and the scores of four queries, both padded to the widest panel; or keys,
    // values and queries in bf16 and the scores.
    size_t padded = (length + SUTRA_ENCODER_WIDTH_UNIT - 1) / SUTRA_ENCODER_WIDTH_UNIT *
                    SUTRA_ENCODER_WIDTH_UNIT;
    return (head_width + 4) * padded + 2 * head_width;
}

const sutra_encoder_kernels *sutra_encoder_kernels_for(sutra_encoder_form form) {
    switch (form) {
        case SUTRA_ENCODER_BASELINE_F32: return &sutra_encoder_baseline_f32;
        case SUTRA_ENCODER_BASELINE_INT8: return &sutra_encoder_baseline_int8;
        default: break;
    }
#if defined(__x86_64__)
    __builtin_cpu_init();
    bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    bool avx512 = avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                  __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq");
    bool bf16 = avx512 && __builtin_cpu_supports("avx512bf16");
    bool vnni = avx512 && __builtin_cpu_supports("avx512vnni");
    switch (form) {
        case SUTRA_ENCODER_AVX2_F32: return avx2 ? &sutra_encoder_avx2_f32 : NULL;
        case SUTRA_ENCODER_AVX2_INT8: return avx2 ? &sutra_encoder_avx2_int8 : NULL;
        case SUTRA_ENCODER_AVX512_F32: return avx512 ? &sutra_encoder_avx512_f32 : NULL;
        case SUTRA_ENCODER_AVX512_BF16: return bf16 ? &sutra_encoder_avx512_bf16 : NULL;
        case SUTRA_ENCODER_AVX512_INT8:
            if (!vnni) return NULL;
            return bf16 ? &sutra_encoder_avx512_bf16_int8 : &sutra_encoder_avx512_int8;
        default: break;
    }
#endif
    return NULL;
}
