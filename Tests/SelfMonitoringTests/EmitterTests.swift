import ConceptModel
import Platform
import SelfMonitoring
import Synchronization
import TestSupport
import Testing

/// An event store that can be away.
final class RecordingStore: EventDelivery {
    private struct State {
        var isAway = false
        var batches: [EventBatch] = []
        var attempts = 0
    }

    private let state = Mutex(State())

    func deliver(_ batch: EventBatch) throws(DeliveryFailure) {
        try state.withLock { state throws(DeliveryFailure) in
            state.attempts += 1
            if state.isAway { throw DeliveryFailure("away") }
            state.batches.append(batch)
        }
    }

    var isAway: Bool {
        get { state.withLock { $0.isAway } }
        set { state.withLock { $0.isAway = newValue } }
    }

    var events: [NumberedEvent] { state.withLock { $0.batches.flatMap(\.events) } }
    var sources: [String] { state.withLock { $0.batches.map(\.source) } }
    var attempts: Int { state.withLock { $0.attempts } }
}

final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
}

@Suite struct EmitterTests {
    private static func crash(_ code: Int) -> SystemEvent {
        .nodeCrashed(nodeID: "node-1", agentID: "agent-1", exitCode: code)
    }

    /// Waits for another thread; fails after a minute.
    private func eventually(_ condition: () -> Bool) throws {
        let clock = SystemMonotonicClock()
        let end = clock.now() + .seconds(60)
        while !condition() {
            try #require(clock.now() < end, "waited in vain")
        }
    }

    @Test func eventsArriveInOrderStampedAndLogged() throws {
        let store = RecordingStore()
        let lines = Lines()
        let clock = TestClock()
        let emitter = try EventEmitter(
            source: "a", delivery: store, spool: nil, clock: clock, log: lines.add,
            logEvent: lines.add)
        for code in 0..<5_000 {
            emitter.emit(Self.crash(code))
            clock.advance(by: .microseconds(1))
        }
        emitter.close()
        let events = store.events
        #expect(events.map(\.number) == (0..<5_000).map { UInt64($0) })
        #expect(events.map(\.event.event) == (0..<5_000).map { Self.crash($0) })
        #expect(events.last?.event.timestamp.microseconds == 1_700_000_000_004_999)
        #expect(lines.all.count { $0.contains("Event emitted") } == 5_000)
        #expect(emitter.statistics.delivered == 5_000)
    }

    @Test func aFullRingLosesItsOldestEventsAndSaysSo() throws {
        let lines = Lines()
        let gate = Gate()
        var options = EventEmitter.Options()
        options.ringCapacity = 8
        options.batchLimit = 4
        let emitter = try EventEmitter(
            source: "a", delivery: gate, spool: nil, options: options, log: lines.add)
        emitter.emit(Self.crash(0))
        try eventually { gate.isEntered }
        // The thread is inside the delivery of the first event.
        #expect(emitter.statistics.waiting == 1)
        for code in 1...20 { emitter.emit(Self.crash(code)) }
        #expect(emitter.statistics.waiting == 9)
        gate.open()
        emitter.close()
        #expect(emitter.statistics.waiting == 0)
        #expect(gate.numbers == [0] + Array(13...20))
        #expect(emitter.statistics.droppedFromRing == 12)
        #expect(lines.all.contains { $0.contains("Events dropped: 12") })
    }

    /// A delivery that waits until it is let go.
    private final class Gate: EventDelivery {
        private let entered = Mutex(false)
        private let isOpen = Mutex(false)
        private let received = Mutex<[UInt64]>([])

        func deliver(_ batch: EventBatch) throws(DeliveryFailure) {
            entered.withLock { $0 = true }
            while !isOpen.withLock({ $0 }) {}
            received.withLock { $0 += batch.events.map(\.number) }
        }

        var isEntered: Bool { entered.withLock { $0 } }
        var numbers: [UInt64] { received.withLock { $0 } }
        func open() { isOpen.withLock { $0 = true } }
    }

    @Test func anAbsentStoreLosesNothingWithinTheSpool() throws {
        let store = RecordingStore()
        store.isAway = true
        let disk = SimulatedDisk(seed: 1)
        let lines = Lines()
        func emitter(_ source: String) throws -> EventEmitter {
            try EventEmitter(
                source: source, delivery: store,
                spool: try EventSpool(directory: "/spool", files: disk, byteLimit: 1 << 20),
                log: lines.add)
        }
        let first = try emitter("a")
        for code in 0..<100 { first.emit(Self.crash(code)) }
        first.close()
        #expect(first.statistics.spooled == 100)
        #expect(store.events.isEmpty)
        // A restart, and the store is back: the old events come before the new ones.
        let second = try emitter("b")
        #expect(second.statistics.spooled == 100)
        store.isAway = false
        for code in 100..<150 { second.emit(Self.crash(code)) }
        try eventually { second.statistics.delivered == 150 }
        second.close()
        #expect(store.events.map(\.event.event) == (0..<150).map { Self.crash($0) })
        #expect(store.sources.first == "a" && store.sources.last == "b")
        #expect(second.statistics.spooled == 0)
        #expect(try disk.names(in: "/spool").isEmpty)
    }

