import ConceptModel
import ConceptStore
import Embedding
import Engine
import Foundation
import Platform
import Reasoning
import Synchronization

/// Vectors kept in a file between runs.
final class KeptEmbedder: Embedder {
    let model: ModelIdentity
    private let inner: LocalEmbedder
    private let kept: Mutex<[String: [Float]]>
    private let path: String

    init(_ inner: LocalEmbedder, path: String) {
        self.inner = inner
        self.path = path
        model = inner.model
        var known: [String: [Float]] = [:]
        if let data = try? Data(contentsOf: URL(filePath: path)),
            let read = try? PropertyListDecoder().decode([String: Data].self, from: data)
        {
            for (key, value) in read {
                known[key] = value.withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
            }
        }
        kept = Mutex(known)
    }

    func embed(_ texts: [String], as inputType: InputType) async throws(EmbeddingError)
        -> [EmbeddedText]
    {
        let keys = texts.map { (inputType == .query ? "q " : "d ") + $0 }
        let missing = kept.withLock { kept in keys.indices.filter { kept[keys[$0]] == nil } }
        if !missing.isEmpty {
            let made = try await inner.embed(missing.map { texts[$0] }, as: inputType)
            kept.withLock { kept in
                for (place, item) in zip(missing, made) { kept[keys[place]] = item.vector }
            }
        }
        return kept.withLock { kept in
            keys.map { EmbeddedText(vector: kept[$0] ?? [], tokenCount: 1, isTruncated: false) }
        }
    }

    func save() throws {
        let all = kept.withLock { kept in
            kept.mapValues { value in value.withUnsafeBytes { Data($0) } }
        }
        let encoder = PropertyListEncoder()
        encoder.outputFormat = .binary
        try encoder.encode(all).write(to: URL(filePath: path))
    }
}

let data = "/work/shared/data/"

func withMemory(
    _ name: String, _ work: (Memory) async throws -> Void
) async throws {
    let location = try ModelLocation.find(modelPath: nil)
    let base = "/tmp/reason-eval"
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    let embedder = KeptEmbedder(
        try LocalEmbedder(modelDirectory: location.folder), path: base + "/\(name).vectors")
    let folder = base + "/store-\(name)-\(ProcessInfo.processInfo.processIdentifier)"
    let memory = try await Memory.open(MemoryConfiguration(directory: folder), embedder: embedder)
    try await work(memory)
    try await memory.close()
    try embedder.save()
    try FileManager.default.removeItem(atPath: folder)
}

func evaluationSet(_ name: String) throws -> EvaluationSet {
    name == "xquad-en"
        ? try EvaluationSet.read(squad: data + "xquad-en/xquad.en.json")
        : try EvaluationSet.read(
            corpus: data + "\(name)/corpus.json", questions: data + "\(name)/questions.json")
}

func answers(_ names: [String]) async throws {
    var examples = AnswerExamples()
    var memories: [(String, Memory, EvaluationSet)] = []
    func load(_ names: ArraySlice<String>, _ body: () async throws -> Void) async throws {
        guard let name = names.first else { return try await body() }
        try await withMemory(name) { memory in
            let set = try evaluationSet(name)
            try await memory.learn(set)
            memories.append((name, memory, set))
            try await load(names.dropFirst(), body)
        }
    }
    try await load(names[...]) {
        for (name, memory, set) in memories {
            let even = try await memory.answerExamples(set) { $0 / 5 % 2 == 0 }
            print(name, "right candidate among", even.covered, "of", even.count, "passage", even.found, "sentence", even.sentences)
            examples.append(even)
        }
        let begin = ContinuousClock.now
        if ProcessInfo.processInfo.environment["SWEEP"] != nil {
            for rounds in [15, 40] {
                for penalty: Float in [0.0005, 0.005, 0.02, 0.06] {
                    let weights = examples.fittedWeights(penalty: penalty, rounds: rounds)
                    for (name, memory, set) in memories {
                        let report = try await memory.evaluateAnswers(set, weights: weights) {
                            $0 / 5 % 2 == 1
                        }
                        print(
                            rounds, penalty, name,
                            String(format: "%.3f %.3f", report.exactGuesses, report.guessF1))
                    }
                }
            }
        }
        let weights = examples.fittedWeights()
        print("fitted in", ContinuousClock.now - begin)
        var text = ""
        for (key, value) in weights.sorted(by: { $0.key < $1.key }) {
            text += "\"\(key)\": \(String(format: "%.3f", value)),\n"
        }
        try text.write(toFile: "/tmp/reason-eval/weights.txt", atomically: true, encoding: .utf8)
        for (name, memory, set) in memories {
            for (half, place) in [("fitted", 0), ("held out", 1)] {
                let begin = ContinuousClock.now
                let report = try await memory.evaluateAnswers(set, weights: weights) {
                    $0 / 5 % 2 == place
                }
                print(
                    name, half, report.questionCount,
                    String(
                        format: "answered %.3f em %.3f f1 %.3f | guess em %.3f f1 %.3f",
                        report.answered, report.exact, report.f1, report.exactGuesses,
                        report.guessF1), ContinuousClock.now - begin)
                var lines = ""
                for line in report.lines {
                    lines += (line.score.isExact ? "OK " : "-- ")
                        + String(format: "%.2f ", line.confidence)
                        + line.question + " => " + line.right.joined(separator: " | ") + " :: "
                        + (line.guess ?? "?") + "\n"
                }
                try lines.write(
                    toFile: "/tmp/reason-eval/\(name)-\(place).txt", atomically: true,
                    encoding: .utf8)
            }
        }
    }
}

