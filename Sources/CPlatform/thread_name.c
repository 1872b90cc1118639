#define _GNU_SOURCE
#include "CPlatform.h"

#include <pthread.h>

int sutra_name_this_thread(const char *name) {
#if defined(__APPLE__)
    return pthread_setname_np(name);
#else
    return pthread_setname_np(pthread_self(), name);
#endif
}
