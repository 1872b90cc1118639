import ConceptStore
import Platform

/// Turns bits of a closed store's files over, one at a time, and opens the store each time.
package struct BitFlipSweep: Sendable {
    /// What became of the flips of one kind of file.
    package struct Outcomes: Sendable {
        package var flips = 0
        /// The store refused to open and said why.
        package var refused = 0
        /// The checkpoint was dropped, the log replayed, and every answer right.
        package var replayed = 0
        /// Every answer right, and `verify` names the damage.
        package var verified = 0
        /// Every answer right.
        package var harmless = 0
        /// A wrong answer, with or without a word of it.
        package var wrong: [String] = []
    }

    private let disk: SimulatedDisk
    private let workload: StoreWorkload

    /// Makes a small store with some of everything, and closes it.
    package init(seed: UInt64, steps: Int = 60) async throws {
        let disk = SimulatedDisk(seed: seed)
        var workload = StoreWorkload(seed: seed, shardCount: 2)
        var store = try ShardedStore.open(workload.configuration(), fileSystem: disk)
        for _ in 0..<steps {
            try await workload.step(store)
            try store.waitForCheckpoints()
        }
        _ = try store.compact(isForced: true)
        try store.close()
        // A last life leaves records behind the checkpoint.
        var configuration = workload.configuration()
        configuration.checkpointByteCount = .max
        configuration.closingCheckpointByteCount = .max
        store = try ShardedStore.open(configuration, fileSystem: disk)
        for _ in 0..<4 { try await workload.step(store) }
        try store.close()
        self.disk = disk
        self.workload = workload
    }

    /// The files by kind: what their names have after the last dot, or the whole name.
    package var files: [(kind: String, path: String, byteCount: Int)] {
        disk.paths.map { path in
            let name = path.split(separator: "/").last.map(String.init) ?? path
            let ending = name.split(separator: ".").last.map(String.init) ?? name
            let kind = name == "store.json" ? name : ending
            return (
                name.hasSuffix("codes.arena") ? "codes.arena" : kind, path,
                disk.content(of: path)?.count ?? 0
            )
        }
    }

    /// Flips bit `place % 8` of each `step`th byte, of bytes that are zero only each `zeroStep`th.
    package func run(step: Int, zeroStep: Int) -> [String: Outcomes] {
        var table: [String: Outcomes] = [:]
        for (kind, path, byteCount) in files {
            guard let content = disk.content(of: path) else { continue }
            for place in 0..<byteCount
            where place % (content[place] == 0 ? max(step, zeroStep) : step) == 0 {
                flip(place, path, &table[kind, default: Outcomes()])
            }
        }
        return table
    }

    private func flip(_ place: Int, _ path: String, _ outcomes: inout Outcomes) {
        outcomes.flips += 1
        let damaged = disk.restartedAfterProcessCrash()
        damaged.flipBit(place % 8, ofByte: place, in: path)
        let found = try? ShardedStore.verify(StoreWorkload.directory, fileSystem: damaged)
        var configuration = workload.configuration()
        configuration.closingCheckpointByteCount = .max
        do {
            let store = try ShardedStore.open(configuration, fileSystem: damaged)
            var witness = workload
            do {
                try witness.audit(store, laneCount: 1)
                if !store.unusableCheckpoints.isEmpty {
                    outcomes.replayed += 1
                } else if found?.damage.isEmpty != true {
                    outcomes.verified += 1
                } else {
                    outcomes.harmless += 1
                }
            } catch {
                outcomes.wrong.append("\(path) at \(place): \(error)")
            }
            try store.close()
        } catch {
            outcomes.refused += 1
        }
    }
}
