#ifndef SUTRA_INT8_VARIANTS_H
#define SUTRA_INT8_VARIANTS_H

#include "int8_kernels.h"

// How many rows ahead dot_list fetches: a row of 768 codes takes some 10 ns, memory some 100 ns.
#define SUTRA_FETCH_AHEAD 4

static inline void sutra_fetch(const int8_t *row, size_t dimension) {
    for (size_t i = 0; i < dimension; i += 64) __builtin_prefetch(row + i, 0, 3);
}

extern const sutra_int8_kernels sutra_int8_scalar;

#if defined(__x86_64__)
extern const sutra_int8_kernels sutra_int8_avx2;
extern const sutra_int8_kernels sutra_int8_avx512vnni;
#elif defined(__aarch64__)
extern const sutra_int8_kernels sutra_int8_neon;
extern const sutra_int8_kernels sutra_int8_neon_dot;
#endif

#endif
