// Part of encoder_template.h: packing and the inner loop of linear layers in int8.
//
// Weights are rounded to -127...127 and activations to 255 steps between their least and greatest
// value, in groups of GROUP neighbouring inputs, each with a scale of its own: one scale for a
// whole row would be spoiled by the few inputs that are much larger than the others (Dettmers et
// al. 2022, section 3), and activations after GELU lie on one side of zero. Products and sums
// inside a group are exact integers; groups are added in order, in f32, without fused operations.
// So all instruction sets give the same bits from the same rows.
//
// A panel or tile is a sequence of groups. A group is `count / STEP` steps, a step one word of
// STEP neighbouring inputs per column; then one f32 scale per column; then, with QUAD_PRODUCTS,
// one int32 per column that corrects for the place of zero. The two forms of a word:
//
//   QUAD_PRODUCTS  four int8, of which VPDPBUSD wants the activations unsigned: they are stored
//                  with their zero added. A panel carries the sums of its groups, a tile the
//                  negated zeros of its rows; their product makes up for it.
//   otherwise      two inputs: int16 less their zero in tiles, int8 in panels, widened when
//                  loaded, so that no product or sum overflows.

#define GROUP 64

typedef int8_t small_vec __attribute__((ext_vector_type(VECTOR_WIDTH)));
typedef int8_t wide_small_vec __attribute__((ext_vector_type(2 * VECTOR_WIDTH)));
typedef int16_t pair_vec __attribute__((ext_vector_type(2 * VECTOR_WIDTH)));

#ifdef QUAD_PRODUCTS
#define STEP 4
#define COLUMN_BYTES 8
typedef uint8_t row_element;
#else
#define STEP 2
#define COLUMN_BYTES 4
typedef int16_t row_element;
#endif
#define ROW_BYTES (GROUP * sizeof(row_element))

/// Adding this, 1.5 * 2^23, rounds to the nearest integer, ties to even, and leaves it in the low
/// bits of the sum.
#define ROUNDING 12582912.0f

INLINE size_t group_count(size_t inputs) { return (inputs + GROUP - 1) / GROUP; }

INLINE size_t panel_bytes(size_t inputs) {
    return PANEL * (inputs + group_count(inputs) * COLUMN_BYTES);
}

INLINE size_t tile_bytes(size_t inputs) {
    return TILE_ROWS * group_count(inputs) * (ROW_BYTES + COLUMN_BYTES);
}

/// Rounds `count` neighbouring values, at most GROUP, times `inverse`, plus `zero`.
INLINE void round_group(const float *x, size_t count, float inverse, float zero, int8_t *rounded) {
    for (size_t k = 0; k < count; k += VECTOR_WIDTH) {
#pragma clang fp contract(off)
        vec whole = load(x + k) * splat(inverse) + splat(ROUNDING + zero);
        ivec bits;
        memcpy(&bits, &whole, sizeof bits);
        small_vec small = __builtin_convertvector(bits, small_vec);
        memcpy(rounded + k, &small, sizeof small);
    }
}

/// The least and the greatest of `count` values and zero.
INLINE void range_of(const float *x, size_t count, float *least, float *greatest) {
    vec low = splat(0.0f), high = splat(0.0f);
    for (size_t k = 0; k < count; k += VECTOR_WIDTH) {
        vec v = load(x + k);
        low = larger(low, -v);
        high = larger(high, v);
    }
    *least = -largest_of(low);
    *greatest = largest_of(high);
}

/// Groups of smaller magnitude become zeros.
#define SMALLEST 1e-30f

static void pack_weights(const float *weights, size_t outputs, size_t inputs, void *packed) {
    for (size_t output = 0; output < outputs; output++) {
        char *group = (char *)packed + output / PANEL * panel_bytes(inputs);
        size_t column = output % PANEL;
        for (size_t start = 0; start < inputs; start += GROUP) {
            size_t count = inputs - start < GROUP ? inputs - start : GROUP;
            const float *w = weights + output * inputs + start;
            float least, greatest;
            range_of(w, count, &least, &greatest);
            float magnitude = -least > greatest ? -least : greatest;
            if (!(magnitude > SMALLEST)) magnitude = SMALLEST;
            float scale = magnitude / 127.0f;
            int8_t rounded[GROUP];
            round_group(w, count, 127.0f / magnitude, 0.0f, rounded);
            int32_t sum = 0;
            for (size_t k = 0; k < count; k++) sum += rounded[k];
            for (size_t k = 0; k < count; k += STEP)
                memcpy(group + k * PANEL + column * STEP, rounded + k, STEP);
            group += count * PANEL;
            memcpy(group + column * 4, &scale, 4);
#ifdef QUAD_PRODUCTS
            memcpy(group + (PANEL + column) * 4, &sum, 4);
#endif
            group += PANEL * COLUMN_BYTES;
        }
    }
}

