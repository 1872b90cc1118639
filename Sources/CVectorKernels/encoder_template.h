// The kernels, written once over vectors of VECTOR_WIDTH floats and compiled once per
// instruction set. The including file defines, before inclusion:
//
//   VECTOR_WIDTH    floats in a vector: 4, 8 or 16
//   TILE_ROWS       rows of activations that one inner loop carries in registers: 4, 6 or 12
//   TABLE           the name of the table that this file defines
//   BFLOAT16_LINEAR if linear layers shall multiply in bf16
//   INT8_LINEAR     if they shall multiply in int8
//
// and opens, where needed, a `#pragma clang attribute` region with the target features. Clang's
// vector types give the arithmetic; `a * b + c` becomes one fused operation where the target has
// it, for every row alike, so that results do not depend on a row's place.

#include "encoder_kernels.h"

#include <math.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))
#define PANEL (2 * VECTOR_WIDTH)

typedef float vec __attribute__((ext_vector_type(VECTOR_WIDTH)));
typedef int32_t ivec __attribute__((ext_vector_type(VECTOR_WIDTH)));
typedef vec unaligned_vec __attribute__((aligned(4)));

INLINE vec load(const float *p) { return *(const unaligned_vec *)p; }
INLINE void store(float *p, vec v) { *(unaligned_vec *)p = v; }
INLINE vec splat(float x) { return (vec)x; }
INLINE vec larger(vec a, vec b) { return a > b ? a : b; }

INLINE float sum_of(vec v) {
    float total = 0;
    for (int i = 0; i < VECTOR_WIDTH; i++) total += v[i];
    return total;
}

INLINE float largest_of(vec v) {
    float best = v[0];
    for (int i = 1; i < VECTOR_WIDTH; i++) best = v[i] > best ? v[i] : best;
    return best;
}

/// e^x for x <= 0 (Cephes expf: range reduction by ln 2 in two parts, degree-5 polynomial);
/// relative error about 1e-7. Below -87 the result is about 1e-38.
INLINE vec exponential(vec x) {
    x = larger(x, splat(-87.0f));
    // Adding and subtracting 1.5 * 2^23 rounds to an integer.
    vec n = (x * splat(1.44269504f) + splat(12582912.0f)) - splat(12582912.0f);
    vec r = x - n * splat(0.693359375f);
    r = r - n * splat(-2.12194440e-4f);
    vec p = splat(1.9875691500e-4f);
    p = p * r + splat(1.3981999507e-3f);
    p = p * r + splat(8.3334519073e-3f);
    p = p * r + splat(4.1665795894e-2f);
    p = p * r + splat(1.6666665459e-1f);
    p = p * r + splat(5.0000001201e-1f);
    p = p * (r * r) + (r + splat(1.0f));
    ivec exponent = (__builtin_convertvector(n, ivec) + 127) << 23;
    vec scale;
    memcpy(&scale, &exponent, sizeof scale);
    return p * scale;
}

/// x/2 (1 + erf(x / sqrt 2)); erf by Abramowitz and Stegun 7.1.26, absolute error 1.5e-7.
INLINE vec gelu_of(vec x) {
    vec z = x * splat(0.70710678f);
    vec a = z < splat(0.0f) ? -z : z;
    vec t = splat(1.0f) / (a * splat(0.3275911f) + splat(1.0f));
    vec p = splat(1.061405429f);
    p = p * t + splat(-1.453152027f);
    p = p * t + splat(1.421413741f);
    p = p * t + splat(-0.284496736f);
    p = p * t + splat(0.254829592f);
    p = p * t;
    vec magnitude = splat(1.0f) - p * exponential(-(z * z));
    vec erf = z < splat(0.0f) ? -magnitude : magnitude;
    return x * splat(0.5f) * (erf + splat(1.0f));
}

/// Adds the bias of one panel to `count` rows of sums, applies GELU if asked, and stores them.
INLINE void finish_tile(const vec *low, const vec *high, int count, const float *bias, bool gelu,
                        float *y, size_t stride) {
    vec bias_low = load(bias), bias_high = load(bias + VECTOR_WIDTH);
#pragma clang loop unroll(full)
    for (int i = 0; i < count; i++) {
        vec a = low[i] + bias_low, b = high[i] + bias_high;
        if (gelu) {
            a = gelu_of(a);
            b = gelu_of(b);
        }
        store(y + i * stride, a);
        store(y + i * stride + VECTOR_WIDTH, b);
    }
}

