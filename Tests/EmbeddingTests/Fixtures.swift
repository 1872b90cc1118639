import Embedding
import Foundation

/// What the reference implementation gave (scripts/make-embedding-fixtures.py), and the models
/// that `make setup` installs. A missing model fails the tests; it does not skip them.
enum Fixtures {
    struct Tokens: Decodable {
        let texts: [String]
        let mpnet: [[Int32]]
        let minilm: [[Int32]]
    }

    struct Vectors: Decodable {
        let texts: [String]
        let mpnet: [Data]
        let minilm: [Data]
    }

    static func tokens() throws -> Tokens { try read("tokens") }
    static func vectors() throws -> Vectors { try read("vectors") }

    private static func read<Value: Decodable>(_ name: String) throws -> Value {
        let folder = Bundle.module.bundleURL.appendingPathComponent("Fixtures")
        let data = try Data(contentsOf: folder.appendingPathComponent(name + ".json"))
        return try JSONDecoder().decode(Value.self, from: data)
    }

    /// Little-endian f32 values.
    static func floats(_ data: Data) -> [Float] {
        stride(from: 0, to: data.count, by: 4).map { start in
            let bits = data[start..<start + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            return Float(bitPattern: bits)
        }
    }

    static func folder(_ model: ModelLocation.Installable) throws -> URL {
        try ModelLocation.find(modelPath: nil, model: model).folder
    }

    static func cosine(_ left: [Float], _ right: [Float]) -> Double {
        var (product, leftSquare, rightSquare) = (0.0, 0.0, 0.0)
        for (a, b) in zip(left, right) {
            product += Double(a) * Double(b)
            leftSquare += Double(a) * Double(a)
            rightSquare += Double(b) * Double(b)
        }
        return product / (leftSquare * rightSquare).squareRoot()
    }
}

/// A folder that goes with the test.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("embedding-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        do { try FileManager.default.removeItem(at: url) } catch {
            print("\(url.path) stays: \(error)")
        }
    }
}
