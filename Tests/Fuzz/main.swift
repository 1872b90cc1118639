import Foundation
import Fuzzing
import Platform

// Hostile input for one parser: `make fuzz-short`, `make fuzz`.
//
//   Fuzz list                  the parsers
//   Fuzz TARGET SECONDS SEED   inputs of SEED and the seeds after it, until the time is over
//   Fuzz TARGET show SEED      that one input, to standard output
//
// A parser that traps ends this program. scripts/fuzz.sh then says which seed did it.

/// An input that takes so long is a finding.
let patience = Duration.seconds(5)
let arguments = Array(CommandLine.arguments.dropFirst())
let targets = try await FuzzTargets.all()
if arguments == ["list"] {
    print(targets.map(\.name).joined(separator: "\n"))
    exit(0)
}
guard arguments.count == 3, let target = targets.first(where: { $0.name == arguments[0] }),
    let first = UInt64(arguments[2])
else {
    print("usage: Fuzz list | Fuzz TARGET SECONDS SEED | Fuzz TARGET show SEED")
    exit(2)
}
if arguments[1] == "show" {
    FileHandle.standardOutput.write(Data(target.input(seed: first)))
    exit(0)
}
guard let seconds = Int(arguments[1]) else { exit(2) }
let journal = ProcessInfo.processInfo.environment["FUZZ_JOURNAL"].map { path in
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    return FileHandle(forWritingAtPath: path)
}
let clock = SystemMonotonicClock()
let end: Duration = clock.now() + .seconds(seconds)
var seed = first
var count = 0
repeat {
    try journal??.seek(toOffset: 0)
    journal??.write(Data("\(seed)\n".utf8))
    let start: Duration = clock.now()
    try target.run(seed: seed)
    guard clock.now() - start < patience else {
        print("\(target.name), seed \(seed): took \(clock.now() - start)")
        exit(1)
    }
    seed &+= 1
    count += 1
} while clock.now() < end
print("\(target.name): \(count) inputs from seed \(first) in \(seconds) s, no finding")
