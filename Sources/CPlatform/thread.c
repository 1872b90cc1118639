#define _GNU_SOURCE
#include "CPlatform.h"

#include <pthread.h>
#include <sys/resource.h>

int sutra_name_this_thread(const char *name) {
#if defined(__APPLE__)
    return pthread_setname_np(name);
#else
    return pthread_setname_np(pthread_self(), name);
#endif
}


void sutra_lower_this_thread(int niceness) {
#ifdef __linux__
    // The nice value is a thread's own on Linux. Without the right to it, work goes on as usual.
    (void)setpriority(PRIO_PROCESS, 0, niceness);
#else
    (void)niceness;
#endif
}
