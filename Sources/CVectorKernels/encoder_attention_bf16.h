// Part of encoder_template.h: attention whose products are of bf16 pairs, with f32 sums.
//
// A word is two neighbouring values. Keys are words along the head's width, transposed: word d of
// key s at [d][s]; values are words along the sequence: the pair s of column d at [s][d]. Scores,
// maxima, exponentials and sums are f32; weights are rounded before they are divided by their sum.

#include <immintrin.h>

/// Rounds 32 neighbouring values to sixteen words.
INLINE void words_of(const float *p, uint32_t *words) {
    __m512bh rounded = _mm512_cvtne2ps_pbh(_mm512_loadu_ps(p + 16), _mm512_loadu_ps(p));
    memcpy(words, &rounded, sizeof rounded);
}

INLINE vec add_words(vec sum, uint32_t word, const uint32_t *words) {
    return (vec)_mm512_dpbf16_ps((__m512)sum, (__m512bh)_mm512_set1_epi32((int)word),
                                 (__m512bh)_mm512_loadu_si512(words));
}

INLINE void pack_keys(const float *keys, size_t stride, size_t length, size_t padded,
                      size_t head_width, uint32_t *packed) {
    for (size_t s = 0; s < padded; s++)
        for (size_t d = 0; d < head_width; d += 32) {
            uint32_t words[16] = {0};
            if (s < length) words_of(keys + s * stride + d, words);
            for (size_t j = 0; j < 16; j++) packed[(d / 2 + j) * padded + s] = words[j];
        }
}

INLINE void pack_values(const float *values, size_t stride, size_t length, size_t padded,
                        size_t head_width, uint32_t *packed) {
    for (size_t s = 0; s < padded; s += 2)
        for (size_t d = 0; d < head_width; d += 16) {
            const float *value = values + s * stride + d;
            __m512 even = s < length ? _mm512_loadu_ps(value) : _mm512_setzero_ps();
            __m512 odd = s + 1 < length ? _mm512_loadu_ps(value + stride) : _mm512_setzero_ps();
            // The upper halves of words, and the lower ones.
            __m512i upper = _mm512_cvtepu16_epi32((__m256i)_mm512_cvtneps_pbh(odd));
            __m512i lower = _mm512_cvtepu16_epi32((__m256i)_mm512_cvtneps_pbh(even));
            _mm512_storeu_si512(packed + s / 2 * head_width + d,
                                _mm512_or_si512(_mm512_slli_epi32(upper, 16), lower));
        }
}

/// Scores of QUERIES queries, given as words, against all keys: `scores` is QUERIES x padded.
INLINE void score_keys(const uint32_t *queries, const uint32_t *keys, size_t padded,
                       size_t head_width, float *scores) {
    for (size_t s = 0; s < padded; s += PANEL) {
        vec low[QUERIES], high[QUERIES];
        for (int r = 0; r < QUERIES; r++) low[r] = high[r] = splat(0.0f);
        for (size_t d = 0; d < head_width / 2; d++) {
            const uint32_t *key = keys + d * padded + s;
#pragma clang loop unroll(full)
            for (int r = 0; r < QUERIES; r++) {
                uint32_t word = queries[r * (head_width / 2) + d];
                low[r] = add_words(low[r], word, key);
                high[r] = add_words(high[r], word, key + VECTOR_WIDTH);
            }
        }
        for (int r = 0; r < QUERIES; r++) {
            store(scores + r * padded + s, low[r]);
            store(scores + r * padded + s + VECTOR_WIDTH, high[r]);
        }
    }
}

/// Rows of `context`, up to `count` of QUERIES: the values weighted by words of weights, which sum
/// to one over `inverses`. Rows of weights are `stride` words.
INLINE void weigh_values(const uint32_t *weights, size_t stride, const uint32_t *values,
                         size_t length, size_t head_width, const float *inverses, float *context,
                         size_t width, size_t count) {
    for (size_t d = 0; d < head_width; d += PANEL) {
        vec low[QUERIES], high[QUERIES];
        for (int r = 0; r < QUERIES; r++) low[r] = high[r] = splat(0.0f);
        for (size_t s = 0; s < (length + 1) / 2; s++) {
            const uint32_t *value = values + s * head_width + d;
#pragma clang loop unroll(full)
            for (int r = 0; r < QUERIES; r++) {
                uint32_t word = weights[r * stride + s];
                low[r] = add_words(low[r], word, value);
                high[r] = add_words(high[r], word, value + VECTOR_WIDTH);
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
    uint32_t *keys = (uint32_t *)scratch, *values = keys + head_width / 2 * padded;
    float *scores = scratch + head_width * padded;
    float scale = 1.0f / sqrtf((float)head_width);
    pack_keys(qkv + width, stride, length, padded, head_width, keys);
    pack_values(qkv + 2 * width, stride, length, padded, head_width, values);
    uint32_t *queries = values + head_width / 2 * padded + QUERIES * padded;
    for (size_t first = 0; first < length; first += QUERIES) {
        size_t count = length - first < QUERIES ? length - first : QUERIES;
        // Past the end the first query is repeated; its result is not stored.
        for (size_t r = 0; r < QUERIES; r++)
            for (size_t d = 0; d < head_width; d += 32)
                words_of(qkv + (first + (r < count ? r : 0)) * stride + d,
                         queries + (r * head_width + d) / 2);
        score_keys(queries, keys, padded, head_width, scores);
        float inverses[QUERIES];
        for (size_t r = 0; r < count; r++) {
            float *row = scores + r * padded;
            inverses[r] = softmax(row, length, padded, scale,
                                  relative_bias ? relative_bias - (first + r) : NULL);
            // In place: words are written behind the floats that are still to be read.
            for (size_t s = 0; s < padded; s += 32) words_of(row + s, (uint32_t *)row + s / 2);
        }
        weigh_values((const uint32_t *)scores, padded, values, length, head_width, inverses,
                     context + first * width, width, count);
    }
}
