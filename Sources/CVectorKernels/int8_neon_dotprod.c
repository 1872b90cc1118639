#if defined(__aarch64__)
#include <arm_neon.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang attribute push(__attribute__((target("dotprod"))), apply_to = function)

static inline int32_t code_bias(const int8_t *query, size_t dimension) {
    (void)query, (void)dimension;
    return 0;
}

static inline int32x4_t multiply_add(int32x4_t sum, int8x16_t a, int8x16_t b) {
    return vdotq_s32(sum, a, b);
}

#include "int8_neon_dot.h"

#define TABLE sutra_int8_neon_dot
#define NAME "neon-dotprod"

#include "int8_template.h"

#pragma clang attribute pop

#endif
