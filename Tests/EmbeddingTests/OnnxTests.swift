import Embedding
import Foundation
import Testing
import VectorKernels

/// ONNX Runtime as the second backend, on small graphs that scripts/make-onnx-fixtures.py made.
/// Where the library or the graphs are missing, its tests skip, with the reason.
@Suite struct OnnxTests {
    private struct Expected: Decodable {
        let vocabulary: [String]
        let positions: Int
        let texts: [String]
        let ids: [[Int32]]
        let mean: [[Float]]
        let first: [[Float]]
        let pooled: [[Float]]
    }

    private static let fixtures = Bundle.module.bundleURL.appendingPathComponent("Fixtures/onnx")
    private static let isInstalled =
        OnnxLibrary().candidates.contains { FileManager.default.fileExists(atPath: $0) }
        && FileManager.default.fileExists(
            atPath: fixtures.appendingPathComponent("tokens.onnx").path)
    private static let reason: Comment =
        "ONNX Runtime or its graphs are missing: scripts/setup-onnxruntime.sh, setup-onnx-graphs.sh"

    private var fixtures: URL { Self.fixtures }
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func expected() throws -> Expected {
        let data = try Data(contentsOf: fixtures.appendingPathComponent("expected.json"))
        return try JSONDecoder().decode(Expected.self, from: data)
    }

    /// A folder with the graph as `model.onnx`, the vocabulary and the given files.
    private func model(_ graph: String, _ files: [String: String] = [:]) throws -> URL {
        let target = folder.url.appendingPathComponent("tiny-\(UUID().uuidString)@3")
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: fixtures.appendingPathComponent(graph + ".onnx"),
            to: target.appendingPathComponent("model.onnx"))
        var files = files
        files["vocab.txt"] = try expected().vocabulary.joined(separator: "\n")
        for (name, text) in files {
            let file = target.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        return target
    }

    private func vectors(_ folder: URL) async throws -> [[Float]] {
        let embedder = try LocalEmbedder(modelDirectory: folder, threadCount: 2)
        defer { embedder.shutDown() }
        return try await embedder.embed(expected().texts, as: .document).map(\.vector)
    }

    private func expectEqual(_ got: [[Float]], _ wanted: [[Float]]) {
        #expect(got.count == wanted.count)
        for (vector, other) in zip(got, wanted) {
            #expect(vector.count == other.count)
            let distance = zip(vector, other).map { abs($0 - $1) }.max() ?? 1
            #expect(distance < 1e-5)
        }
    }

    @Test(.enabled(if: isInstalled, reason))
    func vectorsOfTokensArePooledAsTheFilesSay() async throws {
        let expected = try expected()
        let mean = try await vectors(model("tokens"))
        expectEqual(mean, expected.mean)
        let pooling = #"{"pooling_mode_cls_token":true,"pooling_mode_mean_tokens":false}"#
        let first = try await vectors(model("tokens", ["1_Pooling/config.json": pooling]))
        expectEqual(first, expected.first)
    }

    @Test(.enabled(if: isInstalled, reason))
    func aVectorThatTheGraphPooledIsTaken() async throws {
        let pooled = try await vectors(model("pooled"))
        expectEqual(pooled, try expected().pooled)
    }

    @Test(.enabled(if: isInstalled, reason))
    func aVectorIsTheSameAloneAndInABatch() async throws {
        let embedder = try LocalEmbedder(modelDirectory: model("tokens"), threadCount: 2)
        defer { embedder.shutDown() }
        #expect(embedder.model.name.hasPrefix("tiny-") && embedder.model.revision == "3")
        #expect(embedder.model.dimension == 12 && embedder.engine.hasPrefix("ONNX Runtime 1."))
        let texts = try expected().texts
        let together = try await embedder.embed(texts, as: .query)
        for (text, vector) in zip(texts, together) {
            let alone = try await embedder.embed([text], as: .query)
            #expect(alone == [vector])
        }
        let counts = try expected().ids.map(\.count)
        #expect(together.map(\.tokenCount) == counts)
    }

