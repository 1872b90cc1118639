import DurableLog
import Platform
import TestSupport
import Testing

/// The bytes on disk. A change here is a new format version: see docs/data-files.md.
@Suite struct LogFormatTests {
    private struct ConstantSource: RandomSource {
        func next() -> UInt64 { 0xDDCC_BBAA }
    }

    private static let path = "/log/0000000001.log"

    /// The example of docs/data-files.md.
    private static let golden: [UInt8] = hexadecimal(
        """
        53 75 74 72 61 4c 6f 67 01 00 00 00 01 00 00 00
        01 00 00 00 aa bb cc dd 01 00 00 00 00 00 00 00
        00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
        00 00 00 00 00 00 00 00 00 00 00 00 13 7b bd 4f
        35 04 95 47 05 00 00 00 01 00 00 00 00 00 00 00
        00 00 00 00 01 00 00 00 68 65 6c 6c 6f 00 00 00
        d2 a6 2f a6 05 00 00 00 02 00 00 00 00 00 00 00
        00 00 00 00 02 00 00 00 67 72 6f 75 70 00 00 00
        cc e7 1d f8 00 00 00 00 03 00 00 00 00 00 00 00
        01 00 00 00 03 00 00 00 55 37 bb ce 0a 00 00 00
        04 00 00 00 00 00 00 00 02 00 00 00 04 00 00 00
        30 31 32 33 34 35 36 37 38 39 00 00 00 00 00 00
        34 d2 f3 f4 00 00 00 00 05 00 00 00 00 00 00 00
        00 00 00 00 00 00 00 00
        """)

    private static func hexadecimal(_ text: String) -> [UInt8] {
        text.split { $0 == " " || $0 == "\n" }.compactMap { UInt8($0, radix: 16) }
    }

    private func smallLog(sealed: Bool) throws -> SimulatedDisk {
        let disk = SimulatedDisk(seed: 1)
        let log = try Log.openCollecting(
            disk,
            options: LogOptions(
                segmentByteCount: 4_096, preallocationByteCount: 256, random: ConstantSource())
        ).log
        _ = try log.append(Array("hello".utf8), type: 1)
        try log.commit()
        _ = try log.append(Array("group".utf8), type: 2)
        _ = try log.append([], type: 3)
        _ = try log.append(Array("0123456789".utf8), type: 4)
        try log.commit()
        if sealed { try log.close() } else { try log.abandon() }
        return disk
    }

    @Test func goldenBytes() throws {
        let content = try #require(try smallLog(sealed: true).content(of: Self.path))
        #expect(Array(content[..<Self.golden.count]) == Self.golden)
        #expect(content[Self.golden.count...].allSatisfy { $0 == 0 })
        #expect(content.count == 256, "taken ahead in steps of 256 bytes")
    }

    @Test func goldenBytesAreRead() throws {
        let disk = SimulatedDisk(seed: 1)
        try disk.makeDirectory("/log")
        disk.place(Self.golden, at: Self.path)
        let records = try Log.openCollecting(disk).records
        #expect(records.map(\.type) == [1, 2, 3, 4])
        #expect(records.map(\.payload.count) == [5, 5, 0, 10])
    }

    @Test func anotherVersionIsRefused() throws {
        let disk = SimulatedDisk(seed: 1)
        try disk.makeDirectory("/log")
        var content = Self.golden
        content[8] = 2
        let checksum = CRC32C.checksum(of: content.span.bytes.extracting(0..<60))
        for place in 0..<4 {
            content[60 + place] = UInt8(truncatingIfNeeded: checksum >> (8 * place))
        }
        disk.place(content, at: Self.path)
        #expect(throws: LogError.unsupportedVersion(file: Self.path, version: 2)) {
            try Log.openCollecting(disk)
        }
    }

    /// Each single flipped bit of a sealed log is refused, or falls on the seal or the empty space
    /// behind it, where it changes no record.
    @Test func everyFlippedBitOfASealedLogIsFoundOrHarmless() throws {
        let whole = try smallLog(sealed: true)
        let original = try #require(whole.content(of: Self.path))
        let records = try Log.openCollecting(whole.restartedAfterProcessCrash()).records
        let sealOffset = Self.golden.count - 24
        for byte in original.indices {
            for bit in 0..<8 {
                let disk = flipped(original, byte, bit)
                let report = try Log.verify(directory: "/log", files: disk)
                if byte < sealOffset {
                    #expect(throws: LogError.self, "byte \(byte), bit \(bit)") {
                        try Log.openCollecting(disk)
                    }
                    #expect(report.damages.count == 1, "byte \(byte), bit \(bit)")
                } else {
                    let found = try Log.openCollecting(disk)
                    #expect(found.records == records, "byte \(byte), bit \(bit)")
                    #expect(found.recovery.tornByteCount > 0, "byte \(byte), bit \(bit)")
                    #expect(report.tornByteCount > 0 && report.isIntact)
                }
            }
        }
    }

    /// Without a seal, damage of the last commit looks like a torn one: it is cut and counted.
    /// Everything before it is refused.
    @Test func everyFlippedBitOfAnUnsealedLogIsFoundOrCutsTheLastCommit() throws {
        let whole = try smallLog(sealed: false)
        let original = try #require(whole.content(of: Self.path))
        let lastCommit = 64 + 32
        for byte in original.indices {
            let disk = flipped(original, byte, byte % 8)
            if byte < lastCommit {
                #expect(throws: LogError.self, "byte \(byte)") { try Log.openCollecting(disk) }
            } else {
                let found = try Log.openCollecting(disk)
                #expect(found.recovery.tornByteCount > 0, "byte \(byte)")
                #expect((1...4).contains(found.records.count), "byte \(byte)")
                #expect(found.records.map(\.type) == (1...4).prefix(found.records.count).map { $0 })
            }
        }
    }

    private func flipped(_ original: [UInt8], _ byte: Int, _ bit: Int) -> SimulatedDisk {
        var content = original
        content[byte] ^= 1 << bit
        let disk = SimulatedDisk(seed: 1)
        disk.place(content, at: Self.path)
        return disk
    }
}
