// AVX2: linear layers multiply int8 by pairs, widened to int16, where no product can overflow;
// all else is f32 as in AVX2. 6 rows x 2 vectors of sums fill 12 of the 16 registers.

#include "encoder_tables.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <math.h>
#include <string.h>

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define INT8_LINEAR
#define PAIR_SUMS(a, b) (ivec) _mm256_madd_epi16((__m256i)(a), (__m256i)(b))
#define VECTOR_WIDTH 8
#ifndef TILE_ROWS
#define TILE_ROWS 6
#endif
#define TABLE sutra_encoder_avx2_int8

#include "encoder_template.h"

#pragma clang attribute pop

#endif
