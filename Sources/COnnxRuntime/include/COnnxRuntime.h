// ONNX Runtime, found at run time: nothing is linked, and no header of its own is needed.
#ifndef SUTRA_CONNXRUNTIME_H
#define SUTRA_CONNXRUNTIME_H

#include <stddef.h>
#include <stdint.h>

/// A model that maps token ids to vectors, ready to run from any number of threads.
typedef struct sutra_onnx_model sutra_onnx_model;

enum { SUTRA_ONNX_MAXIMUM_RANK = 4 };

/// What a run gave; `values` live until the result is released.
typedef struct {
    const float *values;
    /// Of `shape`, 0 to SUTRA_ONNX_MAXIMUM_RANK.
    size_t rank;
    int64_t shape[SUTRA_ONNX_MAXIMUM_RANK];
    void *owner;
} sutra_onnx_result;

typedef enum {
    SUTRA_ONNX_OPENED = 0,
    /// The library cannot be loaded, or is none.
    SUTRA_ONNX_NO_LIBRARY = 1,
    /// The library is there, but refuses the model.
    SUTRA_ONNX_BAD_MODEL = 2,
} sutra_onnx_outcome;

/// Loads the library (a path, or a name that the system's loader finds) and the model. A run takes
/// one thread. When it fails, `message` (at most `size` bytes, its zero included) says why.
/// The library stays loaded for the life of the process.
sutra_onnx_outcome sutra_onnx_open(
    const char *library, const char *model, sutra_onnx_model **opened, char *message, size_t size);

/// The library's own, such as "1.32.0".
const char *sutra_onnx_version(const sutra_onnx_model *model);

/// Runs one text of `count` token ids, 1 or more. Returns 0 with a result that has to be released,
/// or another number with a message.
int sutra_onnx_run(
    const sutra_onnx_model *model, const int64_t *ids, size_t count, sutra_onnx_result *result,
    char *message, size_t size);

void sutra_onnx_release(const sutra_onnx_model *model, sutra_onnx_result *result);

/// No run may be under way.
void sutra_onnx_close(sutra_onnx_model *model);

#endif
