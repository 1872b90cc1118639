import DurableLog
import Platform
import TestSupport
import Testing

@Suite struct CheckpointWriterTests {
    /// What is not synchronised yet is written by the next commit of anybody's file.
    @Test func largeCheckpointsAreMadeDurablePieceByPiece() throws {
        let scratch = try ScratchDirectory()
        let files = StoppingFiles()
        let wordCount = 6 << 20
        let rows = try AppendOnlyArray<UInt64>(capacity: wordCount / 2)
        for number in 0..<wordCount / 2 { rows.append(UInt64(number)) }
        let words = (0..<UInt32(wordCount)).map { $0 &* 2_654_435_761 }
        let writer = CheckpointWriter(directory: scratch.path, files: files)
        try writer.write(
            CheckpointDraft(
                sequence: 1, metadata: [1],
                arenas: [.init(name: "rows", arena: rows, count: rows.count)],
                sections: [.init(name: "words", words: words)]))
        #expect(files.largestUnsynchronisedByteCount <= 9 << 20)
        let read = try #require(try Checkpoint.read(scratch.path, files: files))
        #expect(try read.words(named: "words") == words)
        let back = try AppendOnlyArray<UInt64>(capacity: wordCount / 2)
        try read.adopt(back, named: "rows", checkedByteCount: .max)
        #expect(back.count == rows.count)
        #expect((0..<rows.count).allSatisfy { back[$0] == rows[$0] })
    }
}
