#include <stddef.h>
#include <stdint.h>

static inline int32_t code_bias(const int8_t *query, size_t dimension) {
    (void)query, (void)dimension;
    return 0;
}

static inline int32_t biased_dot(const int8_t *query, const int8_t *row, size_t dimension) {
    int32_t sum = 0;
    for (size_t i = 0; i < dimension; i++) sum += (int32_t)query[i] * row[i];
    return sum;
}

#define TABLE sutra_int8_scalar
#define NAME "scalar"

#include "int8_template.h"
