import CPlatform

/// The checksum of logs and data files: CRC-32C (Castagnoli), as in iSCSI (RFC 3720).
package enum CRC32C {
    /// The checksum of `bytes`, or of what `earlier` was the checksum of, followed by `bytes`.
    package static func checksum(of bytes: RawSpan, continuing earlier: UInt32 = 0) -> UInt32 {
        // SAFETY: the call reads `count` bytes from a buffer of that length.
        unsafe bytes.withUnsafeBytes { unsafe sutra_crc32c(earlier, $0.baseAddress, $0.count) }
    }

    /// The same by table look-ups only, to hold the fast one against.
    package static func portableChecksum(
        of bytes: RawSpan, continuing earlier: UInt32 = 0
    ) -> UInt32 {
        // SAFETY: as above.
        unsafe bytes.withUnsafeBytes {
            unsafe sutra_crc32c_portable(earlier, $0.baseAddress, $0.count)
        }
    }
}
