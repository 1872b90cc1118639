import WireAPI

/// Comma or tab separated values with a header: one column is the text, one may be its source, and
/// the others are kept as metadata.
///
/// Source: RFC 4180.
package struct CSVReader: TextReader {
    /// Columns that are taken for the text, in this order, when none is named.
    package static let textColumns = ["content", "text"]
    private static let sourceColumn = "source"

    private var lines: LineReader
    private let separator: UInt8
    private let source: String?
    private let wanted: String?
    private var header: Header?

    private struct Header: Sendable {
        let names: [String]
        let text: Int
        let source: Int?
    }

    /// - Parameter column: the column of the text
    package init(_ bytes: any ByteSource, isTabbed: Bool, source: String?, column: String?) {
        lines = LineReader(bytes)
        separator = isTabbed ? UInt8(ascii: "\t") : UInt8(ascii: ",")
        self.source = source
        wanted = column
    }

    package var lineNumber: Int { lines.lineNumber }
    package var byteCount: Int { lines.byteCount }

    package mutating func next() throws(ReadingFault) -> FoundText? {
        let header = try readHeader()
        while let record = try record() {
            guard let fields = record.fields else {
                return .refused(reason: "text stands outside of the quotes of a field")
            }
            // An empty line is no record.
            if fields == [""] { continue }
            guard fields.count == header.names.count else {
                return .refused(
                    reason: "it has \(fields.count) fields, the header \(header.names.count)")
            }
            return found(fields, header)
        }
        return nil
    }

    private func found(_ fields: [String], _ header: Header) -> FoundText {
        let text = fields[header.text]
        guard text.contains(where: { !$0.isWhitespace }) else {
            return .refused(reason: "the column \"\(header.names[header.text])\" is empty")
        }
        let label = header.source.map { fields[$0] } ?? ""
        var others: [String: JSONValue] = [:]
        for (place, name) in header.names.enumerated()
        where place != header.text && place != header.source && !fields[place].isEmpty {
            others[name] = .string(fields[place])
        }
        return .text(
            LearnRequest(
                content: text, source: label.isEmpty ? source : label,
                metadata: others.isEmpty ? nil : .object(others)))
    }

    private mutating func readHeader() throws(ReadingFault) -> Header {
        if let header { return header }
        guard let names = try record()?.fields else {
            throw ReadingFault("it has no header, a first line that names the columns")
        }
        guard Set(names).count == names.count else {
            throw ReadingFault("two columns have the same name in the header")
        }
        let candidates = wanted.map { [$0] } ?? Self.textColumns
        guard let text = candidates.compactMap({ names.firstIndex(of: $0) }).first else {
            let list = candidates.map { "\"\($0)\"" }.joined(separator: " or ")
            throw ReadingFault(
                "no column is called \(list); there are: \(names.joined(separator: ", "))")
        }
        let header = Header(
            names: names, text: text, source: names.firstIndex(of: Self.sourceColumn))
        self.header = header
        return header
    }

    /// The fields of the next record, `nil` in it when the quotes make no sense.
    private mutating func record() throws(ReadingFault) -> CSVRecord? {
        guard var text = try lines.next() else { return nil }
        let first = lines.lineNumber
        var record = CSVRecord(separator: separator)
        while record.add(text) {
            guard record.byteCount <= LineReader.lineByteCount, let more = try lines.next() else {
                throw ReadingFault(
                    "the quote that opens in the record of line \(first) never closes")
            }
            text = more
        }
        return record
    }
}

/// A record that is being put together from its lines.
private struct CSVRecord {
    let separator: UInt8
    private(set) var byteCount = 0
    private var done: [String] = []
    private var field: [UInt8] = []
    private var isQuoted = false
    private var isSenseless = false

    init(separator: UInt8) { self.separator = separator }

    /// `nil` when text stands outside of the quotes of a field.
    var fields: [String]? { isSenseless ? nil : done }

    /// Takes a line without its end. Returns whether the record goes on in the next line.
    mutating func add(_ line: String) -> Bool {
        let quote = UInt8(ascii: "\"")
        let bytes = Array(line.utf8)
        byteCount += bytes.count + 1
        var place = 0
        if isQuoted { field.append(UInt8(ascii: "\n")) }
        while true {
            if !isQuoted, place < bytes.count, bytes[place] == quote {
                isQuoted = true
                place += 1
            }
            if isQuoted {
                guard let end = takeQuoted(bytes, from: place) else { return true }
                isQuoted = false
                place = end
                if place < bytes.count, bytes[place] != separator {
                    isSenseless = true
                    return false
                }
            } else {
                let end = bytes[place...].firstIndex(of: separator) ?? bytes.count
                field += bytes[place..<end]
                place = end
            }
            done.append(String(decoding: field, as: UTF8.self))
            field = []
            guard place < bytes.count else { return false }
            place += 1
        }
    }

    /// Takes what stands in quotes. Returns the place behind the closing one, `nil` without one.
    private mutating func takeQuoted(_ bytes: [UInt8], from start: Int) -> Int? {
        let quote = UInt8(ascii: "\"")
        var place = start
        while place < bytes.count {
            if bytes[place] != quote {
                field.append(bytes[place])
            } else if place + 1 < bytes.count, bytes[place + 1] == quote {
                field.append(quote)
                place += 1
            } else {
                return place + 1
            }
            place += 1
        }
        return nil
    }
}
