#ifndef SUTRA_FLOAT_KERNELS_H
#define SUTRA_FLOAT_KERNELS_H

#include <stddef.h>

// Arithmetic on f32 vectors with the same bits on every processor: sums run in sixteen lanes that
// are added in a fixed order, products are never fused with additions.

// The dot product of a and b, `count` numbers each (any count).
float sutra_f32_dot(const float *a, const float *b, size_t count);

// In place: the Walsh-Hadamard transform of `count` numbers, each result multiplied by `scale`.
// `count` is a power of two from 64 to 4,096; 1 / sqrt(count) as the scale makes it a rotation.
void sutra_f32_hadamard(float *values, size_t count, float scale);

#endif