    @Test func whatWaitsForAnotherAttemptInMemoryIsCounted() throws {
        let store = RecordingStore()
        store.isAway = true
        let emitter = try EventEmitter(source: "a", delivery: store, spool: nil, log: { _ in })
        for code in 0..<3 { emitter.emit(Self.crash(code)) }
        try eventually { store.attempts > 0 }
        #expect(emitter.statistics.waiting == 3)
        emitter.close()
        #expect(emitter.statistics.waiting == 0)
        #expect(emitter.statistics.droppedFromSpool == 3)
    }

    @Test func whatIsRefusedForGoodIsCountedAndDoesNotHoldUpTheRest() throws {
        let lines = Lines()
        let store = RefusingStore()
        var options = EventEmitter.Options()
        options.batchLimit = 1
        let emitter = try EventEmitter(
            source: "a", delivery: store, spool: nil, options: options, log: lines.add)
        for code in 0..<3 { emitter.emit(Self.crash(code)) }
        emitter.emit(.agentDegraded(agentID: "a", secondsSinceHeartbeat: .infinity))
        emitter.close()
        #expect(store.taken == [0, 2])
        #expect(emitter.statistics.droppedFromSpool == 2)
        #expect(lines.all.contains { $0.contains("refuses") })
        #expect(lines.all.contains { $0.contains("not finite") })
    }

    /// Refuses the event with number 1 for good.
    private final class RefusingStore: EventDelivery {
        private let numbers = Mutex<[UInt64]>([])
        var taken: [UInt64] { numbers.withLock { $0 } }

        func deliver(_ batch: EventBatch) throws(DeliveryFailure) {
            if batch.events.contains(where: { $0.number == 1 }) {
                throw DeliveryFailure("it is wrong", isFinal: true)
            }
            numbers.withLock { $0 += batch.events.map(\.number) }
        }
    }
}

@Suite struct SpoolTests {
    private func events(_ numbers: Range<Int>) -> [NumberedEvent] {
        numbers.map {
            NumberedEvent(
                number: UInt64($0),
                event: StampedEvent(
                    .agentUnregistered(agentID: "agent-\($0)"), at: Timestamp(microseconds: 0)))
        }
    }

    @Test func beyondTheBoundTheOldestFileGoes() throws {
        let disk = SimulatedDisk(seed: 2)
        let spool = try EventSpool(
            directory: "/spool", files: disk, byteLimit: 20_000, fileByteLimit: 4_000)
        var dropped = 0
        for start in stride(from: 0, to: 1_000, by: 10) {
            dropped += try spool.append(events(start..<start + 10), source: "a")
        }
        #expect(dropped > 0)
        #expect(spool.eventCount == 1_000 - dropped)
        var numbers: [UInt64] = []
        while let batch = try spool.next(7) {
            #expect(batch.source == "a")
            numbers += batch.events.map(\.number)
            try spool.removeNext(batch.events.count)
        }
        #expect(numbers == (dropped..<1_000).map { UInt64($0) })
        #expect(spool.eventCount == 0)
    }

    @Test func whatWasAppendedSurvivesTheLossOfPower() throws {
        for seed in 0..<40 as Range<UInt64> {
            let disk = SimulatedDisk(seed: seed)
            let spool = try EventSpool(directory: "/spool", files: disk, byteLimit: 1 << 20)
            _ = try spool.append(events(0..<10), source: "a")
            disk.losePower(atCall: disk.callCount + 1 + Int(seed % 2))
            do throws(FileError) {
                _ = try spool.append(events(10..<20), source: "a")
            } catch {
                // The loss of power.
            }
            let after = disk.restartedAfterPowerLoss(seed: seed)
            let again = try EventSpool(directory: "/spool", files: after, byteLimit: 1 << 20)
            let batch = try again.next(100)
            let numbers = batch?.events.map(\.number) ?? []
            #expect(numbers.starts(with: (0..<10).map { UInt64($0) }), "seed \(seed)")
            #expect(numbers == (0..<UInt64(numbers.count)).map { $0 }, "seed \(seed)")
        }
    }

    @Test func aDamagedFileIsCountedAndPassedOver() throws {
        let disk = SimulatedDisk(seed: 3)
        let spool = try EventSpool(directory: "/spool", files: disk, byteLimit: 1 << 20)
        _ = try spool.append(events(0..<10), source: "a")
        let path = "/spool/0000000001.spool"
        var bytes = try #require(disk.content(of: path))
        bytes[bytes.count / 2] ^= 1
        disk.place(bytes, at: path)
        let batch = try #require(try spool.next(100))
        let read = batch.events.count
        #expect(read > 0 && read < 10)
        #expect(spool.takeUnreadableCount() == 10 - read)
    }
}