/// One vector for every text: for what needs none.
struct FlatEmbedder: Embedder {
    let model = ModelIdentity(name: "flat", revision: "1", dimension: 64, maximumTokenCount: 512)
    func embed(_ texts: [String], as inputType: InputType) async throws(EmbeddingError)
        -> [EmbeddedText]
    {
        texts.map { _ in
            EmbeddedText(
                vector: [Float](repeating: 0.125, count: 64), tokenCount: 1, isTruncated: false)
        }
    }
}

func babi(_ limit: Int) async throws {
    let folder = "/tmp/reason-eval/babi-\(ProcessInfo.processInfo.processIdentifier)"
    var configuration = MemoryConfiguration(directory: folder)
    configuration.shardCount = 1
    let memory = try await Memory.open(configuration, embedder: FlatEmbedder())
    let files = try FileManager.default.contentsOfDirectory(atPath: data + "babi-train")
    var sum = 0.0
    for task in 1...20 {
        guard let file = files.first(where: { $0.hasPrefix("qa\(task)_") }) else { continue }
        let set = try StorySet.read(data + "babi-train/" + file)
        var right = 0
        var wrong: [String] = []
        let items = set.items.enumerated().filter { $0.offset % 10 == 3 }.prefix(limit)
        for (_, item) in items {
            try await memory.reset()
            let (answer, isRight) = try await memory.evaluate(item)
            if isRight { right += 1 } else if wrong.count < 3 {
                wrong.append("\(item.question) => \(item.answer) :: \(answer ?? "?")")
            }
        }
        let share = Double(right) / Double(items.count)
        sum += share
        print(file, String(format: "%.2f", share), wrong.joined(separator: "; "))
    }
    print("mean", sum / 20)
    try await memory.close()
    try FileManager.default.removeItem(atPath: folder)
}

func metaqa(_ limit: Int) async throws {
    let folder = "/tmp/reason-eval/metaqa-\(ProcessInfo.processInfo.processIdentifier)"
    let memory = try await Memory.open(
        MemoryConfiguration(directory: folder), embedder: FlatEmbedder())
    let begin = ContinuousClock.now
    try await memory.importTriples(TripleFile.read(data + "metaqa-dev/kb.txt"))
    print("imported in", ContinuousClock.now - begin)
    for hops in 1...3 {
        let begin = ContinuousClock.now
        let results = try await memory.evaluateStatements(
            data + "metaqa-dev/dev-\(hops)-hop.txt", limit: limit)
        let right = results.filter(\.isRight).count
        print(
            hops, "hops", Double(right) / Double(results.count),
            (ContinuousClock.now - begin) / results.count)
        var lines = ""
        for result in results where !result.isRight {
            lines += "\(result.question) :: \(result.answer ?? "?")\n"
        }
        for result in results.filter({ !$0.isRight }).prefix(12) {
            print(result.question, try memory.explainNames(result.question))
        }
        try lines.write(
            toFile: "/tmp/reason-eval/metaqa-\(hops).txt", atomically: true, encoding: .utf8)
    }
    try await memory.close()
    try FileManager.default.removeItem(atPath: folder)
}

let arguments = CommandLine.arguments
switch arguments[1] {
case "retrieval":
    for name in arguments.dropFirst(2) {
        try await withMemory(name) { memory in
            let set = try EvaluationSet.read(
                corpus: data + "\(name)/corpus.json", questions: data + "\(name)/questions.json")
            for pass in 1...2 {
                let report = try await memory.evaluateRetrieval(set, cutoffs: [2, 5, 10])
                print(name, "pass", pass, report.passageCount, "passages")
                for row in report.rows {
                    let recalls = [2, 5, 10].map {
                        String(format: "%6.1f", 100 * (row.recall[$0] ?? 0))
                    }
                    print(
                        row.strategy.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0),
                        recalls.joined(), String(format: "%6.1f", 100 * row.complete),
                        row.medianTime)
                }
                print("answered", report.answered, "exact", report.exactAnswers ?? -1)
            }
        }
    }
case "answers":
    try await answers(Array(arguments.dropFirst(2)))
case "babi":
    try await babi(arguments.count > 2 ? Int(arguments[2]) ?? 40 : 40)
case "metaqa":
    try await metaqa(arguments.count > 2 ? Int(arguments[2]) ?? 100 : 100)
default:
    print("?")
}
