import Embedding
import Foundation
import Testing
import VectorKernels

/// Vectors against the reference implementation, for every instruction set of this processor.
@Suite(.serialized) struct VectorTests {
    static let available = EncoderKernels.Form.allCases.filter { EncoderKernels($0) != nil }

    static func floor(_ form: EncoderKernels.Form) -> Double {
        switch form.precision {
        case .float32: 0.9999
        case .bfloat16: 0.9995
        case .int8: 0.998
        }
    }

    static func encoder(
        _ model: ModelLocation.Installable, _ form: EncoderKernels.Form
    ) throws -> TransformerEncoder {
        let kernels = try #require(EncoderKernels(form))
        return try TransformerEncoder(folder: Fixtures.folder(model), kernels: kernels)
    }

    static func isSlow(_ encoder: TransformerEncoder) -> Bool {
        encoder.kernels.form.instructionSet != .avx512
    }

    /// Every vector of the fixture, alone.
    private func check(
        _ encoder: TransformerEncoder, texts: [String], expected: [Data], floor: Double
    ) throws {
        let workspace = EncoderWorkspace()
        #expect(texts.count == expected.count && texts.count >= 40)
        var (lowest, sum, count) = (1.0, 0.0, 0.0)
        for (text, data) in zip(texts, expected) {
            let tokens = encoder.tokenizer.tokens(of: text).ids
            // The narrow kernels are slow: they are spared the longest texts.
            if Self.isSlow(encoder), tokens.count > 110 { continue }
            let vector = try encoder.vectors(of: [tokens], workspace: workspace)[0]
            let reference = Fixtures.floats(data)
            #expect(vector.count == encoder.dimension && reference.count == encoder.dimension)
            let cosine = Fixtures.cosine(vector, reference)
            #expect(cosine >= floor, "\(text.prefix(60))")
            let norm = vector.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
            #expect(abs(norm - 1) < 1e-5, "unit length: \(text.prefix(60))")
            lowest = min(lowest, cosine)
            sum += cosine
            count += 1
        }
        print(
            "\(encoder.kernels.form), \(encoder.dimension)-d: cosine to the reference",
            "lowest \(lowest), mean \(sum / count)")
    }

    @Test(arguments: available)
    func mpnetEqualsTheReference(_ form: EncoderKernels.Form) throws {
        let fixture = try Fixtures.vectors()
        try check(
            Self.encoder(.mpnet, form), texts: fixture.texts, expected: fixture.mpnet,
            floor: Self.floor(form))
    }

    @Test(arguments: available)
    func miniLMEqualsTheReference(_ form: EncoderKernels.Form) throws {
        let fixture = try Fixtures.vectors()
        try check(
            Self.encoder(.miniLM, form), texts: fixture.texts, expected: fixture.minilm,
            floor: Self.floor(form))
    }

    /// Hundreds of awkward texts in int8 against f32: what lets both be one kind of vector.
    @Test(arguments: [ModelLocation.Installable.mpnet, .miniLM])
    func int8KeepsTheDirection(_ model: ModelLocation.Installable) throws {
        let (plain, rounded) = try (
            Self.encoder(model, #require(EncoderKernels.best(.float32)).form),
            Self.encoder(model, #require(EncoderKernels.best(.int8)).form)
        )
        let texts = try Fixtures.tokens().texts.prefix(300)
        let tokens = texts.map { plain.tokenizer.tokens(of: $0).ids }
        let workspace = EncoderWorkspace()
        let expected = try plain.vectors(of: tokens, workspace: workspace)
        let vectors = try rounded.vectors(of: tokens, workspace: workspace)
        let cosines = zip(expected, vectors).map { Fixtures.cosine($0, $1) }
        for (text, cosine) in zip(texts, cosines) {
            #expect(cosine >= 0.998, "\(text.prefix(60))")
        }
        let mean = cosines.reduce(0, +) / Double(cosines.count)
        #expect(mean >= 0.999)
        print("\(model.name) in int8: cosine lowest \(cosines.min() ?? 0), mean \(mean)")
    }

    /// Alone, in batches of all sizes, in any order: the same bits.
    @Test(arguments: available)
    func companyChangesNothing(_ form: EncoderKernels.Form) throws {
        let encoder = try Self.encoder(.miniLM, form)
        let texts = try Fixtures.vectors().texts.map { encoder.tokenizer.tokens(of: $0).ids }
            .filter { !Self.isSlow(encoder) || $0.count < 110 }
        let alone = try texts.map {
            try encoder.vectors(of: [$0], workspace: EncoderWorkspace())[0]
        }
        let seed: UInt64 = 20_261_124
        var source = SplitMix(state: seed)
        let workspace = EncoderWorkspace()
        for size in [2, 7, texts.count] {
            var order = Array(texts.indices)
            order.shuffle(using: &source)
            for start in stride(from: 0, to: order.count, by: size) {
                let batch = Array(order[start..<min(start + size, order.count)])
                let vectors = try encoder.vectors(
                    of: batch.map { texts[$0] }, workspace: workspace)
                for (place, index) in batch.enumerated() {
                    #expect(
                        vectors[place].map(\.bitPattern) == alone[index].map(\.bitPattern),
                        "text \(index) in a batch of \(batch.count), seed \(seed)")
                }
            }
        }
    }

    @Test func mpnetIsTheSameInCompanyToo() throws {
        let kernels = try #require(EncoderKernels.best(.int8))
        let encoder = try Self.encoder(.mpnet, kernels.form)
        let texts = try Fixtures.vectors().texts.prefix(20)
            .map { encoder.tokenizer.tokens(of: $0).ids }
        let workspace = EncoderWorkspace()
        let together = try encoder.vectors(of: texts, workspace: workspace)
        for (index, text) in texts.enumerated() {
            let alone = try encoder.vectors(of: [text], workspace: workspace)[0]
            #expect(alone.map(\.bitPattern) == together[index].map(\.bitPattern), "text \(index)")
        }
    }

    @Test func baselineRunsEverywhere() {
        #expect(Self.available.contains(.baselineFloat32))
        #expect(Self.available.contains(.baselineInt8))
        for precision in EncoderKernels.Precision.allCases {
            #expect(EncoderKernels.best(precision)?.form.precision ?? precision == precision)
        }
    }
}

/// A small seeded generator (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
