// Plain C over four-wide vectors: SSE2 on x86-64, NEON on ARM, scalar code elsewhere.

#include "encoder_tables.h"

#define VECTOR_WIDTH 4
#if defined(__aarch64__)
#define TILE_ROWS 6
#else
#define TILE_ROWS 4
#endif
#define TABLE sutra_encoder_baseline_f32

#include "encoder_template.h"
