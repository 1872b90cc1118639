#include "int8_variants.h"

#if defined(__aarch64__)
#include <arm_neon.h>

// The two forms differ in the sum of sixteen products only.
#define FORMS(PREFIX, ATTRIBUTE, MULTIPLY_ADD)                                                  \
    ATTRIBUTE static int32_t PREFIX##_dot(const int8_t *a, const int8_t *b, size_t dimension) { \
        int32x4_t s0 = vdupq_n_s32(0), s1 = s0, s2 = s0, s3 = s0;                               \
        for (size_t i = 0; i < dimension; i += 64) {                                            \
            s0 = MULTIPLY_ADD(s0, vld1q_s8(a + i), vld1q_s8(b + i));                            \
            s1 = MULTIPLY_ADD(s1, vld1q_s8(a + i + 16), vld1q_s8(b + i + 16));                  \
            s2 = MULTIPLY_ADD(s2, vld1q_s8(a + i + 32), vld1q_s8(b + i + 32));                  \
            s3 = MULTIPLY_ADD(s3, vld1q_s8(a + i + 48), vld1q_s8(b + i + 48));                  \
        }                                                                                       \
        return vaddvq_s32(vaddq_s32(vaddq_s32(s0, s1), vaddq_s32(s2, s3)));                     \
    }                                                                                           \
    ATTRIBUTE static void PREFIX##_rows(const int8_t *query, const int8_t *rows,                \
                                        size_t row_count, size_t dimension,                     \
                                        int32_t *products) {                                    \
        for (size_t i = 0; i < row_count; i++)                                                  \
            products[i] = PREFIX##_dot(query, rows + i * dimension, dimension);                 \
    }                                                                                           \
    ATTRIBUTE static void PREFIX##_list(const int8_t *query, const int8_t *rows,                \
                                        const uint32_t *numbers, size_t number_count,           \
                                        size_t dimension, int32_t *products) {                  \
        for (size_t i = 0; i < number_count; i++) {                                             \
            if (i + SUTRA_FETCH_AHEAD < number_count)                                           \
                sutra_fetch(rows + (size_t)numbers[i + SUTRA_FETCH_AHEAD] * dimension,          \
                            dimension);                                                         \
            products[i] = PREFIX##_dot(query, rows + (size_t)numbers[i] * dimension, dimension);\
        }                                                                                       \
    }

// Two products of one int16 lane are at most 32,258 and fit.
static inline int32x4_t plain_multiply_add(int32x4_t sum, int8x16_t a, int8x16_t b) {
    int16x8_t pairs = vmull_s8(vget_low_s8(a), vget_low_s8(b));
    return vpadalq_s16(sum, vmlal_s8(pairs, vget_high_s8(a), vget_high_s8(b)));
}

#define NO_ATTRIBUTE
#define DOTPROD __attribute__((target("dotprod")))

FORMS(plain, NO_ATTRIBUTE, plain_multiply_add)
FORMS(dotprod, DOTPROD, vdotq_s32)

const sutra_int8_kernels sutra_int8_neon = {"neon", plain_dot, plain_rows, plain_list};
const sutra_int8_kernels sutra_int8_neon_dot = {"neon-dotprod", dotprod_dot, dotprod_rows,
                                                dotprod_list};
#endif
