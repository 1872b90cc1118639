/// A question while it is read: each reader takes the words that it understands, and those left at
/// the end are not understood.
struct QuestionReading {
    let tokens: [QuestionToken]
    private(set) var isTaken: [Bool]

    init(_ question: String) {
        tokens = QuestionToken.split(question)
        isTaken = Array(repeating: false, count: tokens.count)
    }

    /// Word `index`, `nil` when it was taken, or outside the question.
    func word(_ index: Int) -> String? {
        guard tokens.indices.contains(index), !isTaken[index] else { return nil }
        return tokens[index].text
    }

    func kind(_ index: Int) -> QuestionToken.Kind? {
        guard tokens.indices.contains(index), !isTaken[index] else { return nil }
        return tokens[index].kind
    }

    func number(_ index: Int) -> Double? {
        if case .number(let number, nil) = kind(index) { number } else { nil }
    }

    /// How many are wished for: a number that no list is longer than.
    func count(_ index: Int) -> Int? {
        guard let number = number(index), (0..<1e9).contains(number) else { return nil }
        return Int(number)
    }

    func isOne(of words: Set<String>, _ index: Int) -> Bool {
        word(index).map(words.contains) ?? false
    }

    mutating func take(_ range: Range<Int>) {
        for index in range where isTaken.indices.contains(index) { isTaken[index] = true }
    }

    /// Takes the words before `index` that only tie it to the sentence.
    mutating func takeTies(before index: Int, _ ties: Set<String>) {
        var place = index - 1
        while isOne(of: ties, place) {
            isTaken[place] = true
            place -= 1
        }
    }

    /// Takes the first occurrence of one of the phrases, longest first by their order; returns its
    /// place.
    mutating func takePhrase(_ phrases: [[String]]) -> Int? {
        for phrase in phrases {
            for start in tokens.indices where matches(phrase, at: start) {
                take(start..<start + phrase.count)
                return start
            }
        }
        return nil
    }

    func matches(_ phrase: [String], at start: Int) -> Bool {
        phrase.indices.allSatisfy { word(start + $0) == phrase[$0] }
    }

    func contains(_ phrases: [[String]]) -> Bool {
        phrases.contains { phrase in tokens.indices.contains { matches(phrase, at: $0) } }
    }

    /// Phrases written with spaces, for the functions above.
    static func phrases(_ texts: String...) -> [[String]] {
        texts.map { $0.split(separator: " ").map(String.init) }
    }
}
