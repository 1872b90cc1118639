#ifndef SUTRA_SYNTHETIC_VECTORS_H
#define SUTRA_SYNTHETIC_VECTORS_H

#include <stddef.h>
#include <stdint.h>

// The arithmetic of generated test vectors; what it is for says SyntheticVectors.swift.

// values[i] = (1 + i / 15) to the power of -0.8, then brought to unit length.
void sutra_synthetic_spectrum(float *values, size_t count);

// values[i] += weight * spectrum[i] * g, where g is nearly normal, of unit variance, and follows
// from the seed and i.
void sutra_synthetic_add(float *values, const float *spectrum, float weight, uint64_t seed,
                         size_t count);

#endif
