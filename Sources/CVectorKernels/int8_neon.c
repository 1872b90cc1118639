#if defined(__aarch64__)
#include <arm_neon.h>
#include <stddef.h>
#include <stdint.h>

static inline int32_t code_bias(const int8_t *query, size_t dimension) {
    (void)query, (void)dimension;
    return 0;
}

// Two products of one int16 lane are at most 32,258 and fit.
static inline int32x4_t multiply_add(int32x4_t sum, int8x16_t a, int8x16_t b) {
    int16x8_t pairs = vmull_s8(vget_low_s8(a), vget_low_s8(b));
    return vpadalq_s16(sum, vmlal_s8(pairs, vget_high_s8(a), vget_high_s8(b)));
}

#include "int8_neon_dot.h"

#define TABLE sutra_int8_neon
#define NAME "neon"

#include "int8_template.h"

#endif
