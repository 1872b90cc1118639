import Platform
import Synchronization

/// Takes the text out of PDF files with poppler's `pdftotext`, in a process of its own that may use
/// only so much memory, time and disk: PDF files come from anywhere.
package struct PDFProgram: Sendable, Hashable {
    /// Bytes of a PDF file that is read.
    static let fileByteCount = 128 << 20
    private static let textByteCount = 64 << 20
    private static let memoryByteCount = 2 << 30
    private static let processorSeconds = 300
    private static let patience = Duration.seconds(600)

    private let pdftotext: String
    private let prlimit: String

    /// `nil` when this machine lacks the programs.
    package init?(in folders: [String] = ["/usr/bin", "/usr/local/bin", "/bin"]) {
        let files = PosixFileSystem()
        let find = { (name: String) -> String? in
            folders.map { "\($0)/\(name)" }.first {
                do { return try files.information(of: $0)?.kind == .file } catch { return false }
            }
        }
        guard let pdftotext = find("pdftotext"), let prlimit = find("prlimit") else { return nil }
        self.pdftotext = pdftotext
        self.prlimit = prlimit
    }

    /// The first lines that the program says.
    private final class Messages: Sendable {
        private let lines = Mutex<[String]>([])

        func add(_ line: String) { lines.withLock { if $0.count < 5 { $0.append(line) } } }
        var text: String { lines.withLock { $0.joined(separator: "; ") } }
    }

    /// Writes the text of a file into another one, a form feed behind each page.
    /// - Throws: also when the task is cancelled
    func convert(_ path: String, into text: String) async throws(ReadingFault) {
        let program = ChildProcess(
            ChildCommand(
                executable: prlimit,
                arguments: [
                    "--as=\(Self.memoryByteCount)", "--fsize=\(Self.textByteCount)",
                    "--cpu=\(Self.processorSeconds)", "--core=0", "--nofile=64",
                    pdftotext, "-q", "-enc", "UTF-8", "-eol", "unix", path, text,
                ], environment: ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]))
        let said = Messages()
        let ending = await withTaskCancellationHandler {
            await withTaskGroup(of: ChildEnding?.self) { group in
                group.addTask {
                    await program.run(
                        onStart: { _ in },
                        onLine: { line in
                            said.add(line)
                        })
                }
                group.addTask {
                    guard (try? await Task.sleep(for: Self.patience)) != nil else { return nil }
                    program.send(.kill)
                    return nil
                }
                var ending: ChildEnding?
                while let next = await group.next() {
                    guard let next else { continue }
                    ending = next
                    group.cancelAll()
                }
                return ending ?? .disappeared
            }
        } onCancel: {
            program.send(.kill)
        }
        guard ending != .exited(0) else { return }
        let words = said.text
        throw ReadingFault(Self.reason(ending) + (words.isEmpty ? "" : " (\(words))"))
    }

    static let missing = ReadingFault(
        "PDF files are read by pdftotext, which this machine lacks; install poppler-utils")

    /// pdftotext(1), "EXIT CODES".
    private static func reason(_ ending: ChildEnding) -> String {
        switch ending {
        case .exited(1): "it is no PDF file, or a damaged one"
        case .exited(3): "it is protected: its text may not be taken out, or needs a password"
        default:
            "pdftotext \(ending); it may use \(processorSeconds) s, "
                + "\(memoryByteCount >> 20) MiB of memory and \(textByteCount >> 20) MiB of text"
        }
    }
}
