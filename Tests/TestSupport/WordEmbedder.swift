package import Embedding

/// Makes vectors out of words, the same every time: each word adds one to the place it hashes to.
package struct WordEmbedder: Embedder {
    package let model = ModelIdentity(
        name: "words", revision: "1", dimension: 64, maximumTokenCount: 32)

    package init() {}

    package func embed(_ texts: [String], as inputType: InputType) async throws(EmbeddingError)
        -> [EmbeddedText]
    {
        texts.map { text in
            let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
            var vector = [Float](repeating: 0.001, count: model.dimension)
            for word in words {
                var hash: UInt64 = 0xcbf2_9ce4_8422_2325
                for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
                vector[Int(hash % UInt64(model.dimension))] += 1
            }
            let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return EmbeddedText(
                vector: vector.map { $0 / length },
                tokenCount: min(words.count + 2, model.maximumTokenCount),
                isTruncated: words.count + 2 > model.maximumTokenCount)
        }
    }
}
