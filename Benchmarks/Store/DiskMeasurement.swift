import Platform

/// The disk's own speed, measured beside the store's because a shared disk changes within minutes.
enum DiskMeasurement {
    static func run(beside directory: String) throws {
        let clock = SystemMonotonicClock()
        let files = PosixFileSystem()
        let path = directory + ".disk"
        let file = try files.open(path, .creatingIfAbsent)
        let block = [UInt8](repeating: 7, count: 8 << 20)
        let blockCount = 64
        let start = clock.now()
        for index in 0..<blockCount {
            try file.write(block.span.bytes, at: index * block.count)
            try file.synchronise()
        }
        let seconds = (clock.now() - start) / .seconds(1)
        var syncs: [Double] = []
        for index in 0..<200 {
            let start = clock.now()
            try file.write([UInt8](repeating: 1, count: 4_096).span.bytes, at: index * 4_096)
            try file.synchronise()
            syncs.append((clock.now() - start) / .milliseconds(1))
        }
        try file.close()
        try files.remove(path)
        syncs.sort()
        print(
            "disk: \(Int(Double(blockCount * 8) / seconds)) MiB/s in synced 8 MiB writes;",
            "fdatasync of 4 KiB P50 \(rounded(syncs[100])) ms, P99 \(rounded(syncs[197])) ms")
    }
}

func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
