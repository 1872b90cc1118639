import CPlatform

extension RawSpan {
    /// How many bytes there are up to the last one that is not zero; 0 when all are zero.
    package var contentByteCount: Int {
        // SAFETY: the call reads `count` bytes from a buffer of that length.
        unsafe withUnsafeBytes { unsafe Int(sutra_content_length($0.baseAddress, $0.count)) }
    }
}