    @Test(.enabled(if: isInstalled, reason))
    func textsAreCutWhereTheModelEnds() async throws {
        let positions = try expected().positions
        let files = ["config.json": #"{"max_position_embeddings":\#(positions)}"#]
        let embedder = try LocalEmbedder(modelDirectory: model("tokens", files), threadCount: 1)
        defer { embedder.shutDown() }
        let long = String(repeating: "river ", count: 100)
        let embedded = try await embedder.embed([long], as: .document)
        #expect(embedded[0].isTruncated && embedded[0].tokenCount == positions)
    }

    @Test(.enabled(if: isInstalled, reason))
    func aTextThatTheGraphCannotReadIsAnErrorNotACrash() async throws {
        // Without config.json the model seems to read 512 tokens; its table has 24 places.
        let embedder = try LocalEmbedder(modelDirectory: model("tokens"), threadCount: 1)
        defer { embedder.shutDown() }
        let long = String(repeating: "river ", count: 100)
        await #expect(throws: EmbeddingError.self) {
            try await embedder.embed([long], as: .document)
        }
        let after = try await embedder.embed(["river"], as: .document)
        #expect(after.count == 1)
    }

    @Test(.enabled(if: isInstalled, reason), arguments: ["stranger", "integers", "broken"])
    func graphsThatMakeNoVectorsAreRefused(_ name: String) throws {
        let folder = try model(name == "broken" ? "tokens" : name)
        if name == "broken" {
            try Data("not a graph".utf8).write(to: folder.appendingPathComponent("model.onnx"))
        }
        #expect(throws: EmbeddingError.self) { try LocalEmbedder(modelDirectory: folder) }
    }

    @Test(.enabled(if: isInstalled, reason))
    func ourEncoderGoesFirstAndTheGraphStandsBy() throws {
        let source = try Fixtures.folder(.miniLM)
        let both = try model("tokens")
        for name in ["config.json", "model.safetensors", "tokenizer.json"] {
            try FileManager.default.createSymbolicLink(
                at: both.appendingPathComponent(name),
                withDestinationURL: source.appendingPathComponent(name))
        }
        try FileManager.default.removeItem(at: both.appendingPathComponent("vocab.txt"))
        let own = try LocalEmbedder(modelDirectory: both, threadCount: 1)
        defer { own.shutDown() }
        #expect(own.model.dimension == 384 && !own.engine.hasPrefix("ONNX"))
        let other = try model(
            "pooled", ["config.json": #"{"model_type":"modernbert"}"#, "model.safetensors": "-"])
        let graph = try LocalEmbedder(modelDirectory: other, threadCount: 1)
        defer { graph.shutDown() }
        #expect(graph.engine.hasPrefix("ONNX Runtime"))
    }

    @Test(.enabled(if: isInstalled, reason)) func withoutTheLibraryTheErrorSaysWhatToDo() throws {
        let missing = OnnxLibrary(path: "/nowhere/libonnxruntime.so")
        let message = try refusal(of: model("tokens"), library: missing)
        #expect(message.contains("/nowhere/libonnxruntime.so"))
        #expect(message.contains("scripts/setup-onnxruntime.sh"))
        let other = OnnxLibrary(path: "libc.so.6")
        let wrong = try refusal(of: model("tokens"), library: other)
        #expect(wrong.contains("OrtGetApiBase"))
    }

    @Test(.enabled(if: isInstalled, reason)) func aGraphHasItsOwnPrecision() throws {
        let folder = try model("tokens")
        #expect(throws: EmbeddingError.precisionFixed) {
            try LocalEmbedder(modelDirectory: folder, precision: .int8)
        }
    }

    private func refusal(of folder: URL, library: OnnxLibrary) throws -> String {
        do throws(EmbeddingError) {
            _ = try LocalEmbedder(modelDirectory: folder, onnxRuntime: library)
            Issue.record("the model was loaded")
            return ""
        } catch {
            return error.message
        }
    }
}
