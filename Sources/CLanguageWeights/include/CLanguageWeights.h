#ifndef C_LANGUAGE_WEIGHTS_H
#define C_LANGUAGE_WEIGHTS_H

#include <stddef.h>

/// Weights of a tagger and a parser, a character each, as scripts/make-language-weights.py says;
/// never changes.
extern const char *const language_weights;
/// Bytes, without the closing zero.
extern const size_t language_weights_size;

#endif
