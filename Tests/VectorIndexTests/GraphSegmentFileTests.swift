import Foundation
import Platform
import Testing
import VectorIndex
import VectorKernels

@Suite struct GraphSegmentFileTests {
    private let directory: String
    private let files = PosixFileSystem()
    private let file: GraphSegmentFile

    init() throws {
        directory = NSTemporaryDirectory() + "sutra-segments-\(UUID().uuidString)"
        try files.makeDirectory(directory)
        file = GraphSegmentFile(directory + "/0000000000.graph", in: files)
    }

    private func withCleanup(_ body: () throws -> Void) throws {
        defer { try? FileManager.default.removeItem(atPath: directory) }
        try body()
    }

    private func bytes() throws -> [UInt8] { try #require(try files.contents(of: file.path)) }

    private func replace(_ bytes: [UInt8]) throws {
        try files.replaceContents(of: file.path, with: bytes)
    }

    @Test func comesBackAsItWasWritten() throws {
        try withCleanup {
            let fixture = try GraphFixture(count: 3_000)
            let segment = try fixture.build(500..<3_000)
            try file.write(segment)
            try file.verify()
            let opened = try file.open(for: fixture.index.arena)
            #expect(opened.hasSameGraph(as: segment))
            #expect(opened.settings == segment.settings)
            #expect(fixture.index.install(try fixture.build(0..<500)))
            #expect(fixture.index.install(opened))
            #expect(fixture.recall(try fixture.queries(20)) >= 0.97)
            #expect(try files.names(in: directory) == ["0000000000.graph"])
        }
    }

    @Test func sketchesComeBackToo() throws {
        try withCleanup {
            let fixture = try GraphFixture(count: 700, dimension: 448)
            let segment = try fixture.build(100..<700)
            try file.write(segment)
            let opened = try file.open(for: fixture.index.arena)
            #expect(opened.hasSameGraph(as: segment))
            #expect(opened.byteCount == segment.byteCount)
            let sound = try bytes()
            for place in stride(from: 4_096, to: 4_096 + 600 * 56, by: 3_001) {
                var damaged = sound
                damaged[place] ^= 1
                try replace(damaged)
                #expect(throws: GraphFileError.damaged(path: file.path, offset: 4_096)) {
                    try file.open(for: fixture.index.arena)
                }
            }
        }
    }

    @Test func whatWasLeftOutStaysOut() throws {
        try withCleanup {
            let fixture = try GraphFixture(count: 1_000)
            let segment = try GraphSegment.build(fixture.index.arena, 0..<1_000) { $0 % 4 == 0 }
            try file.write(segment)
            try file.write(segment)
            let opened = try file.open(for: fixture.index.arena)
            #expect(opened.nodeCount == 500)
            #expect(opened.hasSameGraph(as: segment))
        }
    }

    @Test func refusesOtherVectors() throws {
        try withCleanup {
            let fixture = try GraphFixture(count: 400)
            try file.write(try fixture.build(0..<400))
            let fewer = try GraphFixture(count: 300)
            let others = try GraphFixture(count: 400, seed: 8)
            let refusal = GraphFileError.otherVectors(path: file.path, range: 0..<400)
            #expect(throws: refusal) { try file.open(for: fewer.index.arena) }
            #expect(throws: refusal) { try file.open(for: others.index.arena) }
        }
    }

