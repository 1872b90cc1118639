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
    private let words: [[UInt8]]
    private let parse: @Sendable ([UInt8]) throws -> Void

    /// No input is longer.
    package static let byteLimit = 16 << 10

    /// - Parameter parse: handed the hostile input; all that it does follows from that
    init(
        _ name: String, examples: [[UInt8]], dictionary: [String] = [],
        _ parse: @escaping @Sendable ([UInt8]) throws -> Void
    ) {
        self.name = name
        self.examples = examples
        words = dictionary.map { Array($0.utf8) }
        self.parse = parse
    }

    init(
        _ name: String, examples: [String], dictionary: [String] = [],
        _ parse: @escaping @Sendable (String) throws -> Void
    ) {
        self.init(name, examples: examples.map { Array($0.utf8) }, dictionary: dictionary) {
            try parse(String(decoding: $0, as: UTF8.self))
        }
    }

    /// What may be put into an input, for programs that make inputs of their own.
    package var dictionary: [[UInt8]] { words + Mutation.awkward }

    /// Hands an input to the parser.
    package func run(_ input: [UInt8]) throws {
        do {
            try parse(input)
        } catch let finding as FuzzFinding {
            throw FuzzFinding("\(name): \(finding.description)")
        }
    }

    /// The input that a seed makes.
    package func input(seed: UInt64) -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        return mutated(examples.randomElement(using: &generator) ?? [], &generator)
    }

    /// What a seed makes of an input.
    package func mutated(_ input: [UInt8], seed: UInt64) -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        return mutated(input, &generator)
    }

    private func mutated(_ input: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var mutation = Mutation(bytes: input, examples: examples, dictionary: words)
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
