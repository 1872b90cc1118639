// One step of a graph walk, over the including file's `biased_dot` and `code_bias`.

static inline int32_t sketch_code(int8_t code) {
    const int32_t rounded = (code + 4) >> 3;
    return rounded > 15 ? 15 : rounded;
}

#ifndef CUSTOM_SKETCHES
// Bit planes of a query's rounded codes, the lowest first.
#define SKETCH_PLANES 5

static int32_t sketch_query(const int8_t *query, size_t words, uint64_t *sketch) {
    int32_t total = 0;
    for (size_t w = 0; w < words; w++) {
        uint64_t *planes = sketch + w * SKETCH_PLANES;
        for (size_t p = 0; p < SKETCH_PLANES; p++) planes[p] = 0;
        for (size_t i = 0; i < 64; i++) {
            const int32_t code = sketch_code(query[w * 64 + i]);
            total += code;
            for (size_t p = 0; p < SKETCH_PLANES; p++)
                planes[p] |= (uint64_t)((uint32_t)code >> p & 1) << i;
        }
    }
    return total;
}

// The sum of the query's rounded codes where a row's are negative.
static inline int32_t sum_of_negatives(const sutra_sketches *sketches, size_t number) {
    const size_t words = sketches->words;
    const uint64_t *signs = sketches->signs + number * words;
    int32_t counts[SKETCH_PLANES] = {0};
    // The scalar instruction counts faster than vectors without one of their own.
#pragma clang loop vectorize(disable)
    for (size_t w = 0; w < words; w++) {
        const uint64_t *planes = sketches->query + w * SKETCH_PLANES;
        for (size_t p = 0; p < SKETCH_PLANES; p++)
            counts[p] += __builtin_popcountll(signs[w] & planes[p]);
    }
    // Two's complement: the last plane is the sign.
    int32_t sum = -counts[SKETCH_PLANES - 1];
    for (size_t p = SKETCH_PLANES - 1; p-- > 0;) sum = 2 * sum + counts[p];
    return sum;
}
#else
// One byte a code.
static int32_t sketch_query(const int8_t *query, size_t words, uint64_t *sketch) {
    int8_t *codes = (int8_t *)sketch;
    int32_t total = 0;
    for (size_t i = 0; i < words * 64; i++) {
        const int32_t code = sketch_code(query[i]);
        codes[i] = (int8_t)code;
        total += code;
    }
    return total;
}
#endif

static inline size_t row_of(const sutra_layer *layer, uint32_t node) {
    return layer->members ? layer->members[node] : node;
}

static inline size_t sketch_of(const sutra_layer *layer, uint32_t node) {
    return layer->sketched ? layer->sketched[node] : node;
}

// Moves those of `count` nodes to the front whose sketches reach the bound, and fetches their
// codes. Returns how many.
static size_t promising(const sutra_int8_rows *rows, const sutra_sketches *sketches,
                        const sutra_layer *layer, float bound, uint32_t *nodes, size_t count) {
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        const uint32_t node = nodes[i];
        const int32_t negatives = sum_of_negatives(sketches, sketch_of(layer, node));
        if ((float)(sketches->total - 2 * negatives) * sketches->factor < bound) continue;
        fetch_row(rows, row_of(layer, node));
        nodes[found++] = node;
    }
    return found;
}

static inline void fetch_list(const sutra_layer *layer, uint32_t node) {
    const uint32_t *list = layer->neighbours + (size_t)node * layer->connectivity;
    for (size_t i = 0; i < layer->connectivity; i += 16) __builtin_prefetch(list + i, 0, 3);
}

// The neighbours of a node that were not met before, behind `count` others. Fetches their sketches.
static size_t collect(const sutra_layer *layer, const sutra_sketches *sketches, uint32_t node,
                      sutra_visited_set *visited, uint32_t *nodes, size_t count) {
    const uint32_t *list = layer->neighbours + (size_t)node * layer->connectivity;
    for (size_t i = 0; i < layer->connectivity; i++) {
        const uint32_t neighbour = list[i];
        if (neighbour >= layer->node_count) break;
        const bool is_met = sutra_visit(visited, neighbour);
        if (sketches)
            __builtin_prefetch(sketches->signs + sketch_of(layer, neighbour) * sketches->words, 0,
                               3);
        nodes[count] = neighbour;
        count += !is_met;
    }
    return count;
}

static size_t hop(const int8_t *query, const sutra_int8_rows *rows, const sutra_sketches *sketches,
                  const sutra_layer *layer, const uint32_t *followed, size_t followed_count,
                  const uint32_t *upcoming, size_t upcoming_count, float bound,
                  sutra_visited_set *visited, uint32_t *nodes, float *results) {
    if (bound == -INFINITY) sketches = NULL;
    for (size_t i = 0; i < followed_count; i++) fetch_list(layer, followed[i]);
    size_t count = 0;
    for (size_t i = 0; i < followed_count; i++)
        count = collect(layer, sketches, followed[i], visited, nodes, count);
    for (size_t i = 0; i < upcoming_count; i++) fetch_list(layer, upcoming[i]);
    if (sketches)
        count = promising(rows, sketches, layer, bound, nodes, count);
    else
        for (size_t i = 0; i < count; i++) fetch_row(rows, row_of(layer, nodes[i]));
    const size_t dimension = rows->dimension;
    const int32_t bias = code_bias(query, dimension);
    for (size_t i = 0; i < count; i++) {
        const size_t number = row_of(layer, nodes[i]);
        const int32_t product =
            biased_dot(query, rows->codes + number * dimension, dimension) - bias;
        results[i] = (float)product * rows->scales[number];
    }
    return count;
}
