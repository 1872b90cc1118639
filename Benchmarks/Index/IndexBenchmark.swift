import Foundation
import Platform
import VectorIndex
import VectorKernels

/// One run: vectors, truth, build, file, searches.
struct IndexBenchmark {
    private let settings: BenchmarkSettings
    private let quantizer: Quantizer
    private let index: GraphIndex
    private let source: BenchmarkVectors
    private let queries: [QuantizedVector]
    private var result = BenchmarkResult()

    init(_ settings: BenchmarkSettings) throws {
        self.settings = settings
        source = try BenchmarkVectors(settings)
        quantizer = Quantizer(dimension: settings.dimension)
        index = try GraphIndex(codeCount: quantizer.codeCount, reservedCount: settings.count)
        queries = try (0..<settings.queryCount).map { [source, quantizer] number in
            try quantizer.quantize(source.query(number))
        }
    }

    mutating func run() throws {
        print(
            "\(settings.count) vectors of \(settings.dimension), seed \(settings.seed),",
            "\(settings.threadCount) thread(s) to build, kernels \(Int8Kernels.best.name);",
            "µs are of one processor")
        let floatTruth = try append()
        let exact = measureExact()
        var truth = exact
        if let given = try settings.readTruth() ?? floatTruth {
            print("exact search of codes against f32: recall@10 \(Self.recall(exact, given))")
            truth = given
        }
        measureFresh(truth)
        let segment = try build()
        try measureFile(segment)
        for expansion in settings.expansions { measure(truth, expansion) }
        if let path = settings.resultPath {
            try JSONEncoder().encode(result).write(to: URL(filePath: path))
        }
    }

    // MARK: Vectors

    /// Appends all vectors. Returns the exact neighbours by f32 where they are wanted.
    private func append() throws -> [Set<UInt32>]? {
        var truth =
            settings.countsFloats
            ? try FloatTruth(source, queryCount: settings.queryCount) : nil
        var making = Duration.zero, quantising = Duration.zero
        for number in 0..<settings.count {
            let start = ProcessorTime.ofThread
            let vector = source.vector(number)
            let made = ProcessorTime.ofThread
            try index.append(try quantizer.quantize(vector), label: UInt32(number))
            quantising += ProcessorTime.ofThread - made
            making += made - start
            truth?.offer(vector, label: UInt32(number))
        }
        report("make a vector", making, each: settings.count)
        report("quantise and append", quantising, each: settings.count)
        return truth?.labels
    }

    private func report(_ name: String, _ time: Duration, each count: Int) {
        print("\(name): \(Self.rounded(time / .microseconds(count))) µs each")
    }

