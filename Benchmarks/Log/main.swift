import DurableLog
import Platform

// Measures the log beside the disk's own sync, in rounds that follow each other closely, because a
// shared disk changes its speed within minutes. Usage: LogBenchmark DIRECTORY

let clock = SystemMonotonicClock()
let files = PosixFileSystem()
let directory = CommandLine.arguments.dropFirst().first ?? "."
let payload = [UInt8](repeating: 0x5A, count: 900)

func microseconds(_ duration: Duration) -> Double { duration / .microseconds(1) }

func report(_ name: String, _ times: [Double], records: Int) {
    let sorted = times.sorted()
    let total = sorted.reduce(0, +)
    func at(_ share: Double) -> Int {
        Int(sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))])
    }
    print(
        "\(name): \(Int(Double(records) / total * 1e6)) records/s, per commit in µs:",
        "p50 \(at(0.5)), p95 \(at(0.95)), p99 \(at(0.99)), worst \(at(1))")
}

func measureRawSync(_ byteCount: Int, _ count: Int) throws {
    let path = directory + "/raw"
    let file = try files.open(path, .creatingIfAbsent)
    try file.preallocate(byteCount * count)
    try file.synchronise()
    let bytes = [UInt8](repeating: 1, count: byteCount)
    var times: [Double] = []
    for index in 0..<count {
        let start = clock.now()
        try file.write(bytes.span.bytes, at: index * byteCount)
        try file.synchronise()
        times.append(microseconds(clock.now() - start))
    }
    try file.close()
    try files.remove(path)
    report("raw write + fdatasync of \(byteCount) bytes", times, records: count)
}

func measureLog(groupCount: Int, groups: Int) throws {
    let place = directory + "/log"
    let log = try Log.open(directory: place, files: files) { _, _ in }.log
    var times: [Double] = []
    var syncs: [Double] = []
    for _ in 0..<groups {
        let start = clock.now()
        for _ in 0..<groupCount { _ = try log.append(payload, type: 1) }
        let appended = clock.now()
        try log.commit()
        times.append(microseconds(clock.now() - start))
        syncs.append(microseconds(appended - start))
    }
    report("append + commit, \(groupCount) a commit", times, records: groupCount * groups)
    report("  of it append alone", syncs, records: groupCount * groups)
    try log.close()
    let start = clock.now()
    let (again, recovery) = try Log.open(directory: place, files: files) { _, _ in }
    let seconds = microseconds(clock.now() - start) / 1e6
    print("  replay: \(recovery.recordCount) records in \(seconds) s")
    try again.abandon()
    for name in try files.names(in: place) { try files.remove(place + "/" + name) }
    try files.remove(place)
}

for round in 1...3 {
    print("round \(round)")
    try measureRawSync(928, 500)
    try measureLog(groupCount: 1, groups: 500)
    try measureRawSync(928_000, 100)
    try measureLog(groupCount: 1_000, groups: 300)
}
