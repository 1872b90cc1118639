import COnnxRuntime
package import Foundation
package import VectorKernels

/// Any model that comes as an ONNX graph, computed by ONNX Runtime.
///
/// Texts run one by one: so none is padded, and a text's vector is the same bits in any batch,
/// which the library does not promise for rows of one. Vectors get unit length.
package final class OnnxEncoder: TextEncoder, @unchecked Sendable {
    // SAFETY: a session may be run from any number of threads; it is closed when nobody holds it.
    private let model: OpaquePointer
    private let graph: URL
    private let pooling: EncoderPooling.Kind
    package let tokenizer: WordPieceTokenizer
    package let maximumTokenCount: Int
    package let dimension: Int
    package let prompts: [InputType: String]
    package let shorterDimensions: [Int]
    /// Of the library.
    package let version: String

    private static let messageByteCount = 1_024

    /// Loads the library and the model, and computes one vector to see its dimension. Blocks.
    package init(folder: URL, graph: URL, library: OnnxLibrary) throws(EmbeddingError) {
        let configuration = try OnnxConfiguration(folder: folder)
        let tokenizer = try WordPieceTokenizer(
            configuration.tokenizer, maximumTokenCount: configuration.maximumTokenCount)
        let model = try Self.open(graph, library)
        let pooling = configuration.pooling
        let width: Int
        do throws(EmbeddingError) {
            let probe = tokenizer.tokens(of: "a").ids
            width = try Self.vector(of: probe, model, pooling, graph).count
        } catch {
            sutra_onnx_close(model)
            throw error
        }
        version = String(cString: sutra_onnx_version(model))
        self.model = model
        dimension = width
        self.graph = graph
        self.pooling = pooling
        self.tokenizer = tokenizer
        maximumTokenCount = configuration.maximumTokenCount
        prompts = configuration.prompts
        shorterDimensions = configuration.shorterDimensions.filter { (1..<width).contains($0) }
    }

    deinit { sutra_onnx_close(model) }

    package func vectors(of texts: [[Int32]], workspace: EncoderWorkspace) throws(EmbeddingError)
        -> [[Float]]
    {
        var vectors: [[Float]] = []
        for ids in texts {
            let vector = try Self.vector(of: ids, model, pooling, graph)
            guard vector.count == dimension else {
                throw .modelDamaged(
                    file: graph.path, reason: "its vectors have various dimensions")
            }
            vectors.append(vector)
        }
        return vectors
    }

    /// Tries one library after the other; the first that loads is taken.
    private static func open(_ graph: URL, _ library: OnnxLibrary) throws(EmbeddingError)
        -> OpaquePointer
    {
        var reasons: [String] = []
        for candidate in library.candidates {
            var model: OpaquePointer?
            var message = [CChar](repeating: 0, count: messageByteCount)
            let outcome = sutra_onnx_open(
                candidate, graph.path, &model, &message, message.count)
            if let model { return model }
            guard outcome == SUTRA_ONNX_NO_LIBRARY else {
                throw .modelDamaged(file: graph.path, reason: text(message))
            }
            reasons.append(text(message))
        }
        throw .runtimeMissing(reason: reasons.joined(separator: "; "))
    }

    private static func vector(
        of ids: [Int32], _ model: OpaquePointer, _ pooling: EncoderPooling.Kind, _ graph: URL
    ) throws(EmbeddingError) -> [Float] {
        var result = sutra_onnx_result()
        var message = [CChar](repeating: 0, count: messageByteCount)
        let wide = ids.map(Int64.init)
        guard sutra_onnx_run(model, wide, wide.count, &result, &message, message.count) == 0 else {
            throw .modelDamaged(file: graph.path, reason: text(message))
        }
        defer { sutra_onnx_release(model, &result) }
        let shape = withUnsafeBytes(of: result.shape) { Array($0.bindMemory(to: Int64.self)) }
            .prefix(result.rank).map { Int($0) }
        let isPooled = shape.count == 2
        guard let width = shape.last, width > 0,
            shape == (isPooled ? [1, width] : [1, ids.count, width])
        else {
            throw .modelUnsupported(
                reason: "the output of its graph has the shape \(shape) for \(ids.count) tokens")
        }
        let rows = UnsafeBufferPointer(start: result.values, count: shape.reduce(1, *))
        let taken = isPooled || pooling == .first ? 1 : ids.count
        return unitVector(sumOf: taken, rows: rows, width: width)
    }

    /// The sum of the first rows at unit length, which is also that of their mean.
    private static func unitVector(
        sumOf count: Int, rows: UnsafeBufferPointer<Float>, width: Int
    ) -> [Float] {
        var sum = [Double](repeating: 0, count: width)
        for row in 0..<count {
            for column in 0..<width { sum[column] += Double(rows[row * width + column]) }
        }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return sum.map { Float(length > 0 ? $0 / length : 0) }
    }

    private static func text(_ message: [CChar]) -> String {
        String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
