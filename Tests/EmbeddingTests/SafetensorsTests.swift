import Embedding
import Foundation
import Testing

@Suite struct SafetensorsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func file(header: String, values: [Float], lengthOffset: Int = 0) throws -> String {
        var padded = header
        while !padded.utf8.count.isMultiple(of: 8) { padded += " " }
        var data = Data()
        let length = UInt64(truncatingIfNeeded: padded.utf8.count + lengthOffset)
        for shift in stride(from: 0, to: 64, by: 8) {
            data.append(UInt8(truncatingIfNeeded: length >> UInt64(shift)))
        }
        data.append(contentsOf: padded.utf8)
        for value in values {
            for shift in stride(from: 0, to: 32, by: 8) {
                data.append(UInt8(truncatingIfNeeded: value.bitPattern >> UInt32(shift)))
            }
        }
        let url = folder.url.appendingPathComponent("\(UUID().uuidString).safetensors")
        try data.write(to: url)
        return url.path
    }

    @Test func readsWhatIsThere() throws {
        let path = try file(
            header: """
                {"__metadata__":{"format":"pt"},\
                "a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},\
                "b":{"dtype":"F32","shape":[1],"data_offsets":[16,20]},\
                "ids":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}
                """,
            values: [1, 2, 3, 4, 5])
        let tensors = try Safetensors(path: path)
        #expect(tensors.names.sorted() == ["a", "b"])
        #expect(tensors.shape(of: "a") == [2, 2])
        let last = try tensors.withFloats(of: "b", shape: [1]) {
            $0.unsafeLoad(fromByteOffset: 0, as: Float.self)
        }
        #expect(last == 5)
        #expect(throws: EmbeddingError.self) { try tensors.byteRange(of: "a", shape: [4]) }
        #expect(throws: EmbeddingError.self) { try tensors.byteRange(of: "c", shape: [1]) }
    }

    @Test(arguments: [
        "[]",
        "{",
        "not json",
        #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,16]}}"#,
        #"{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,32]}}"#,
        #"{"a":{"dtype":"F32","shape":[4],"data_offsets":[16,0]}}"#,
        #"{"a":{"dtype":"F32","shape":[-4],"data_offsets":[-16,0]}}"#,
        #"{"a":{"dtype":"F32","shape":[4],"data_offsets":[8]}}"#,
        #"{"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,16]}}"#,
        #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[1,5]}}"#,
        #"{"a":{"dtype":"F32","shape":[4],"data_offsets":[9223372036854775800,0]}}"#,
        #"{"a":{"dtype":"F32","shape":[4]}}"#,
    ])
    func refusesDamagedHeaders(_ header: String) throws {
        let path = try file(header: header, values: [1, 2, 3, 4])
        #expect {
            try Safetensors(path: path)
        } throws: { error in
            if case EmbeddingError.modelDamaged(path, _) = error { true } else { false }
        }
    }

    @Test func refusesLengthsPastTheEnd() throws {
        for offset in [1_000, Int(Int32.max), -(1 << 40)] {
            let path = try file(header: "{}", values: [], lengthOffset: offset)
            #expect(throws: EmbeddingError.self) { try Safetensors(path: path) }
        }
        let short = folder.url.appendingPathComponent("short.safetensors")
        for count in [0, 1, 7] {
            try Data(repeating: 1, count: count).write(to: short)
            #expect(throws: EmbeddingError.self) { try Safetensors(path: short.path) }
        }
        #expect(throws: EmbeddingError.self) {
            try Safetensors(path: folder.url.appendingPathComponent("none").path)
        }
    }

    @Test func refusesHalfPrecisionByName() throws {
        let path = try file(
            header: #"{"a":{"dtype":"F16","shape":[8],"data_offsets":[0,16]}}"#,
            values: [1, 2, 3, 4])
        #expect(throws: EmbeddingError.modelUnsupported(reason: "a holds F16, not F32")) {
            try Safetensors(path: path)
        }
    }
}
