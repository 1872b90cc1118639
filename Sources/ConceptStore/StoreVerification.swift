import DurableLog
package import Platform
import VectorIndex

/// What a reading of everything that a store keeps on disk found.
package struct StoreVerification: Sendable {
    package var laneCount = 0
    package var recordCount = 0
    package var checkpointCount = 0
    /// Segments of the vector index.
    package var segmentCount = 0
    /// Bytes of the records' payloads.
    package var byteCount = 0
    /// Bytes of commits that never finished, which opening the store cuts off.
    package var unfinishedByteCount = 0
    /// What is wrong, each with its file and offset.
    package var damage: [String] = []
}

extension ShardedStore {
    /// Reads every record of a store and checks it against its checksum and its grammar. Changes
    /// nothing, and may run beside a process that uses the store. Blocks.
    package static func verify(
        _ directory: String, fileSystem: any FileSystem = PosixFileSystem()
    ) throws(StoreError) -> StoreVerification? {
        guard let manifest = try StoreManifest.read(in: directory, fileSystem) else { return nil }
        var report = StoreVerification()
        for lane in 0..<manifest.laneCount {
            let laneDirectory = manifest.laneDirectory(lane, in: directory)
            var malformed: [String] = []
            let log: LogVerification
            do {
                guard try fileSystem.information(of: laneDirectory) != nil else {
                    report.damage.append("\(laneDirectory) is missing")
                    continue
                }
                log = try Log.verify(directory: laneDirectory, files: fileSystem) {
                    entry, payload in
                    // SAFETY: the bytes are copied within the closure.
                    let bytes = payload.withUnsafeBytes { [UInt8]($0) }
                    do throws(MalformedRecord) {
                        try StoreRecord.check(type: entry.type, bytes)
                    } catch {
                        malformed.append(
                            "\(laneDirectory): record \(entry.sequence) in segment "
                                + "\(entry.position.segment) at byte \(entry.position.offset): "
                                + error.reason)
                    }
                }
            } catch let error as LogError {
                throw .log(error)
            } catch let error as FileError {
                throw .file(error)
            } catch {
                preconditionFailure("an error of no known kind: \(error)")
            }
            do throws(CheckpointError) {
                let place = CheckpointPlace.directory(ofLane: laneDirectory)
                if try Checkpoint.verify(place, files: fileSystem) { report.checkpointCount += 1 }
            } catch {
                // One of another version is replaced by the next opening.
                if !error.isForeign {
                    report.damage.append("\(error) (the log holds the same; opening replays it)")
                }
            }
            try verifySegments(ofLane: laneDirectory, fileSystem, &report)
            report.laneCount += 1
            report.recordCount += log.recordCount
            report.byteCount += log.payloadByteCount
            report.unfinishedByteCount += log.tornByteCount
            report.damage += log.damages.map(\.description) + malformed
        }
        return report
    }

    private static func verifySegments(
        ofLane laneDirectory: String, _ fileSystem: any FileSystem,
        _ report: inout StoreVerification
    ) throws(StoreError) {
        let directory = SegmentPlace.directory(ofLane: laneDirectory)
        let names: [String]
        do {
            guard try fileSystem.information(of: directory) != nil else { return }
            names = try fileSystem.names(in: directory).filter { SegmentPlace($0) != nil }
        } catch {
            throw .file(error)
        }
        for name in names.sorted() {
            do throws(GraphFileError) {
                try GraphSegmentFile("\(directory)/\(name)", in: fileSystem).verify()
                report.segmentCount += 1
            } catch {
                // A process that uses the store puts larger ones in their place.
                if case .absent = error { continue }
                report.damage.append("\(error)")
            }
        }
    }
}

/// The grammar of the store's records, for whoever only wants to know whether they follow it.
enum StoreRecord {
    static func check(type: UInt8, _ payload: [UInt8]) throws(MalformedRecord) {
        switch RecordType(rawValue: type) {
        case .learn: _ = try LearningPlan.decode(payload)
        case .learnAgain: _ = try RepeatedLearning.decode(payload)
        case .delete: _ = try Deletion.decode(payload)
        case .deleteNamespace: _ = try NamespaceDeletion.decode(payload)
        case .expire: _ = try Expiry.decode(payload)
        case .amend: _ = try Amendment.decode(payload)
        case .link: _ = try EntityLink.decode(payload)
        case .reread: _ = try Rereading.decode(payload)
        case nil: throw MalformedRecord(reason: "an unknown record type \(type)", offset: 0)
        }
    }
}
