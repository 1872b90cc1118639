#include "synthetic_vectors.h"

#include "processor_forms.h"

#include <math.h>

#pragma clang fp contract(off)

void sutra_synthetic_spectrum(float *values, size_t count) {
    double energy = 0;
    for (size_t i = 0; i < count; i++) {
        const double value = pow(1 + (double)i / 15, -0.8);
        values[i] = (float)value;
        energy += value * value;
    }
    for (size_t i = 0; i < count; i++) values[i] = (float)(values[i] / sqrt(energy));
}

SUTRA_PROCESSOR_FORMS
void sutra_synthetic_add(float *values, const float *spectrum, float weight, uint64_t seed,
                         size_t count) {
    const uint32_t low = (uint32_t)seed, high = (uint32_t)(seed >> 32);
    for (size_t i = 0; i < count; i++) {
        // A 32-bit mixer; then the sum of its four bytes, whose variance is 4 * (256^2 - 1) / 12.
        uint32_t bits = ((uint32_t)i * 0x9E3779B9u + low) ^ high;
        bits = (bits ^ bits >> 16) * 0x7FEB352Du;
        bits = (bits ^ bits >> 15) * 0x846CA68Bu;
        bits ^= bits >> 16;
        const uint32_t sum =
            (bits & 255) + (bits >> 8 & 255) + (bits >> 16 & 255) + (bits >> 24);
        values[i] += weight * spectrum[i] * (((float)sum - 510) / 147.8f);
    }
}