    private static func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }

    private static func recall(_ found: [Set<UInt32>], _ truth: [Set<UInt32>]) -> Double {
        let hits = zip(found, truth).reduce(0) { $0 + $1.0.intersection($1.1).count }
        return rounded(Double(hits) / Double(10 * found.count))
    }

    private func measureExact() -> [Set<UInt32>] {
        let exact = ExactIndex(index.arena)
        let start = ProcessorTime.ofThread
        var hardness = Hardness()
        let truth = queries.map { query in
            let nearest = exact.nearest(to: query, count: 100, bound: index.count) { _ in true }
            hardness.add(nearest.map(\.similarity))
            return Set(nearest.prefix(10).map(\.label))
        }
        report("exact search", ProcessorTime.ofThread - start, each: queries.count)
        print(
            "hardness: mean cosine of the tenth nearest \(Self.rounded(hardness.tenthCosine)),",
            "local intrinsic dimension \(Self.rounded(hardness.localIntrinsicDimension))")
        return truth
    }

    /// The scan of vectors without a segment: as many as become one.
    private func measureFresh(_ truth: [Set<UInt32>]) {
        let bound = min(GraphPolicy().freshLimit, index.count)
        let exact = ExactIndex(index.arena)
        let some = queries.prefix(100)
        let expected = some.map { query in
            Set(exact.nearest(to: query, count: 10, bound: bound) { _ in true }.map(\.label))
        }
        let start = ProcessorTime.ofThread
        let found = some.map { query in
            Set(index.nearest(to: query, count: 10, bound: bound) { _ in true }.map(\.label))
        }
        let time = ProcessorTime.ofThread - start
        let recall = Self.recall(Array(found), Array(expected))
        report("scan of \(bound) fresh vectors, recall@10 \(recall)", time, each: some.count)
    }

    // MARK: Graph

    private mutating func build() throws -> GraphSegment {
        let clock = SystemMonotonicClock()
        let wall = clock.now(), processor = ProcessorTime.ofProcess
        let segment = try GraphSegment.build(
            index.arena, 0..<settings.count, settings: settings.graph,
            control: BuildControl(threadCount: settings.threadCount))
        result.buildMicroseconds =
            (ProcessorTime.ofProcess - processor) / .microseconds(settings.count)
        result.buildSeconds = (clock.now() - wall) / .seconds(1)
        // A code per coordinate, a scale and a label.
        result.bytes =
            Double(segment.byteCount) / Double(settings.count) + Double(index.codeCount + 8)
        print(
            "build: \(Self.rounded(result.buildMicroseconds)) µs each,",
            "\(Self.rounded(result.buildSeconds)) s on the clock,",
            "\(Int(2e6 / result.buildMicroseconds)) vectors/s on two free processors;",
            "\(Int(result.bytes)) bytes a vector")
        print(segment.statistics())
        return segment
    }

    /// Writes the segment, opens it, and searches once.
    private mutating func measureFile(_ segment: GraphSegment) throws {
        let clock = SystemMonotonicClock()
        let path = NSTemporaryDirectory() + "sutra-index-\(CurrentProcess.identifier).graph"
        let file = GraphSegmentFile(path, in: PosixFileSystem())
        let start = clock.now()
        try file.write(segment)
        let written = clock.now()
        let opened = try file.open(for: index.arena)
        let mapped = clock.now()
        precondition(index.install(opened), "a segment over everything fits")
        _ = index.nearest(to: queries[0], count: 10, bound: index.count) { _ in true }
        let answered = clock.now()
        result.loadMilliseconds = (answered - written) / .milliseconds(1)
        print(
            "file: written in \(Self.rounded((written - start) / .milliseconds(1))) ms,",
            "opened in \(Self.rounded((mapped - written) / .milliseconds(1))) ms,",
            "first answer after \(Self.rounded(result.loadMilliseconds)) ms")
        try PosixFileSystem().remove(path)
    }

    private mutating func measure(_ truth: [Set<UInt32>], _ expansion: Int) {
        var times: [Double] = []
        var found: [Set<UInt32>] = []
        // The first round warms up.
        for _ in 0..<2 {
            times = []
            found = []
            for query in queries {
                let start = ProcessorTime.ofThread
                let neighbours = index.nearest(
                    to: query, count: 10, bound: index.count, expansionWhileSearching: expansion
                ) { _ in true }
                times.append((ProcessorTime.ofThread - start) / .microseconds(1))
                found.append(Set(neighbours.map(\.label)))
            }
        }
        times.sort()
        let recall = Self.recall(found, truth)
        let mean = times.reduce(0, +) / Double(times.count)
        func at(_ share: Double) -> Int { Int(times[Int(Double(times.count - 1) * share)]) }
        print(
            "ef \(expansion): recall@10 \(recall), P50 \(at(0.5)) µs, P95 \(at(0.95)) µs,",
            "P99 \(at(0.99)) µs, \(Int(1e6 / mean)) queries/s")
        result.points.append([Double(expansion), recall, times[times.count / 2], mean])
    }
}

/// What scripts/bench-peers.py reads.
struct BenchmarkResult: Encodable {
    var buildMicroseconds = 0.0
    var buildSeconds = 0.0
    var bytes = 0.0
    var loadMilliseconds = 0.0
    /// *ef*, recall, P50 and mean in µs.
    var points: [[Double]] = []

    enum CodingKeys: String, CodingKey {
        case buildMicroseconds = "build_us"
        case buildSeconds = "build_seconds"
        case bytes, points
        case loadMilliseconds = "load_ms"
    }
}
