import Foundation
import VectorKernels

/// The vectors of a run, and queries that are none of them: generated, or rows of f32 from files.
enum BenchmarkVectors {
    case generated(SyntheticVectors)
    case files(vectors: Data, queries: Data, dimension: Int)

    init(_ settings: BenchmarkSettings) throws {
        guard let path = settings.inputPath else {
            self = .generated(
                SyntheticVectors(
                    dimension: settings.dimension, count: settings.population,
                    seed: settings.seed))
            return
        }
        func rows(_ suffix: String, _ count: Int) throws -> Data {
            let data = try Data(contentsOf: URL(filePath: path + suffix), options: .alwaysMapped)
            guard data.count >= count * settings.dimension * 4 else {
                throw UnfitSetting(name: "\(path)\(suffix) has fewer than \(count) rows")
            }
            return data
        }
        self = .files(
            vectors: try rows(".f32", settings.count),
            queries: try rows(".queries", settings.queryCount), dimension: settings.dimension)
    }

    func vector(_ number: Int) -> [Float] {
        switch self {
        case .generated(let source): source.vector(number)
        case .files(let vectors, _, let dimension): Self.row(number, of: vectors, dimension)
        }
    }

    func query(_ number: Int) -> [Float] {
        switch self {
        case .generated(let source): source.query(number)
        case .files(_, let queries, let dimension): Self.row(number, of: queries, dimension)
        }
    }

    private static func row(_ number: Int, of data: Data, _ dimension: Int) -> [Float] {
        data.withUnsafeBytes { bytes in
            (0..<dimension).map { column in
                let offset = (number * dimension + column) * 4
                let bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
                return Float(bitPattern: UInt32(littleEndian: bits))
            }
        }
    }
}

/// How hard vectors are to search, from the exact hundred nearest of some queries.
struct Hardness {
    private var cosines = 0.0
    private var dimensions = 0.0
    private var count = 0.0

    /// - Parameter similarities: cosines, the largest first.
    mutating func add(_ similarities: [Float]) {
        guard similarities.count >= 10 else { return }
        cosines += Double(similarities[9])
        let distances = similarities.map { max(2 - 2 * Double($0), 1e-12).squareRoot() }
        let radius = distances[distances.count - 1]
        let logarithms = distances.dropLast().reduce(0) { $0 + log($1 / radius) }
        dimensions += Double(distances.count - 1) / max(-logarithms, 1e-12)
        count += 1
    }

    /// Mean over the queries.
    var tenthCosine: Double { cosines / max(count, 1) }
    /// The maximum-likelihood estimate (Amsaleg et al. 2015), mean over the queries.
    var localIntrinsicDimension: Double { dimensions / max(count, 1) }
}
