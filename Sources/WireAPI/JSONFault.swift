import FoundationEssentials

/// Finds where a text stops being JSON. Decoding is done by `JSONDecoder`, which does not say where
/// it stumbled, and takes some texts that are not JSON.
struct JSONFault: Error {
    let reason: String
    /// Counted from 1; columns in bytes.
    let line: Int
    let column: Int

    /// The first fault against RFC 8259, or `nil` when the grammar holds.
    static func first(in bytes: [UInt8]) -> JSONFault? {
        var scan = Scan(bytes: bytes)
        do throws(JSONFault) {
            try scan.document()
            return nil
        } catch {
            return error
        }
    }
}

private struct Scan {
    let bytes: [UInt8]
    var position = 0
    /// JSONDecoder refuses deeper nesting.
    let deepest = 512

    init(bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func fault(_ reason: String) -> JSONFault {
        let before = bytes[..<min(position, bytes.count)]
        let line = before.count { $0 == 0x0A } + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let atEnd = position >= bytes.count ? ", but it ends" : ""
        return JSONFault(reason: reason + atEnd, line: line, column: before.endIndex - start + 1)
    }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    mutating func document() throws(JSONFault) {
        try value(depth: 0)
        skipSpace()
        guard next == nil else { throw fault("nothing may follow the value") }
    }

    private mutating func value(depth: Int) throws(JSONFault) {
        skipSpace()
        guard depth < deepest else { throw fault("nested deeper than \(deepest)") }
        switch next {
        case UInt8(ascii: "{"): try object(depth: depth)
        case UInt8(ascii: "["): try list(depth: depth)
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): try number()
        default: throw fault("a value is expected")
        }
    }

    private mutating func object(depth: Int) throws(JSONFault) {
        position += 1
        skipSpace()
        if next == UInt8(ascii: "}") { return position += 1 }
        var names: Set<[UInt8]> = []
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw fault("a field name is expected") }
            let start = position
            try string()
            // Programs differ in which one counts, so a proxy could have checked the other.
            guard position > bytes.count || names.insert(name(start..<position)).inserted else {
                position = start
                throw fault("a field is given twice")
            }
            skipSpace()
            guard next == UInt8(ascii: ":") else { throw fault("\":\" is expected") }
            position += 1
            try value(depth: depth + 1)
            skipSpace()
            if next == UInt8(ascii: "}") { return position += 1 }
            guard next == UInt8(ascii: ",") else { throw fault("\",\" or \"}\" is expected") }
            position += 1
        }
    }

    /// The bytes of a field's name, without quotes and with its escapes undone.
    private func name(_ quoted: Range<Int>) -> [UInt8] {
        let name = Array(bytes[quoted].dropFirst().dropLast())
        guard name.contains(UInt8(ascii: "\\")),
            let text = try? JSONDecoder().decode(String.self, from: Data(bytes[quoted]))
        else { return name }
        return Array(text.utf8)
    }

    private mutating func list(depth: Int) throws(JSONFault) {
        position += 1
        skipSpace()
        if next == UInt8(ascii: "]") { return position += 1 }
        while true {
            try value(depth: depth + 1)
            skipSpace()
            if next == UInt8(ascii: "]") { return position += 1 }
            guard next == UInt8(ascii: ",") else { throw fault("\",\" or \"]\" is expected") }
            position += 1
        }
    }

    private mutating func string() throws(JSONFault) {
        position += 1
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""): return position += 1
            case UInt8(ascii: "\\"): position += 2
            case 0..<0x20: throw fault("a control character must be escaped")
            default: position += 1
            }
        }
        throw fault("a text is not closed")
    }

    private mutating func word(_ word: String) throws(JSONFault) {
        guard bytes[position...].starts(with: word.utf8) else { throw fault("a value is expected") }
        position += word.utf8.count
    }

    private mutating func number() throws(JSONFault) {
        if next == UInt8(ascii: "-") { position += 1 }
        let start = position
        try digits()
        if bytes[start] == UInt8(ascii: "0"), position - start > 1 {
            throw fault("a number may not begin with 0")
        }
        if next == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            position += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private mutating func digits() throws(JSONFault) {
        guard let byte = next, isDigit(byte) else { throw fault("a digit is expected") }
        while let byte = next, isDigit(byte) { position += 1 }
    }
}
