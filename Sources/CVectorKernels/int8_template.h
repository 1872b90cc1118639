// The kernels that differ between instruction sets by their dot product and their vector width
// only. The including file defines, before inclusion:
//
//   code_bias(query, dimension)         what biased_dot adds too much
//   biased_dot(query, row, dimension)   query . row + code_bias(query)
//   TABLE, NAME                         the table that this file defines, and its name
//   CUSTOM_NEAREST                      if it defines nearest_in_leaf
//   CUSTOM_PRODUCTS                     if it defines packed_bytes, pack, multiply, multiply_self
//
// and opens, where needed, a `#pragma clang attribute` region with the target features.

#include "int8_variants.h"

#include <math.h>
#include <string.h>

// Every f32 step is rounded by itself, so that all forms agree to the bit.
#pragma clang fp contract(off)

// How many rows ahead lists fetch: a row of 768 codes takes some 10 ns, memory some 100 ns.
#define FETCH_AHEAD 4

static inline void fetch(const int8_t *row, size_t dimension) {
    for (size_t i = 0; i < dimension; i += 64) __builtin_prefetch(row + i, 0, 3);
}

static int32_t dot(const int8_t *a, const int8_t *b, size_t dimension) {
    return biased_dot(a, b, dimension) - code_bias(a, dimension);
}

static void dot_rows(const int8_t *query, const int8_t *rows, size_t row_count, size_t dimension,
                     int32_t *products) {
    const int32_t bias = code_bias(query, dimension);
    for (size_t i = 0; i < row_count; i++)
        products[i] = biased_dot(query, rows + i * dimension, dimension) - bias;
}

static void dot_list(const int8_t *query, const int8_t *rows, const uint32_t *numbers,
                     size_t number_count, size_t dimension, int32_t *products) {
    const int32_t bias = code_bias(query, dimension);
    for (size_t i = 0; i < number_count; i++) {
        if (i + FETCH_AHEAD < number_count)
            fetch(rows + (size_t)numbers[i + FETCH_AHEAD] * dimension, dimension);
        products[i] =
            biased_dot(query, rows + (size_t)numbers[i] * dimension, dimension) - bias;
    }
}

static inline void fetch_row(const sutra_int8_rows *rows, size_t number) {
    __builtin_prefetch(rows->scales + number, 0, 3);
    fetch(rows->codes + number * rows->dimension, rows->dimension);
}

static void similarities(const int8_t *query, const sutra_int8_rows *rows,
                         const uint32_t *numbers, size_t number_count, float *results) {
    const size_t dimension = rows->dimension;
    const int32_t bias = code_bias(query, dimension);
    for (size_t i = 0; i < number_count && i < FETCH_AHEAD; i++) fetch_row(rows, numbers[i]);
    for (size_t i = 0; i < number_count; i++) {
        if (i + FETCH_AHEAD < number_count) fetch_row(rows, numbers[i + FETCH_AHEAD]);
        const size_t number = numbers[i];
        const int32_t product =
            biased_dot(query, rows->codes + number * dimension, dimension) - bias;
        results[i] = (float)product * rows->scales[number];
    }
}

#include "int8_walk.h"

#include "int8_nearest.h"

// Puts a value into a list of the largest, behind its equals.
static inline size_t insert(int32_t value, uint32_t index, int32_t *values, uint32_t *indices,
                            size_t filled, size_t limit) {
    size_t place = filled < limit ? filled : limit - 1;
    for (; place > 0 && values[place - 1] < value; place--) {
        values[place] = values[place - 1];
        indices[place] = indices[place - 1];
    }
    values[place] = value;
    indices[place] = index;
    return filled < limit ? filled + 1 : limit;
}

