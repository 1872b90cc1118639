#ifndef SUTRA_CVECTORKERNELS_H
#define SUTRA_CVECTORKERNELS_H

#include "encoder_kernels.h"
#include "int8_kernels.h"

#endif
