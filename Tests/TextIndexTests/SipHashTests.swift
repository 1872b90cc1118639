import Testing

@testable import TextIndex

@Suite struct SipHashTests {
    /// Values of an implementation of the paper in Python, which gives the paper's own example for
    /// two and four rounds; the first is also in the tests of Rust's standard library.
    @Test(
        arguments: [
            (0, 0xABAC_0158_050F_C4DC), (1, 0xC9F4_9BF3_7D57_CA93), (8, 0x3690_9511_8D29_9A8E),
            (15, 0xD320_D86D_2A51_9956),
        ] as [(UInt8, UInt64)])
    func knownValues(count: UInt8, expected: UInt64) {
        let bytes = Array(0..<count)
        let key: (UInt64, UInt64) = (0x0706_0504_0302_0100, 0x0F0E_0D0C_0B0A_0908)
        let hash = SipHash.of(bytes.span, key: key)
        #expect(hash == expected)
    }
}
