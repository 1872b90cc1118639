import Foundation
import Platform
import VectorIndex
import VectorKernels

/// What to run, from the environment.
///
/// | variable | usual | |
/// |---|---|---|
/// | SUTRA_COUNT | 100000 | vectors |
/// | SUTRA_POPULATION | SUTRA_COUNT | vectors of which these are the first: a shard's are few of many |
/// | SUTRA_QUERIES | 1000 | |
/// | SUTRA_SEED | 1 | |
/// | SUTRA_THREADS | 1 | that build |
/// | SUTRA_DIMENSION | 768 | a multiple of 64 |
/// | SUTRA_FLOAT_TRUTH | | 1: recall against exact search in f32, which is slow, not in codes |
/// | SUTRA_TRUTH | | a file with the labels of the ten nearest of each query, u32 |
/// | SUTRA_RESULT | | a file for the figures, as JSON |
/// | SUTRA_INPUT | | takes PATH.f32 and PATH.queries, rows of f32, instead of generated ones |
/// | SUTRA_VECTORS | | writes PATH.f32 and PATH.queries, and does nothing else |
/// | SUTRA_GRAPH | | "overlap=6,leafSize=250": settings of the builder |
struct BenchmarkSettings {
    let count: Int
    let population: Int
    let queryCount: Int
    let seed: UInt64
    let threadCount: Int
    let dimension: Int
    let countsFloats: Bool
    let resultPath: String?
    let inputPath: String?
    let vectorsPath: String?
    private let truthPath: String?
    private(set) var graph = GraphSettings()

    let expansions = [10, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1_024]

    init(_ environment: [String: String]) throws {
        func number(_ name: String, _ usual: Int) throws -> Int {
            guard let text = environment[name] else { return usual }
            guard let number = Int(text), number > 0 else { throw UnfitSetting(name: name) }
            return number
        }
        count = try number("SUTRA_COUNT", 100_000)
        population = max(try number("SUTRA_POPULATION", count), count)
        queryCount = try number("SUTRA_QUERIES", 1_000)
        seed = UInt64(try number("SUTRA_SEED", 1))
        threadCount = try number("SUTRA_THREADS", 1)
        dimension = try number("SUTRA_DIMENSION", 768)
        countsFloats = environment["SUTRA_FLOAT_TRUTH"] == "1"
        resultPath = environment["SUTRA_RESULT"]
        inputPath = environment["SUTRA_INPUT"]
        vectorsPath = environment["SUTRA_VECTORS"]
        truthPath = environment["SUTRA_TRUTH"]
        for part in (environment["SUTRA_GRAPH"] ?? "").split(separator: ",") {
            let sides = part.split(separator: "=")
            guard sides.count == 2, let value = Double(sides[1]), value > 0 else {
                throw UnfitSetting(name: "SUTRA_GRAPH")
            }
            try set(String(sides[0]), value)
        }
    }

    private mutating func set(_ name: String, _ value: Double) throws {
        switch name {
        case "connectivity": graph.connectivity = Int(value)
        case "chosenNeighbours": graph.chosenNeighbours = Int(value)
        case "leafSize": graph.leafSize = Int(value)
        case "overlap": graph.overlap = Int(value)
        case "neighboursPerLeaf": graph.neighboursPerLeaf = Int(value)
        case "alpha": graph.alpha = Float(value)
        case "layerRatio": graph.layerRatio = Int(value)
        default: throw UnfitSetting(name: "SUTRA_GRAPH: \(name)")
        }
    }

    /// The true neighbours of each query; nil when no file names them.
    func readTruth() throws -> [Set<UInt32>]? {
        guard let truthPath else { return nil }
        let bytes = try Data(contentsOf: URL(filePath: truthPath))
        guard bytes.count == queryCount * 40 else { throw UnfitSetting(name: "SUTRA_TRUTH") }
        let labels = bytes.withUnsafeBytes { bytes in
            (0..<queryCount * 10).map {
                UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self))
            }
        }
        return (0..<queryCount).map { Set(labels[$0 * 10..<$0 * 10 + 10]) }
    }

    /// Writes vectors and queries as rows of f32.
    func writeVectors(to path: String) throws {
        let source = SyntheticVectors(dimension: dimension, count: population, seed: seed)
        try write(count, to: path + ".f32", source.vector)
        try write(queryCount, to: path + ".queries", source.query)
    }

    private func write(_ count: Int, to path: String, _ row: (Int) -> [Float]) throws {
        let files = PosixFileSystem()
        let file = try files.open(path, .creatingIfAbsent)
        do {
            try file.truncate(to: 0)
            for number in 0..<count {
                try file.write(row(number).span.bytes, at: number * dimension * 4)
            }
        } catch {
            file.closeAfterFailure()
            throw error
        }
        try file.close()
    }
}

/// A setting that does not fit.
struct UnfitSetting: Error {
    let name: String
}
