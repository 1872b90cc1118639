#ifndef SUTRA_INT8_KERNELS_H
#define SUTRA_INT8_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// The f32 steps before and after the codes.
#include "float_kernels.h"

// Dot products of int8 vectors, one form per instruction set, all with the same results.
//
// Domain: codes lie in -127...127 (never -128), and a vector has a multiple of 64 codes, at most
// SUTRA_INT8_MAXIMUM_DIMENSION. Inside the domain no form can saturate or overflow:
// a pair of products is at most 2 * 127 * 127 = 32,258 (int16), a whole sum at most
// 4,096 * 127 * 127 < 2^27 (int32).

#define SUTRA_INT8_MAXIMUM_DIMENSION 4096

// The forms of one instruction set.
typedef struct sutra_int8_kernels {
    const char *name;

    // The dot product of a and b, `dimension` codes each.
    int32_t (*dot)(const int8_t *a, const int8_t *b, size_t dimension);

    // products[i] = query . row i, for `row_count` rows that follow one another in `rows`
    // (row_count x dimension, row-major).
    void (*dot_rows)(const int8_t *query, const int8_t *rows, size_t row_count, size_t dimension,
                     int32_t *products);

    // products[i] = query . row numbers[i] of `rows` (row-major). Rows may come in any order; the
    // next ones are fetched ahead.
    void (*dot_list)(const int8_t *query, const int8_t *rows, const uint32_t *numbers,
                     size_t number_count, size_t dimension, int32_t *products);
} sutra_int8_kernels;

// The fastest forms that this processor has. Decided before main; safe from every thread.
const sutra_int8_kernels *sutra_int8_best(void);

// The forms by place, the slowest (scalar) first; NULL after the last one of this processor.
const sutra_int8_kernels *sutra_int8_available(size_t place);

#endif
