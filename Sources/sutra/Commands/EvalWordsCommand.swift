import ArgumentParser
import Engine

struct EvalWordsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "words",
        abstract: "Print the words of question sets as they are read for answers.",
        discussion: "What scripts/make-language-weights.py learns from.")

    @OptionGroup var sets: EvaluationSets

    func run() async throws {
        try await reporting {
            for path in sets.sets { try sets.read(path).forEachLineOfWords { Output.line($0) } }
        }
    }
}
