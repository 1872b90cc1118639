import Foundation
import Platform

/// How a parser's process is started.
package struct ParserCommand: Sendable {
    package let program: String
    package let arguments: [String]
    /// As "NAME=value".
    package let environment: [String]

    package init(program: String, arguments: [String], environment: [String] = []) {
        self.program = program
        self.arguments = arguments
        self.environment = environment
    }

    /// The Python that set-up (`scripts/setup-python.sh`) installs once per user.
    package static func userPython(_ environment: [String: String]) -> String {
        let data =
            environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
            ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.local/share"
        return data + "/sutra/python/bin/python"
    }

    /// spaCy as set-up installed it; `nil` where it is not installed.
    /// - Parameter environment: of this process.
    package static func spacy(
        environment: [String: String]? = nil
    ) -> ParserCommand? {
        let environment = environment ?? ProcessInfo.processInfo.environment
        let python = userPython(environment)
        let marker = URL(filePath: python).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "sutra-python.txt")
        guard FileManager.default.isExecutableFile(atPath: python),
            FileManager.default.fileExists(atPath: marker.path)
        else { return nil }
        let script = String(decoding: PackageResources.spacy_worker_py, as: UTF8.self)
        // One thread each: the workers share the machine's cores, and sums keep their order.
        let threads = ["OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1", "MKL_NUM_THREADS=1"]
        let kept = ["PATH", "HOME", "LANG", "TMPDIR"].compactMap { name in
            environment[name].map { "\(name)=\($0)" }
        }
        return ParserCommand(
            program: python, arguments: ["-I", "-c", script, String(CurrentProcess.identifier)],
            environment: threads + kept)
    }
}
