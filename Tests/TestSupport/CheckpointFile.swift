import Foundation
import Platform

/// The bytes of a checkpoint's file, for writing it as another version would have:
/// docs/data-files.md, "Checkpoints". Checksums are put right.
package struct CheckpointFile {
    package private(set) var bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    private var table: Range<Int> {
        let start = integer(at: 16, width: 8)
        return start..<start + integer(at: 24, width: 4)
    }

    /// Makes it one of another version of the file.
    package mutating func changeVersion() {
        bytes[8] -= 1
        seal()
    }

    /// Makes it one whose terms are of another version.
    package mutating func changeAnalyzer() throws {
        let digit = try place(behind: "\"analyzer\":")
        bytes[digit] ^= 1
        seal()
    }

    /// Says that the arena of that name has this content, of less than a MiB.
    package mutating func setChecksum(ofArena name: String, content: [UInt8]) throws {
        // Behind the name: bytes of an element, elements, offset, the number of checksums.
        write(CRC32C.checksum(of: content.span.bytes), at: try place(behind: name) + 24)
        seal()
    }

    private func place(behind text: String) throws -> Int {
        let found = Data(bytes).range(of: Data(text.utf8), in: table)
        guard let found else { throw BrokenPromise("the checkpoint has no \(text)") }
        return found.upperBound
    }

    private mutating func seal() {
        write(CRC32C.checksum(of: Array(bytes[table]).span.bytes), at: 28)
        write(CRC32C.checksum(of: Array(bytes[..<60]).span.bytes), at: 60)
    }

    private func integer(at place: Int, width: Int) -> Int {
        bytes[place..<place + width].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    private mutating func write(_ sum: UInt32, at place: Int) {
        for index in 0..<4 {
            bytes[place + index] = UInt8(truncatingIfNeeded: sum >> UInt32(8 * index))
        }
    }
}
