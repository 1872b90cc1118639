// AVX-512 F: 12 rows x 2 vectors of 16 floats fill 24 of the 32 registers.

#include "encoder_tables.h"

#if defined(__x86_64__)

#include <math.h>
#include <string.h>

#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,fma"))), \
                             apply_to = function)

#define VECTOR_WIDTH 16
#define TILE_ROWS 12
#define TABLE sutra_encoder_avx512_f32

#include "encoder_template.h"

#pragma clang attribute pop

#endif
