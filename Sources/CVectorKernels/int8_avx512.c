#include "int8_variants.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define VNNI __attribute__((target("avx512f,avx512bw,avx512vnni")))

// vpdpbusd multiplies unsigned by signed bytes and adds four products to an int32 without
// saturation. Adding 128 to the row makes it unsigned: row . query =
// (row + 128) . query - 128 * sum(query).

VNNI static inline __m512i biased(const int8_t *row) {
    return _mm512_xor_si512(_mm512_loadu_si512(row), _mm512_set1_epi8((char)0x80));
}

// 128 * sum(query).
VNNI static inline int32_t bias_of(const int8_t *query, size_t dimension) {
    __m512i sum = _mm512_setzero_si512();
    const __m512i offset = _mm512_set1_epi8((char)0x80);
    for (size_t i = 0; i < dimension; i += 64)
        sum = _mm512_dpbusd_epi32(sum, offset, _mm512_loadu_si512(query + i));
    return _mm512_reduce_add_epi32(sum);
}

VNNI static inline int32_t biased_dot(const int8_t *query, const int8_t *row, size_t dimension) {
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

VNNI static int32_t dot(const int8_t *a, const int8_t *b, size_t dimension) {
    return biased_dot(a, b, dimension) - bias_of(a, dimension);
}

VNNI static void dot_rows(const int8_t *query, const int8_t *rows, size_t row_count,
                          size_t dimension, int32_t *products) {
    const int32_t bias = bias_of(query, dimension);
    for (size_t i = 0; i < row_count; i++)
        products[i] = biased_dot(query, rows + i * dimension, dimension) - bias;
}

VNNI static void dot_list(const int8_t *query, const int8_t *rows, const uint32_t *numbers,
                          size_t number_count, size_t dimension, int32_t *products) {
    const int32_t bias = bias_of(query, dimension);
    for (size_t i = 0; i < number_count; i++) {
        if (i + SUTRA_FETCH_AHEAD < number_count)
            sutra_fetch(rows + (size_t)numbers[i + SUTRA_FETCH_AHEAD] * dimension, dimension);
        products[i] =
            biased_dot(query, rows + (size_t)numbers[i] * dimension, dimension) - bias;
    }
}

const sutra_int8_kernels sutra_int8_avx512vnni = {"avx512vnni", dot, dot_rows, dot_list};
#endif
