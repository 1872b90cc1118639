// The rows of a leaf that are nearest to one of them, for AVX-512. Sorting them by insertion costs
// a wrong guess of the processor for most of the 70 that 520 rows put into a list of 16. Here the
// few that may be among the 16 are gathered without a branch, and the place of each is the number
// of those that come before it.

#include "int8_nearest.h"

#include <immintrin.h>
#include <math.h>

#define NEAREST_LIMIT 16
// Room for those that reach the bound: some 25 of 520.
#define NEAREST_ROOM 128

// The similarities of 16 rows from `start` on, without the row's own scale; -INFINITY for the row
// itself and beyond the leaf.
static inline __m512 similarities_from(const sutra_leaf *leaf, const int32_t *products, size_t row,
                                       size_t start) {
    const size_t left = leaf->count - start;
    uint32_t lanes = left < 16 ? (1u << left) - 1 : 0xFFFF;
    if (row - start < 16) lanes &= ~(1u << (row - start));
    const __m512 scales = _mm512_maskz_loadu_ps((__mmask16)lanes, leaf->scales + start);
    const __m512 values =
        _mm512_cvtepi32_ps(_mm512_maskz_loadu_epi32((__mmask16)lanes, products + start));
    return _mm512_mask_mul_ps(_mm512_set1_ps(-INFINITY), (__mmask16)lanes, values, scales);
}

// One step of a sorting network: each lane meets lane ^ distance; the lanes of `larger` keep the
// larger of both.
static inline __m512 meet(__m512 values, int distance, uint32_t larger) {
    const __m512i lanes = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    const __m512i others = _mm512_xor_si512(lanes, _mm512_set1_epi32(distance));
    const __m512 other = _mm512_permutexvar_ps(others, values);
    return _mm512_mask_max_ps(_mm512_min_ps(values, other), (__mmask16)larger, values, other);
}

// The smallest of the 16 largest of 32 values. Source: the first half of a bitonic sort (Batcher
// 1968): one half ascending and the other descending, the larger of each pair are the 16 largest.
static inline float sixteenth(__m512 a, __m512 b) {
    // By stage and distance, for the ascending half; the descending one turns them round.
    static const struct { int distance; uint32_t larger; } steps[] = {
        {1, 0x6666}, {2, 0x3C3C}, {1, 0x5A5A}, {4, 0x0FF0}, {2, 0x33CC},
        {1, 0x55AA}, {8, 0xFF00}, {4, 0xF0F0}, {2, 0xCCCC}, {1, 0xAAAA},
    };
#pragma clang loop unroll(full)
    for (int i = 0; i < 10; i++) {
        a = meet(a, steps[i].distance, steps[i].larger);
        b = meet(b, steps[i].distance, ~steps[i].larger & 0xFFFF);
    }
    return _mm512_reduce_min_ps(_mm512_max_ps(a, b));
}

// How many of `count` values come before number i: larger ones, and equal ones before it.
static inline size_t place_of(const float *values, size_t count, size_t i) {
    const __m512 own = _mm512_set1_ps(values[i]);
    size_t before = 0;
    for (size_t start = 0; start < count; start += 16) {
        const __m512 some = _mm512_load_ps(values + start);
        uint32_t lanes = _mm512_cmp_ps_mask(some, own, _CMP_GT_OQ);
        const uint32_t equal = _mm512_cmp_ps_mask(some, own, _CMP_EQ_OQ);
        if (start + 16 <= i) lanes |= equal;
        else if (start <= i) lanes |= equal & ((1u << (i - start)) - 1);
        before += (size_t)__builtin_popcount(lanes);
    }
    return before;
}

static size_t nearest_in_leaf(const sutra_leaf *leaf, size_t row, size_t limit,
                              sutra_candidate *list) {
    // Each of twice 16 lanes has to have a row of its own to give.
    if (limit != NEAREST_LIMIT || leaf->count < 33)
        return nearest_by_insertion(leaf, row, limit, list);
    const int32_t *products = leaf->products + row * leaf->stride;
    __m512 even = _mm512_set1_ps(-INFINITY), odd = even;
    for (size_t j = 0; j < leaf->count; j += 32) {
        even = _mm512_max_ps(even, similarities_from(leaf, products, row, j));
        if (j + 16 < leaf->count)
            odd = _mm512_max_ps(odd, similarities_from(leaf, products, row, j + 16));
    }
    // The best of each lane are different rows, so the last of the nearest 16 is no worse than the
    // last of the 16 best of these.
    const __m512 bound = _mm512_set1_ps(sixteenth(even, odd));

    _Alignas(64) float values[NEAREST_ROOM + 16];
    _Alignas(64) uint32_t columns[NEAREST_ROOM + 16];
    __m512i numbers = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    size_t count = 0;
    for (size_t j = 0; j < leaf->count; j += 16) {
        const __m512 some = similarities_from(leaf, products, row, j);
        const __mmask16 lanes = _mm512_cmp_ps_mask(some, bound, _CMP_GE_OQ);
        // There are many equal ones.
        if (count > NEAREST_ROOM - 16) return nearest_by_insertion(leaf, row, limit, list);
        _mm512_storeu_ps(values + count, _mm512_maskz_compress_ps(lanes, some));
        _mm512_storeu_si512(columns + count, _mm512_maskz_compress_epi32(lanes, numbers));
        count += (size_t)__builtin_popcount(lanes);
        numbers = _mm512_add_epi32(numbers, _mm512_set1_epi32(16));
    }
    // Those that fill up the last 16 come behind all.
    _mm512_storeu_ps(values + count, _mm512_set1_ps(-INFINITY));
    for (size_t i = 0; i < count; i++) {
        const size_t place = place_of(values, count, i);
        if (place < limit) list[place] = (sutra_candidate){values[i], columns[i]};
    }
    return limit;
}
