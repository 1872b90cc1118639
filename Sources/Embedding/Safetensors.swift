import Foundation

/// A `.safetensors` file, mapped into memory.
///
/// The file is eight bytes of little-endian header length, a JSON object from tensor name to
/// `{"dtype", "shape", "data_offsets": [first, end]}`, then the data. Every entry is checked
/// against the file's size at opening; a file that breaks a rule is refused, never read past.
package struct Safetensors: Sendable {
    /// Place of one tensor, in bytes of the file.
    private struct Place: Sendable {
        let shape: [Int]
        let range: Range<Int>
    }

    private struct Entry: Decodable {
        let dtype: String
        let shape: [Int]
        let dataOffsets: [Int]

        enum CodingKeys: String, CodingKey {
            case dtype, shape
            case dataOffsets = "data_offsets"
        }
    }

    /// The header's values: tensors, and one object of free text.
    private struct Header: Decodable {
        var entries: [String: Entry] = [:]

        struct Name: CodingKey {
            let stringValue: String
            var intValue: Int? { nil }
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Name.self)
            for name in values.allKeys where name.stringValue != "__metadata__" {
                entries[name.stringValue] = try values.decode(Entry.self, forKey: name)
            }
        }
    }

    private static let maximumHeaderByteCount = 100 << 20

    private let path: String
    private let data: Data
    private let places: [String: Place]

    /// Maps the file and checks its header.
    package init(path: String) throws(EmbeddingError) {
        self.path = path
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        } catch {
            throw .modelDamaged(
                file: path, reason: "it cannot be read (\(error.localizedDescription))")
        }
        places = try Self.places(in: data, path: path)
    }

    package var names: some Collection<String> { places.keys }

    package func shape(of name: String) -> [Int]? { places[name]?.shape }

    /// Calls `body` with the f32 values of a tensor, row-major, aligned to four bytes.
    ///
    /// - Throws: ``EmbeddingError/modelDamaged(file:reason:)`` if there is no such tensor of this
    ///   shape.
    package func withFloats<Result>(
        of name: String, shape: [Int], _ body: (RawSpan) -> Result
    ) throws(EmbeddingError) -> Result {
        let range = try byteRange(of: name, shape: shape)
        return body(data.bytes.extracting(range))
    }

    /// Where the tensor's values lie in the file.
    package func byteRange(of name: String, shape: [Int]) throws(EmbeddingError) -> Range<Int> {
        guard let place = places[name] else {
            throw .modelDamaged(file: path, reason: "it has no tensor \(name)")
        }
        guard place.shape == shape else {
            throw .modelDamaged(
                file: path, reason: "\(name) has the shape \(place.shape), not \(shape)")
        }
        return place.range
    }

    private static func places(in data: Data, path: String) throws(EmbeddingError)
        -> [String: Place]
    {
        func damaged(_ reason: String) -> EmbeddingError {
            .modelDamaged(file: path, reason: reason)
        }
        guard data.count >= 8 else { throw damaged("it is shorter than its header") }
        let length = data.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard length <= maximumHeaderByteCount, Int(length) <= data.count - 8 else {
            throw damaged("its header of \(length) bytes is longer than the file")
        }
        let start = 8 + Int(length)
        let header: Header
        do {
            header = try JSONDecoder().decode(Header.self, from: data[8..<start])
        } catch {
            throw damaged("its header is not the JSON of tensors")
        }
        var places: [String: Place] = [:]
        for (name, entry) in header.entries {
            guard entry.dtype == "F32" else {
                // Integer tables (position ids of older exports) are not weights.
                if entry.dtype.hasPrefix("I") || entry.dtype.hasPrefix("U") { continue }
                throw .modelUnsupported(reason: "\(name) holds \(entry.dtype), not F32")
            }
            guard let count = elementCount(entry.shape), entry.dataOffsets.count == 2,
                case let (first, end) = (entry.dataOffsets[0], entry.dataOffsets[1]),
                first >= 0, end >= first, end <= data.count - start
            else { throw damaged("the place of \(name) is outside the file") }
            guard end - first == count else {
                throw damaged("\(name) has \(end - first) bytes for the shape \(entry.shape)")
            }
            guard (start + first).isMultiple(of: 4) else {
                throw damaged("\(name) does not lie on a multiple of four bytes")
            }
            places[name] = Place(shape: entry.shape, range: start + first..<start + end)
        }
        return places
    }

    /// Bytes of f32 values of this shape; nil if negative or past all bounds.
    private static func elementCount(_ shape: [Int]) -> Int? {
        var count = 4
        for side in shape {
            let (product, overflow) = count.multipliedReportingOverflow(by: side)
            guard side >= 0, !overflow else { return nil }
            count = product
        }
        return count
    }
}
