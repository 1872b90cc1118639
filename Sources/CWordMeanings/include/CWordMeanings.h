#ifndef C_WORD_MEANINGS_H
#define C_WORD_MEANINGS_H

#include <stddef.h>

/// Lines of a table of words, as scripts/make-word-vectors.py says; never changes.
extern const char *const word_meanings;
/// Bytes, without the closing zero.
extern const size_t word_meanings_size;

#endif
