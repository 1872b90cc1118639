import Platform
import Synchronization
import WireAPI

/// A document that is being read.
final class OpenedItem: Sendable {
    /// At its first text.
    let reader: any TextReader
    /// What has to be closed in the end.
    let file: (any File)?
    let byteCount: Int
    private let line = Mutex(0)

    init(_ reader: any TextReader, file: (any File)?, byteCount: Int) {
        self.reader = reader
        self.file = file
        self.byteCount = byteCount
    }

    /// The last line that was read; `nil` where there are none.
    var lineNumber: Int? { line.withLock { $0 == 0 ? nil : $0 } }

    func note(lineNumber: Int) { line.withLock { $0 = lineNumber } }
}

extension Ingester {
    /// Opens a document for reading, and has a PDF file's text taken out.
    /// - Throws: ``ReadingFault`` when the document is at fault
    func open(_ item: JobItem, of job: Job) async throws -> OpenedItem {
        let adapter = job.request.adapter ?? Adapter(ofName: item.path) ?? .text
        let isOwn = job.directory.holds(item)
        let source = job.request.source ?? (isOwn ? nil : item.path)
        let options = job.request.options
        guard adapter == .pdf else {
            return try await worker.run { [self] in
                let file = try openFile(item, of: job)
                do {
                    let read: Adapter = isOwn && item.path.hasSuffix(".jsonl") ? .jsonl : adapter
                    let byteCount = try file.byteCount()
                    let reader = try read.reader(
                        of: file, name: item.path, source: source, options)
                    return OpenedItem(reader, file: file, byteCount: byteCount)
                } catch {
                    file.closeAfterFailure()
                    throw error
                }
            }
        }
        guard let pdf else { throw PDFProgram.missing }
        // A copy: what is converted is what was opened within the allowed directory.
        let byteCount = try await worker.run { [self] in try copyDocument(item, of: job) }
        try await pdf.convert(job.directory.documentPath, into: job.directory.documentTextPath)
        return try await worker.run {
            let text = try PosixFileSystem().contents(of: job.directory.documentTextPath) ?? []
            return OpenedItem(
                Adapter.pdfReader(text, source: source, options, documentByteCount: byteCount),
                file: nil, byteCount: byteCount)
        }
    }

    private func copyDocument(_ item: JobItem, of job: Job) throws -> Int {
        let file = try openFile(item, of: job)
        defer { file.closeAfterFailure() }
        let byteCount = try file.byteCount()
        guard byteCount <= PDFProgram.fileByteCount else {
            throw ReadingFault(
                "it has \(byteCount) bytes; the limit for PDF is \(PDFProgram.fileByteCount)")
        }
        guard try byteCount < spaceLeft() else {
            throw ReadingFault("the jobs' directory has no room for a copy (SUTRA_INGEST_BYTES)")
        }
        let bytes = try file.read(0..<byteCount)
        try PosixFileSystem().replaceContents(of: job.directory.documentPath, with: bytes)
        return byteCount
    }

    /// - Throws: ``ReadingFault`` when it is not there, or leads elsewhere
    private func openFile(_ item: JobItem, of job: Job) throws(ReadingFault) -> any File {
        guard !job.directory.holds(item) else {
            return try Self.opened { () throws(FileError) in
                try PosixFileSystem().open(job.directory.path + "/" + item.path, .reading)
            }
        }
        guard let (root, steps) = ItemListing.place(of: item.path, in: configuration.roots) else {
            throw ReadingFault("it lies in no directory that this server may read any more")
        }
        return try Self.opened { () throws(FileError) in try root.open(steps) }
    }

    private static func opened(
        _ open: () throws(FileError) -> any File
    ) throws(ReadingFault) -> any File {
        do throws(FileError) {
            return try open()
        } catch {
            throw ReadingFault(ItemListing.reason(error))
        }
    }
}
