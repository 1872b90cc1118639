#ifndef SUTRA_INT8_VARIANTS_H
#define SUTRA_INT8_VARIANTS_H

#include "int8_kernels.h"

extern const sutra_int8_kernels sutra_int8_scalar;

#if defined(__x86_64__)
extern const sutra_int8_kernels sutra_int8_avx2;
extern const sutra_int8_kernels sutra_int8_avx512vnni;
#elif defined(__aarch64__)
extern const sutra_int8_kernels sutra_int8_neon;
extern const sutra_int8_kernels sutra_int8_neon_dot;
#endif

#endif
