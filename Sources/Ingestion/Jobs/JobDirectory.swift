import FoundationEssentials
import Platform
import WireAPI

/// The files of one job; docs/data-files.md, "Bulk jobs". Calls block.
struct JobDirectory: Sendable {
    let path: String
    private let files = PosixFileSystem()

    init(_ path: String) { self.path = path }

    private var requestPath: String { path + "/job.json" }
    private var progressPath: String { path + "/progress.json" }
    private var itemsPath: String { path + "/items.jsonl" }
    private var failuresPath: String { path + "/failures.jsonl" }
    private var contentsPath: String { path + "/" + Self.contentsName }
    private static let contentsName = "contents"
    /// A PDF file while it is being read, and its text.
    var documentPath: String { path + "/document.pdf" }
    var documentTextPath: String { path + "/document.txt" }

    /// Makes the directory. The request is written last: without it there is no job.
    func create(_ request: JobRequest, _ contents: [JobWish.Content]) throws {
        try files.makeDirectory(path)
        do {
            if !contents.isEmpty { try write(contents, request.adapter) }
            try write(JobRecord())
            try files.replaceContents(of: requestPath, with: Array(try Body.encode(request)))
        } catch {
            // What stays is removed at the next start.
            do { try remove() } catch {}
            throw error
        }
    }

    private func write(_ contents: [JobWish.Content], _ adapter: Adapter?) throws {
        try files.makeDirectory(contentsPath)
        var lines: [UInt8] = []
        var items: [JobItem] = []
        for (place, content) in contents.enumerated() {
            switch content {
            case .text(let bytes): lines += bytes + [0x0A]
            case .document(let bytes):
                let suffix = (adapter ?? .text).suffixes[0]
                let file = Self.contentsName + "/\(place + 1).\(suffix)"
                try files.replaceContents(of: path + "/" + file, with: bytes)
                items.append(JobItem(path: file, byteCount: bytes.count))
            }
        }
        if !lines.isEmpty {
            let file = Self.contentsName + "/texts.jsonl"
            try files.replaceContents(of: path + "/" + file, with: lines)
            items.append(JobItem(path: file, byteCount: lines.count))
        }
        try write(items)
    }

    func request() throws -> JobRequest? {
        guard let bytes = try files.contents(of: requestPath) else { return nil }
        return try Body.decode(JobRequest.self, from: bytes)
    }

    func record() throws -> JobRecord {
        guard let bytes = try files.contents(of: progressPath) else { return JobRecord() }
        return try Body.decode(JobRecord.self, from: bytes)
    }

    func write(_ record: JobRecord) throws {
        try files.replaceContents(of: progressPath, with: Array(try Body.encode(record)))
    }

    /// `nil` when they have not been listed yet.
    func items() throws -> [JobItem]? {
        guard let bytes = try files.contents(of: itemsPath) else { return nil }
        return try bytes.split(separator: 0x0A).map {
            try Body.decode(JobItem.self, from: Array($0))
        }
    }

    func write(_ items: [JobItem]) throws {
        var bytes: [UInt8] = []
        for item in items { bytes += try Body.encode(item) + [0x0A] }
        try files.replaceContents(of: itemsPath, with: bytes)
    }

    /// Whether a document came with the job. Its path begins at the job's directory, which may be
    /// moved.
    func holds(_ item: JobItem) -> Bool { !item.path.hasPrefix("/") }

    /// Adds failures behind the first `byteCount` bytes, which are those that `progress.json`
    /// speaks of; what stands behind was written by a run that did not get so far.
    /// - Returns: bytes of the file
    func append(_ failures: [JobFailure], at byteCount: Int) throws -> Int {
        var bytes: [UInt8] = []
        for failure in failures { bytes += try Body.encode(failure) + [0x0A] }
        let file = try files.open(failuresPath, .creatingIfAbsent)
        do {
            try file.truncate(to: byteCount)
            // SAFETY: the raw view of initialised plain bytes.
            try file.write(bytes.span.bytes, at: byteCount)
            try file.synchronise()
            try file.close()
        } catch {
            file.closeAfterFailure()
            throw error
        }
        if byteCount == 0 { try files.synchroniseDirectory(path) }
        return byteCount + bytes.count
    }

    /// - Parameter byteCount: of the file that count
    func failures(upTo byteCount: Int) throws -> [JobFailure] {
        guard byteCount > 0, let bytes = try files.contents(of: failuresPath) else { return [] }
        return try bytes.prefix(byteCount).split(separator: 0x0A).map {
            try Body.decode(JobFailure.self, from: Array($0))
        }
    }

    /// Removes what only a job needs that goes on: documents that came with it.
    func removeContents() throws {
        try removeTree(contentsPath)
        try removeDocument()
    }

    func removeDocument() throws {
        for file in [documentPath, documentTextPath] {
            if try files.information(of: file) != nil { try files.remove(file) }
        }
    }

    func remove() throws {
        // First what makes it a job, so that a half removed one is none.
        if try files.information(of: requestPath) != nil { try files.remove(requestPath) }
        try removeTree(path)
    }

    private func removeTree(_ path: String) throws {
        guard let information = try files.information(of: path) else { return }
        if information.kind == .directory {
            for name in try files.names(in: path) { try removeTree(path + "/" + name) }
        }
        try files.remove(path)
    }

    /// Bytes of all files.
    func byteCount() throws -> Int { try Self.byteCount(of: path) }

    private static func byteCount(of path: String) throws -> Int {
        let files = PosixFileSystem()
        guard let information = try files.information(of: path) else { return 0 }
        guard information.kind == .directory else { return information.byteCount }
        return try files.names(in: path).reduce(0) { try $0 + byteCount(of: path + "/" + $1) }
    }
}
