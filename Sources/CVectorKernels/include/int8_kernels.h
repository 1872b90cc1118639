#ifndef SUTRA_INT8_KERNELS_H
#define SUTRA_INT8_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The f32 steps before and after the codes.
#include "float_kernels.h"

// Arithmetic of int8 vectors and of graphs over them, one form per instruction set, all with the
// same results: products are exact, and every f32 step is one rounded operation in a fixed order.
//
// Domain: codes lie in -127...127 (never -128), and a vector has a multiple of 64 codes, at most
// SUTRA_INT8_MAXIMUM_DIMENSION. Inside the domain no form can saturate or overflow:
// a pair of products is at most 2 * 127 * 127 = 32,258 (int16), a whole sum at most
// 4,096 * 127 * 127 < 2^27 (int32).
//
// Vectors are rows of `dimension` codes that follow one another; a row's number is its place. The
// codes of row i times scales[i] are a vector of unit length, so the cosine of two rows is their
// product times both scales.

#define SUTRA_INT8_MAXIMUM_DIMENSION 4096

// Columns of a panel of packed rows: strides of product blocks are multiples of it.
#define SUTRA_INT8_PANEL 48

// The most entries that a kernel here selects for one row.
#define SUTRA_INT8_MAXIMUM_SELECTION 64

// Marks the end of a list of neighbours shorter than its place.
#define SUTRA_NO_NODE UINT32_MAX

// A possible neighbour of a node.
typedef struct sutra_candidate {
    // The cosine of the two.
    float similarity;
    uint32_t node;
} sutra_candidate;

// Which nodes a walk has met: a bit for each node of the layer, and the nodes, whose bits are
// cleared afterwards.
typedef struct sutra_visited_set {
    uint64_t *bits;
    uint32_t *nodes;  // has room for one more than are entered
    size_t count;
} sutra_visited_set;

// Rows and their scales.
typedef struct sutra_int8_rows {
    const int8_t *codes;
    const float *scales;
    size_t dimension;
} sutra_int8_rows;

// The neighbour lists of a layer's nodes. A list ends at its place's end or with the first entry
// that is no node: lists of a damaged file lead nowhere else.
typedef struct sutra_layer {
    const uint32_t *neighbours;  // nodes x connectivity
    const uint32_t *members;     // by node, its row; NULL where node n is row n
    const uint32_t *sketched;    // by node, the number of its sketch; NULL where that is n
    size_t connectivity;         // at most SUTRA_INT8_MAXIMUM_SELECTION
    size_t node_count;
} sutra_layer;

// The most nodes that a step of a walk follows.
#define SUTRA_FOLLOWED_NODES 2

// The most words of a row's sketch: one cache line.
#define SUTRA_SKETCH_MAXIMUM_WORDS 8

// Room for a query as sketches are compared with it, in 64-bit words: a byte per code.
#define SUTRA_SKETCH_QUERY_WORDS (SUTRA_SKETCH_MAXIMUM_WORDS * 8)

// Sketches of vectors, the signs of their first codes, beside what they are compared with: a
// query's codes c, rounded to c' = (c + 4) >> 3, at most 15. A row's product with the
// query, times its scale, is about factor * (the sum of c' with the row's signs).
//
// Source: RaBitQ (Gao and Long 2024), without its own rotation: the codes are rotated already.
typedef struct sutra_sketches {
    const uint64_t *signs;   // sketches x words: bit set where the code is negative
    size_t words;            // of a sketch, 1 to SUTRA_SKETCH_MAXIMUM_WORDS
    const uint64_t *query;   // c', as the same table's `sketch_query` writes it
    int32_t total;           // the sum of c'
    float factor;
} sutra_sketches;

// One leaf of the builder: `count` rows and all products between them.
typedef struct sutra_leaf {
    const int32_t *products;  // as multiply_self writes them
    size_t stride;
    const float *scales;      // count
    const uint32_t *nodes;    // count
    const uint8_t *places;    // count: which of its leaves this is to a node
    size_t count;
} sutra_leaf;

