// The rows of a leaf that are nearest to one of them, in the form of every instruction set.

#ifndef INT8_NEAREST_H
#define INT8_NEAREST_H

#include "int8_kernels.h"

#include <string.h>

typedef int32_t i32x16 __attribute__((ext_vector_type(16)));
typedef float f32x16 __attribute__((ext_vector_type(16)));
typedef i32x16 i32x16_unaligned __attribute__((aligned(4)));
typedef f32x16 f32x16_unaligned __attribute__((aligned(4)));

typedef bool boolx16 __attribute__((ext_vector_type(16)));

// One bit per lane of a comparison.
static inline uint32_t bits_of(const i32x16 *lanes) {
    const boolx16 bits = __builtin_convertvector(*lanes, boolx16);
    uint16_t word;
    memcpy(&word, &bits, sizeof word);
    return word;
}

static inline size_t insert_candidate(sutra_candidate candidate, sutra_candidate *list,
                                      size_t filled, size_t limit) {
    size_t place = filled < limit ? filled : limit - 1;
    for (; place > 0 && list[place - 1].similarity < candidate.similarity; place--)
        list[place] = list[place - 1];
    list[place] = candidate;
    return filled < limit ? filled + 1 : limit;
}

// The most similar rows of a leaf to one of them. Similarities lack the row's own scale here: it is
// the same for all.
static size_t nearest_by_insertion(const sutra_leaf *leaf, size_t row, size_t limit,
                                   sutra_candidate *list) {
    const int32_t *products = leaf->products + row * leaf->stride;
    size_t filled = 0;
    for (size_t j = 0; j < leaf->count; j += 16) {
        uint32_t lanes = 0xFFFF;
        if (j + 16 > leaf->count) {
            lanes >>= j + 16 - leaf->count;
        } else if (filled == limit) {
            const i32x16 v = *(const i32x16_unaligned *)(products + j);
            const f32x16 s = __builtin_convertvector(v, f32x16)
                             * *(const f32x16_unaligned *)(leaf->scales + j);
            const i32x16 above = s > (f32x16)list[limit - 1].similarity;
            lanes = bits_of(&above);
        }
        for (; lanes; lanes &= lanes - 1) {
            const size_t k = j + (size_t)__builtin_ctz(lanes);
            const sutra_candidate c = {(float)products[k] * leaf->scales[k], (uint32_t)k};
            if (k != row && (filled < limit || c.similarity > list[limit - 1].similarity))
                filled = insert_candidate(c, list, filled, limit);
        }
    }
    return filled;
}

#ifndef CUSTOM_NEAREST
#define nearest_in_leaf nearest_by_insertion
#endif

#endif
