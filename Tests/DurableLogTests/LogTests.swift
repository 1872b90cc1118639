import DurableLog
import Platform
import Synchronization
import TestSupport
import Testing

@Suite struct LogTests {
    private let directory = LogWorkload.directory

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func recordsComeBackInOrder() throws {
        let scratch = try ScratchDirectory()
        let place = scratch.path + "/log"
        var (log, records, recovery) = try Log.openCollecting(scratch.files, directory: place)
        #expect(records.isEmpty && recovery.recordCount == 0 && recovery.segmentCount == 1)
        var positions: [LogPosition] = []
        for number in 0..<100 {
            positions.append(try log.append(bytes("record \(number)"), type: UInt8(number + 1)))
            if number % 7 == 0 { try log.commit() }
        }
        try log.commit()
        #expect(log.pendingByteCount == 0)
        for (number, position) in positions.enumerated() {
            #expect(log.reader.payload(at: position) == bytes("record \(number)"))
        }
        var number = "42"
        let checksum = CRC32C.checksum(ofText: &number)
        let part = LogPosition(
            segment: positions[42].segment, offset: positions[42].offset + 7, byteCount: 2)
        #expect(try log.reader.text(at: part, checksum: checksum) == "42")
        #expect(throws: LogError.self) {
            try log.reader.text(at: part, checksum: checksum ^ 1)
        }
        #expect(try log.reader.checkedPayload(at: positions[42]) == bytes("record 42"))
        try log.close()
        (log, records, recovery) = try Log.openCollecting(scratch.files, directory: place)
        #expect(records.map(\.payload) == (0..<100).map { bytes("record \($0)") })
        #expect(records.map(\.type) == (1...100).map { $0 })
        #expect(recovery.recordCount == 100 && recovery.wasSealed && recovery.tornByteCount == 0)
        #expect(recovery.segmentCount > 3)
        #expect(log.nextSequence == 102, "a hundred records and a seal")
        #expect(log.reader.payload(at: positions[0]) == bytes("record 0"))
        try log.close()
        let report = try Log.verify(directory: place, files: scratch.files)
        #expect(report.recordCount == 100 && report.isIntact && report.tornByteCount == 0)
        #expect(report.payloadByteCount == records.reduce(0) { $0 + $1.payload.count })
    }

    @Test(arguments: [nil, 64 << 10])
    func aLogThatMayUsesWhatLittleADiskHasLeft(_ scarceByteCount: Int?) throws {
        let disk = SimulatedDisk(seed: 1)
        disk.leaveRoom(1 << 20)
        let log = try Log.open(
            directory: directory, files: disk,
            options: LogOptions(scarceByteCount: scarceByteCount)
        ) { _, _ in }.log
        var committed = 0
        let failure = #expect(throws: LogError.self) {
            while true {
                _ = try log.append([UInt8](repeating: 1, count: 1_000), type: 1)
                try log.commit()
                committed += 1
            }
        }
        guard case .file(let error) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(error.isLackOfSpace)
        let after = disk.restartedAfterPowerLoss(seed: 1)
        after.leaveRoom(nil)
        #expect(try Log.openCollecting(after).records.count == committed)
        if scarceByteCount == nil {
            #expect(committed == 0)
        } else {
            // All but the last step.
            #expect(committed > 900)
        }
    }

    @Test func anEmptyLogAndEmptyPayloads() throws {
        let disk = SimulatedDisk(seed: 1)
        try Log.openCollecting(disk).log.close()
        let log = try Log.openCollecting(disk).log
        let position = try log.append([UInt8](), type: 9)
        try log.commit()
        #expect(log.reader.payload(at: position) == [])
        try log.close()
        #expect(try Log.openCollecting(disk).records == [TestRecord(type: 9, payload: [])])
    }

    @Test func replayMayStartLater() throws {
        let disk = SimulatedDisk(seed: 1)
        let log = try Log.openCollecting(disk).log
        for number in 0..<60 as Range<UInt8> {
            _ = try log.append([UInt8](repeating: number, count: 50), type: 1)
        }
        try log.commit()
        try log.abandon()
        let (later, records, _) = try Log.openCollecting(disk, replayFrom: 41)
        #expect(records.map { $0.payload[0] } == (40..<60).map { $0 })
        #expect(later.nextSequence == 61)
    }

    /// A first record is damaged on disk: who starts behind it does not notice, whoever starts
    /// before it does, and so does a verification.
    @Test func replayMayStartAtAPlace() throws {
        let disk = SimulatedDisk(seed: 1)
        var log = try Log.openCollecting(disk).log
        let first = try log.append(bytes("first"), type: 1)
        try log.commit()
        let place = log.end
        #expect(log.nextSequence == 2)
        _ = try log.append(bytes("second"), type: 1)
        try log.commit()
        try log.abandon()
        let path = "\(directory)/0000000001.log"
        let file = try disk.open(path, .writing)
        let damage: [UInt8] = [0]
        try unsafe file.write(damage.span.bytes, at: Int(first.offset))
        try file.synchronise()
        try file.close()
        #expect(throws: LogError.self) { try Log.openCollecting(disk, replayFrom: 2) }
        let isIntact = try Log.verify(directory: directory, files: disk).isIntact
        #expect(!isIntact)

        var records: [TestRecord]
        (log, records, _) = try Log.openCollecting(disk, replayFrom: 2, at: place)
        #expect(records.map(\.payload) == [bytes("second")])
        let end = log.end
        let next = log.nextSequence
        try log.abandon()
        // The end itself is a place, and more can be written there.
        (log, records, _) = try Log.openCollecting(disk, replayFrom: next, at: end)
        #expect(records.isEmpty && log.end == end && log.nextSequence == next)
        _ = try log.append(bytes("third"), type: 1)
        try log.commit()
        try log.abandon()
        (log, records, _) = try Log.openCollecting(disk, replayFrom: 2, at: place)
        #expect(records.map(\.payload) == [bytes("second"), bytes("third")])
        try log.abandon()
    }

    @Test func aPlaceOfAnotherLogOrBeyondTheEndIsNotGoneTo() throws {
        let disk = SimulatedDisk(seed: 1)
        let other = SimulatedDisk(seed: 2)
        for (files, seed) in [(disk, 1), (other, 2)] as [(SimulatedDisk, UInt64)] {
            let options = LogWorkload.options(seed: seed)
            let log = try Log.openCollecting(files, options: options).log
            for number in 0..<3 as Range<UInt8> { _ = try log.append([number], type: 1) }
            try log.commit()
            try log.abandon()
        }
        let stranger = try Log.openCollecting(other).log.end
        let records = try Log.openCollecting(disk, replayFrom: 3, at: stranger).records
        #expect(records.map(\.payload) == [[2]])

        let (log, _, _) = try Log.openCollecting(disk)
        let end = log.end
        try log.abandon()
        let file = try disk.open("\(directory)/0000000001.log", .writing)
        try file.truncate(to: Int(end.offset) - 32)
        try file.synchronise()
        try file.close()
        #expect(throws: LogError.self, "a record that a checkpoint holds is gone") {
            try Log.openCollecting(disk, replayFrom: 4, at: end)
        }
    }

    @Test func aRecordLargerThanASegmentGetsItsOwn() throws {
        let disk = SimulatedDisk(seed: 1)
        let log = try Log.openCollecting(disk).log
        let large = [UInt8](repeating: 5, count: 5_000)
        _ = try log.append([1], type: 1)
        let position = try log.append(large, type: 2)
        _ = try log.append([3], type: 3)
        try log.commit()
        #expect(position.segment == 2)
        #expect(log.reader.payload(at: position) == large)
        try log.abandon()
        #expect(try Log.openCollecting(disk).records.map(\.payload) == [[1], large, [3]])
    }

    @Test func aResetForgetsEverythingButReadersGoOn() throws {
        let disk = SimulatedDisk(seed: 1)
        let log = try Log.openCollecting(disk).log
        let position = try log.append(bytes("old"), type: 1)
        try log.commit()
        let reader = log.reader
        _ = try log.append(bytes("never committed"), type: 1)
        try log.removeAll()
        #expect(reader.payload(at: position) == bytes("old"))
        #expect(log.reader !== reader)
        let next = try log.append(bytes("fresh"), type: 1)
        try log.commit()
        #expect(log.reader.payload(at: next) == bytes("fresh"))
        try log.close()
        #expect(try disk.names(in: directory) == ["0000000002.log"])
        #expect(try Log.openCollecting(disk).records.map(\.payload) == [bytes("fresh")])
    }

    @Test func aMissingSegmentIsRefused() throws {
        let disk = SimulatedDisk(seed: 1)
        try fill(disk, count: 60)
        try disk.remove("/log/0000000002.log")
        let missing = LogError.missingSegment(file: "/log/0000000002.log")
        #expect(throws: missing) { try Log.openCollecting(disk) }
        #expect(try Log.verify(directory: directory, files: disk).damages == [missing])
        try disk.remove("/log/0000000001.log")
        #expect(throws: LogError.missingSegment(file: "/log/0000000001.log")) {
            try Log.openCollecting(disk)
        }
    }

    @Test func aShortenedSegmentIsRefused() throws {
        let disk = SimulatedDisk(seed: 1)
        try fill(disk, count: 60)
        let path = "/log/0000000002.log"
        let content = try #require(disk.content(of: path))
        disk.place(Array(content.dropLast(80)), at: path)
        #expect(throws: LogError.damaged(file: path, offset: 544, reason: .sequence)) {
            try Log.openCollecting(disk)
        }
        #expect(try !Log.verify(directory: directory, files: disk).isIntact)
    }

    @Test func verifyGoesOnBehindDamage() throws {
        let disk = SimulatedDisk(seed: 1)
        try fill(disk, count: 60)
        for segment in [1, 3] {
            let path = "/log/000000000\(segment).log"
            var content = try #require(disk.content(of: path))
            content[64 + 80 + 30] ^= 1
            disk.place(content, at: path)
        }
        let report = try Log.verify(directory: directory, files: disk)
        #expect(
            report.damages == [
                .damaged(file: "/log/0000000001.log", offset: 144, reason: .record),
                .damaged(file: "/log/0000000003.log", offset: 144, reason: .record),
            ])
        #expect(report.recordCount == 58)
    }

    @Test func unfinishedFilesAreRemovedAndOthersLeftAlone() throws {
        let disk = SimulatedDisk(seed: 1)
        try fill(disk, count: 3)
        disk.place([1, 2, 3], at: "/log/0000000002.log.unfinished")
        disk.place([1, 2, 3], at: "/log/notes.txt")
        #expect(try Log.openCollecting(disk).records.count == 3)
        #expect(try disk.names(in: directory) == ["0000000001.log", "notes.txt"])
    }

    @Test func aPayloadThatLooksLikeARecordIsOnlyAPayload() throws {
        let disk = SimulatedDisk(seed: 1)
        try fill(disk, count: 3)
        let content = try #require(disk.content(of: "/log/0000000001.log"))
        // A later log with the bytes of this one inside a record, torn before its end.
        let other = SimulatedDisk(seed: 2)
        let log = try Log.openCollecting(other, options: LogWorkload.options(seed: 2)).log
        _ = try log.append(Array(content[64..<400]), type: 1)
        try log.commit()
        var torn = try #require(other.content(of: "/log/0000000001.log"))
        torn[70] ^= 0xFF
        other.place(torn, at: "/log/0000000001.log")
        let (_, records, recovery) = try Log.openCollecting(other)
        #expect(records.isEmpty && recovery.tornByteCount > 250)
    }

    @Test func tooLargeARecordIsRefusedAndTheLogGoesOn() throws {
        let disk = SimulatedDisk(seed: 1)
        let log = try Log.openCollecting(disk).log
        let limit = 256 << 20
        #expect(throws: LogError.recordTooLarge(byteCount: limit + 1, limit: limit)) {
            try log.append([UInt8](repeating: 0, count: limit + 1), type: 1)
        }
        _ = try log.append([1], type: 1)
        try log.commit()
        #expect(log.poison == nil)
    }

    @Test func manyThreadsReadWhileOneWrites() throws {
        let scratch = try ScratchDirectory()
        let log = try Log.openCollecting(
            scratch.files, directory: scratch.path + "/log",
            options: LogOptions(segmentByteCount: 20_000, preallocationByteCount: 4_096)
        ).log
        let reader = log.reader
        let published = Mutex<[LogPosition]>([])
        let isDone = Atomic<Bool>(false)
        let shared = Shared(wrong: Atomic(0))
        let threads = try (0..<2).map { _ in
            try WorkerThread(name: "reader") {
                while !isDone.load(ordering: .acquiring) {
                    let positions = published.withLock { $0 }
                    for (number, position) in positions.enumerated().suffix(50) {
                        if reader.payload(at: position) != Array("text number \(number)".utf8) {
                            shared.wrong.add(1, ordering: .relaxed)
                        }
                    }
                }
            }
        }
        for group in 0..<50 {
            let positions = try (0..<20).map {
                try log.append(bytes("text number \(group * 20 + $0)"), type: 1)
            }
            try log.commit()
            published.withLock { $0 += positions }
        }
        isDone.store(true, ordering: .releasing)
        for thread in threads { thread.join() }
        try log.close()
        #expect(shared.wrong.load(ordering: .relaxed) == 0)
    }

    /// Many callers, one lane, one sync for each group: nobody is answered before it is on disk.
    @Test func aLaneCommitsForManyCallers() throws {
        let disk = SimulatedDisk(seed: 1)
        let log = try Log.openCollecting(disk).log
        let queue = BoundedQueue<UInt8>(countLimit: 8, byteCountLimit: 1 << 10)
        let acknowledged = Mutex<[UInt8]>([])
        let lane = try WorkerThread(name: "lane") {
            do {
                while true {
                    let group = queue.drain()
                    if group.isEmpty { return try log.close() }
                    for number in group { _ = try log.append([number], type: 1) }
                    try log.commit()
                    acknowledged.withLock { $0 += group }
                }
            } catch {
                Issue.record(error)
            }
        }
        let callers = try (0..<4 as Range<UInt8>).map { caller in
            try WorkerThread(name: "caller") {
                for number in 0..<50 as Range<UInt8> {
                    while queue.offer(caller * 50 + number, byteCount: 1) != .accepted {}
                }
            }
        }
        for caller in callers { caller.join() }
        queue.close()
        lane.join()
        let records = try Log.openCollecting(disk).records
        #expect(records.map { $0.payload[0] } == acknowledged.withLock { $0 })
        #expect(Set(records).count == 200)
    }

    private final class Shared: Sendable {
        let wrong: Atomic<Int>
        init(wrong: consuming Atomic<Int>) { self.wrong = wrong }
    }

    /// Records of 80 bytes, seven to a segment, each a commit of its own.
    private func fill(_ disk: SimulatedDisk, count: Int) throws {
        let log = try Log.openCollecting(disk).log
        for number in 0..<count {
            _ = try log.append([UInt8](repeating: UInt8(number), count: 56), type: 1)
            try log.commit()
        }
        try log.abandon()
    }
}
