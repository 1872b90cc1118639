#if defined(__x86_64__)
#include <immintrin.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512vnni,popcnt"))), \
                             apply_to = function)

// vpdpbusd multiplies unsigned by signed bytes and adds four products to an int32 without
// saturation. Adding 128 to the row makes it unsigned: row . query =
// (row + 128) . query - 128 * sum(query).

static inline __m512i biased(const int8_t *row) {
    return _mm512_xor_si512(_mm512_loadu_si512(row), _mm512_set1_epi8((char)0x80));
}

// 128 * sum(query).
static inline int32_t code_bias(const int8_t *query, size_t dimension) {
    __m512i sum = _mm512_setzero_si512();
    const __m512i offset = _mm512_set1_epi8((char)0x80);
    for (size_t i = 0; i < dimension; i += 64)
        sum = _mm512_dpbusd_epi32(sum, offset, _mm512_loadu_si512(query + i));
    return _mm512_reduce_add_epi32(sum);
}

static inline int32_t biased_dot(const int8_t *query, const int8_t *row, size_t dimension) {
    __m512i a = _mm512_setzero_si512(), b = a, c = a, d = a;
    size_t i = 0;
    for (; i + 256 <= dimension; i += 256) {
        a = _mm512_dpbusd_epi32(a, biased(row + i), _mm512_loadu_si512(query + i));
        b = _mm512_dpbusd_epi32(b, biased(row + i + 64), _mm512_loadu_si512(query + i + 64));
        c = _mm512_dpbusd_epi32(c, biased(row + i + 128), _mm512_loadu_si512(query + i + 128));
        d = _mm512_dpbusd_epi32(d, biased(row + i + 192), _mm512_loadu_si512(query + i + 192));
    }
    for (; i < dimension; i += 64)
        a = _mm512_dpbusd_epi32(a, biased(row + i), _mm512_loadu_si512(query + i));
    return _mm512_reduce_add_epi32(
        _mm512_add_epi32(_mm512_add_epi32(a, b), _mm512_add_epi32(c, d)));
}

#define CUSTOM_SKETCHES
#include "int8_kernels.h"

// The sum of the query's rounded codes where a row's are negative. They are a byte each, in
// -16...15, so that a lane can hold the sum of SUTRA_SKETCH_MAXIMUM_WORDS of them.
static inline int32_t sum_of_negatives(const sutra_sketches *sketches, size_t number) {
    const size_t words = sketches->words;
    const uint64_t *signs = sketches->signs + number * words;
    const int8_t *codes = (const int8_t *)sketches->query;
    __m512i sums = _mm512_setzero_si512();
    for (size_t w = 0; w < words; w++)
        sums = _mm512_mask_add_epi8(sums, _cvtu64_mask64(signs[w]), sums,
                                    _mm512_loadu_si512(codes + 64 * w));
    return _mm512_reduce_add_epi32(
        _mm512_dpbusd_epi32(_mm512_setzero_si512(), _mm512_set1_epi8(1), sums));
}

#define CUSTOM_NEAREST
#include "int8_avx512_nearest.h"

#define CUSTOM_PRODUCTS
#include "int8_avx512_products.h"

#define TABLE sutra_int8_avx512vnni
#define NAME "avx512vnni"

#include "int8_template.h"

#pragma clang attribute pop

#endif
