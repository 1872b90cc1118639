import ConceptModel

/// Cuts text into sentences.
///
/// Blocks come first (``Blocks``): a heading, a list item, a paragraph, a fenced piece of code. A
/// paragraph is then cut behind ".", "!", "?" and their kin where what stands before and behind
/// them says that a sentence ends.
struct SentenceSplitter {
    private let bytes: [UInt8]
    /// Bytes and words looked at; grows linearly with the text.
    private(set) var stepCount = 0
    private var sentences: [ByteSpan] = []
    /// For each "(" or "[" of the current block, the place of its partner.
    private var partners: [Int: Int] = [:]

    /// Longer parentheses are cut inside, like other text.
    private static let parenthesisLimit = 400

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Sentences in order, without white space at their ends; every other byte is in one of them.
    mutating func split() -> [ByteSpan] {
        let blocks = Blocks.all(in: bytes)
        stepCount += bytes.count
        for block in blocks {
            if block.isWhole {
                add(block.range)
            } else {
                split(block.range)
            }
        }
        return sentences
    }

    private mutating func add(_ range: Range<Int>) {
        let trimmed = bytes.trimmed(range)
        if !trimmed.isEmpty { sentences.append(ByteSpan(trimmed)) }
    }

    private mutating func split(_ block: Range<Int>) {
        pairParentheses(in: block)
        var start = block.lowerBound
        var position = start
        // A parenthesis that opens a sentence is one or more sentences of its own.
        var hasContent = false
        while position < block.upperBound {
            stepCount += 1
            let byte = bytes[position]
            if hasContent, let partner = partners[position],
                partner - position <= Self.parenthesisLimit
            {
                position = partner
                continue
            }
            hasContent = hasContent || !byte.isWhitespace
            let width = terminatorWidth(at: position)
            guard width > 0 else {
                position += 1
                continue
            }
            var end = position + width
            while end < block.upperBound, case let more = terminatorWidth(at: end), more > 0 {
                end += more
            }
            let isEllipsis = byte == UInt8(ascii: ".") && end - position > 1 || byte == 0xE2
            let isWide = byte == 0xE3 || byte == 0xEF
            let closed = skipClosers(from: end, to: block.upperBound)
            let ends =
                isWide
                || endsSentence(
                    terminator: position, end: end, closed: closed, block: block,
                    sentenceStart: start, isEllipsis: isEllipsis)
            if ends {
                add(start..<closed)
                start = closed
                hasContent = false
            }
            position = max(closed, position + 1)
        }
        add(start..<block.upperBound)
    }

    private mutating func pairParentheses(in block: Range<Int>) {
        partners.removeAll(keepingCapacity: true)
        var open: [Int] = []
        for position in block {
            switch bytes[position] {
            case UInt8(ascii: "("), UInt8(ascii: "["): open.append(position)
            case UInt8(ascii: ")"), UInt8(ascii: "]"):
                if let start = open.popLast() { partners[start] = position }
            default: break
            }
        }
        stepCount += block.count
    }

    /// The number of bytes of a sentence-ending mark at `position`, or 0.
    private func terminatorWidth(at position: Int) -> Int {
        switch bytes[position] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): 1
        case 0xE2: bytes.has([0xE2, 0x80, 0xA6], at: position) ? 3 : 0  // …
        case 0xE3: bytes.has([0xE3, 0x80, 0x82], at: position) ? 3 : 0  // 。
        case 0xEF:  // ！ ？ ．
            bytes.has([0xEF, 0xBC, 0x81], at: position)
                || bytes.has([0xEF, 0xBC, 0x9F], at: position)
                || bytes.has([0xEF, 0xBC, 0x8E], at: position) ? 3 : 0
        default: 0
        }
    }

    /// Moves over closing quotation marks, brackets and footnote marks like "[12]".
    private mutating func skipClosers(from start: Int, to limit: Int) -> Int {
        var position = start
        while position < limit {
            stepCount += 1
            switch bytes[position] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
                UInt8(ascii: "*"), UInt8(ascii: "_"):
                position += 1
            case 0xE2 where isClosingQuote(at: position): position += 3
            case 0xC2 where bytes.has([0xC2, 0xBB], at: position): position += 2  // »
            case UInt8(ascii: "["):
                guard let partner = partners[position], partner - position <= 5,
                    bytes[position + 1..<partner].allSatisfy(\.isDigit)
                else { return position }
                position = partner + 1
            case UInt8(ascii: " ") where bytes.has([0x20, 0x27, 0x27], at: position):
                position += 3  // A closing quotation mark set apart, as in newspaper corpora.
            default: return position
            }
        }
        return position
    }

    private func isClosingQuote(at position: Int) -> Bool {
        bytes.has([0xE2, 0x80, 0x9D], at: position) || bytes.has([0xE2, 0x80, 0x99], at: position)
    }

    private func endsSentence(
        terminator: Int, end: Int, closed: Int, block: Range<Int>, sentenceStart: Int,
        isEllipsis: Bool
    ) -> Bool {
        guard closed < block.upperBound else { return true }
        guard bytes[closed].isWhitespace || bytes.isWideSpace(at: closed) else { return false }
        let next = bytes.firstNonSpace(from: closed, to: block.upperBound)
        guard next < block.upperBound else { return true }
        if bytes.startsLowercase(at: next) { return false }
        if bytes[terminator] != UInt8(ascii: ".") || isEllipsis || closed > end { return true }
        let word = bytes.wordBefore(terminator, notBefore: sentenceStart)
        if word.isEmpty { return bytes[next].isASCIILetter || bytes[next] >= 0x80 }
        let following = bytes.asciiWord(at: next, to: block.upperBound)
        switch Abbreviations.kind(of: bytes[word]) {
        case .never: return false
        case .beforeStarter: return Abbreviations.startsSentence(following)
        case .beforeNumber: return !bytes[next].isDigit
        case .none: break
        }
        let isInitial = word.count == 1 && bytes[word.lowerBound].isUppercaseASCII
        if isInitial { return Abbreviations.startsSentence(following) }
        let isListNumber =
            word.lowerBound == sentenceStart && bytes[word].allSatisfy(\.isDigit)
            && word.count <= 3
        return !isListNumber
    }
}
