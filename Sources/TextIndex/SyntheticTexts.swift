import Platform

/// Texts for measuring, without end: each is made from its number alone. Their words are drawn from
/// an invented vocabulary, some often and most seldom, as words of language are.
package struct SyntheticTexts: Sendable {
    private static let wordCount = 30_000

    private let seed: UInt64
    private let words: [String]

    package init(seed: UInt64) {
        self.seed = seed
        var random = SeededGenerator(seed: seed)
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        words = (0..<Self.wordCount).map { _ in
            let length = Int.random(in: 3...10, using: &random)
            return String((0..<length).map { _ in letters.randomElement(using: &random) ?? "a" })
        }
    }

    /// Text `number`, of some 100 bytes. No two are equal: each begins with its number.
    package func text(_ number: Int) -> String {
        var random = SeededGenerator(seed: seed ^ UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9)
        var text = "\(number)"
        while text.utf8.count < 92 {
            // The product of two even numbers is skewed.
            let share = Double.random(in: 0..<1, using: &random)
            let place = share * Double.random(in: 0..<1, using: &random)
            text += " " + words[Int(place * Double(Self.wordCount))]
        }
        return text
    }
}
