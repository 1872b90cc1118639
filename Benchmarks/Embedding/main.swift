import Embedding
import Foundation
import Platform
import VectorKernels

// Embeds the lines of files on command, for scripts/bench-embedding.py, which runs other embedders
// by the same commands. Usage: EmbeddingBenchmark MODEL_FOLDER PRECISION THREADS
//
//   time FILE BATCH   embeds all lines, BATCH at a call; answers the seconds of every call
//   vectors FILE OUT  embeds all lines; writes the vectors as little-endian f32
//   memory            answers the resident bytes
//
// `EmbeddingBenchmark cache MODEL_FOLDER` measures the cache: see CacheBenchmark.swift.

/// One line, at once.
func answer(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
}

let arguments = CommandLine.arguments.dropFirst()
if arguments.count == 2, arguments[1] == "cache" {
    try await CacheBenchmark.run(model: URL(fileURLWithPath: arguments[2]))
    exit(0)
}
guard arguments.count == 3, let threads = Int(arguments[3]),
    arguments[2] == "default" || EncoderKernels.Precision(rawValue: arguments[2]) != nil
else { fail("usage: EmbeddingBenchmark MODEL_FOLDER f32|bf16|int8|default THREADS") }

let start = ContinuousClock.now
let embedder = try LocalEmbedder(
    modelDirectory: URL(fileURLWithPath: arguments[1]),
    precision: EncoderKernels.Precision(rawValue: arguments[2]), threadCount: threads)
answer("ready \((ContinuousClock.now - start) / .seconds(1)) \(embedder.engine)")

func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
}

func time(_ texts: [String], batch: Int) async throws -> [Double] {
    var times: [Double] = []
    for first in stride(from: 0, to: texts.count, by: batch) {
        let part = Array(texts[first..<min(first + batch, texts.count)])
        let start = ContinuousClock.now
        _ = try await embedder.embed(part, as: .document)
        times.append((ContinuousClock.now - start) / .seconds(1))
    }
    return times
}

func write(_ texts: [String], to path: String) async throws {
    var data = Data()
    for text in try await embedder.embed(texts, as: .document) {
        for value in text.vector {
            withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) }
        }
    }
    try data.write(to: URL(fileURLWithPath: path))
}

while let line = readLine() {
    let words = line.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("time", 3):
        let times = try await time(lines(words[1]), batch: Int(words[2]) ?? 1)
        answer(times.map { String($0) }.joined(separator: " "))
    case ("vectors", 3):
        try await write(lines(words[1]), to: words[2])
        answer("written")
    case ("memory", 1): answer(String(CurrentProcess.residentByteCount))
    default: fail("unknown command: \(line)")
    }
}
embedder.shutDown()
