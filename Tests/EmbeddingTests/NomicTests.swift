import Embedding
import Foundation
import Testing
import VectorKernels

/// Rotary positions, SwiGLU, prompts and shorter vectors against a reference of random weights
/// (scripts/make-nomic-fixtures.py).
@Suite struct NomicTests {
    private struct Tensor: Decodable {
        let name: String
        let shape: [Int]
        let scale: Float
        let offset: Float
    }

    private struct Fixture: Decodable {
        let config: String
        let vocabulary: [String]
        let tensors: [Tensor]
        let texts: [String]
        let queries: [Data]
        let documents: [Data]
        let shortenedDocuments: [Data]
    }

    private let fixture: Fixture
    private let folder: TemporaryFolder

    init() throws {
        let file = Bundle.module.bundleURL.appendingPathComponent("Fixtures/nomic.json")
        fixture = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: file))
        folder = try TemporaryFolder()
        try write(fixture.config)
        try Data(fixture.vocabulary.joined(separator: "\n").utf8)
            .write(to: folder.url.appendingPathComponent("vocab.txt"))
        try safetensors().write(to: folder.url.appendingPathComponent("model.safetensors"))
    }

    private func write(_ config: String) throws {
        try Data(config.utf8).write(to: folder.url.appendingPathComponent("config.json"))
    }

    /// The same numbers as the script's `values`.
    private func values(_ number: Int, _ tensor: Tensor) -> [Float] {
        (0..<tensor.shape.reduce(1, *)).map { place in
            // The generator adds its increment before it mixes; here the place is multiplied.
            let state = (UInt64(number) << 32 + UInt64(place)) &* 0x9e37_79b9_7f4a_7c15
            var source = SplitMix(state: state &- 0x9e37_79b9_7f4a_7c15)
            return (Float(source.next() >> 40) / 8_388_608 - 1) * tensor.scale + tensor.offset
        }
    }

    private func safetensors() -> Data {
        var (entries, data) = ([String](), Data())
        for (number, tensor) in fixture.tensors.enumerated() {
            let start = data.count
            for value in values(number, tensor) {
                withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) }
            }
            entries.append(
                #""\#(tensor.name)":{"dtype":"F32","shape":\#(tensor.shape),"#
                    + #""data_offsets":[\#(start),\#(data.count)]}"#)
        }
        var header = "{" + entries.joined(separator: ",") + "}"
        while !header.utf8.count.isMultiple(of: 8) { header += " " }
        var file = Data()
        withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { file.append(contentsOf: $0) }
        return file + Data(header.utf8) + data
    }

    @Test(arguments: EncoderKernels.Precision.allCases)
    func equalsTheReference(_ precision: EncoderKernels.Precision) async throws {
        if EncoderKernels.best(precision) == nil { return }
        let embedder = try LocalEmbedder(
            modelDirectory: folder.url, precision: precision, threadCount: 2)
        defer { embedder.shutDown() }
        #expect(embedder.model.maximumTokenCount == 48 && embedder.shorterDimensions == [32])
        // Random weights amplify rounding more than trained ones.
        let floor =
            switch precision {
            case .float32: 0.999_999
            case .bfloat16: 0.999
            case .int8: 0.995
            }
        for (type, expected) in [
            (InputType.query, fixture.queries), (.document, fixture.documents),
        ] {
            let embedded = try await embedder.embed(fixture.texts, as: type)
            #expect(embedded.last?.isTruncated == true)
            for (index, text) in embedded.enumerated() {
                let cosine = Fixtures.cosine(text.vector, Fixtures.floats(expected[index]))
                #expect(cosine >= floor, "\(type), text \(index)")
            }
        }
    }

    @Test func shortensAsTheReferenceDoes() async throws {
        let embedder = try LocalEmbedder(modelDirectory: folder.url, precision: .float32)
        defer { embedder.shutDown() }
        let embedded = try await embedder.embed(fixture.texts, as: .document)
        for (text, data) in zip(embedded, fixture.shortenedDocuments) {
            let expected = Fixtures.floats(data)
            let short = Matryoshka.shorten(text.vector, to: expected.count)
            #expect(Fixtures.cosine(short, expected) > 0.999_999)
            #expect(abs(short.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
        }
        // The mean, 2, is taken away before the rest is cut off.
        let half = Float(0.5).squareRoot()
        let short = Matryoshka.shorten([3, 1, 2], to: 2)
        #expect(abs(short[0] - half) < 1e-6 && abs(short[1] + half) < 1e-6)
        #expect(Matryoshka.shorten([3, 3], to: 1) == [0])
    }

    /// Every instruction set turns and gates alike.
    @Test(arguments: VectorTests.available)
    func allFormsAgree(_ form: EncoderKernels.Form) throws {
        let encoder = try TransformerEncoder(
            folder: folder.url, kernels: #require(EncoderKernels(form)))
        let tokens = fixture.texts.map { encoder.tokenizer.tokens(of: $0).ids }
        let best = try TransformerEncoder(
            folder: folder.url, kernels: #require(EncoderKernels.best(form.precision)))
        let workspace = EncoderWorkspace()
        let vectors = try encoder.vectors(of: tokens, workspace: workspace)
        let expected = try best.vectors(of: tokens, workspace: workspace)
        for (vector, other) in zip(vectors, expected) {
            let cosine = Fixtures.cosine(vector, other)
            #expect(cosine > (form.precision == .int8 ? 0.995 : 0.999_999))
        }
        for (index, text) in tokens.enumerated() {
            let alone = try encoder.vectors(of: [text], workspace: workspace)[0]
            #expect(alone.map(\.bitPattern) == vectors[index].map(\.bitPattern), "text \(index)")
        }
    }

    @Test func relativesThatComputeOtherwiseAreRefused() throws {
        let changes = [
            (#""swiglu""#, #""gelu""#), (#""prenorm": false"#, #""prenorm": true"#),
            (#""qkv_proj_bias": false"#, #""qkv_proj_bias": true"#),
            (#""rotary_emb_fraction": 1.0"#, #""rotary_emb_fraction": 0.5"#),
            (#""rotary_emb_interleaved": false"#, #""rotary_emb_interleaved": true"#),
            (#""rotary_emb_base": 1000"#, #""rotary_emb_base": -1"#),
            (#""n_inner": 96"#, #""n_inner": 128"#), (#""n_embd": 64"#, #""n_embd": 0"#),
        ]
        for (old, new) in changes {
            #expect(fixture.config.contains(old))
            try write(fixture.config.replacing(old, with: new))
            #expect(throws: EmbeddingError.self, "\(new)") {
                try TransformerEncoder(
                    folder: folder.url, kernels: #require(EncoderKernels.best(.float32)))
            }
        }
    }
}
