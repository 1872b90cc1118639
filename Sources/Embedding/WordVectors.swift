import VectorKernels

/// What a model makes of each word of a text in that text, at two of its layers.
///
/// Layers between the first and the last tell what a word does in its sentence; the last one what
/// it adds to the meaning of the text.
package struct WordVectors: Sendable, Hashable {
    /// A layer at two thirds of the way, and the last one.
    package enum Layer: Int, CaseIterable, Sendable {
        case middle, last

        /// Its number in a model of `count` layers, from 1.
        func number(of count: Int) -> Int {
            switch self {
            case .middle: max(1, count * 2 / 3)
            case .last: count
            }
        }
    }

    package let wordCount: Int
    /// Floats in a vector.
    package let dimension: Int
    /// `layers × words × dimension`.
    private let vectors: [Float]

    /// - Parameter vectors: `layers × words × dimension` floats, each vector of unit length, or
    ///   zeros where the model did not read that far
    package init(wordCount: Int, dimension: Int, vectors: [Float]) {
        precondition(vectors.count == Layer.allCases.count * wordCount * dimension)
        self.wordCount = wordCount
        self.dimension = dimension
        self.vectors = vectors
    }

    var byteCount: Int { vectors.count * MemoryLayout<Float>.stride }

    /// The direction of the mean of some words' vectors: `dimension` floats.
    package func direction(of words: Range<Int>, _ layer: Layer) -> [Float] {
        precondition(words.lowerBound >= 0 && words.upperBound <= wordCount)
        var sum = [Float](repeating: 0, count: dimension)
        for word in words {
            let start = self.start(of: word, layer)
            for place in sum.indices { sum[place] += vectors[start + place] }
        }
        let length = FloatKernels.dot(sum.span, sum.span).squareRoot()
        return length > 0 ? sum.map { $0 / length } : sum
    }

    /// Of each word, the cosine with a direction of the same layer, -1...1.
    package func similarities(to direction: [Float], _ layer: Layer) -> [Float] {
        precondition(direction.count == dimension)
        let span = vectors.span
        return (0..<wordCount).map { word in
            let start = self.start(of: word, layer)
            return FloatKernels.dot(
                direction.span, span.extracting(start..<start + dimension))
        }
    }

    private func start(of word: Int, _ layer: Layer) -> Int {
        (layer.rawValue * wordCount + word) * dimension
    }
}
