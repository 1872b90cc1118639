#include "float_kernels.h"

#include "processor_forms.h"

#include <math.h>
#include <string.h>

// Every lane is one IEEE operation whatever registers the compiler chooses, and fusing is off: the
// results are the same bits on every processor.
#pragma clang fp contract(off)

typedef float f32x16 __attribute__((vector_size(64), aligned(4)));

static inline float total(const f32x16 *lanes) {
    const f32x16 v = *lanes;
    float eight[8], four[4];
    for (int i = 0; i < 8; i++) eight[i] = v[i] + v[i + 8];
    for (int i = 0; i < 4; i++) four[i] = eight[i] + eight[i + 4];
    return (four[0] + four[2]) + (four[1] + four[3]);
}

SUTRA_PROCESSOR_FORMS
float sutra_f32_dot(const float *a, const float *b, size_t count) {
    f32x16 even = {0}, odd = {0};
    size_t i = 0;
    for (; i + 32 <= count; i += 32) {
        even += *(const f32x16 *)(a + i) * *(const f32x16 *)(b + i);
        odd += *(const f32x16 *)(a + i + 16) * *(const f32x16 *)(b + i + 16);
    }
    if (i < count) {
        float rest_a[32] = {0}, rest_b[32] = {0};
        memcpy(rest_a, a + i, (count - i) * sizeof(float));
        memcpy(rest_b, b + i, (count - i) * sizeof(float));
        even += *(const f32x16 *)rest_a * *(const f32x16 *)rest_b;
        odd += *(const f32x16 *)(rest_a + 16) * *(const f32x16 *)(rest_b + 16);
    }
    even += odd;
    return total(&even);
}

typedef float f32x8 __attribute__((vector_size(32), aligned(4)));
typedef double f64x8 __attribute__((vector_size(64), aligned(8)));

SUTRA_PROCESSOR_FORMS
double sutra_f32_squares(const float *values, size_t count) {
    f64x8 lanes = {0};
    size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        const f64x8 wide = __builtin_convertvector(*(const f32x8 *)(values + i), f64x8);
        lanes += wide * wide;
    }
    for (size_t lane = 0; i < count; i++, lane++)
        lanes[lane] += (double)values[i] * (double)values[i];
    double four[4];
    for (int lane = 0; lane < 4; lane++) four[lane] = lanes[lane] + lanes[lane + 4];
    return (four[0] + four[2]) + (four[1] + four[3]);
}

SUTRA_PROCESSOR_FORMS
void sutra_f32_scale(float *values, size_t count, double factor) {
    for (size_t i = 0; i < count; i++) values[i] = (float)((double)values[i] * factor);
}

typedef float f32x4 __attribute__((vector_size(16), aligned(4)));

// Both butterfly steps inside four lanes, distances 1 and 2: sums in the lower place, differences
// in the upper one. Adding a negated number is subtracting it, to the bit.
static inline f32x4 inside_four(f32x4 v) {
    const f32x4 odd = {1, -1, 1, -1}, upper = {1, 1, -1, -1};
    v = __builtin_shufflevector(v, v, 1, 0, 3, 2) + v * odd;
    return __builtin_shufflevector(v, v, 2, 3, 0, 1) + v * upper;
}

SUTRA_PROCESSOR_FORMS
void sutra_f32_hadamard(float *values, size_t count, float scale) {
    for (size_t i = 0; i < count; i += 16) {
        f32x4 *four = (f32x4 *)(values + i);
        f32x4 a = inside_four(four[0]), b = inside_four(four[1]);
        f32x4 c = inside_four(four[2]), d = inside_four(four[3]);
        f32x4 ab = a + b, ba = a - b, cd = c + d, dc = c - d;
        four[0] = ab + cd;
        four[1] = ba + dc;
        four[2] = ab - cd;
        four[3] = ba - dc;
    }
    for (size_t distance = 16; distance < count; distance *= 2) {
        for (size_t start = 0; start < count; start += 2 * distance) {
            for (size_t i = start; i < start + distance; i += 16) {
                f32x16 low = *(f32x16 *)(values + i);
                f32x16 high = *(f32x16 *)(values + i + distance);
                *(f32x16 *)(values + i) = low + high;
                *(f32x16 *)(values + i + distance) = low - high;
            }
        }
    }
    for (size_t i = 0; i < count; i += 16) *(f32x16 *)(values + i) *= scale;
}

SUTRA_PROCESSOR_FORMS
void sutra_f32_multiply(float *values, const float *factors, size_t count) {
    for (size_t i = 0; i < count; i++) values[i] *= factors[i];
}

SUTRA_PROCESSOR_FORMS
int32_t sutra_f32_codes(const float *values, size_t count, int8_t *codes) {
    f32x16 sizes = {0};
    size_t i = 0;
    for (; i + 16 <= count; i += 16)
        sizes = __builtin_elementwise_max(
            sizes, __builtin_elementwise_abs(*(const f32x16 *)(values + i)));
    float largest = 0;
    for (size_t lane = 0; lane < 16; lane++) largest = fmaxf(largest, sizes[lane]);
    for (; i < count; i++) largest = fmaxf(largest, fabsf(values[i]));
    const float factor = 127 / largest;
    // Adding a number whose last place is one whole rounds to the nearest whole, ties to even.
    const float whole = 12582912;
    int32_t squares = 0;
    for (i = 0; i < count; i++) {
        const float rounded = (values[i] * factor + whole) - whole;
        int32_t code = (int32_t)rounded;
        code = code > 127 ? 127 : code < -127 ? -127 : code;
        codes[i] = (int8_t)code;
        squares += code * code;
    }
    return squares;
}
