// AVX-512 VNNI and BF16: linear layers multiply int8 by fours, as with VNNI alone, and attention
// multiplies pairs of bf16; all else is f32 as in AVX-512.

#include "encoder_tables.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <math.h>
#include <string.h>

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni,avx512bf16,fma"))), \
    apply_to = function)

#define INT8_LINEAR
#define BFLOAT16_ATTENTION
#define QUAD_PRODUCTS
#define VECTOR_WIDTH 16
#ifndef TILE_ROWS
#define TILE_ROWS 6
#endif
#define TABLE sutra_encoder_avx512_bf16_int8

#include "encoder_template.h"

#pragma clang attribute pop

#endif
