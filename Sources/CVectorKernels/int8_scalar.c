#include "int8_variants.h"

static int32_t dot(const int8_t *a, const int8_t *b, size_t dimension) {
    int32_t sum = 0;
    for (size_t i = 0; i < dimension; i++) sum += (int32_t)a[i] * b[i];
    return sum;
}

static void dot_rows(const int8_t *query, const int8_t *rows, size_t row_count, size_t dimension,
                     int32_t *products) {
    for (size_t i = 0; i < row_count; i++)
        products[i] = dot(query, rows + i * dimension, dimension);
}

static void dot_list(const int8_t *query, const int8_t *rows, const uint32_t *numbers,
                     size_t number_count, size_t dimension, int32_t *products) {
    for (size_t i = 0; i < number_count; i++)
        products[i] = dot(query, rows + (size_t)numbers[i] * dimension, dimension);
}

const sutra_int8_kernels sutra_int8_scalar = {"scalar", dot, dot_rows, dot_list};
