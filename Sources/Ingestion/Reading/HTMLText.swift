/// The text of an HTML page, as paragraphs, and its title.
///
/// Reads as tolerantly as browsers do where it matters, in one pass: what is between tags is text,
/// elements that make a block end the paragraph, and scripts, styles and the like are left out.
///
/// Source: the HTML standard, "Tokenization", simplified.
struct HTMLText {
    private(set) var paragraphs: [String] = []
    private(set) var title: String?

    private let bytes: [UInt8]
    private var place = 0
    private var pending: [UInt8] = []
    private var isInTitle = false
    private var preformatted = 0

    /// Elements whose content is no text of the page.
    private static let hidden: Set<String> = [
        "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "textarea",
        "select",
    ]
    /// Elements within a line; all others end the paragraph.
    private static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
        "i", "img", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small",
        "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        read()
    }

    private mutating func read() {
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<"), readMarkup() { continue }
            takeText()
        }
        endParagraph()
    }

    private mutating func takeText() {
        let byte = bytes[place]
        if byte == UInt8(ascii: "&"), let (text, end) = HTMLEntity.read(bytes, at: place) {
            pending += text.utf8
            place = end
            return
        }
        place += 1
        let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
        guard isSpace else { return pending.append(byte) }
        if preformatted > 0, byte == 0x0A {
            pending.append(byte)
        } else if let last = pending.last, last != 0x20, last != 0x0A {
            pending.append(0x20)
        }
    }

    /// Takes a tag, comment or declaration; false when "<" is just a character.
    private mutating func readMarkup() -> Bool {
        let rest = bytes[place...]
        if rest.starts(with: "<!--".utf8) {
            place = after("-->", from: place + 4)
            return true
        }
        guard rest.count > 1 else { return false }
        let second = bytes[place + 1]
        if second == UInt8(ascii: "!") || second == UInt8(ascii: "?") {
            place = after(">", from: place + 2)
            return true
        }
        let isEnd = second == UInt8(ascii: "/")
        let start = isEnd ? place + 2 : place + 1
        guard start < bytes.count, Self.isLetter(bytes[start]) else { return false }
        var end = start
        while end < bytes.count, Self.isLetter(bytes[end]) || Self.isDigit(bytes[end]) { end += 1 }
        let name = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
        place = endOfTag(from: end)
        handle(name, isEnd: isEnd)
        return true
    }

    private mutating func handle(_ name: String, isEnd: Bool) {
        if name == "title", title == nil || isInTitle {
            if isEnd, isInTitle {
                title = Self.text(pending)
                pending = []
            } else {
                endParagraph()
            }
            isInTitle = !isEnd
            return
        }
        let isEmpty = place >= 2 && bytes[place - 2] == UInt8(ascii: "/")
        if !isEnd, Self.hidden.contains(name) {
            // Only drawings and formulas may be closed where they open.
            if isEmpty, name == "svg" || name == "math" { return }
            skipElement(name)
            return
        }
        guard !Self.inline.contains(name) else { return }
        if name == "pre" { preformatted = max(0, preformatted + (isEnd ? -1 : 1)) }
        if name == "br" || name == "td" || name == "th" {
            if let last = pending.last, last != 0x20, last != 0x0A { pending.append(0x20) }
            return
        }
        endParagraph()
    }

    /// To behind the end tag of the element.
    private mutating func skipElement(_ name: String) {
        let wanted = Array("</\(name)".utf8)
        while place < bytes.count {
            let isHere =
                bytes[place] == UInt8(ascii: "<") && place + wanted.count <= bytes.count
                && (0..<wanted.count).allSatisfy {
                    Self.lowercased(bytes[place + $0]) == wanted[$0]
                }
            guard !isHere else {
                place = endOfTag(from: place + wanted.count)
                return
            }
            place += 1
        }
    }

    /// Behind the ">" that ends a tag; one within quotes does not.
    private func endOfTag(from start: Int) -> Int {
        var quote: UInt8?
        var place = start
        // A quote opens a value only after "=", so that a stray one does not swallow the page.
        var isAfterEquals = false
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            if byte == UInt8(ascii: ">") { return place }
            if isAfterEquals, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            isAfterEquals = byte == UInt8(ascii: "=") || (isAfterEquals && byte == 0x20)
        }
        return place
    }

    private func after(_ mark: String, from start: Int) -> Int {
        let mark = Array(mark.utf8)
        var place = start
        while place + mark.count <= bytes.count {
            if bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) {
                return place + mark.count
            }
            place += 1
        }
        return bytes.count
    }

    private mutating func endParagraph() {
        if isInTitle { isInTitle = false }
        if let text = Self.text(pending) { paragraphs.append(text) }
        pending = []
    }

    private static func text(_ bytes: [UInt8]) -> String? {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }),
            let last = bytes.lastIndex(where: { !isSpace($0) })
        else { return nil }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased(byte))
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