static void pack_rows(const float *x, size_t rows, size_t inputs, void *packed) {
    for (size_t row = 0; row < rows; row++) {
        char *group = (char *)packed + row / TILE_ROWS * tile_bytes(inputs);
        size_t column = row % TILE_ROWS;
        for (size_t start = 0; start < inputs; start += GROUP) {
            size_t count = inputs - start < GROUP ? inputs - start : GROUP;
            const float *values = x + row * inputs + start;
            float least, greatest;
            range_of(values, count, &least, &greatest);
            float range = greatest - least;
            if (!(range > SMALLEST)) range = SMALLEST;
            // 254 steps, not 255: with the zero rounded too, the greatest value stays in range.
            float scale = range / 254.0f, inverse = 254.0f / range;
            float zero = (-least * inverse + ROUNDING) - ROUNDING;
            int8_t rounded[GROUP];
            round_group(values, count, inverse, zero, rounded);
            row_element words[GROUP] = {0};
            int32_t surplus = -(int32_t)zero;
#ifdef QUAD_PRODUCTS
            memcpy(words, rounded, count);
#else
            for (size_t k = 0; k < count; k++)
                words[k] = (int16_t)((uint8_t)rounded[k] + surplus);
#endif
            memcpy(group + column * ROW_BYTES, words, sizeof words);
            group += TILE_ROWS * ROW_BYTES;
            memcpy(group + column * 4, &scale, 4);
#ifdef QUAD_PRODUCTS
            memcpy(group + (TILE_ROWS + column) * 4, &surplus, 4);
#endif
            group += TILE_ROWS * COLUMN_BYTES;
        }
    }
}

INLINE int32_t word_at(const char *p) {
    int32_t word;
    memcpy(&word, p, sizeof word);
    return word;
}

INLINE float float_at(const char *p) {
    float value;
    memcpy(&value, p, sizeof value);
    return value;
}

#ifdef QUAD_PRODUCTS

typedef ivec weight_words;

INLINE weight_words load_weights(const char *p) {
    weight_words words;
    memcpy(&words, p, sizeof words);
    return words;
}

INLINE ivec add_products(ivec sum, weight_words weights, int32_t row) {
    return (ivec)_mm512_dpbusd_epi32((__m512i)sum, _mm512_set1_epi32(row), (__m512i)weights);
}

/// The first value of a group's sums: the sums of the weights times the row's negated zero. Both
/// fit 16 bits, so that the product of pairs, of which the upper is cleared, is theirs.
INLINE ivec correction(const char *sums, const char *surplus) {
    __m512i negated_zero = _mm512_set1_epi32(word_at(surplus) & 0xffff);
    return (ivec)_mm512_madd_epi16(_mm512_loadu_si512(sums), negated_zero);
}

#else

typedef pair_vec weight_words;

#ifndef PAIR_SUMS
/// Sums of the products of neighbours, for NEON and whatever else has four-wide vectors.
INLINE ivec pair_sums(pair_vec a, pair_vec b) {
    typedef int16_t half_vec __attribute__((ext_vector_type(VECTOR_WIDTH)));
    half_vec a_even = a.even, a_odd = a.odd, b_even = b.even, b_odd = b.odd;
    return __builtin_convertvector(a_even, ivec) * __builtin_convertvector(b_even, ivec) +
           __builtin_convertvector(a_odd, ivec) * __builtin_convertvector(b_odd, ivec);
}
#define PAIR_SUMS pair_sums
#endif

INLINE weight_words load_weights(const char *p) {
    wide_small_vec small;
    memcpy(&small, p, sizeof small);
    return __builtin_convertvector(small, pair_vec);
}

INLINE ivec add_products(ivec sum, weight_words weights, int32_t row) {
    ivec words = (ivec)row;
    pair_vec pairs;
    memcpy(&pairs, &words, sizeof pairs);
    return sum + PAIR_SUMS(weights, pairs);
}

INLINE ivec correction(const char *sums, const char *surplus) {
    (void)sums;
    (void)surplus;
    return (ivec)0;
}

#endif

/// One tile of `count` rows times one panel of outputs.
INLINE void multiply_tile(const void *rows, size_t inputs, const void *weights, vec *low,
                          vec *high, int count) {
    const char *tile = rows, *panel = weights;
#pragma clang loop unroll(full)
    for (int i = 0; i < count; i++) low[i] = high[i] = splat(0.0f);
    for (size_t start = 0; start < inputs; start += GROUP) {
        size_t width = inputs - start < GROUP ? inputs - start : GROUP;
        const char *scales = panel + width * PANEL, *sums = scales + PANEL * 4;
        const char *row_scales = tile + TILE_ROWS * ROW_BYTES;
        ivec low_sum[TILE_ROWS], high_sum[TILE_ROWS];
#pragma clang loop unroll(full)
        for (int i = 0; i < count; i++) {
            const char *surplus = row_scales + (TILE_ROWS + i) * 4;
            low_sum[i] = correction(sums, surplus);
            high_sum[i] = correction(sums + VECTOR_WIDTH * 4, surplus);
        }
        for (size_t k = 0; k < width; k += STEP) {
            weight_words a = load_weights(panel);
            weight_words b = load_weights(panel + STEP * VECTOR_WIDTH);
            panel += STEP * PANEL;
#pragma clang loop unroll(full)
            for (int i = 0; i < count; i++) {
                int32_t row = word_at(tile + i * ROW_BYTES + k / STEP * 4);
                low_sum[i] = add_products(low_sum[i], a, row);
                high_sum[i] = add_products(high_sum[i], b, row);
            }
        }
        vec low_scale = load((const float *)scales);
        vec high_scale = load((const float *)scales + VECTOR_WIDTH);
#pragma clang loop unroll(full)
        for (int i = 0; i < count; i++) {
#pragma clang fp contract(off)
            vec scale = splat(float_at(row_scales + i * 4));
            low[i] += __builtin_convertvector(low_sum[i], vec) * (scale * low_scale);
            high[i] += __builtin_convertvector(high_sum[i], vec) * (scale * high_scale);
        }
        panel = scales + PANEL * COLUMN_BYTES;
        tile = row_scales + TILE_ROWS * COLUMN_BYTES;
    }
}
