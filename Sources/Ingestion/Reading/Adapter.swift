package import Platform
import WireAPI

/// A kind of document that texts are read out of.
package enum Adapter: String, CaseIterable, Sendable, Codable {
    case text, markdown, jsonl, csv, html, pdf

    /// Ends of file names, in lower case.
    package var suffixes: [String] {
        switch self {
        case .text: ["txt", "text"]
        case .markdown: ["md", "markdown"]
        case .jsonl: ["jsonl", "ndjson"]
        case .csv: ["csv", "tsv"]
        case .html: ["html", "htm", "xhtml"]
        case .pdf: ["pdf"]
        }
    }

    package var explanation: String {
        switch self {
        case .text: "plain text in UTF-8, by paragraph, line or file"
        case .markdown: "Markdown, by paragraph with its heading, line or file"
        case .jsonl:
            "a JSON object a line: content, and if wanted source, metadata, ttl_seconds or "
                + "expires_at"
        case .csv:
            "a header and records, with commas (.csv) or tabs (.tsv); the column content or text, "
                + "or one that is named; source, if there is one; others become metadata"
        case .html: "the paragraphs of a page, without scripts and styles; its title is kept"
        case .pdf: "the paragraphs of each page, by pdftotext of poppler-utils; the page is kept"
        }
    }

    /// The adapter for a file's name; `nil` when no one reads such files.
    package init?(ofName name: String) {
        guard let dot = name.lastIndex(of: "."), name[dot...] != name[...] else { return nil }
        let suffix = name[name.index(after: dot)...].lowercased()
        guard let adapter = Self.allCases.first(where: { $0.suffixes.contains(suffix) }) else {
            return nil
        }
        self = adapter
    }
}

/// How documents are read.
package struct ReadingOptions: Sendable, Codable, Equatable {
    package var unit = TextUnit.paragraph
    /// The column of the text in CSV files.
    package var column: String?

    package init(unit: TextUnit = .paragraph, column: String? = nil) {
        self.unit = unit
        self.column = column
    }
}

extension Adapter {
    /// Bytes of an HTML page that is read.
    private static let pageByteCount = 64 << 20

    /// A reader of an open file that is read as it comes. Not for PDF. Blocks.
    package func reader(
        of file: any File, name: String, source: String?, _ options: ReadingOptions
    ) throws(ReadingFault) -> any TextReader {
        if self == .html {
            let bytes = try FileBytes.all(of: file, upTo: Self.pageByteCount)
            return try Self.pageReader(bytes, source: source, options)
        }
        return reader(of: FileBytes(file), name: name, source: source, options)
    }

    /// The same for bytes from anywhere. Not for PDF and HTML, which are read as a whole.
    package func reader(
        of bytes: any ByteSource, name: String, source: String?, _ options: ReadingOptions
    ) -> any TextReader {
        switch self {
        case .jsonl: return JSONLReader(bytes, source: source)
        case .csv:
            return CSVReader(
                bytes, isTabbed: name.lowercased().hasSuffix(".tsv"), source: source,
                column: options.column)
        case .text, .markdown, .html, .pdf:
            return PlainReader(
                bytes, source: source,
                cutter: TextCutter(unit: options.unit, isMarkdown: self == .markdown))
        }
    }

    /// A reader of an HTML or PDF file, which are read as a whole. The path is trusted.
    package func wholeReader(
        of path: String, source: String?, _ options: ReadingOptions
    ) async throws -> any TextReader {
        let files = PosixFileSystem()
        guard self == .pdf else {
            let file = try files.open(path, .reading)
            defer { file.closeAfterFailure() }
            let bytes = try FileBytes.all(of: file, upTo: Self.pageByteCount)
            return try Self.pageReader(bytes, source: source, options)
        }
        guard let pdf = PDFProgram() else { throw PDFProgram.missing }
        let text = try TemporaryFile()
        do {
            try await pdf.convert(path, into: text.path)
            let bytes = try files.contents(of: text.path) ?? []
            try text.remove()
            let byteCount = try files.information(of: path)?.byteCount ?? 0
            return Self.pdfReader(bytes, source: source, options, documentByteCount: byteCount)
        } catch {
            try text.remove()
            throw error
        }
    }

    /// A reader of an HTML page.
    package static func pageReader(
        _ bytes: [UInt8], source: String?, _ options: ReadingOptions
    ) throws(ReadingFault) -> any TextReader {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw ReadingFault("it is not UTF-8; convert the file first")
        }
        guard !bytes.contains(0) else {
            throw ReadingFault("it holds a NUL byte; is this a page?")
        }
        let page = HTMLText(bytes)
        let texts =
            options.unit == .file
            ? [page.paragraphs.joined(separator: "\n\n")] : page.paragraphs
        let metadata = page.title.map { JSONValue.object(["title": .string($0)]) }
        return ListReader(
            texts.filter { !$0.isEmpty }.map {
                LearnRequest(content: $0, source: source, metadata: metadata)
            }, documentByteCount: bytes.count)
    }

    /// A reader of what `pdftotext` wrote: pages with a form feed behind each. Blocks.
    package static func pdfReader(
        _ text: [UInt8], source: String?, _ options: ReadingOptions, documentByteCount: Int
    ) -> any TextReader {
        var texts: [LearnRequest] = []
        for (place, page) in text.split(separator: 0x0C, omittingEmptySubsequences: false)
            .enumerated()
        {
            var cutter = TextCutter(unit: options.unit, isMarkdown: false)
            let metadata = JSONValue.object(["page": .integer(Int64(place + 1))])
            let lines = page.split(separator: 0x0A, omittingEmptySubsequences: false).map {
                // A byte 0 stands for a character that the file's font does not name.
                String(decoding: $0.filter { $0 != 0 }, as: UTF8.self)
            }
            let found = lines.compactMap { cutter.add($0) } + [cutter.finish()].compactMap { $0 }
            texts += found.map {
                LearnRequest(content: $0, source: source, metadata: metadata)
            }
        }
        return ListReader(texts, documentByteCount: documentByteCount)
    }
}
