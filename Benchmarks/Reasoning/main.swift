import Foundation

// How long questions take in a store of generated texts: the search for paths between two entities,
// with one thread and with two, and what each entity that is read costs; or whole questions, without
// their embedding.
//
// Usage: ReasoningBenchmark paths|questions DIRECTORY   (made, or left there by an earlier run)
// TOTAL_CONCEPTS=1000000 ASSOCIATIONS=5000000 SUTRA_NUM_SHARDS=4 SEARCHES=200 DEPTH=4 SEED=1;
// 10,000 passages: TOTAL_CONCEPTS=40000 ASSOCIATIONS=200000
//
// Or: ReasoningBenchmark answers DIRECTORY QUESTIONS OUTPUT, ROUNDS=1 THREADS=1: every answer to
// the questions of a file in a store of learned texts, for comparing two builds.

let settings = BenchmarkSettings.fromEnvironment()
let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 4, arguments[0] == "answers" {
    try await AnswerComparison(
        directory: arguments[1], questions: arguments[2], output: arguments[3], settings: settings
    ).run()
    exit(0)
}
guard arguments.count == 2, ["paths", "questions"].contains(arguments[0]) else {
    print("usage: ReasoningBenchmark paths|questions DIRECTORY")
    exit(2)
}
print("settings: \(settings)")
let generated = GeneratedTexts(settings: settings)
if arguments[0] == "paths" {
    try await PathBenchmark(directory: arguments[1], generated).run()
} else {
    try await QuestionBenchmark(directory: arguments[1], generated).run()
}
