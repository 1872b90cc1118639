import Platform
import VectorIndex
import VectorKernels

/// One run: vectors, build, searches.
struct IndexBenchmark {
    private let count: Int
    private let queryCount: Int
    private let seed: UInt64
    private let threadCount: Int
    private let dimension: Int
    private let expansions: [Int]
    private var settings = GraphSettings()

    /// - Parameter environment: SUTRA_COUNT (100000), SUTRA_QUERIES (1000), SUTRA_SEED (1),
    ///   SUTRA_THREADS (1), SUTRA_DIMENSION (768).
    init(environment: [String: String]) throws {
        func number(_ name: String, _ usual: Int) throws -> Int {
            guard let text = environment[name] else { return usual }
            guard let number = Int(text), number > 0 else { throw UnfitSetting(name: name) }
            return number
        }
        count = try number("SUTRA_COUNT", 100_000)
        queryCount = try number("SUTRA_QUERIES", 1_000)
        seed = UInt64(try number("SUTRA_SEED", 1))
        threadCount = try number("SUTRA_THREADS", 1)
        dimension = try number("SUTRA_DIMENSION", 768)
        expansions = [10, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512]
        settings.overlap = try number("OVERLAP", settings.overlap)
        settings.leafSize = try number("LEAF", settings.leafSize)
        settings.neighboursPerLeaf = try number("PERLEAF", settings.neighboursPerLeaf)
        settings.chosenNeighbours = try number("CHOSEN", settings.chosenNeighbours)
        settings.connectivity = try number("CONN", settings.connectivity)
        settings.alpha = Float(try number("ALPHA", 120)) / 100
    }

    func run() throws {
        print(
            "\(count) vectors of \(dimension), seed \(seed), \(threadCount) thread(s),",
            "kernels \(Int8Kernels.best.name)")
        let source = SyntheticVectors(dimension: dimension, count: count, seed: seed)
        let quantizer = Quantizer(dimension: dimension)
        let index = try GraphIndex(codeCount: quantizer.codeCount, reservedCount: count)
        var making = Duration.zero
        let began = ProcessorTime.ofThread
        for number in 0..<count {
            let start = ProcessorTime.ofThread
            let vector = source.vector(number)
            making += ProcessorTime.ofThread - start
            try index.append(try quantizer.quantize(vector), label: UInt32(number))
        }
        report("make a vector", making, each: count)
        report("quantise and append", ProcessorTime.ofThread - began - making, each: count)
        let queries = try (0..<queryCount).map { try quantizer.quantize(source.query($0)) }
        let truth = measureExact(index, queries)
        measureFresh(index, queries, truth)
        try build(index)
        for expansion in expansions { measure(index, queries, truth, expansion) }
    }

    private func report(_ name: String, _ time: Duration, each count: Int) {
        print("\(name): \(rounded(time / .microseconds(count))) µs of one processor each")
    }

    private func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }

    private func measureExact(_ index: GraphIndex, _ queries: [QuantizedVector]) -> [Set<UInt32>] {
        let exact = ExactIndex(index.arena)
        let start = ProcessorTime.ofThread
        let truth = queries.map { query in
            Set(exact.nearest(to: query, count: 10, bound: index.count) { _ in true }.map(\.label))
        }
        report("exact search", ProcessorTime.ofThread - start, each: queries.count)
        return truth
    }

    /// The scan of vectors without a segment.
    private func measureFresh(
        _ index: GraphIndex, _ queries: [QuantizedVector], _ truth: [Set<UInt32>]
    ) {
        let some = queries.prefix(100)
        let start = ProcessorTime.ofThread
        var hits = 0
        for (query, expected) in zip(some, truth) {
            let found = index.nearest(to: query, count: 10, bound: index.count) { _ in true }
            hits += expected.intersection(found.map(\.label)).count
        }
        report(
            "scan of \(index.count) fresh vectors, recall \(rounded(Double(hits) / Double(10 * some.count)))",
            ProcessorTime.ofThread - start, each: some.count)
    }

    private func build(_ index: GraphIndex) throws {
        let clock = SystemMonotonicClock()
        let wall = clock.now(), processor = ProcessorTime.ofProcess
        let segment = try GraphSegment.build(
            index.arena, 0..<count, settings: settings,
            control: BuildControl(threadCount: threadCount))
        report("build", ProcessorTime.ofProcess - processor, each: count)
        print(
            "build: \(clock.now() - wall) on the clock, \(segment.byteCount / count) bytes a vector"
        )
        print(segment.statistics())
        precondition(index.install(segment), "a segment over everything fits")
    }

    private func measure(
        _ index: GraphIndex, _ queries: [QuantizedVector], _ truth: [Set<UInt32>],
        _ expansion: Int
    ) {
        var times: [Double] = []
        var hits = 0
        for round in 0..<2 {
            hits = 0
            times = []
            for (query, expected) in zip(queries, truth) {
                let start = ProcessorTime.ofThread
                let found = index.nearest(
                    to: query, count: 10, bound: index.count, expansionWhileSearching: expansion
                ) { _ in true }
                times.append((ProcessorTime.ofThread - start) / .microseconds(1))
                hits += expected.intersection(found.map(\.label)).count
            }
            if round == 0 { continue }
        }
        times.sort()
        let recall = Double(hits) / Double(10 * queries.count)
        print(
            "ef \(expansion): recall@10 \(rounded(recall)), P50 \(Int(times[times.count / 2])) µs,",
            "P95 \(Int(times[times.count * 95 / 100])) µs,",
            "mean \(Int(times.reduce(0, +) / Double(times.count))) µs")
    }
}

/// A setting that is no number above 0.
struct UnfitSetting: Error {
    let name: String
}
