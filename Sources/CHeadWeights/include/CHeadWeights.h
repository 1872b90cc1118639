#ifndef C_HEAD_WEIGHTS_H
#define C_HEAD_WEIGHTS_H

#include <stddef.h>

/// Weights of a parser, a character each, as scripts/make-head-weights.py says; never changes.
extern const char *const head_weights;
/// Bytes, without the closing zero.
extern const size_t head_weights_size;

#endif
