// The tables that the files of single instruction sets define and the dispatcher chooses from.
#ifndef SUTRA_ENCODER_TABLES_H
#define SUTRA_ENCODER_TABLES_H

#include "encoder_kernels.h"

extern const sutra_encoder_kernels sutra_encoder_baseline_f32;
extern const sutra_encoder_kernels sutra_encoder_baseline_int8;
#if defined(__x86_64__)
extern const sutra_encoder_kernels sutra_encoder_avx2_f32;
extern const sutra_encoder_kernels sutra_encoder_avx2_int8;
extern const sutra_encoder_kernels sutra_encoder_avx512_f32;
extern const sutra_encoder_kernels sutra_encoder_avx512_bf16;
extern const sutra_encoder_kernels sutra_encoder_avx512_int8;
extern const sutra_encoder_kernels sutra_encoder_avx512_bf16_int8;
#endif

#endif