    @Test func refusesWhatIsNoSegment() throws {
        try withCleanup {
            let fixture = try GraphFixture(count: 400)
            let arena = fixture.index.arena
            #expect(throws: GraphFileError.absent(path: file.path)) { try file.open(for: arena) }
            try replace([1, 2, 3])
            #expect(throws: GraphFileError.damaged(path: file.path, offset: 3)) {
                try file.open(for: arena)
            }
            try replace([UInt8](repeating: 7, count: 8_192))
            #expect(throws: GraphFileError.unknownFormat(path: file.path, version: 0)) {
                try file.open(for: arena)
            }
            try file.write(try fixture.build(0..<400))
            var later = try bytes()
            later[8] = 3
            var sum = Array(later[..<4_092])
            sum = Self.littleEndian(CRC32C.checksum(of: sum.span.bytes))
            later.replaceSubrange(4_092..<4_096, with: sum)
            try replace(later)
            #expect(throws: GraphFileError.unknownFormat(path: file.path, version: 3)) {
                try file.open(for: arena)
            }
        }
    }

    private static func littleEndian(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    @Test func everyDamagedByteIsNoticed() throws {
        try withCleanup {
            let fixture = try GraphFixture(count: 600)
            try file.write(try fixture.build(0..<600))
            let sound = try bytes()
            for place in stride(from: 0, to: sound.count, by: 9_973) + [sound.count - 4_096] {
                var damaged = sound
                damaged[place] ^= 0x10
                try replace(damaged)
                #expect(throws: GraphFileError.self, "byte \(place)") { try file.verify() }
            }
            for byteCount in [0, 100, 4_095, 4_096, sound.count - 1, sound.count + 1] {
                var other = sound
                if byteCount > sound.count {
                    other.append(0)
                } else {
                    other.removeLast(sound.count - byteCount)
                }
                try replace(other)
                #expect(throws: GraphFileError.self, "\(byteCount) bytes") {
                    try file.open(for: fixture.index.arena)
                }
            }
        }
    }

    /// Lists that lead nowhere cost recall, and nothing else.
    @Test func aDamagedListDoesNotStopASearch() throws {
        try withCleanup {
            let fixture = try GraphFixture(count: 2_000)
            try file.write(try fixture.build(0..<2_000))
            var damaged = try bytes()
            var generator = SeededGenerator(seed: 5)
            for place in 4_096..<4_096 + 2_000 * 64 {
                damaged[place] = UInt8.random(in: 0...255, using: &generator)
            }
            try replace(damaged)
            #expect(throws: GraphFileError.damaged(path: file.path, offset: 4_096)) {
                try file.open(for: fixture.index.arena)
            }
            // As a file that is too large to be read at once.
            let opened = try file.open(for: fixture.index.arena, checkedByteCount: 0)
            #expect(fixture.index.install(opened))
            for query in try fixture.queries(50) {
                let found = fixture.index.nearest(to: query, count: 10, bound: 2_000) { _ in true }
                #expect(found == found.sorted() && !found.isEmpty)
            }
        }
    }

    /// The bytes that docs/data-files.md shows.
    @Test func writesTheDocumentedBytes() throws {
        try withCleanup {
            let arena = try VectorArena(codeCount: 64, reservedCount: 4)
            for number in 0..<4 {
                var codes = [Int8](repeating: 0, count: 64)
                codes[number] = 127
                codes[number + 1] = 64
                try arena.append(
                    QuantizedVector(codes: codes, scale: 0.0078125), label: UInt32(number))
            }
            var settings = GraphSettings()
            settings.connectivity = 32
            settings.chosenNeighbours = 20
            settings.leafSize = 250
            try file.write(
                try GraphSegment.build(arena, 1..<4, settings: settings) { $0 != 2 })
            let bytes = try bytes()
            #expect(bytes.count == 4 * 4_096)
            func hex(_ range: Range<Int>) -> String {
                bytes[range].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
                    .joined(separator: " ")
            }
            for (offset, expected) in Self.documented {
                #expect(hex(offset..<offset + 16) == expected, "at \(offset)")
            }
        }
    }

    private static let documented: [(Int, String)] = [
        (0, "53 75 74 72 61 47 72 66 02 00 00 00 01 00 00 00"),
        (16, "01 00 00 00 00 00 00 00 04 00 00 00 00 00 00 00"),
        (32, "5c d6 c8 1e 20 00 00 00 14 00 00 00 fa 00 00 00"),
        (48, "08 00 00 00 08 00 00 00 9a 99 99 3f 10 00 00 00"),
        (64, "66 72 47 61 72 74 75 53 00 30 00 00 00 00 00 00"),
        (80, "e5 80 43 97 00 00 00 00 02 00 00 00 00 00 00 00"),
        (96, "00 10 00 00 00 00 00 00 00 20 00 00 00 00 00 00"),
        (4080, "00 00 00 00 00 00 00 00 00 00 00 00 68 70 02 6a"),
        (4096, "01 00 00 00 ff ff ff ff ff ff ff ff ff ff ff ff"),
        (4224, "00 00 00 00 ff ff ff ff ff ff ff ff ff ff ff ff"),
        (8192, "00 00 00 00 02 00 00 00 00 00 00 00 00 00 00 00"),
        (12288, "43 44 b2 d0 00 00 00 00 00 00 00 00 00 00 00 00"),
    ]
}
