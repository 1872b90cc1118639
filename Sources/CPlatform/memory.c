#include "CPlatform.h"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

void sutra_return_large_memory(void) {
#if defined(__GLIBC__)
    // Setting them also ends their growth with what is freed, which is up to 32 MiB.
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    mallopt(M_TRIM_THRESHOLD, 128 << 10);
#endif
}
