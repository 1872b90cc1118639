import Foundation
import VectorKernels

/// Where the vectors of a scale validation come from, and the queries, which are none of them.
enum ScaleVectors: Sendable {
    case synthetic(SyntheticVectors)
    case files(vectors: VectorFile, queries: VectorFile)

    /// - Throws: a message when a file cannot be used, or holds too few rows.
    init(_ settings: ScaleSettings, dimension: Int) throws {
        guard let vectorFile = settings.vectorFile, let queryFile = settings.queryFile else {
            self = .synthetic(
                SyntheticVectors(
                    dimension: dimension, count: settings.conceptCount, seed: settings.seed))
            return
        }
        let vectors = try VectorFile(vectorFile, dimension: dimension)
        guard vectors.count >= settings.conceptCount else {
            throw Failure(
                "\(vectorFile) holds \(vectors.count) vectors; set TOTAL_CONCEPTS to at most that.")
        }
        self = .files(vectors: vectors, queries: try VectorFile(queryFile, dimension: dimension))
    }

    func vector(_ number: Int) -> [Float] {
        switch self {
        case .synthetic(let source): source.vector(number)
        case .files(let vectors, _): vectors.row(number)
        }
    }

    /// Files begin again after their last query.
    func query(_ number: Int) -> [Float] {
        switch self {
        case .synthetic(let source): source.query(number)
        case .files(_, let queries): queries.row(number % queries.count)
        }
    }
}

/// Rows of little-endian f32, mapped.
struct VectorFile: Sendable {
    private let bytes: Data
    private let dimension: Int

    var count: Int { bytes.count / (4 * dimension) }

    init(_ path: String, dimension: Int) throws {
        do {
            bytes = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
        } catch {
            throw Failure("\(path) cannot be read: \(error.localizedDescription)")
        }
        self.dimension = dimension
        guard !bytes.isEmpty, bytes.count % (4 * dimension) == 0 else {
            throw Failure("\(path) is not rows of \(dimension) f32.")
        }
    }

    func row(_ number: Int) -> [Float] {
        bytes.withUnsafeBytes { bytes in
            (0..<dimension).map { column in
                let offset = (number * dimension + column) * 4
                let bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
                return Float(bitPattern: UInt32(littleEndian: bits))
            }
        }
    }
}
