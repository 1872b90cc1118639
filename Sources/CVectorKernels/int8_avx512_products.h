// Blocked products of int8 rows for AVX-512 VNNI: tiles of 8 rows by one panel of 48 packed rows,
// 24 registers of sums. A panel of 768 codes takes 36 KiB and streams from the second-level cache
// while 8 rows stay in the first.
//
// Packed form: for each panel, for each group of four codes, those four codes of each of its 48
// rows; then, for each packed row, 128 times the sum of its codes.

#include "int8_kernels.h"

#include <string.h>

#define PANEL SUTRA_INT8_PANEL
#define TILE 8

static inline size_t panels_of(size_t count) { return (count + PANEL - 1) / PANEL; }

static size_t packed_bytes(size_t count, size_t dimension) {
    return panels_of(count) * PANEL * (dimension + sizeof(int32_t));
}

// Transposes 16 x 16 words of 32 bits.
static inline void transpose(const __m512i *in, __m512i *out) {
    __m512i t[16], u[16];
    for (int i = 0; i < 16; i += 2) {
        t[i] = _mm512_unpacklo_epi32(in[i], in[i + 1]);
        t[i + 1] = _mm512_unpackhi_epi32(in[i], in[i + 1]);
    }
    for (int i = 0; i < 16; i += 4) {
        u[i] = _mm512_unpacklo_epi64(t[i], t[i + 2]);
        u[i + 1] = _mm512_unpackhi_epi64(t[i], t[i + 2]);
        u[i + 2] = _mm512_unpacklo_epi64(t[i + 1], t[i + 3]);
        u[i + 3] = _mm512_unpackhi_epi64(t[i + 1], t[i + 3]);
    }
    for (int i = 0; i < 4; i++) {
        __m512i a = _mm512_shuffle_i32x4(u[i], u[4 + i], 0x88);
        __m512i b = _mm512_shuffle_i32x4(u[8 + i], u[12 + i], 0x88);
        __m512i c = _mm512_shuffle_i32x4(u[i], u[4 + i], 0xdd);
        __m512i d = _mm512_shuffle_i32x4(u[8 + i], u[12 + i], 0xdd);
        out[i] = _mm512_shuffle_i32x4(a, b, 0x88);
        out[8 + i] = _mm512_shuffle_i32x4(a, b, 0xdd);
        out[4 + i] = _mm512_shuffle_i32x4(c, d, 0x88);
        out[12 + i] = _mm512_shuffle_i32x4(c, d, 0xdd);
    }
}

static void pack(const int8_t *rows, const uint32_t *numbers, size_t count, size_t dimension,
                 void *packed) {
    const size_t panels = panels_of(count);
    int32_t *biases = (int32_t *)((int8_t *)packed + panels * PANEL * dimension);
    const __m512i offset = _mm512_set1_epi8((char)0x80);
    for (size_t group = 0; group < panels * PANEL; group += 16) {
        int8_t *out = (int8_t *)packed + group / PANEL * PANEL * dimension + group % PANEL * 4;
        const int8_t *from[16];
        for (size_t r = 0; r < 16; r++) {
            const size_t i = group + r, ahead = i + 16;
            from[r] = i < count ? rows + (numbers ? (size_t)numbers[i] : i) * dimension : NULL;
            if (ahead < count && numbers)
                for (size_t d = 0; d < dimension; d += 64)
                    __builtin_prefetch(rows + (size_t)numbers[ahead] * dimension + d, 0, 3);
        }
        __m512i sums = _mm512_setzero_si512();
        for (size_t d = 0; d < dimension; d += 64) {
            __m512i in[16], words[16];
            for (int r = 0; r < 16; r++)
                in[r] = from[r] ? _mm512_loadu_si512(from[r] + d) : _mm512_setzero_si512();
            transpose(in, words);
            for (int w = 0; w < 16; w++) {
                sums = _mm512_dpbusd_epi32(sums, offset, words[w]);
                _mm512_store_si512(out + (d / 4 + (size_t)w) * PANEL * 4, words[w]);
            }
        }
        _mm512_storeu_si512(biases + group, sums);
    }
}

