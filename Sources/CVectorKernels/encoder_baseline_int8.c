// Plain C over four-wide vectors, with linear layers in int8: SSE2 on x86-64, NEON on ARM.

#include "encoder_tables.h"

#if defined(__x86_64__)
#include <emmintrin.h>
#define PAIR_SUMS(a, b) (ivec) _mm_madd_epi16((__m128i)(a), (__m128i)(b))
#endif

#define INT8_LINEAR
#define VECTOR_WIDTH 4
#if defined(__aarch64__)
#define TILE_ROWS 6
#else
#define TILE_ROWS 4
#endif
#define TABLE sutra_encoder_baseline_int8

#include "encoder_template.h"
