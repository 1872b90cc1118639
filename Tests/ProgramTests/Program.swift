import Foundation
import Testing

/// The built program, run as an operator runs it.
struct Program {
    /// A folder of this test's own.
    let folder: String
    private let executable: String

    /// The small model that set-up installs for tests; `nil` without it.
    static let model: String? = {
        let home =
            ProcessInfo.processInfo.environment["XDG_DATA_HOME"]
            ?? NSHomeDirectory() + "/.local/share"
        let models = home + "/sutra/models"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: models)) ?? []
        return names.first { $0.hasPrefix("all-MiniLM-L6-v2@") }.map { models + "/" + $0 }
    }()

    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    init() throws {
        folder =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("sutra-program-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        // The program lies beside the tests, wherever they were built.
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        executable = (tests as NSString).deletingLastPathComponent + "/sutra"
        try #require(FileManager.default.isExecutableFile(atPath: executable), "\(executable)")
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }

    func contents(of name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    }

    /// Runs a command in the folder, or another program.
    func run(_ arguments: [String], program: String? = nil) async throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program ?? executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var environment = ["PATH": "/usr/bin:/bin", "SUTRA_EXTRACTOR": "pattern"]
        environment["MODEL_PATH"] = Self.model
        process.environment = environment
        // Files, so that no pipe can fill up.
        let name = UUID().uuidString
        let (output, errors) = (folder + "/" + name + ".out", folder + "/" + name + ".err")
        for path in [output, errors] {
            _ = FileManager.default.createFile(atPath: path, contents: nil)
        }
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: errors)
        process.standardInput = FileHandle.nullDevice
        return try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { process in
                continuation.resume(
                    returning: Result(
                        status: process.terminationStatus,
                        output: (try? String(contentsOfFile: output, encoding: .utf8)) ?? "",
                        errors: (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""))
            }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
    }

    /// The same for a command that has to end well.
    @discardableResult
    func expect(_ arguments: String...) async throws -> String {
        let result = try await run(arguments)
        #expect(result.status == 0, "sutra \(arguments): \(result.errors)")
        return result.output
    }
}
