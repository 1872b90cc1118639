// Part of encoder_template.h: packing and the inner loop of linear layers in bf16.
//
// Two neighbouring inputs of a column lie side by side, as VDPBF16PS wants them: element (k, j) of
// a panel or tile lies at [k / 2][j][k % 2]. Rounding to bf16 is to nearest even; products are
// exact and sums are f32.

#include <immintrin.h>

INLINE size_t panel_bytes(size_t inputs) { return PANEL * inputs * sizeof(uint16_t); }
INLINE size_t tile_bytes(size_t inputs) { return TILE_ROWS * inputs * sizeof(uint16_t); }

/// Rounds 32 neighbouring inputs: sixteen pairs.
INLINE void pairs_of(const float *p, uint32_t *pairs) {
    __m512bh rounded = _mm512_cvtne2ps_pbh(_mm512_loadu_ps(p + 16), _mm512_loadu_ps(p));
    memcpy(pairs, &rounded, sizeof rounded);
}

/// Writes rows of f32 as columns of pairs, `columns` to a group.
INLINE void pack_columns(const float *x, size_t rows, size_t inputs, size_t columns,
                         uint32_t *packed) {
    for (size_t row = 0; row < rows; row++) {
        uint32_t *column = packed + row / columns * columns * (inputs / 2) + row % columns;
        for (size_t k = 0; k < inputs; k += 32) {
            uint32_t pairs[16];
            pairs_of(x + row * inputs + k, pairs);
            for (size_t j = 0; j < 16; j++) column[(k / 2 + j) * columns] = pairs[j];
        }
    }
}

static void pack_weights(const float *weights, size_t outputs, size_t inputs, void *packed) {
    pack_columns(weights, outputs, inputs, PANEL, packed);
}

static void pack_rows(const float *x, size_t rows, size_t inputs, void *packed) {
    pack_columns(x, rows, inputs, TILE_ROWS, packed);
}

/// One tile of `count` rows times one panel of outputs; sums run over pairs in order.
INLINE void multiply_tile(const void *tile, size_t inputs, const void *weights, vec *low,
                          vec *high, int count) {
    const uint32_t *row_pairs = tile;
    const uint16_t *panel = weights;
#pragma clang loop unroll(full)
    for (int i = 0; i < count; i++) low[i] = high[i] = splat(0.0f);
    for (size_t k = 0; k < inputs / 2; k++) {
        __m512bh a = (__m512bh)_mm512_loadu_si512(panel + k * 2 * PANEL);
        __m512bh b = (__m512bh)_mm512_loadu_si512(panel + k * 2 * PANEL + PANEL);
#pragma clang loop unroll(full)
        for (int i = 0; i < count; i++) {
            __m512bh x = (__m512bh)_mm512_set1_epi32((int)row_pairs[k * TILE_ROWS + i]);
            low[i] = (vec)_mm512_dpbf16_ps((__m512)low[i], x, a);
            high[i] = (vec)_mm512_dpbf16_ps((__m512)high[i], x, b);
        }
    }
}
