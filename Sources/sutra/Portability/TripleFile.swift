import Engine
import Foundation

/// Reads triples: lines of `subject|relation|object`, or CSV (RFC 4180) of three columns.
enum TripleFile {
    /// - Throws: ``Failure`` with file and line.
    static func read(_ path: String, isCSV: Bool) throws(Failure) -> [StatedTriple] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure("\(path) cannot be read; is it there?")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw Failure("\(path) is not UTF-8 text")
        }
        do throws(Failure) {
            return try isCSV ? triples(inCSV: text) : triples(in: text)
        } catch {
            throw Failure("\(path), \(error.description)")
        }
    }

    /// Empty lines, and lines that begin with "#", are passed over.
    static func triples(in text: String) throws(Failure) -> [StatedTriple] {
        var triples: [StatedTriple] = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let trimmed = trim(line)
            guard !trimmed.isEmpty, !trimmed.hasPrefix("#") else { continue }
            let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(trim)
            triples.append(try triple(fields, line: index + 1))
        }
        return triples
    }

    /// A first row of `subject,relation,object` is a heading.
    static func triples(inCSV text: String) throws(Failure) -> [StatedTriple] {
        var triples: [StatedTriple] = []
        for (line, row) in try rows(text) {
            let fields = row.map(trim)
            if fields.allSatisfy(\.isEmpty) { continue }
            if line == 1, fields.map({ $0.lowercased() }) == ["subject", "relation", "object"] {
                continue
            }
            triples.append(try triple(fields, line: line))
        }
        return triples
    }

    private static func trim(_ text: some StringProtocol) -> String {
        text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func triple(_ fields: [String], line: Int) throws(Failure) -> StatedTriple {
        guard fields.count == 3, !fields.contains(where: \.isEmpty) else {
            throw Failure("line \(line): give subject, relation and object, none of them empty")
        }
        return StatedTriple(subject: fields[0], relation: fields[1], object: fields[2])
    }

    private static func rows(_ text: String) throws(Failure) -> [(line: Int, fields: [String])] {
        var rows: [(line: Int, fields: [String])] = []
        var fields: [String] = []
        var field = ""
        var isQuoted = false
        var line = 1
        var start = 1
        var rest = Substring(text)
        while let character = rest.popFirst() {
            if character.isNewline { line += 1 }
            if isQuoted {
                if character != "\"" {
                    field.append(character)
                } else if rest.first == "\"" {
                    field.append(rest.removeFirst())
                } else {
                    isQuoted = false
                }
            } else if character == "\"" {
                isQuoted = true
            } else if character == "," {
                fields.append(field)
                field = ""
            } else if character.isNewline {
                rows.append((start, fields + [field]))
                (fields, field, start) = ([], "", line)
            } else {
                field.append(character)
            }
        }
        guard !isQuoted else { throw Failure("line \(start): a quotation mark is not closed") }
        if !fields.isEmpty || !field.isEmpty { rows.append((start, fields + [field])) }
        return rows
    }
}
