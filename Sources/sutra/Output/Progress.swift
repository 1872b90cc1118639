import Foundation

/// Shows how far long work has come: a bar that is drawn again and again on a terminal, and a plain
/// line every few seconds elsewhere. Both go to the error stream.
struct Progress {
    private let isTerminal: Bool
    private let interval: Duration
    private let start = ContinuousClock.now
    private var shownAt: ContinuousClock.Instant?

    init() {
        isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
        interval = isTerminal ? .milliseconds(100) : .seconds(5)
    }

    /// - Parameters:
    ///   - share: what is done, 0...1; `nil` when the whole is not known
    ///   - isLast: show it in any case, and go to the next line
    mutating func show(_ text: String, share: Double?, isLast: Bool = false) {
        let now = ContinuousClock.now
        if let shownAt, now - shownAt < interval, !isLast { return }
        shownAt = now
        let percent = share.map { "\(Int($0 * 100)) %" } ?? ""
        let line: String
        if isTerminal {
            let width = 24
            let filled = share.map { Int(Double(width) * min(max($0, 0), 1)) } ?? 0
            let bar =
                String(repeating: "#", count: filled)
                + String(repeating: "-", count: width - filled)
            line =
                "\r\u{1B}[2K" + (share == nil ? "" : "[\(bar)] \(percent)  ") + text
                + (isLast ? "\n" : "")
        } else {
            line = (percent.isEmpty ? "" : "\(percent)  ") + text + "\n"
        }
        FileHandle.standardError.write(Data(line.utf8))
    }

    var elapsed: Duration { ContinuousClock.now - start }
}

extension Duration {
    var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}
