#include "int8_variants.h"

#if defined(__aarch64__) && defined(__linux__)
#include <sys/auxv.h>
#ifndef HWCAP_ASIMDDP
#define HWCAP_ASIMDDP (1 << 20)
#endif
#endif

#define MAXIMUM_COUNT 3

static const sutra_int8_kernels *available[MAXIMUM_COUNT];
static size_t available_count;

// Before main, so that no thread ever sees it unfinished.
__attribute__((constructor)) static void detect(void) {
    available[available_count++] = &sutra_int8_scalar;
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2")) available[available_count++] = &sutra_int8_avx2;
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vnni"))
        available[available_count++] = &sutra_int8_avx512vnni;
#elif defined(__aarch64__)
    available[available_count++] = &sutra_int8_neon;
#if defined(__linux__)
    if (getauxval(AT_HWCAP) & HWCAP_ASIMDDP)
        available[available_count++] = &sutra_int8_neon_dot;
#endif
#endif
}

const sutra_int8_kernels *sutra_int8_best(void) { return available[available_count - 1]; }

const sutra_int8_kernels *sutra_int8_available(size_t place) {
    return place < available_count ? available[place] : NULL;
}
