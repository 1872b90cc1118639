import Platform
import Synchronization
import Testing

@Suite struct AppendOnlyArrayTests {
    @Test func elementsStayWhereTheyAre() throws {
        let array = try AppendOnlyArray<UInt64>(capacity: 1 << 32)
        array.append(7)
        let before = unsafe array.unsafeBaseAddress
        for value in 1..<200_000 as Range<UInt64> { array.append(value) }
        #expect(unsafe array.unsafeBaseAddress == before)
        #expect(array.count == 200_000)
        #expect(array[0] == 7)
        #expect(array[199_999] == 199_999)
    }

    @Test func spansAndZerosAreAppended() throws {
        let array = try AppendOnlyArray<Int8>(capacity: 1 << 20)
        let row: [Int8] = [1, -2, 3]
        #expect(array.append(contentsOf: row.span) == 0)
        #expect(array.appendZeros(4) == 3)
        #expect(array.append(contentsOf: row.span) == 7)
        #expect(array.append(contentsOf: [Int8]().span) == 10)
        array.set(9, at: 4)
        let seen = array.withElements(1..<9) { span in span.indices.map { span[$0] } }
        #expect(seen == [-2, 3, 0, 9, 0, 0, 1, -2])
    }

    @Test func capacityIsReportedBeforeItIsNeeded() throws {
        let array = try AppendOnlyArray<UInt32>(capacity: 10)
        try array.reserve(10)
        #expect(throws: MemoryError.self) { try array.reserve(11) }
        for value in 0..<10 as Range<UInt32> { array.append(value) }
        #expect(throws: MemoryError.self) { try array.reserve(1) }
    }

    @Test func addressSpaceRunsOutWithAnError() {
        #expect(throws: MemoryError.self) { try AppendOnlyArray<UInt64>(capacity: 1 << 60) }
        #expect(throws: MemoryError.self) { try AppendOnlyArray<UInt64>(capacity: 1 << 50) }
        #expect(throws: MemoryError.self) { try AtomicWordArray(capacity: 1 << 62) }
    }

    @Test func readingBeyondTheCountTraps() async {
        await #expect(processExitsWith: .failure) {
            let array = try AppendOnlyArray<UInt32>(capacity: 10)
            array.append(1)
            _ = array[1]
        }
    }

    @Test func appendingBeyondTheCapacityTraps() async {
        await #expect(processExitsWith: .failure) {
            let array = try AppendOnlyArray<UInt32>(capacity: 1)
            array.append(1)
            array.append(2)
        }
    }

    /// Every count a reader sees admits only finished elements.
    @Test func readersSeeWholePrefixes() throws {
        let array = try AppendOnlyArray<UInt64>(capacity: 1 << 20)
        let wrong = Atomic<Int>(0)
        let isDone = Atomic<Bool>(false)
        try withThreads(
            2,
            {
                while !isDone.load(ordering: .acquiring) {
                    let count = array.count
                    guard count > 0 else { continue }
                    let last = array[count - 1]
                    if last != UInt64(count - 1) &* 0x9E37_79B9 { wrong.add(1, ordering: .relaxed) }
                }
            },
            meanwhile: {
                for index in 0..<100_000 as Range<UInt64> { array.append(index &* 0x9E37_79B9) }
                isDone.store(true, ordering: .releasing)
            })
        #expect(wrong.load(ordering: .relaxed) == 0)
    }
}

@Suite struct AtomicWordArrayTests {
    @Test func wordsAreZeroUntilStored() throws {
        let words = try AtomicWordArray(capacity: 1 << 24)
        #expect(words.load(0) == 0)
        words.store(5, at: 1_000_000)
        #expect(words.load(1_000_000) == 5)
        #expect(words.load(999_999) == 0)
        #expect(words.load(1 << 23) == 0)
        #expect(words.load(1 << 40) == 0)
        #expect(words.load(-1) == 0)
    }

    @Test func storingBeyondTheCapacityTraps() async {
        await #expect(processExitsWith: .failure) {
            try AtomicWordArray(capacity: 8).store(1, at: 8)
        }
    }

    /// A word tells of an element; who sees the word sees the element.
    @Test func wordsPublishWhatWasDoneBefore() throws {
        let heads = try AtomicWordArray(capacity: 1 << 16)
        let array = try AppendOnlyArray<UInt64>(capacity: 1 << 20)
        let wrong = Atomic<Int>(0)
        let isDone = Atomic<Bool>(false)
        try withThreads(
            2,
            {
                while !isDone.load(ordering: .acquiring) {
                    for index in 0..<64 {
                        let word = heads.load(index)
                        if word == 0 { continue }
                        let value = array[Int(word) - 1]
                        if value % 64 != UInt64(index) { wrong.add(1, ordering: .relaxed) }
                    }
                }
            },
            meanwhile: {
                for step in 0..<50_000 as Range<UInt64> {
                    let slot = array.append(step)
                    heads.store(UInt32(slot) + 1, at: Int(step % 64))
                }
                isDone.store(true, ordering: .releasing)
            })
        #expect(wrong.load(ordering: .relaxed) == 0)
    }
}

/// Runs `body` on threads, and `other` here, until all are done.
func withThreads(
    _ count: Int, _ body: @escaping @Sendable () -> Void, meanwhile other: () -> Void
) throws {
    let threads = try (0..<count).map { try WorkerThread(name: "test-\($0)", work: body) }
    other()
    for thread in threads { thread.join() }
}
