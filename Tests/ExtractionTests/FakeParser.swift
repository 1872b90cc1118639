import Extraction
import Foundation

/// A parser process that misbehaves where a text tells it to.
///
/// It answers with a chain: each word hangs on the one before. The words "crash", "hang" and
/// "babble" make it do so, "crashonce" only where it has not before.
enum FakeParser {
    private static let script = """
        import json, os, sys, time
        marker = sys.argv[1]
        parent = os.getppid()
        print(json.dumps({"ready": True}), flush=True)
        for line in sys.stdin:
            request = json.loads(line)
            words = {word for sentence in request["sentences"] for word in sentence["words"]}
            if "crash" in words: os._exit(3)
            while "hang" in words and os.getppid() == parent: time.sleep(0.05)
            if "babble" in words: print("{]", flush=True); continue
            if "short" in words: request["sentences"].pop()
            if "crashonce" in words and not os.path.exists(marker):
                open(marker, "w").close()
                os._exit(3)
            print(json.dumps({"id": request["id"], "sentences": [
                {"heads": [max(0, i - 1) for i in range(len(s["words"]))],
                 "labels": " ".join(["ROOT"] + ["dep"] * (len(s["words"]) - 1)),
                 "tags": " ".join(["NN"] * len(s["words"])), "entities": []}
                for s in request["sentences"]]}), flush=True)
        """

    /// An extractor over such processes, and the folder of its marker file.
    static func extractor(
        processCount: Int = 2, answerTime: Duration = .seconds(30)
    ) throws -> SpacyExtractor {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "sutra-parser-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return SpacyExtractor(
            ParserCommand(
                program: "/usr/bin/env",
                arguments: ["python3", "-c", script, folder.appending(path: "marker").path],
                environment: ["PATH=" + (ProcessInfo.processInfo.environment["PATH"] ?? "")]),
            processCount: processCount, answerTime: answerTime, firstPause: .milliseconds(1))
    }
}

/// Whether spaCy is installed for this user; says so once where it is not.
enum InstalledParser {
    static let command: ParserCommand? = {
        let command = ParserCommand.spacy()
        if command == nil {
            print("spaCy is not installed: tests of it are skipped (scripts/setup-python.sh).")
        }
        return command
    }()

    static var isThere: Bool { command != nil }

    /// One for all tests: each process takes 0.2 GB and a second to start.
    static let extractor: SpacyExtractor? = command.map { SpacyExtractor($0, processCount: 2) }
}

/// Ends another process the hard way.
func kill(_ process: Int32) throws {
    let killing = Process()
    killing.executableURL = URL(filePath: "/bin/kill")
    killing.arguments = ["-KILL", String(process)]
    try killing.run()
    killing.waitUntilExit()
}
