#include "CPlatform.h"

#include <string.h>

size_t sutra_content_length(const void *bytes, size_t count) {
    const uint8_t *start = bytes;
    while (count >= 8) {
        uint64_t word;
        memcpy(&word, start + count - 8, 8);
        if (word != 0) {
            break;
        }
        count -= 8;
    }
    while (count > 0 && start[count - 1] == 0) {
        count--;
    }
    return count;
}