// Copies up to TILE rows, 128 added to each code; the missing ones as zeros.
static inline void gather(const int8_t *rows, const uint32_t *numbers, size_t start, size_t count,
                          size_t dimension, uint8_t *tile) {
    for (size_t r = 0; r < TILE; r++) {
        const size_t i = start + r;
        const int8_t *row =
            i < count ? rows + (numbers ? (size_t)numbers[i] : i) * dimension : NULL;
        for (size_t d = 0; d < dimension; d += 64)
            _mm512_store_si512(tile + r * dimension + d,
                               row ? biased(row + d) : _mm512_set1_epi8((char)0x80));
        if (i + TILE < count && numbers)
            for (size_t d = 0; d < dimension; d += 64)
                __builtin_prefetch(rows + (size_t)numbers[i + TILE] * dimension + d, 0, 3);
    }
}

static inline void multiply_tile(const uint8_t *tile, size_t dimension, const int8_t *panel,
                                 const int32_t *biases, size_t count, int32_t *out,
                                 size_t stride) {
    __m512i sums[TILE][3];
#pragma clang loop unroll(full)
    for (int r = 0; r < TILE; r++)
        sums[r][0] = sums[r][1] = sums[r][2] = _mm512_setzero_si512();
    for (size_t d = 0; d < dimension; d += 4, panel += PANEL * 4) {
        const __m512i b0 = _mm512_load_si512(panel), b1 = _mm512_load_si512(panel + 64);
        const __m512i b2 = _mm512_load_si512(panel + 128);
#pragma clang loop unroll(full)
        for (int r = 0; r < TILE; r++) {
            int32_t four;
            memcpy(&four, tile + (size_t)r * dimension + d, 4);
            const __m512i a = _mm512_set1_epi32(four);
            sums[r][0] = _mm512_dpbusd_epi32(sums[r][0], a, b0);
            sums[r][1] = _mm512_dpbusd_epi32(sums[r][1], a, b1);
            sums[r][2] = _mm512_dpbusd_epi32(sums[r][2], a, b2);
        }
    }
    const __m512i c0 = _mm512_loadu_si512(biases), c1 = _mm512_loadu_si512(biases + 16);
    const __m512i c2 = _mm512_loadu_si512(biases + 32);
#pragma clang loop unroll(full)
    for (int r = 0; r < TILE; r++) {
        if ((size_t)r >= count) break;
        _mm512_storeu_si512(out + r * stride, _mm512_sub_epi32(sums[r][0], c0));
        _mm512_storeu_si512(out + r * stride + 16, _mm512_sub_epi32(sums[r][1], c1));
        _mm512_storeu_si512(out + r * stride + 32, _mm512_sub_epi32(sums[r][2], c2));
    }
}

static inline void multiply_panels(const int8_t *rows, const uint32_t *numbers, size_t count,
                                   size_t dimension, const void *packed, size_t packed_count,
                                   int32_t *products, size_t stride, bool upper_only) {
    _Alignas(64) uint8_t tile[TILE * SUTRA_INT8_MAXIMUM_DIMENSION];
    const size_t panels = panels_of(packed_count);
    const int32_t *biases = (const int32_t *)((const int8_t *)packed + panels * PANEL * dimension);
    for (size_t i = 0; i < count; i += TILE) {
        gather(rows, numbers, i, count, dimension, tile);
        const size_t filled = count - i < TILE ? count - i : TILE;
        for (size_t p = upper_only ? i / PANEL : 0; p < panels; p++)
            multiply_tile(tile, dimension, (const int8_t *)packed + p * PANEL * dimension,
                          biases + p * PANEL, filled, products + i * stride + p * PANEL, stride);
    }
}

static void multiply(const int8_t *rows, const uint32_t *numbers, size_t count, size_t dimension,
                     const void *packed, size_t packed_count, int32_t *products, size_t stride) {
    multiply_panels(rows, numbers, count, dimension, packed, packed_count, products, stride,
                    false);
}

static void multiply_self(const int8_t *rows, const uint32_t *numbers, size_t count,
                          size_t dimension, const void *packed, int32_t *products,
                          size_t stride) {
    multiply_panels(rows, numbers, count, dimension, packed, count, products, stride, true);
    // The products below the diagonal panels are those above.
    for (size_t i = 0; i < count; i += 16)
        for (size_t j = (i / PANEL + 1) * PANEL; j < count; j += 16) {
            __m512i in[16], out[16];
            for (size_t r = 0; r < 16; r++)
                in[r] = _mm512_loadu_si512(products + (i + r) * stride + j);
            transpose(in, out);
            for (size_t r = 0; r < 16; r++)
                _mm512_storeu_si512(products + (j + r) * stride + i, out[r]);
        }
}