#if defined(BFLOAT16_LINEAR)
#include "encoder_linear_bf16.h"
#elif defined(INT8_LINEAR)
#include "encoder_linear_int8.h"
#else
#include "encoder_linear_f32.h"
#endif

INLINE void linear_tile(const void *rows, size_t inputs, const void *panel, const float *bias,
                        bool gelu, float *y, size_t stride, int count) {
    vec low[TILE_ROWS], high[TILE_ROWS];
    multiply_tile(rows, inputs, panel, low, high, count);
    finish_tile(low, high, count, bias, gelu, y, stride);
}

/// Row counts are constants in the inner loop, so that its sums stay in registers.
#define LINEAR_TILE_CASE(count) \
    case count: linear_tile(rows, inputs, panel, bias, gelu, y, stride, count); break;

static void linear_rows(const void *rows, size_t count, size_t inputs, const void *panel,
                        const float *bias, bool gelu, float *y, size_t stride) {
    switch (count) {
        LINEAR_TILE_CASE(1)
        LINEAR_TILE_CASE(2)
        LINEAR_TILE_CASE(3)
        LINEAR_TILE_CASE(4)
#if TILE_ROWS > 4
        LINEAR_TILE_CASE(5)
        LINEAR_TILE_CASE(6)
#endif
#if TILE_ROWS > 6
        LINEAR_TILE_CASE(7)
        LINEAR_TILE_CASE(8)
        LINEAR_TILE_CASE(9)
        LINEAR_TILE_CASE(10)
        LINEAR_TILE_CASE(11)
        LINEAR_TILE_CASE(12)
#endif
        default: break;
    }
}

static size_t packed_weight_bytes(size_t outputs, size_t inputs) {
    return outputs / PANEL * panel_bytes(inputs);
}

static size_t packed_row_bytes(size_t rows, size_t inputs) {
    return (rows + TILE_ROWS - 1) / TILE_ROWS * tile_bytes(inputs);
}

/// Rows go in blocks whose packed form stays in the second-level cache while all panels pass.
#define BLOCK_BYTES (432u << 10)

static void linear(const void *packed_rows, size_t rows, size_t inputs, const void *packed_weights,
                   const float *bias, size_t outputs, bool gelu, float *y) {
    const char *tiles = packed_rows, *weights = packed_weights;
    size_t tile = tile_bytes(inputs);
    size_t block_rows = TILE_ROWS * (tile < BLOCK_BYTES ? BLOCK_BYTES / tile : 1);
    for (size_t block = 0; block < rows; block += block_rows) {
        size_t end = block + block_rows < rows ? block + block_rows : rows;
        for (size_t panel = 0; panel < outputs; panel += PANEL)
            for (size_t row = block; row < end; row += TILE_ROWS) {
                size_t count = end - row < TILE_ROWS ? end - row : TILE_ROWS;
                linear_rows(tiles + row / TILE_ROWS * tile, count, inputs,
                            weights + panel / PANEL * panel_bytes(inputs), bias + panel, gelu,
                            y + row * outputs + panel, outputs);
            }
    }
}

static void add_and_normalise(float *x, const float *addend, size_t rows, size_t width,
                              const float *gamma, const float *beta, float epsilon) {
    for (size_t row = 0; row < rows; row++) {
        float *p = x + row * width;
        vec sum = splat(0.0f);
        for (size_t j = 0; j < width; j += VECTOR_WIDTH) {
            vec v = load(p + j);
            if (addend) v += load(addend + row * width + j);
            store(p + j, v);
            sum += v;
        }
        vec mean = splat(sum_of(sum) / (float)width), squares = splat(0.0f);
        for (size_t j = 0; j < width; j += VECTOR_WIDTH) {
            vec d = load(p + j) - mean;
            squares = d * d + squares;
        }
        vec scale = splat(1.0f / sqrtf(sum_of(squares) / (float)width + epsilon));
        for (size_t j = 0; j < width; j += VECTOR_WIDTH) {
            vec d = (load(p + j) - mean) * scale;
            store(p + j, d * load(gamma + j) + load(beta + j));
        }
    }
}

/// Queries that share one pass over keys and values.
#define QUERIES 4

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

