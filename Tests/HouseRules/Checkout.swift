import Foundation

/// The files of this checkout, as the rules look at them.
struct Checkout {
    let root: URL

    init() {
        root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
    }

    /// Paths below `folder`, relative to the root, of files with one of the endings; sorted.
    func files(in folder: String, endings: Set<String>) -> [String] {
        let start = root.appending(path: folder)
        guard let walk = FileManager.default.enumerator(atPath: start.path) else { return [] }
        var found: [String] = []
        for case let path as String in walk where endings.contains((path as NSString).pathExtension)
        {
            let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".build") }
            if !isHidden { found.append(folder == "." ? path : "\(folder)/\(path)") }
        }
        return found.sorted()
    }

    func text(of path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    func lines(of path: String) throws -> [Substring] {
        try text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }
}
