#include "int8_variants.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))

// vpmaddubsw multiplies unsigned by signed bytes and adds pairs in int16, which saturates. With
// |a| as the unsigned side and b carrying a's sign, a pair is at most 32,258 and fits.
AVX2 static inline __m256i multiply_add(__m256i sum, __m256i a, __m256i b) {
    __m256i pairs = _mm256_maddubs_epi16(_mm256_abs_epi8(a), _mm256_sign_epi8(b, a));
    return _mm256_add_epi32(sum, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

AVX2 static inline int32_t total(__m256i sum) {
    __m128i four =
        _mm_add_epi32(_mm256_castsi256_si128(sum), _mm256_extracti128_si256(sum, 1));
    __m128i two = _mm_add_epi32(four, _mm_shuffle_epi32(four, 0x4E));
    return _mm_cvtsi128_si32(_mm_add_epi32(two, _mm_shuffle_epi32(two, 0xB1)));
}

AVX2 static int32_t dot(const int8_t *a, const int8_t *b, size_t dimension) {
    __m256i even = _mm256_setzero_si256(), odd = even;
    for (size_t i = 0; i < dimension; i += 64) {
        even = multiply_add(even, _mm256_loadu_si256((const __m256i *)(a + i)),
                            _mm256_loadu_si256((const __m256i *)(b + i)));
        odd = multiply_add(odd, _mm256_loadu_si256((const __m256i *)(a + i + 32)),
                           _mm256_loadu_si256((const __m256i *)(b + i + 32)));
    }
    return total(_mm256_add_epi32(even, odd));
}

AVX2 static void dot_rows(const int8_t *query, const int8_t *rows, size_t row_count,
                          size_t dimension, int32_t *products) {
    for (size_t i = 0; i < row_count; i++)
        products[i] = dot(query, rows + i * dimension, dimension);
}

AVX2 static void dot_list(const int8_t *query, const int8_t *rows, const uint32_t *numbers,
                          size_t number_count, size_t dimension, int32_t *products) {
    for (size_t i = 0; i < number_count; i++) {
        if (i + SUTRA_FETCH_AHEAD < number_count)
            sutra_fetch(rows + (size_t)numbers[i + SUTRA_FETCH_AHEAD] * dimension, dimension);
        products[i] = dot(query, rows + (size_t)numbers[i] * dimension, dimension);
    }
}

const sutra_int8_kernels sutra_int8_avx2 = {"avx2", dot, dot_rows, dot_list};
#endif