/// Softmax over the first `length` of `padded` scores, in place; the rest become zero.
INLINE void softmax(float *scores, size_t length, size_t padded, float scale, const float *bias) {
    for (size_t s = 0; s < length; s++) scores[s] = scores[s] * scale + (bias ? bias[s] : 0.0f);
    for (size_t s = length; s < padded; s++) scores[s] = -1e30f;
    vec best = splat(-1e30f);
    for (size_t s = 0; s < padded; s += VECTOR_WIDTH) best = larger(best, load(scores + s));
    vec maximum = splat(largest_of(best)), sum = splat(0.0f);
    for (size_t s = 0; s < padded; s += VECTOR_WIDTH)
        store(scores + s, exponential(load(scores + s) - maximum));
    for (size_t s = length; s < padded; s++) scores[s] = 0.0f;
    for (size_t s = 0; s < padded; s += VECTOR_WIDTH) sum += load(scores + s);
    vec inverse = splat(1.0f / sum_of(sum));
    for (size_t s = 0; s < padded; s += VECTOR_WIDTH)
        store(scores + s, load(scores + s) * inverse);
}

/// Rows of `context`, up to `count` of QUERIES: the values weighted by the scores.
INLINE void weigh_values(const float *scores, size_t padded, const float *values, size_t stride,
                         size_t length, size_t head_width, float *context, size_t width,
                         size_t count) {
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
            store(context + r * width + d, low[r]);
            store(context + r * width + d + VECTOR_WIDTH, high[r]);
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
        for (size_t r = 0; r < count; r++)
            softmax(scores + r * padded, length, padded, scale,
                    relative_bias ? relative_bias - (first + r) : NULL);
        weigh_values(scores, padded, qkv + 2 * width, stride, length, head_width,
                     context + first * width, width, count);
    }
}

static void rotate(float *heads, size_t head_count, size_t head_width, const float *angles) {
    size_t half = head_width / 2;
    for (size_t head = 0; head < head_count; head++) {
        float *first = heads + head * head_width, *second = first + half;
        for (size_t d = 0; d < half; d += VECTOR_WIDTH) {
            vec a = load(first + d), b = load(second + d);
            vec cosine = load(angles + d), sine = load(angles + half + d);
            store(first + d, a * cosine - b * sine);
            store(second + d, b * cosine + a * sine);
        }
    }
}

/// x / (1 + e^-x), with the exponential of the side that cannot overflow.
INLINE vec silu_of(vec x) {
    vec e = exponential(x < splat(0.0f) ? x : -x);
    vec numerator = x < splat(0.0f) ? e : splat(1.0f);
    return x * numerator / (e + splat(1.0f));
}

static void gate(float *x, size_t rows, size_t width) {
    for (size_t row = 0; row < rows; row++)
        for (size_t j = 0; j < width; j += VECTOR_WIDTH) {
            const float *value = x + row * 2 * width + j;
            store(x + row * width + j, load(value) * silu_of(load(value + width)));
        }
}

static void mean(const float *x, size_t rows, size_t width, float *out) {
    vec inverse = splat(1.0f / (float)rows);
    for (size_t j = 0; j < width; j += VECTOR_WIDTH) {
        vec sum = splat(0.0f);
        for (size_t row = 0; row < rows; row++) sum += load(x + row * width + j);
        store(out + j, sum * inverse);
    }
}

static void to_unit_length(float *x, size_t width) {
    vec squares = splat(0.0f);
    for (size_t j = 0; j < width; j += VECTOR_WIDTH) {
        vec v = load(x + j);
        squares = v * v + squares;
    }
    float norm = sqrtf(sum_of(squares));
    vec scale = splat(norm > 0.0f ? 1.0f / norm : 0.0f);
    for (size_t j = 0; j < width; j += VECTOR_WIDTH) store(x + j, load(x + j) * scale);
}

const sutra_encoder_kernels TABLE = {
    .packed_weight_bytes = packed_weight_bytes,
    .packed_row_bytes = packed_row_bytes,
    .pack_weights = pack_weights,
    .pack_rows = pack_rows,
    .linear = linear,
    .add_and_normalise = add_and_normalise,
    .attention = attention,
    .rotate = rotate,
    .gate = gate,
    .mean = mean,
    .to_unit_length = to_unit_length,
};
