#if defined(__x86_64__)
#include <immintrin.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang attribute push(__attribute__((target("avx2,popcnt"))), apply_to = function)

static inline int32_t code_bias(const int8_t *query, size_t dimension) {
    (void)query, (void)dimension;
    return 0;
}

// vpmaddubsw multiplies unsigned by signed bytes and adds pairs in int16, which saturates. With
// |a| as the unsigned side and b carrying a's sign, a pair is at most 32,258 and fits.
static inline __m256i multiply_add(__m256i sum, __m256i a, __m256i b) {
    __m256i pairs = _mm256_maddubs_epi16(_mm256_abs_epi8(a), _mm256_sign_epi8(b, a));
    return _mm256_add_epi32(sum, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

static inline int32_t total(__m256i sum) {
    __m128i four =
        _mm_add_epi32(_mm256_castsi256_si128(sum), _mm256_extracti128_si256(sum, 1));
    __m128i two = _mm_add_epi32(four, _mm_shuffle_epi32(four, 0x4E));
    return _mm_cvtsi128_si32(_mm_add_epi32(two, _mm_shuffle_epi32(two, 0xB1)));
}

static inline int32_t biased_dot(const int8_t *query, const int8_t *row, size_t dimension) {
    __m256i even = _mm256_setzero_si256(), odd = even;
    for (size_t i = 0; i < dimension; i += 64) {
        even = multiply_add(even, _mm256_loadu_si256((const __m256i *)(query + i)),
                            _mm256_loadu_si256((const __m256i *)(row + i)));
        odd = multiply_add(odd, _mm256_loadu_si256((const __m256i *)(query + i + 32)),
                           _mm256_loadu_si256((const __m256i *)(row + i + 32)));
    }
    return total(_mm256_add_epi32(even, odd));
}

#define TABLE sutra_int8_avx2
#define NAME "avx2"

#include "int8_template.h"

#pragma clang attribute pop

#endif
