import ConceptModel
import Platform
import VectorIndex

/// The graph segments of a shard's vectors: files of the lane's directory, made anew when they are
/// missing or damaged.
extension Shard {
    /// Takes over the segments of a directory whose vectors are there. What cannot be used is
    /// removed: its vectors are scanned until it is built again.
    func installSegments(
        from directory: String, _ fileSystem: any FileSystem, events: NodeEvents?
    ) throws(FileError) {
        guard try fileSystem.information(of: directory) != nil else { return }
        let places = try fileSystem.names(in: directory)
            .compactMap { SegmentPlace($0) }
            .filter { $0.shard == number && $0.range.upperBound <= vectors.count }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
        for place in places where place.range.lowerBound >= vectors.coveredCount {
            let file = GraphSegmentFile("\(directory)/\(place.name)", in: fileSystem)
            let clock = SystemMonotonicClock()
            let start = clock.now()
            do throws(GraphFileError) {
                let segment = try file.open(for: vectors.arena)
                if vectors.install(segment) {
                    events?.emitLoaded(segment, clock.now() - start)
                    continue
                }
            } catch {}
            try fileSystem.remove(file.path)
        }
    }
}

extension NodeEvents {
    fileprivate func emitLoaded(_ segment: GraphSegment, _ time: Duration) {
        emit(
            .hnswIndexLoaded(
                nodeID: nodeID, vectorCount: segment.nodeCount,
                loadTimeMilliseconds: time / .milliseconds(1), persisted: true))
    }
}

extension LaneState {
    /// Builds one segment over the vectors of each shard that is worth one, and saves it, before
    /// the lane is put to use.
    func buildSegments(_ policy: GraphPolicy, threadCount: Int) throws(StoreError) {
        let directory = SegmentPlace.directory(ofLane: directory)
        for (number, shard) in shards.sorted(by: { $0.key < $1.key })
        where shard.vectors.count >= policy.quietFreshLimit {
            do {
                let segment = try GraphSegment.build(
                    shard.vectors.arena, 0..<shard.vectors.count,
                    control: BuildControl(threadCount: threadCount))
                try fileSystem.makeDirectory(directory)
                let place = SegmentPlace(shard: number, range: segment.range)
                try GraphSegmentFile("\(directory)/\(place.name)", in: fileSystem).write(segment)
                _ = shard.vectors.install(segment)
            } catch let error as FileError {
                throw .file(error)
            } catch GraphBuildError.memory(let error) {
                throw .memory(error)
            } catch {
                preconditionFailure("an error of no known kind: \(error)")
            }
        }
    }
}

/// The name of a segment's file: `shard-3.0-32768.graph`.
struct SegmentPlace: Equatable {
    let shard: Int
    let range: Range<Int>

    init(shard: Int, range: Range<Int>) {
        self.shard = shard
        self.range = range
    }

    /// Reads a name; `nil` when it is no such name.
    init?(_ name: String) {
        guard name.hasPrefix("shard-"), name.hasSuffix(".graph") else { return nil }
        let parts = name.dropFirst(6).dropLast(6).split(separator: ".")
        guard parts.count == 2, let shard = Int(parts[0]) else { return nil }
        let bounds = parts[1].split(separator: "-").map { Int($0) }
        guard bounds.count == 2, let lower = bounds[0], let upper = bounds[1], lower < upper
        else { return nil }
        self.init(shard: shard, range: lower..<upper)
    }

    var name: String { "shard-\(shard).\(range.lowerBound)-\(range.upperBound).graph" }

    static func directory(ofLane directory: String) -> String { "\(directory)/index" }
}
