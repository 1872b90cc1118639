#ifndef SUTRA_FLOAT_KERNELS_H
#define SUTRA_FLOAT_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// Arithmetic on f32 vectors with the same bits on every processor: sums run in sixteen lanes that
// are added in a fixed order, products are never fused with additions.

// The dot product of a and b, `count` numbers each (any count).
float sutra_f32_dot(const float *a, const float *b, size_t count);

// In place: the Walsh-Hadamard transform of `count` numbers, each result multiplied by `scale`.
// `count` is a power of two from 64 to 4,096; 1 / sqrt(count) as the scale makes it a rotation.
void sutra_f32_hadamard(float *values, size_t count, float scale);

// The sum of the squares in double precision, in eight lanes of a fixed order.
double sutra_f32_squares(const float *values, size_t count);

// values[i] = values[i] * factor, in double precision and rounded once.
void sutra_f32_scale(float *values, size_t count, double factor);

// values[i] *= factors[i].
void sutra_f32_multiply(float *values, const float *factors, size_t count);

// codes[i] = values[i] * 127 / the largest size, rounded to the nearest whole, ties to even.
// Returns the sum of their squares. The values are finite, not all zero; at most 4,096.
int32_t sutra_f32_codes(const float *values, size_t count, int8_t *codes);

#endif
