/// A piece of text that no sentence crosses.
struct Block {
    let range: Range<Int>
    /// It is one unit: a heading, a row of a table, a fenced piece of code.
    let isWhole: Bool
}

/// Cuts text into blocks by its lines: Markdown headings, list items, tables, code and paragraphs.
enum Blocks {
    /// A shorter line that does not end a sentence is not a wrapped one: what follows is apart.
    private static let wrappedLineByteCount = 48

    /// Complexity: O(bytes).
    static func all(in bytes: [UInt8]) -> [Block] {
        var blocks: [Block] = []
        var open: Range<Int>?
        var fence: Int?
        func close(_ isWhole: Bool = false) {
            if let range = open { blocks.append(Block(range: range, isWhole: isWhole)) }
            open = nil
        }
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            let line = bytes.trimmed(start..<end)
            let isFence = isFenceMark(bytes, line)
            if let fenceStart = fence {
                if isFence || end == bytes.count {
                    blocks.append(Block(range: fenceStart..<end, isWhole: true))
                    fence = nil
                }
            } else if isFence {
                close()
                fence = start
                if end >= bytes.count - 1 {
                    blocks.append(Block(range: start..<bytes.count, isWhole: true))
                    fence = nil
                }
            } else if line.isEmpty {
                close()
            } else if bytes[line.lowerBound] == UInt8(ascii: "#")
                || bytes[line.lowerBound] == UInt8(ascii: "|")
            {
                close()
                blocks.append(Block(range: line, isWhole: true))
            } else {
                if isListItem(bytes, line) { close() }
                open = (open?.lowerBound ?? line.lowerBound)..<line.upperBound
                if endsSentence(bytes[line.upperBound - 1])
                    || !isWrapped(line.count, nextLineByteCount(bytes, after: end))
                {
                    close()
                }
            }
            start = end + 1
        }
        if let fenceStart = fence {
            blocks.append(Block(range: fenceStart..<bytes.count, isWhole: true))
        }
        close()
        return blocks
    }

    /// Wrapped lines are about as long as each other; a short line before a long one is a title.
    private static func isWrapped(_ byteCount: Int, _ nextByteCount: Int) -> Bool {
        byteCount >= wrappedLineByteCount && nextByteCount <= max(byteCount, 80) * 4 / 3
    }

    /// The bytes of the line that begins behind `end`, counted up to a bound.
    private static func nextLineByteCount(_ bytes: [UInt8], after end: Int) -> Int {
        let start = min(end + 1, bytes.count)
        var position = start
        let limit = min(bytes.count, start + 400)
        while position < limit, bytes[position] != UInt8(ascii: "\n") {
            position += 1
        }
        return position - start
    }

    private static func isFenceMark(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        bytes.has([0x60, 0x60, 0x60], at: line.lowerBound) && line.count >= 3
            || bytes.has([0x7E, 0x7E, 0x7E], at: line.lowerBound) && line.count >= 3
    }

    private static func endsSentence(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
            || byte == UInt8(ascii: ":")
    }

    /// "- item", "* item", "+ item", "• item", "1. item", "2) item".
    static func isListItem(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        listMarkWidth(bytes, line) > 0
    }

    /// The bytes of a list mark with the space behind it, or 0.
    static func listMarkWidth(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
        guard let first = line.first else { return 0 }
        var position = first
        switch bytes[first] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): position += 1
        case 0xE2 where bytes.has([0xE2, 0x80, 0xA2], at: first): position += 3
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            while position < line.upperBound, position - first < 4, bytes[position].isDigit {
                position += 1
            }
            guard position < line.upperBound,
                bytes[position] == UInt8(ascii: ".") || bytes[position] == UInt8(ascii: ")")
            else { return 0 }
            position += 1
        default: return 0
        }
        guard position < line.upperBound, bytes[position] == UInt8(ascii: " ") else { return 0 }
        return position + 1 - first
    }
}
