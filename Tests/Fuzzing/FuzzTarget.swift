import Platform

/// A parser that is given hostile input, with valid examples to begin from.
///
/// Whatever it is given, it must come back: with a value, or with an error of its own. A trap ends
/// the process, which is how it is noticed; what is wrong otherwise is thrown as a ``FuzzFinding``.
package struct FuzzTarget: Sendable {
    package let name: String
    /// Valid inputs, of which hostile ones are made.
    package let examples: [[UInt8]]
    /// Pieces that mean something to the parser.
    let dictionary: [String]
    private let parse: @Sendable ([UInt8], inout SeededGenerator) throws -> Void

    /// - Parameter parse: handed the hostile input, and randomness for whatever else it decides
    init(
        _ name: String, examples: [[UInt8]], dictionary: [String] = [],
        _ parse: @escaping @Sendable ([UInt8], inout SeededGenerator) throws -> Void
    ) {
        self.name = name
        self.examples = examples
        self.dictionary = dictionary
        self.parse = parse
    }

    init(
        _ name: String, examples: [String], dictionary: [String] = [],
        _ parse: @escaping @Sendable (String) throws -> Void
    ) {
        self.init(name, examples: examples.map { Array($0.utf8) }, dictionary: dictionary) {
            bytes, _ in
            try parse(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The input that a seed makes.
    package func input(seed: UInt64) -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        return mutated(&generator)
    }

    /// Hands the parser the input that `seed` makes.
    package func run(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let input = mutated(&generator)
        do {
            try parse(input, &generator)
        } catch let finding as FuzzFinding {
            throw FuzzFinding("\(name), seed \(seed): \(finding.description)")
        }
    }

    private func mutated(_ generator: inout SeededGenerator) -> [UInt8] {
        var mutation = Mutation(
            bytes: examples.randomElement(using: &generator) ?? [], examples: examples,
            dictionary: dictionary.map { Array($0.utf8) })
        // Mostly few changes, so that what is left of the example leads deep into the parser.
        let count = 1 << Int.random(in: 0...4, using: &generator)
        for _ in 0..<Int.random(in: 1...count, using: &generator) { mutation.change(&generator) }
        return mutation.bytes
    }

    /// Runs work whose refusals are no finding.
    static func refusing(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let finding as FuzzFinding {
            throw finding
        } catch {
            return
        }
    }
}

/// What a parser did that it must not do.
package struct FuzzFinding: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
