import Foundation
import Fuzzing

// Hostile input for one parser. `make fuzz-short` and `make fuzz` build it with libFuzzer; built
// without, it only shows what an input does.
//
//   Fuzz list                     the parsers
//   Fuzz TARGET FILE…             the parser reads each file
//   Fuzz TARGET seeds FOLDER      writes valid inputs, one a file, and beside the folder what may
//                                 be put into them (FOLDER.dictionary)
//   Fuzz TARGET guided OPTION…    libFuzzer, with its options

let arguments = Array(CommandLine.arguments.dropFirst())
let targets = try await FuzzTargets.all()
if arguments == ["list"] {
    print(targets.map(\.name).joined(separator: "\n"))
    exit(0)
}
guard arguments.count >= 2, let target = targets.first(where: { $0.name == arguments[0] }) else {
    print("usage: Fuzz list | Fuzz TARGET FILE… | Fuzz TARGET seeds FOLDER | Fuzz TARGET guided …")
    exit(2)
}
if arguments[1] == "guided" {
    #if FUZZER
        exit(GuidedFuzzing.run(target, options: Array(arguments.dropFirst(2))))
    #else
        print("this program was built without libFuzzer: `make fuzz-short` builds it with it")
        exit(2)
    #endif
}
if arguments[1] == "seeds", arguments.count == 3 {
    let folder = URL(filePath: arguments[2])
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (number, example) in target.examples.enumerated() {
        try Data(example).write(to: folder.appending(path: "example-\(number)"))
    }
    let lines = target.dictionary.map { word in
        "\"" + word.map { "\\x" + String(0x100 + Int($0), radix: 16).dropFirst() }.joined() + "\"\n"
    }
    try Data(lines.joined().utf8).write(to: URL(filePath: arguments[2] + ".dictionary"))
    exit(0)
}
for path in arguments.dropFirst() {
    do {
        try target.run([UInt8](try Data(contentsOf: URL(filePath: path))))
        print("\(path): no finding")
    } catch let finding as FuzzFinding {
        print("\(path): \(finding)")
        exit(1)
    }
}
