#include "int8_kernels.h"

#include <math.h>

// Rounded step by step: the same bits on every processor.
#pragma clang fp contract(off)

void sutra_int8_signs(const int8_t *codes, size_t dimension, uint64_t *signs) {
    for (size_t word = 0; word < dimension / 64; word++) {
        uint64_t bits = 0;
        for (size_t eight = 0; eight < 64; eight += 8) {
            uint64_t bytes = 0;
            for (size_t i = 0; i < 8; i++)
                bytes |= (uint64_t)(uint8_t)codes[word * 64 + eight + i] << 8 * i;
            // The product gathers the top bits of the eight bytes in its top byte.
            bytes = (bytes & 0x8080808080808080u) * 0x0002040810204081u >> 56;
            bits |= bytes << eight;
        }
        signs[word] = bits;
    }
}

void sutra_int8_centroid(const float *sum, size_t dimension, int8_t *codes) {
    double squares = 0;
    for (size_t i = 0; i < dimension; i++) squares += (double)sum[i] * sum[i];
    // 24 is the mean size of a code: even coordinates five times the mean stay in range.
    const double length = 24 * sqrt((double)dimension);
    const float factor = squares > 0 ? (float)(length / sqrt(squares)) : 0;
    for (size_t i = 0; i < dimension; i++) {
        float code = rintf(sum[i] * factor);
        code = code > 127 ? 127 : code;
        codes[i] = (int8_t)(code < -127 ? -127 : code);
    }
}
