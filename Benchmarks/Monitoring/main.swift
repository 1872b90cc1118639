import ConceptModel
import Foundation
import Platform
import SelfMonitoring

// swift run -c release MonitoringBenchmark [EVENTS [DIRECTORY]]: what emitting costs; how long the
// eleven questions of the surfaces and some others take on so many events (1,000,000 unless told
// otherwise), spread over 30 days and over one, and whether each answer is what a computation over
// the raw events gives. With a directory (which must not exist yet) also how fast they come to disk
// there, how long opening takes, and the same questions on what was opened. Ends with 1 when an
// answer is wrong or a mark is missed.

let clock = SystemMonotonicClock()

func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) * 1e-18
}

func rounded(_ number: Double) -> String { "\((number * 1_000).rounded() / 1_000)" }

struct FixedClock: WallClock {
    let moment: Timestamp
    func now() -> Timestamp { moment }
}

/// Wednesday, 25 November 2026, 09:46:40 UTC.
let now = Timestamp(microseconds: 1_795_600_000_000_000)

@MainActor func measureTable(_ count: Int, days: Int) throws -> Bool {
    let events = GeneratedEvents(count: count, days: days, before: now)
    let table = EventTable()
    let start = clock.now()
    for event in events { try table.append(event) }
    let filling = seconds(clock.now() - start)
    print(
        "\n\(count) events over \(days) days: \(rounded(filling * 1e9 / Double(count))) ns each, "
            + "resident \(CurrentProcess.residentByteCount >> 20) MB")
    return try QuestionTimes(table, now: now).measure(events)
}

/// The questions on events of one day that were brought to disk and opened again.
@MainActor func measureStore(_ count: Int, _ directory: String) throws -> Bool {
    let events = GeneratedEvents(count: count, days: 1, before: now)
    var options = EventStore.Options()
    options.maximumCount = .max
    let fixed = FixedClock(moment: now)
    let store = try EventStore.open(directory, options: options, clock: fixed) { print($0) }
    var start = clock.now()
    var batch: [NumberedEvent] = []
    for (place, event) in events.enumerated() {
        batch.append(NumberedEvent(number: UInt64(place), event: event))
        guard batch.count == 1_024 || place == count - 1 else { continue }
        // By the bytes that travel, as over HTTP.
        try store.deliver(
            EventBatch(binary: EventBatch(source: "benchmark", events: batch).binary))
        batch.removeAll(keepingCapacity: true)
    }
    let writing = seconds(clock.now() - start)
    print(
        "\nto disk in batches of 1,024, one sync each: \(Int(Double(count) / writing)) events/s, "
            + "resident \(CurrentProcess.residentByteCount >> 20) MB")
    store.close()
    start = clock.now()
    let opened = try EventStore.open(directory, options: options, clock: fixed) { print($0) }
    let opening = seconds(clock.now() - start)
    print("opening \(opened.statistics.kept) events: \(rounded(opening * 1e3)) ms")
    defer { opened.close() }
    return try QuestionTimes(opened.table, now: now).measure(events)
}

let arguments = CommandLine.arguments.dropFirst()
let count = arguments.first.flatMap { Int($0) } ?? 1_000_000
var isRight = try measureEmitting()
for days in [30, 1] where try !measureTable(count, days: days) { isRight = false }
if let directory = arguments.dropFirst().first, try !measureStore(count, directory) {
    isRight = false
}
print(isRight ? "\nPASS everything" : "\nFAIL: see above")
exit(isRight ? 0 : 1)
