extension [UInt8] {
    mutating func appendLittleEndian<Word: FixedWidthInteger>(_ word: Word) {
        for place in 0..<Word.bitWidth / 8 {
            append(UInt8(truncatingIfNeeded: word >> Word(8 * place)))
        }
    }
}

extension RawSpan {
    /// The 32-bit word at `offset`. Traps beyond the end.
    func littleEndian32(at offset: Int) -> UInt32 {
        // SAFETY: `unsafeLoadUnaligned` checks the bounds; any bytes are a value of an integer.
        unsafe UInt32(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    /// The 64-bit word at `offset`. Traps beyond the end.
    func littleEndian64(at offset: Int) -> UInt64 {
        // SAFETY: as above.
        unsafe UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
