import ConceptModel
import Platform
import Synchronization
import TestSupport
import Testing

@Suite struct ThreadTests {
    @Test func aThreadRunsItsWorkOnce() throws {
        let runs = Atomic<Int>(0)
        let counter = Unshared(runs: runs)
        let thread = try WorkerThread(name: "a name longer than fifteen bytes") {
            counter.runs.add(1, ordering: .relaxed)
        }
        thread.join()
        #expect(counter.runs.load(ordering: .relaxed) == 1)
    }

    private final class Unshared: Sendable {
        let runs: Atomic<Int>
        init(runs: consuming Atomic<Int>) { self.runs = runs }
    }

    @Test func aThreadDroppedUnjoinedTraps() async {
        await #expect(processExitsWith: .failure) {
            _ = try WorkerThread(name: "lost") {}
        }
    }

    @Test func aQueueKeepsOrderAndLimits() {
        let queue = BoundedQueue<Int>(countLimit: 3, byteCountLimit: 100)
        #expect(queue.offer(1, byteCount: 500) == .accepted, "alone, any size is taken")
        #expect(queue.offer(2, byteCount: 1) == .full)
        #expect(queue.drain() == [1])
        #expect(queue.offer(2, byteCount: 50) == .accepted)
        #expect(queue.offer(3, byteCount: 50) == .accepted)
        #expect(queue.offer(4, byteCount: 1) == .full)
        #expect(queue.offer(4, byteCount: 0) == .accepted)
        #expect(queue.offer(5, byteCount: 0) == .full)
        #expect(queue.load == (3, 100))
        #expect(queue.drain(byteCountLimit: 60) == [2])
        #expect(queue.drain(countLimit: 1) == [3])
        #expect(queue.load == (1, 0))
        queue.close()
        #expect(queue.offer(6, byteCount: 0) == .closed)
        #expect(queue.drain() == [4])
        #expect(queue.drain() == [])
        #expect(queue.drainNow() == [])
    }

    @Test func everyAcceptedElementArrivesOnceAndInOrder() throws {
        let queue = BoundedQueue<(Int, Int)>(countLimit: 16, byteCountLimit: 64)
        let received = Mutex<[[Int]]>([[], [], []])
        let consumer = try WorkerThread(name: "consumer") {
            while true {
                let elements = queue.drain()
                if elements.isEmpty { return }
                received.withLock { lists in
                    for (producer, number) in elements { lists[producer].append(number) }
                }
            }
        }
        let producers = try (0..<3).map { producer in
            try WorkerThread(name: "producer") {
                for number in 0..<2_000 {
                    while queue.offer((producer, number), byteCount: 8) != .accepted {}
                }
            }
        }
        for producer in producers { producer.join() }
        queue.close()
        consumer.join()
        for list in received.withLock({ $0 }) { #expect(list == Array(0..<2_000)) }
    }

    @Test func clocksRun() {
        let wall = SystemWallClock().now()
        #expect(wall.microseconds > 1_700_000_000_000_000)
        let clock = SystemMonotonicClock()
        let before = clock.now()
        #expect(clock.now() >= before)
        let test = TestClock(at: Timestamp(microseconds: 10))
        test.advance(by: .milliseconds(2))
        let moment: Timestamp = test.now()
        #expect(moment == Timestamp(microseconds: 2_010))
    }

    @Test func seedsGiveTheSameNumbersEverywhere() {
        // The published reference values of SplitMix64 for seed 1234567.
        var generator = SeededGenerator(seed: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        ]
        #expect((0..<3).map { _ in generator.next() } == expected)
        let shared = SeededRandomSource(seed: 1_234_567)
        #expect(shared.next() == expected[0])
        #expect(SystemRandomSource().next() != SystemRandomSource().next())
    }
}

@Suite struct ContentTests {
    @Test func contentEndsAtTheLastByteThatIsNotZero() {
        for count in 0..<40 {
            var bytes = [UInt8](repeating: 0, count: count)
            #expect(bytes.span.bytes.contentByteCount == 0)
            for place in 0..<count {
                bytes[place] = 0x80
                #expect(bytes.span.bytes.contentByteCount == place + 1)
            }
        }
    }
}

@Suite struct CRC32CTests {
    /// RFC 3720, section B.4.
    @Test func goldenValues() {
        let ascending = (0..<32 as Range<UInt8>).map { $0 }
        let cases: [([UInt8], UInt32)] = [
            ([], 0),
            (Array("123456789".utf8), 0xE306_9283),
            ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
            ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43),
            (ascending, 0x46DD_794E),
            (ascending.reversed(), 0x113F_DB5C),
        ]
        for (bytes, checksum) in cases {
            #expect(CRC32C.checksum(of: bytes.span.bytes) == checksum)
            #expect(CRC32C.portableChecksum(of: bytes.span.bytes) == checksum)
        }
    }

    @Test func bothWaysAgreeAtEveryLengthAndCut() {
        var generator = SeededGenerator(seed: 1)
        let bytes = (0..<100).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
        for count in 0...100 {
            let all = bytes.span.bytes.extracting(0..<count)
            let expected = CRC32C.portableChecksum(of: all)
            #expect(CRC32C.checksum(of: all) == expected)
            let head = CRC32C.checksum(of: all.extracting(0..<count / 3))
            let tail = all.extracting(count / 3..<count)
            #expect(CRC32C.checksum(of: tail, continuing: head) == expected)
        }
    }
}
