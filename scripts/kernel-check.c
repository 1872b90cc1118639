// Prints, for each form of the encoder's linear layers that this processor has, the outputs' bits
// as a hash and their greatest distance from sums in f64. See scripts/test-kernels-arm.sh.
#include "encoder_kernels.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 13, INPUTS = 96, OUTPUTS = 64 };

static float x[ROWS * INPUTS], w[OUTPUTS * INPUTS], bias[OUTPUTS], y[ROWS * OUTPUTS];

static float number(uint64_t *state) {
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (float)(int32_t)(*state >> 32) / 2147483648.0f;
}

int main(void) {
    static const char *const names[] = {"baseline f32", "baseline int8", "avx2 f32", "avx2 int8",
                                        "avx512 f32", "avx512 bf16", "avx512 int8"};
    uint64_t state = 20261124;
    for (size_t i = 0; i < ROWS * INPUTS; i++) x[i] = number(&state);
    for (size_t i = 0; i < OUTPUTS * INPUTS; i++) w[i] = number(&state);
    for (size_t i = 0; i < OUTPUTS; i++) bias[i] = number(&state);
    for (int form = 0; form <= SUTRA_ENCODER_AVX512_INT8; form++) {
        const sutra_encoder_kernels *kernels = sutra_encoder_kernels_for(form);
        if (kernels == NULL) continue;
        size_t alignment = SUTRA_ENCODER_ALIGNMENT;
        size_t row_bytes = (kernels->packed_row_bytes(ROWS, INPUTS) + 63) / 64 * 64;
        size_t weight_bytes = (kernels->packed_weight_bytes(OUTPUTS, INPUTS) + 63) / 64 * 64;
        void *rows = aligned_alloc(alignment, row_bytes);
        void *weights = aligned_alloc(alignment, weight_bytes);
        if (rows == NULL || weights == NULL) return 2;
        memset(rows, 0, row_bytes);
        kernels->pack_rows(x, ROWS, INPUTS, rows);
        kernels->pack_weights(w, OUTPUTS, INPUTS, weights);
        kernels->linear(rows, ROWS, INPUTS, weights, bias, OUTPUTS, false, y);
        uint64_t hash = 0xcbf29ce484222325u;
        double distance = 0;
        for (size_t r = 0; r < ROWS; r++) {
            for (size_t o = 0; o < OUTPUTS; o++) {
                double sum = bias[o];
                for (size_t k = 0; k < INPUTS; k++)
                    sum += (double)x[r * INPUTS + k] * w[o * INPUTS + k];
                distance = fmax(distance, fabs(sum - y[r * OUTPUTS + o]));
                uint32_t bits;
                memcpy(&bits, &y[r * OUTPUTS + o], sizeof bits);
                hash = (hash ^ bits) * 0x100000001b3u;
            }
        }
        printf("%s: %016llx, at most %.1e off\n", names[form], (unsigned long long)hash, distance);
        free(rows);
        free(weights);
    }
}
