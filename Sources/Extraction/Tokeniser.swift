/// Cuts one sentence into tokens: words, numbers and marks.
///
/// Possessive marks and "n't" are parted from their word; hyphens, points inside abbreviations,
/// "&" and the apostrophe of "O'Brien" are not. Complexity: O(bytes).
struct Tokeniser {
    private let bytes: [UInt8]
    private let lexicon = Lexicon.english
    /// Longer runs are not language: they are kept as one token that no list knows.
    private static let wordByteCount = 64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func tokens(in sentence: Range<Int>) -> [Token] {
        var tokens: [Token] = []
        var position = sentence.lowerBound
        var hasSpace = true
        while position < sentence.upperBound {
            let byte = bytes[position]
            let wide = byte >= 0x80 ? bytes.wideSpaceWidth(at: position) : 0
            if byte.isWhitespace || wide > 0 {
                position += max(1, wide)
                hasSpace = true
                continue
            }
            let end: Int
            if isWordStart(at: position) || hasSpace && startsFraction(at: position, sentence) {
                end = wordEnd(from: position, to: sentence.upperBound)
                appendWord(position..<end, hasSpace, &tokens)
            } else if let split = clitic(at: position, to: sentence.upperBound, tokens, hasSpace) {
                end = split
                appendWord(position..<end, hasSpace, &tokens)
            } else {
                end = markEnd(from: position, to: sentence.upperBound)
                append(position..<end, .punctuation, hasSpace, &tokens)
            }
            position = end
            hasSpace = false
        }
        return tokens
    }

    private func append(
        _ range: Range<Int>, _ shape: Shape, _ hasSpace: Bool, _ tokens: inout [Token]
    ) {
        var folded = ""
        if range.count <= Self.wordByteCount {
            folded = fold(range)
        }
        tokens.append(
            Token(
                start: range.lowerBound, end: range.upperBound, folded: folded, shape: shape,
                classes: shape == .punctuation ? [] : lexicon.classes(of: folded),
                hasSpaceBefore: hasSpace))
    }

    private func fold(_ range: Range<Int>) -> String {
        var isASCII = true
        for byte in bytes[range] where byte >= 0x80 {
            isASCII = false
            break
        }
        if !isASCII {
            let text = String(decoding: bytes[range], as: UTF8.self).lowercased()
            return text.replacing("\u{2019}", with: "'")
        }
        return String(unsafeUninitializedCapacity: range.count) { buffer in
            for (offset, byte) in bytes[range].enumerated() {
                buffer[offset] = byte.lowercasedASCII
            }
            return range.count
        }
    }

    /// Parts "n't" from the word before it; everything else is appended whole.
    private func appendWord(_ range: Range<Int>, _ hasSpace: Bool, _ tokens: inout [Token]) {
        let apostropheWidth =
            bytes[range.upperBound - 1] | 0x20 == UInt8(ascii: "t")
            ? apostrophe(before: range.upperBound - 1) : 0
        let cut = range.upperBound - 2 - apostropheWidth
        if apostropheWidth > 0, cut > range.lowerBound, bytes[cut] | 0x20 == UInt8(ascii: "n") {
            append(range.lowerBound..<cut, shape(of: range.lowerBound..<cut), hasSpace, &tokens)
            append(cut..<range.upperBound, .lower, false, &tokens)
            return
        }
        append(range, shape(of: range), hasSpace, &tokens)
    }

    private func apostrophe(before end: Int) -> Int {
        if end >= 1, bytes[end - 1] == UInt8(ascii: "'") { return 1 }
        return end >= 3 && bytes.has([0xE2, 0x80, 0x99], at: end - 3) ? 3 : 0
    }

    private func shape(of range: Range<Int>) -> Shape {
        let first = bytes[range.lowerBound]
        if first.isDigit || first == UInt8(ascii: ".") { return .number }
        if first < 0x80 {
            if !first.isUppercaseASCII { return .lower }
            var letters = 0
            for byte in bytes[range] where byte.isASCIILetter || byte >= 0x80 {
                if !byte.isUppercaseASCII { return .capitalised }
                letters += 1
            }
            return letters > 1 ? .acronym : .capitalised
        }
        guard let properties = bytes.scalar(at: range.lowerBound)?.properties else { return .lower }
        if properties.isUppercase || properties.generalCategory == .titlecaseLetter {
            return .capitalised
        }
        return properties.isLowercase || !isLetter(at: range.lowerBound) ? .lower : .caseless
    }

    private func isWordStart(at position: Int) -> Bool {
        let byte = bytes[position]
        if byte < 0x80 { return byte.isASCIILetter || byte.isDigit }
        return isLetter(at: position)
    }

