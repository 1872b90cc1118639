// Part of encoder_template.h: packing and the inner loop of linear layers in f32.
//
// Element (k, j) of a panel or tile lies at [k][j].

INLINE size_t panel_bytes(size_t inputs) { return PANEL * inputs * sizeof(float); }
INLINE size_t tile_bytes(size_t inputs) { return TILE_ROWS * inputs * sizeof(float); }

static void pack_weights(const float *weights, size_t outputs, size_t inputs, void *packed) {
    float *out = packed;
    for (size_t panel = 0; panel < outputs; panel += PANEL)
        for (size_t j = 0; j < PANEL; j++) {
            const float *row = weights + (panel + j) * inputs;
            float *column = out + panel * inputs + j;
            for (size_t k = 0; k < inputs; k++) column[k * PANEL] = row[k];
        }
}

static void pack_rows(const float *x, size_t rows, size_t inputs, void *packed) {
    float *out = packed;
    for (size_t row = 0; row < rows; row++) {
        float *column = out + row / TILE_ROWS * TILE_ROWS * inputs + row % TILE_ROWS;
        for (size_t k = 0; k < inputs; k++) column[k * TILE_ROWS] = x[row * inputs + k];
    }
}

/// One tile of `count` rows times one panel of outputs; sums run over k in order.
INLINE void multiply_tile(const void *tile, size_t inputs, const void *weights, vec *low,
                          vec *high, int count) {
    const float *rows = tile, *panel = weights;
#pragma clang loop unroll(full)
    for (int i = 0; i < count; i++) low[i] = high[i] = splat(0.0f);
    for (size_t k = 0; k < inputs; k++) {
        vec a = load(panel + k * PANEL), b = load(panel + k * PANEL + VECTOR_WIDTH);
#pragma clang loop unroll(full)
        for (int i = 0; i < count; i++) {
            vec x = splat(rows[k * TILE_ROWS + i]);
            low[i] = x * a + low[i];
            high[i] = x * b + high[i];
        }
    }
}