static size_t largest(const int32_t *row, size_t count, size_t limit, int32_t *values,
                      uint32_t *indices) {
    size_t filled = 0;
    for (size_t j = 0; j < count; j += 16) {
        // The lanes worth a closer look; fewer by the time the last of them is looked at.
        uint32_t lanes = 0xFFFF;
        if (j + 16 > count) {
            lanes >>= j + 16 - count;
        } else if (filled == limit) {
            const i32x16 v = *(const i32x16_unaligned *)(row + j);
            const i32x16 above = v > (i32x16)values[limit - 1];
            lanes = bits_of(&above);
        }
        for (; lanes; lanes &= lanes - 1) {
            const size_t k = j + (size_t)__builtin_ctz(lanes);
            if (filled < limit || row[k] > values[limit - 1])
                filled = insert(row[k], (uint32_t)k, values, indices, filled, limit);
        }
    }
    return filled;
}

static void leaf_neighbours(const sutra_leaf *leaf, size_t considered, size_t kept,
                            sutra_candidate *out, size_t out_stride) {
    for (size_t row = 0; row < leaf->count; row++) {
        if (row + 8 < leaf->count)
            __builtin_prefetch(out + (size_t)leaf->nodes[row + 8] * out_stride
                                   + (size_t)leaf->places[row + 8] * kept, 1, 3);
        sutra_candidate near[SUTRA_INT8_MAXIMUM_SELECTION];
        const size_t found = nearest_in_leaf(leaf, row, considered, near);
        const float scale = leaf->scales[row];
        sutra_candidate *list =
            out + (size_t)leaf->nodes[row] * out_stride + (size_t)leaf->places[row] * kept;
        uint32_t columns[SUTRA_INT8_MAXIMUM_SELECTION];
        size_t filled = 0;
        for (size_t i = 0; i < found && filled < kept; i++) {
            const size_t column = near[i].node;
            // cos(k, c) > cos(row, c), both without the scale of c.
            const float own = (float)leaf->products[row * leaf->stride + column] * scale;
            bool hidden = false;
            // All of them, so that memory answers for all in the time of one.
            for (size_t k = 0; k < filled; k++) {
                const size_t other = columns[k];
                const int32_t product = leaf->products[other * leaf->stride + column];
                hidden |= (float)product * leaf->scales[other] > own;
            }
            if (hidden) continue;
            columns[filled] = (uint32_t)column;
            list[filled].similarity = near[i].similarity * scale;
            list[filled++].node = leaf->nodes[column];
        }
        for (; filled < kept; filled++) list[filled] = (sutra_candidate){-2, SUTRA_NO_NODE};
    }
}

static inline bool comes_before(sutra_candidate a, sutra_candidate b) {
    return a.similarity != b.similarity ? a.similarity > b.similarity : a.node < b.node;
}

// Candidates arrive as a few sorted runs: inserting them in place is quick.
static size_t sort_candidates(sutra_candidate *list, size_t count) {
    size_t filled = 0;
    for (size_t i = 0; i < count; i++) {
        const sutra_candidate candidate = list[i];
        if (candidate.node == SUTRA_NO_NODE) continue;
        size_t place = filled++;
        for (; place > 0 && comes_before(candidate, list[place - 1]); place--)
            list[place] = list[place - 1];
        list[place] = candidate;
    }
    size_t distinct = 0;
    for (size_t i = 0; i < filled; i++)
        if (distinct == 0 || list[i].node != list[distinct - 1].node) list[distinct++] = list[i];
    return distinct;
}

