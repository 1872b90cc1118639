import Platform

/// Finds the documents of a job's files and directories. Blocks.
struct ItemListing {
    /// Documents of one job at most.
    static let countLimit = 1_000_000
    private static let depthLimit = 64

    let roots: [ConfinedDirectory]
    let adapter: Adapter?

    private(set) var items: [JobItem] = []
    private(set) var failures: [JobFailure] = []
    private(set) var skippedCount = 0

    init(roots: [ConfinedDirectory], adapter: Adapter?) {
        self.roots = roots
        self.adapter = adapter
    }

    /// The allowed directory that holds a path, and the way to it.
    static func place(
        of path: String, in roots: [ConfinedDirectory]
    ) -> (root: ConfinedDirectory, steps: [String])? {
        guard path.hasPrefix("/") else { return nil }
        for root in roots {
            if let steps = root.steps(to: path) { return (root, steps) }
        }
        return nil
    }

    /// - Throws: when there are too many
    mutating func add(_ path: String) throws(ReadingFault) {
        guard let (root, steps) = Self.place(of: path, in: roots) else {
            return fail(path, "it lies in no directory that this server may read")
        }
        do throws(FileError) {
            let kind = try root.kind(steps)
            if kind == .file {
                guard adapter != nil || Adapter(ofName: path) != nil else {
                    return fail(path, "no adapter reads such files; name one, or rename the file")
                }
                let file = try root.open(steps)
                let count: Int
                do {
                    count = try file.byteCount()
                    try file.close()
                } catch {
                    file.closeAfterFailure()
                    throw error
                }
                items.append(JobItem(path: root.path(steps), byteCount: count))
                return
            }
            guard kind == .directory else { return fail(path, "it is no ordinary file") }
        } catch {
            return fail(path, Self.reason(error))
        }
        try addDirectory(root, steps, depth: 0)
    }

    private mutating func addDirectory(
        _ root: ConfinedDirectory, _ steps: [String], depth: Int
    ) throws(ReadingFault) {
        guard depth < Self.depthLimit else {
            return fail(root.path(steps), "it lies \(depth) directories deep; give it by itself")
        }
        let entries: [ConfinedDirectory.Entry]
        do throws(FileError) {
            entries = try root.entries(steps)
        } catch {
            return fail(root.path(steps), Self.reason(error))
        }
        for entry in entries {
            let next = steps + [entry.name]
            guard !entry.name.hasPrefix(".") else {
                skippedCount += 1
                continue
            }
            switch entry.kind {
            case .directory: try addDirectory(root, next, depth: depth + 1)
            case .file where adapter != nil || Adapter(ofName: entry.name) != nil:
                guard items.count < Self.countLimit else {
                    throw ReadingFault(
                        "the job has more than \(Self.countLimit) documents; split it")
                }
                items.append(JobItem(path: root.path(next), byteCount: entry.byteCount))
            case .file, .other: skippedCount += 1
            }
        }
    }

    private mutating func fail(_ path: String, _ reason: String) {
        failures.append(JobFailure(item: path, position: nil, line: nil, reason: reason))
    }

    /// A link on the way shows as one that is not followed, or as no directory.
    static func reason(_ error: FileError) -> String {
        "\(error) (symbolic links are not followed)"
    }
}
