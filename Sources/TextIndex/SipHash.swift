/// SipHash-1-3: a hash under a key, whose collisions nobody can choose who does not know the key.
///
/// Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012, with one round for each
/// word and three at the end. Swift's own hasher is the same, but with a key of each process: what
/// it hashed cannot be kept.
struct SipHash {
    private var v0: UInt64
    private var v1: UInt64
    private var v2: UInt64
    private var v3: UInt64

    private init(_ key: (UInt64, UInt64)) {
        v0 = key.0 ^ 0x736F_6D65_7073_6575
        v1 = key.1 ^ 0x646F_7261_6E64_6F6D
        v2 = key.0 ^ 0x6C79_6765_6E65_7261
        v3 = key.1 ^ 0x7465_6462_7974_6573
    }

    static func of(_ bytes: Span<UInt8>, key: (UInt64, UInt64)) -> UInt64 {
        var state = SipHash(key)
        let whole = bytes.count & ~7
        for start in stride(from: 0, to: whole, by: 8) {
            state.add(word(bytes.extracting(start..<start + 8)))
        }
        let count = UInt64(truncatingIfNeeded: bytes.count) << 56
        state.add(count | word(bytes.extracting(whole..<bytes.count)))
        state.v2 ^= 0xFF
        for _ in 0..<3 { state.mix() }
        return state.v0 ^ state.v1 ^ state.v2 ^ state.v3
    }

    /// Up to eight bytes, the lowest first.
    private static func word(_ bytes: Span<UInt8>) -> UInt64 {
        var word: UInt64 = 0
        for index in bytes.indices { word |= UInt64(bytes[index]) &<< UInt64(8 * index) }
        return word
    }

    private mutating func add(_ word: UInt64) {
        v3 ^= word
        mix()
        v0 ^= word
    }

    private mutating func mix() {
        v0 &+= v1
        v1 = Self.rotated(v1, 13) ^ v0
        v0 = Self.rotated(v0, 32)
        v2 &+= v3
        v3 = Self.rotated(v3, 16) ^ v2
        v0 &+= v3
        v3 = Self.rotated(v3, 21) ^ v0
        v2 &+= v1
        v1 = Self.rotated(v1, 17) ^ v2
        v2 = Self.rotated(v2, 32)
    }

    private static func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
        word &<< count | word &>> (64 - count)
    }
}
