package import ConceptModel

/// A question, with the bounds within which an answer is looked for.
package struct Question: Sendable {
    package var text: String
    /// Steps of a path, 1...6.
    package var maximumDepth: Int
    /// Paths to return, 1...50.
    package var maximumPaths: Int
    /// Whether vectors take part in the search.
    package var usesVectors: Bool
    /// Passages less similar than this to the question are not shown as support, 0...1.
    package var similarityThreshold: Float
    /// What the answer is drawn from.
    package var scope: ReadScope

    package init(
        _ text: String, maximumDepth: Int = 3, maximumPaths: Int = 5, usesVectors: Bool = true,
        similarityThreshold: Float = 0.3, scope: ReadScope = ReadScope()
    ) {
        self.text = text
        self.maximumDepth = maximumDepth
        self.maximumPaths = maximumPaths
        self.usesVectors = usesVectors
        self.similarityThreshold = similarityThreshold
        self.scope = scope
    }
}

extension ReadScope {
    /// An answer does not rest on what a correction has closed, unless another moment is asked for.
    var forAnswering: ReadScope {
        var scope = self
        scope.leavesOutClosed = heldAt == nil
        return scope
    }
}
