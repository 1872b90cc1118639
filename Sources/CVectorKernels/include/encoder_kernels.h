#ifndef SUTRA_ENCODER_KERNELS_H
#define SUTRA_ENCODER_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The arithmetic of a BERT-type encoder, one table of functions per instruction set.
///
/// All matrices are row-major f32 unless called packed. Widths (inputs, outputs, head widths) are
/// multiples of `SUTRA_ENCODER_WIDTH_UNIT`. Every buffer has the alignment
/// `SUTRA_ENCODER_ALIGNMENT` where it is called packed or scratch, and of a float elsewhere.
///
/// A row's result never depends on the other rows: the order of summation is fixed by the widths
/// (and, in attention, by the length of the sequence) alone. So a text gives bitwise the same
/// vector alone or in any batch.

#define SUTRA_ENCODER_WIDTH_UNIT 32
#define SUTRA_ENCODER_ALIGNMENT 64

/// An instruction set, and how linear layers multiply; all else is f32, but for attention, which
/// multiplies in bf16 where there is BF16 and layers are not f32.
typedef enum sutra_encoder_form {
    /// Plain C over four-wide vectors: SSE2 or NEON where the compiler has them.
    SUTRA_ENCODER_BASELINE_F32,
    SUTRA_ENCODER_BASELINE_INT8,
    /// AVX2 and FMA.
    SUTRA_ENCODER_AVX2_F32,
    SUTRA_ENCODER_AVX2_INT8,
    /// AVX-512 F, BW, DQ, VL.
    SUTRA_ENCODER_AVX512_F32,
    /// AVX-512 with bf16 products and f32 sums.
    SUTRA_ENCODER_AVX512_BF16,
    /// AVX-512 with int8 products (VNNI).
    SUTRA_ENCODER_AVX512_INT8,
} sutra_encoder_form;

typedef struct sutra_encoder_kernels {
    /// Bytes of packed weights; those of the first outputs lie first.
    size_t (*packed_weight_bytes)(size_t outputs, size_t inputs);

    /// Bytes of so many packed rows.
    size_t (*packed_row_bytes)(size_t rows, size_t inputs);

    /// Turns `weights` (outputs x inputs, as the model file has them) into panels of outputs.
    void (*pack_weights)(const float *weights, size_t outputs, size_t inputs, void *packed);

    /// Turns `rows` x inputs activations into tiles.
    void (*pack_rows)(const float *x, size_t rows, size_t inputs, void *packed);

    /// y = x W^T + bias, and GELU (erf) over it when `gelu`. `y` is rows x outputs.
    void (*linear)(const void *packed_rows, size_t rows, size_t inputs, const void *packed_weights,
                   const float *bias, size_t outputs, bool gelu, float *y);

    /// x = LayerNorm(x + addend) * gamma + beta, in place; `addend` may be null.
    void (*add_and_normalise)(float *x, const float *addend, size_t rows, size_t width,
                              const float *gamma, const float *beta, float epsilon);

    /// Softmax attention of one head over one whole sequence.
    ///
    /// `qkv` points to the head's first query column; a row is `3 * width` floats, keys lie
    /// `width` and values `2 * width` further. `relative_bias`, if not null, points to the entry
    /// of distance zero (key position minus query position), and as many floats as the width unit
    /// follow the last one in use. `context` points to the head's first
    /// column, a row is `width` floats. `scratch` holds
    /// `sutra_encoder_attention_scratch(length, head_width)` floats.
    void (*attention)(const float *qkv, size_t width, size_t length, size_t head_width,
                      const float *relative_bias, float *context, float *scratch);

    /// Turns pairs of inputs (d, d + head_width / 2) of neighbouring heads by the angles of one
    /// position (Su et al. 2021): `angles` holds head_width / 2 cosines, then as many sines.
    void (*rotate)(float *heads, size_t head_count, size_t head_width, const float *angles);

    /// SwiGLU (Shazeer 2020): rows of `width` values and `width` gates become, in place, rows of
    /// `width` products of a value and x / (1 + e^-x) of its gate.
    void (*gate)(float *x, size_t rows, size_t width);

    /// out = mean of the rows of x.
    void (*mean)(const float *x, size_t rows, size_t width, float *out);

    /// Scales `x` to unit length; a vector of zeros stays.
    void (*to_unit_length)(float *x, size_t width);
} sutra_encoder_kernels;

/// Floats of scratch that `attention` needs.
size_t sutra_encoder_attention_scratch(size_t length, size_t head_width);

/// The table of a form; null where this processor lacks its instructions.
const sutra_encoder_kernels *sutra_encoder_kernels_for(sutra_encoder_form form);

#endif
