#ifndef SUTRA_C_VECTOR_KERNELS_H
#define SUTRA_C_VECTOR_KERNELS_H

#include "encoder_kernels.h"
#include "float_kernels.h"
#include "int8_kernels.h"
#include "synthetic_vectors.h"

#endif
