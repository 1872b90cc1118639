// Part of encoder_template.h: attention in f32.

/// Scores of QUERIES queries against all keys, keys transposed: `scores` is QUERIES x padded.
INLINE void score_keys(const float *const *queries, const float *keys, size_t padded,
                       size_t head_width, float *scores) {
    for (size_t s = 0; s < padded; s += PANEL) {
        vec low[QUERIES], high[QUERIES];
        for (int r = 0; r < QUERIES; r++) low[r] = high[r] = splat(0.0f);
        for (size_t d = 0; d < head_width; d++) {
            const float *key = keys + d * padded + s;
            vec a = load(key), b = load(key + VECTOR_WIDTH);
#pragma clang loop unroll(full)
            for (int r = 0; r < QUERIES; r++) {
                vec q = splat(queries[r][d]);
                low[r] = q * a + low[r];
                high[r] = q * b + high[r];
            }
        }
        for (int r = 0; r < QUERIES; r++) {
            store(scores + r * padded + s, low[r]);
            store(scores + r * padded + s + VECTOR_WIDTH, high[r]);
        }
    }
}

/// Rows of `context`, up to `count` of QUERIES: the values weighted by the scores, which sum to
/// one over `inverses`.
INLINE void weigh_values(const float *scores, size_t padded, const float *values, size_t stride,
                         size_t length, size_t head_width, const float *inverses, float *context,
                         size_t width, size_t count) {
    for (size_t d = 0; d < head_width; d += PANEL) {
        vec low[QUERIES], high[QUERIES];
        for (int r = 0; r < QUERIES; r++) low[r] = high[r] = splat(0.0f);
        for (size_t s = 0; s < length; s++) {
            const float *value = values + s * stride + d;
            vec a = load(value), b = load(value + VECTOR_WIDTH);
#pragma clang loop unroll(full)
            for (int r = 0; r < QUERIES; r++) {
                vec p = splat(scores[r * padded + s]);
                low[r] = p * a + low[r];
                high[r] = p * b + high[r];
            }
        }
        for (size_t r = 0; r < count; r++) {
            store(context + r * width + d, low[r] * splat(inverses[r]));
            store(context + r * width + d + VECTOR_WIDTH, high[r] * splat(inverses[r]));
        }
    }
}

static void attention(const float *qkv, size_t width, size_t length, size_t head_width,
                      const float *relative_bias, float *context, float *scratch) {
    size_t stride = 3 * width;
    size_t padded = (length + PANEL - 1) / PANEL * PANEL;
    float *keys = scratch, *scores = scratch + head_width * padded;
    float scale = 1.0f / sqrtf((float)head_width);
    for (size_t s = 0; s < padded; s++)
        for (size_t d = 0; d < head_width; d++)
            keys[d * padded + s] = s < length ? qkv[s * stride + width + d] : 0.0f;
    for (size_t first = 0; first < length; first += QUERIES) {
        size_t count = length - first < QUERIES ? length - first : QUERIES;
        const float *queries[QUERIES];
        // Past the end the first query is repeated; its result is not stored.
        for (size_t r = 0; r < QUERIES; r++)
            queries[r] = qkv + (first + (r < count ? r : 0)) * stride;
        score_keys(queries, keys, padded, head_width, scores);
        float inverses[QUERIES];
        for (size_t r = 0; r < count; r++)
            inverses[r] = softmax(scores + r * padded, length, padded, scale,
                                  relative_bias ? relative_bias - (first + r) : NULL);
        weigh_values(scores, padded, qkv + 2 * width, stride, length, head_width, inverses,
                     context + first * width, width, count);
    }
}
