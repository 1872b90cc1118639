// AVX-512 BF16: linear layers multiply bf16 pairs and add into f32; all else is f32 as in AVX-512.

#include "encoder_tables.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <math.h>
#include <string.h>

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512bf16,fma"))), \
    apply_to = function)

#define BFLOAT16_LINEAR
#define VECTOR_WIDTH 16
#define TILE_ROWS 12
#define TABLE sutra_encoder_avx512_bf16

#include "encoder_template.h"

#pragma clang attribute pop

#endif
