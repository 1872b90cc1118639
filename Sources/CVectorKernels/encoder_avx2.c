// AVX2 and FMA: 6 rows x 2 vectors of 8 floats fill 12 of the 16 registers.

#include "encoder_tables.h"

#if defined(__x86_64__)

#include <math.h>
#include <string.h>

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define VECTOR_WIDTH 8
#define TILE_ROWS 6
#define TABLE sutra_encoder_avx2_f32

#include "encoder_template.h"

#pragma clang attribute pop

#endif
