import Platform

/// The disk's own speed, measured beside each of the store's figures because a shared disk changes
/// within minutes.
struct DiskMeasurement: CustomStringConvertible {
    private static let blockByteCount = 8 << 20
    private static let blockCount = 32
    private static let syncCount = 100

    private let bytesPerSecond: Double
    /// Milliseconds, ascending.
    private let syncs: [Double]

    init(beside directory: String) throws {
        let clock = SystemMonotonicClock()
        let files = PosixFileSystem()
        let path = directory + ".disk"
        let file = try files.open(path, .creatingIfAbsent)
        let block = [UInt8](repeating: 7, count: Self.blockByteCount)
        let start = clock.now()
        for index in 0..<Self.blockCount {
            try file.write(block.span.bytes, at: index * block.count)
            try file.synchronise()
        }
        let seconds = (clock.now() - start) / .seconds(1)
        bytesPerSecond = Double(Self.blockCount * Self.blockByteCount) / seconds
        var syncs: [Double] = []
        for index in 0..<Self.syncCount {
            let start = clock.now()
            try file.write([UInt8](repeating: 1, count: 4_096).span.bytes, at: index * 4_096)
            try file.synchronise()
            syncs.append((clock.now() - start) / .milliseconds(1))
        }
        self.syncs = syncs.sorted()
        try file.close()
        try files.remove(path)
    }

    var description: String {
        "[disk now: \(Int(bytesPerSecond / 1e6)) MB/s in synced 8 MiB writes, fdatasync of 4 KiB "
            + "P50 \(rounded(syncs[Self.syncCount / 2])) ms, "
            + "P99 \(rounded(syncs[Self.syncCount * 99 / 100])) ms]"
    }
}

func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
