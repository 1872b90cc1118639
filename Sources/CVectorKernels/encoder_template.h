// The kernels, written once over vectors of VECTOR_WIDTH floats and compiled once per
// instruction set. The including file defines, before inclusion:
//
//   VECTOR_WIDTH    floats in a vector: 4, 8 or 16
//   TILE_ROWS       rows of activations that one inner loop carries in registers: 4, 6 or 12
//   TABLE           the name of the table that this file defines
//   BFLOAT16_LINEAR if linear layers shall multiply in bf16
//   INT8_LINEAR     if they shall multiply in int8
//   BFLOAT16_ATTENTION  if attention shall multiply in bf16; it does with BFLOAT16_LINEAR
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

/// Vectors of half the width, down to four: sums and maxima halve them instead of going through
/// single values.
typedef float vec4 __attribute__((ext_vector_type(4)));
typedef float vec8 __attribute__((ext_vector_type(8)));

INLINE float sum_of(vec v) {
#if VECTOR_WIDTH == 16
    vec8 w = v.lo + v.hi;
    vec4 x = w.lo + w.hi;
#elif VECTOR_WIDTH == 8
    vec4 x = v.lo + v.hi;
#else
    vec4 x = v;
#endif
    return (x[0] + x[2]) + (x[1] + x[3]);
}

INLINE float largest_of(vec v) {
#if VECTOR_WIDTH == 16
    vec8 w = v.lo > v.hi ? v.lo : v.hi;
    vec4 x = w.lo > w.hi ? w.lo : w.hi;
#elif VECTOR_WIDTH == 8
    vec4 x = v.lo > v.hi ? v.lo : v.hi;
#else
    vec4 x = v;
#endif
    float even = x[0] > x[2] ? x[0] : x[2], odd = x[1] > x[3] ? x[1] : x[3];
    return even > odd ? even : odd;
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

/// x/2 (1 + erf(x / sqrt 2)); the second factor is 1/2 plus an odd polynomial, fitted by weighted
/// least squares over -4.75...4.75 and constant beyond. Absolute error at most 5e-6.
INLINE vec gelu_of(vec x) {
    vec a = larger(x, splat(-4.75f));
    a = a < splat(4.75f) ? a : splat(4.75f);
    // The square, moved to -1...1, where the polynomial is well conditioned.
    vec u = a * a * splat(0.0886426593f) - splat(1.0f);
    vec p = splat(0.00128340616f);
    p = p * u + splat(-0.00377499987f);
    p = p * u + splat(0.00501154596f);
    p = p * u + splat(-0.00716240192f);
    p = p * u + splat(0.0134072928f);
    p = p * u + splat(-0.0216528773f);
    p = p * u + splat(0.0304028038f);
    p = p * u + splat(-0.0405676253f);
    p = p * u + splat(0.0532352254f);
    p = p * u + splat(-0.0736675710f);
    p = p * u + splat(0.148748294f);
    return x * (a * p + splat(0.5f));
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

/// The places of a vector.
INLINE ivec lanes(void) {
    ivec places;
    for (int i = 0; i < VECTOR_WIDTH; i++) places[i] = i;
    return places;
}

/// Turns the first `length` of `padded` scores into e to the power of their distance from the
/// greatest, in place, and the rest into next to nothing; answers one over the sum.
INLINE float softmax(float *scores, size_t length, size_t padded, float scale, const float *bias) {
    vec best = splat(-1e30f), sum = splat(0.0f);
    for (size_t s = 0; s < padded; s += VECTOR_WIDTH) {
        vec score = load(scores + s) * splat(scale);
        if (bias) score += load(bias + s);
        score = lanes() < (ivec)((int32_t)length - (int32_t)s) ? score : splat(-1e30f);
        best = larger(best, score);
        store(scores + s, score);
    }
    vec maximum = splat(largest_of(best));
    for (size_t s = 0; s < padded; s += VECTOR_WIDTH) {
        vec weight = exponential(load(scores + s) - maximum);
        sum += weight;
        store(scores + s, weight);
    }
    return 1.0f / sum_of(sum);
}

#if defined(BFLOAT16_LINEAR) || defined(BFLOAT16_ATTENTION)
#include "encoder_attention_bf16.h"
#else
#include "encoder_attention_f32.h"
#endif

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