    /// Whether a non-ASCII letter or mark starts at `position`. The Latin letters are told from
    /// their lead bytes; other scalars are looked up.
    private func isLetter(at position: Int) -> Bool {
        let byte = bytes[position]
        if byte >= 0xC4 && byte <= 0xDF { return true }
        if byte == 0xC3 { return position + 1 < bytes.count && bytes[position + 1] & 0x3F != 0x17 }
        guard let scalar = bytes.scalar(at: position) else { return byte >= 0x80 && byte < 0xC0 }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
            .otherNumber:
            return true
        default:
            return false
        }
    }

    /// ".535"
    private func startsFraction(at position: Int, _ sentence: Range<Int>) -> Bool {
        bytes[position] == UInt8(ascii: ".") && position + 1 < sentence.upperBound
            && bytes[position + 1].isDigit
    }

    private func wordEnd(from start: Int, to limit: Int) -> Int {
        // The first byte starts a word, also when it is the point of ".535".
        var position = bytes[start] == UInt8(ascii: ".") ? start + 1 : start
        while position < limit {
            let byte = bytes[position]
            if byte.isASCIILetter || byte.isDigit {
                position += 1
            } else if byte >= 0x80 {
                let mark = apostropheWidth(at: position)
                if mark > 0 {
                    guard joinsApostrophe(at: position, mark, start, limit) else { return position }
                    position += mark
                } else if bytes.wideSpaceWidth(at: position) == 0, isLetter(at: position) {
                    position = scalarEnd(at: position, to: limit)
                } else {
                    return position
                }
            } else if let next = joined(at: position, start: start, to: limit) {
                position = next
            } else {
                return position
            }
        }
        return position
    }

    private func scalarEnd(at position: Int, to limit: Int) -> Int {
        var end = position + 1
        while end < limit, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    private func apostropheWidth(at position: Int) -> Int {
        if bytes[position] == UInt8(ascii: "'") { return 1 }
        return bytes.has([0xE2, 0x80, 0x99], at: position) ? 3 : 0
    }

    /// "O'Brien", "d'Arc" and "don't" hold together; "Ada's" and "students'" do not.
    private func joinsApostrophe(at position: Int, _ width: Int, _ start: Int, _ limit: Int) -> Bool
    {
        let next = position + width
        guard next < limit, position > start else { return false }
        let follower = bytes[next]
        let isLast = next + 1 >= limit || !isWordStart(at: next + 1)
        if isLast, follower | 0x20 == UInt8(ascii: "t") {
            return bytes[position - 1] | 0x20 == UInt8(ascii: "n")
        }
        return follower.isUppercaseASCII && !isLast || follower >= 0xC3
    }

    /// The place behind a mark that stands inside a word, or `nil` when the word ends before it.
    private func joined(at position: Int, start: Int, to limit: Int) -> Int? {
        let byte = bytes[position]
        let next = position + 1
        let goesOn = next < limit && isWordStart(at: next)
        switch byte {
        case UInt8(ascii: "'"):
            return joinsApostrophe(at: position, 1, start, limit) ? next : nil
        case UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: "_"):
            return goesOn ? next : nil
        case UInt8(ascii: ","):
            return goesOn && bytes[next].isDigit && bytes[position - 1].isDigit ? next : nil
        case UInt8(ascii: "."):
            if goesOn { return next }
            return keepsPoint(at: position, start: start, isAtEnd: next >= limit) ? next : nil
        default:
            return nil
        }
    }

    /// "J.", "U.S." and "Dr." keep their point.
    private func keepsPoint(at position: Int, start: Int, isAtEnd: Bool) -> Bool {
        let count = position - start
        guard count <= 12 else { return false }
        let word = bytes[start..<position]
        if word.contains(UInt8(ascii: ".")) { return word.allSatisfy { !$0.isDigit } }
        if isAtEnd { return false }
        if count == 1, word[start].isUppercaseASCII { return true }
        return Abbreviations.kind(of: word) != .none
    }

    /// "'s" and a lone apostrophe right behind a word are possessive marks.
    private func clitic(at position: Int, to limit: Int, _ tokens: [Token], _ hasSpace: Bool)
        -> Int?
    {
        let width = apostropheWidth(at: position)
        guard width > 0, let last = tokens.last, last.shape != .punctuation else { return nil }
        var end = position + width
        // "'s", "'re", "'ve", "'ll", "'d", "'m": also set apart by a space, as corpora do.
        while end < limit, bytes[end].isASCIILetter, end - position - width < 3 { end += 1 }
        let letters = String(
            decoding: bytes[position + width..<end].map(\.lowercasedASCII), as: UTF8.self)
        let isClosed = end >= limit || !isWordStart(at: end)
        if isClosed, ["s", "re", "ve", "ll", "d", "m"].contains(letters) { return end }
        if hasSpace { return nil }
        let isPlural = last.folded.hasSuffix("s") && letters.isEmpty
        return isPlural ? position + width : nil
    }

    private func markEnd(from start: Int, to limit: Int) -> Int {
        let byte = bytes[start]
        var end = scalarEnd(at: start, to: limit)
        // Repeated marks are one: "...", "--", "``", "''".
        if byte < 0x80 {
            while end < limit, bytes[end] == byte, byte != UInt8(ascii: "("),
                byte != UInt8(ascii: ")")
            {
                end += 1
            }
        }
        return end
    }
}
