/// How sure a statement is: a probability from 0 to 1.
package struct Confidence: Hashable, Sendable {
    package let value: Float

    /// Clamps to 0...1; a value that is not a number becomes 0.
    package init(_ value: Float) {
        self.value = value.isNaN ? 0 : min(max(value, 0), 1)
    }

    package static let none = Confidence(0)
    package static let certain = Confidence(1)
}

extension Confidence: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}
