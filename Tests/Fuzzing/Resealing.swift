import Platform

/// Puts checksums right that a change has made wrong, so that the change is read and not only
/// noticed. The formats: docs/data-files.md.
enum Resealing {
    static func resealed(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.starts(with: "SutraChk".utf8) { return checkpoint(bytes) }
        if bytes.starts(with: "SutraEvt".utf8) { return segmentOfEvents(bytes) }
        if bytes.starts(with: "SutraRol".utf8) { return rollups(bytes) }
        return bytes
    }

    private static func checkpoint(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count >= 64 else { return bytes }
        var bytes = bytes
        let start = integer(bytes[16..<24])
        let end = start + integer(bytes[24..<28])
        if start <= end, end <= bytes.count { write(sum(of: bytes[start..<end]), at: 28, &bytes) }
        write(sum(of: bytes[..<60]), at: 60, &bytes)
        return bytes
    }

    private static func segmentOfEvents(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count >= 24 else { return bytes }
        var bytes = bytes
        let end = 24 + integer(bytes[16..<20])
        if end <= bytes.count { write(sum(of: bytes[24..<end]), at: 20, &bytes) }
        return bytes
    }

    private static func rollups(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count >= 16 else { return bytes }
        var bytes = bytes
        write(sum(of: bytes[16...]), at: 12, &bytes)
        return bytes
    }

    /// Little-endian; of eight bytes only what a file can be long.
    private static func integer(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reversed().reduce(0) { ($0 << 8 | Int($1)) & 0xFF_FFFF_FFFF }
    }

    private static func sum(of bytes: ArraySlice<UInt8>) -> UInt32 {
        CRC32C.checksum(of: Array(bytes).span.bytes)
    }

    private static func write(_ sum: UInt32, at place: Int, _ bytes: inout [UInt8]) {
        for index in 0..<4 {
            bytes[place + index] = UInt8(truncatingIfNeeded: sum >> UInt32(8 * index))
        }
    }
}
