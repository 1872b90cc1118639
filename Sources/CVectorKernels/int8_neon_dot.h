// The dot product of both NEON forms, over the including file's `multiply_add`.

static inline int32_t biased_dot(const int8_t *query, const int8_t *row, size_t dimension) {
    int32x4_t s0 = vdupq_n_s32(0), s1 = s0, s2 = s0, s3 = s0;
    for (size_t i = 0; i < dimension; i += 64) {
        s0 = multiply_add(s0, vld1q_s8(query + i), vld1q_s8(row + i));
        s1 = multiply_add(s1, vld1q_s8(query + i + 16), vld1q_s8(row + i + 16));
        s2 = multiply_add(s2, vld1q_s8(query + i + 32), vld1q_s8(row + i + 32));
        s3 = multiply_add(s3, vld1q_s8(query + i + 48), vld1q_s8(row + i + 48));
    }
    return vaddvq_s32(vaddq_s32(vaddq_s32(s0, s1), vaddq_s32(s2, s3)));
}