static size_t prune(const sutra_int8_rows *rows, const uint32_t *members, sutra_candidate *list,
                    size_t count, float alpha, size_t limit, const sutra_candidate *upcoming) {
    if (upcoming)
        for (size_t i = 0; i < count; i += 8) __builtin_prefetch(upcoming + i, 1, 3);
    const size_t dimension = rows->dimension;
    const size_t distinct = sort_candidates(list, count);
    const int8_t *kept_codes[SUTRA_INT8_MAXIMUM_SELECTION];
    float kept_scales[SUTRA_INT8_MAXIMUM_SELECTION];
    int32_t kept_biases[SUTRA_INT8_MAXIMUM_SELECTION];
    size_t filled = 0;
#define NUMBER(i) (members ? members[list[i].node] : list[i].node)
    for (size_t i = 0; i < distinct && filled < limit; i++) {
        if (i + FETCH_AHEAD < distinct) fetch_row(rows, NUMBER(i + FETCH_AHEAD));
        const size_t number = NUMBER(i);
        const int8_t *codes = rows->codes + number * dimension;
        const float scale = rows->scales[number], reach = 1 - list[i].similarity;
        bool hidden = false;
        for (size_t k = filled; k > 0 && !hidden; k--) {
            const int32_t product =
                biased_dot(kept_codes[k - 1], codes, dimension) - kept_biases[k - 1];
            const float cosine = (float)product * scale * kept_scales[k - 1];
            hidden = alpha * (1 - cosine) < reach;
        }
        if (hidden) continue;
        kept_codes[filled] = codes;
        kept_scales[filled] = scale;
        kept_biases[filled] = code_bias(codes, dimension);
        list[filled++] = list[i];
    }
#undef NUMBER
    return filled;
}

static void accumulate(float *sums, const int8_t *row, float scale, size_t dimension) {
    for (size_t i = 0; i < dimension; i++) sums[i] += (float)row[i] * scale;
}

static void sign_distances(const uint64_t *query, const uint64_t *rows, size_t row_count,
                           size_t word_count, uint32_t *distances) {
    for (size_t i = 0; i < row_count; i++) {
        const uint64_t *row = rows + i * word_count;
        uint64_t sum = 0;
        // The scalar instruction counts faster than vectors without one of their own.
#pragma clang loop vectorize(disable)
        for (size_t w = 0; w < word_count; w++)
            sum += (uint64_t)__builtin_popcountll(query[w] ^ row[w]);
        distances[i] = (uint32_t)sum;
    }
}

#ifndef CUSTOM_PRODUCTS
// Packed rows are plain copies that lie together: one stays in the first-level cache while all the
// others pass.
static size_t packed_bytes(size_t count, size_t dimension) { return count * dimension; }

static void pack(const int8_t *rows, const uint32_t *numbers, size_t count, size_t dimension,
                 void *packed) {
    for (size_t i = 0; i < count; i++)
        memcpy((int8_t *)packed + i * dimension,
               rows + (numbers ? (size_t)numbers[i] : i) * dimension, dimension);
}

static void multiply(const int8_t *rows, const uint32_t *numbers, size_t count, size_t dimension,
                     const void *packed, size_t packed_count, int32_t *products, size_t stride) {
    for (size_t i = 0; i < count; i++)
        dot_rows(rows + (numbers ? (size_t)numbers[i] : i) * dimension, packed, packed_count,
                 dimension, products + i * stride);
}

static void multiply_self(const int8_t *rows, const uint32_t *numbers, size_t count,
                          size_t dimension, const void *packed, int32_t *products,
                          size_t stride) {
    (void)rows, (void)numbers;
    const int8_t *codes = packed;
    for (size_t i = 0; i < count; i++) {
        dot_rows(codes + i * dimension, codes + i * dimension, count - i, dimension,
                 products + i * stride + i);
        for (size_t j = i + 1; j < count; j++) products[j * stride + i] = products[i * stride + j];
    }
}
#endif

const sutra_int8_kernels TABLE = {
    .name = NAME,
    .dot = dot,
    .dot_rows = dot_rows,
    .dot_list = dot_list,
    .similarities = similarities,
    .sketch_query = sketch_query,
    .hop = hop,
    .packed_bytes = packed_bytes,
    .pack = pack,
    .multiply = multiply,
    .multiply_self = multiply_self,
    .largest = largest,
    .leaf_neighbours = leaf_neighbours,
    .prune = prune,
    .accumulate = accumulate,
    .sign_distances = sign_distances,
};