// The forms of one instruction set.
typedef struct sutra_int8_kernels {
    const char *name;

    // The dot product of a and b, `dimension` codes each.
    int32_t (*dot)(const int8_t *a, const int8_t *b, size_t dimension);

    // products[i] = query . row i, for `row_count` rows.
    void (*dot_rows)(const int8_t *query, const int8_t *rows, size_t row_count, size_t dimension,
                     int32_t *products);

    // products[i] = query . row numbers[i]. Rows may come in any order; the next ones are fetched
    // ahead.
    void (*dot_list)(const int8_t *query, const int8_t *rows, const uint32_t *numbers,
                     size_t number_count, size_t dimension, int32_t *products);

    // similarities[i] = (query . row numbers[i]) * its scale; fetched ahead.
    void (*similarities)(const int8_t *query, const sutra_int8_rows *rows,
                         const uint32_t *numbers, size_t number_count, float *similarities);

    // Rounds the first `words` * 64 codes of a query as sketches need it, and writes them in this
    // table's own way, at most SUTRA_SKETCH_QUERY_WORDS. Returns their sum, the sketches' `total`.
    int32_t (*sketch_query)(const int8_t *query, size_t words, uint64_t *sketch);

    // One step of a graph walk: follows up to SUTRA_FOLLOWED_NODES nodes at once, so that memory
    // answers for all of them in the time of one. Takes their neighbours that were not met before,
    // enters them into `visited`, and gives their nodes and similarities as above. Returns how
    // many. Leaves out neighbours whose similarity, estimated by their sketch, is below `bound`;
    // none at a bound of -INFINITY, nor where `sketches` is NULL.
    // The lists of `upcoming` nodes, which are likely to be next, are fetched ahead.
    size_t (*hop)(const int8_t *query, const sutra_int8_rows *rows,
                  const sutra_sketches *sketches, const sutra_layer *layer,
                  const uint32_t *followed, size_t followed_count, const uint32_t *upcoming,
                  size_t upcoming_count, float bound, sutra_visited_set *visited,
                  uint32_t *nodes, float *similarities);

    // Bytes that `count` packed rows take; `packed` below is aligned to 64.
    size_t (*packed_bytes)(size_t count, size_t dimension);

    // Packs rows for products with many others: row numbers[i], or row i where numbers is NULL.
    void (*pack)(const int8_t *rows, const uint32_t *numbers, size_t count, size_t dimension,
                 void *packed);

    // products[i * stride + j] = row numbers[i] . packed row j; whole panels are written, the
    // columns beyond the packed count with no meaning.
    void (*multiply)(const int8_t *rows, const uint32_t *numbers, size_t count, size_t dimension,
                     const void *packed, size_t packed_count, int32_t *products, size_t stride);

    // The same for the packed rows themselves, all pairs. `products` has room for whole panels in
    // both directions, columns and rows beyond `count` have no meaning.
    void (*multiply_self)(const int8_t *rows, const uint32_t *numbers, size_t count,
                          size_t dimension, const void *packed, int32_t *products, size_t stride);

    // The `limit` largest of a row, largest first, of equal ones the earlier first. Returns how
    // many: min(count, limit).
    size_t (*largest)(const int32_t *row, size_t count, size_t limit, int32_t *values,
                      uint32_t *indices);

    // For each row of a leaf: takes its `considered` most similar others, drops those that are
    // more similar to a kept one than to the row, and writes up to `kept` of the rest to
    // out[node * out_stride + place * kept], the remainder of the place as SUTRA_NO_NODE.
    void (*leaf_neighbours)(const sutra_leaf *leaf, size_t considered, size_t kept,
                            sutra_candidate *out, size_t out_stride);

    // Sorts `count` candidates (most similar first, of equal ones the smaller node; one entry per
    // node, SUTRA_NO_NODE dropped), and keeps those that no kept one hides: c is hidden by k when
    // alpha * (1 - cos(c, k)) < 1 - cos(node, c). Kept ones come first in `candidates`. Returns how
    // many: at most `limit`. `members` as for `hop`; `upcoming`, as many, is fetched ahead.
    size_t (*prune)(const sutra_int8_rows *rows, const uint32_t *members,
                    sutra_candidate *candidates, size_t count, float alpha, size_t limit,
                    const sutra_candidate *upcoming);

    // sums[i] += row[i] * scale.
    void (*accumulate)(float *sums, const int8_t *row, float scale, size_t dimension);

    // distances[i] = signs in which the query and row i differ; rows of `word_count` words.
    void (*sign_distances)(const uint64_t *query, const uint64_t *rows, size_t row_count,
                           size_t word_count, uint32_t *distances);
} sutra_int8_kernels;

// The fastest forms that this processor has. Decided before main; safe from every thread.
const sutra_int8_kernels *sutra_int8_best(void);

// The forms by place, the slowest (scalar) first; NULL after the last one of this processor.
const sutra_int8_kernels *sutra_int8_available(size_t place);

// The signs of a vector, one bit per code (set when negative), dimension / 64 words.
void sutra_int8_signs(const int8_t *codes, size_t dimension, uint64_t *signs);

// Codes of nearly equal length, about 24 * sqrt(dimension), in the direction of a sum of vectors.
void sutra_int8_centroid(const float *sum, size_t dimension, int8_t *codes);

// Enters a node; whether it was there before.
/// Asks for the cache line of an address that will soon be written.
static inline void sutra_fetch(const void *address) { __builtin_prefetch(address, 1, 3); }

static inline bool sutra_visit(sutra_visited_set *set, uint32_t node) {
    uint64_t *word = set->bits + (node >> 6);
    const bool was = *word >> (node & 63) & 1;
    *word |= (uint64_t)1 << (node & 63);
    // Without a branch: whether a neighbour was met is hard to foretell.
    set->nodes[set->count] = node;
    set->count += !was;
    return was;
}

#endif
