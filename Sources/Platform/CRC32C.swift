import CPlatform

/// The checksum of logs and data files: CRC-32C (Castagnoli), as in iSCSI (RFC 3720).
package enum CRC32C {
    /// The checksum of `bytes`, or of what `earlier` was the checksum of, followed by `bytes`.
    package static func checksum(of bytes: RawSpan, continuing earlier: UInt32 = 0) -> UInt32 {
        // SAFETY: the call reads `count` bytes from a buffer of that length.
        unsafe bytes.withUnsafeBytes { unsafe sutra_crc32c(earlier, $0.baseAddress, $0.count) }
    }

    /// The checksum of a text's UTF-8, which is made to lie together if it does not yet.
    package static func checksum(ofText text: inout String) -> UInt32 {
        // SAFETY: the call reads `count` bytes from a buffer of that length.
        text.withUTF8 { unsafe sutra_crc32c(0, $0.baseAddress, $0.count) }
    }

    /// The checksum of a text file without the lines that hold `word`: of a file that says its own
    /// checksum in such a line.
    package static func checksum(ofLines file: [UInt8], without word: String) -> UInt32 {
        let word = Array(word.utf8)
        let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let others = lines.filter { !$0.contains(word) }.joined(separator: [UInt8(ascii: "\n")])
        // SAFETY: an array of bytes has no padding, so all of it may be read raw.
        return unsafe checksum(of: Array(others).span.bytes)
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
