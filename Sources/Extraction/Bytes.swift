extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isUppercaseASCII: Bool { self >= 0x41 && self <= 0x5A }
    var isLowercaseASCII: Bool { self >= 0x61 && self <= 0x7A }
    var isASCIILetter: Bool { isUppercaseASCII || isLowercaseASCII }
    /// Space, line ends, tabulators and the other control characters.
    var isWhitespace: Bool { self <= 0x20 || self == 0x7F }
    var lowercasedASCII: UInt8 { isUppercaseASCII ? self | 0x20 : self }
}

extension [UInt8] {
    /// Whether `mark` stands at `position`; false when it would reach past the end.
    func has(_ mark: [UInt8], at position: Int) -> Bool {
        guard position + mark.count <= count else { return false }
        for offset in mark.indices where self[position + offset] != mark[offset] { return false }
        return true
    }

    /// The range without white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper {
            let width = self[lower].isWhitespace ? 1 : wideSpaceWidth(at: lower)
            if width == 0 { break }
            lower = Swift.min(lower + width, upper)
        }
        while upper > lower {
            if self[upper - 1].isWhitespace {
                upper -= 1
            } else if upper - 2 >= lower, wideSpaceWidth(at: upper - 2) == 2 {
                upper -= 2
            } else if upper - 3 >= lower, wideSpaceWidth(at: upper - 3) == 3 {
                upper -= 3
            } else {
                break
            }
        }
        return lower..<upper
    }

    /// The bytes of a no-break or typographic space at `position`, or 0.
    func wideSpaceWidth(at position: Int) -> Int {
        guard position < count else { return 0 }
        switch self[position] {
        case 0xC2: return has([0xC2, 0xA0], at: position) ? 2 : 0
        case 0xE2:
            guard position + 2 < count, self[position + 1] == 0x80 else { return 0 }
            let last = self[position + 2]
            return last >= 0x80 && last <= 0x8B || last == 0xAF ? 3 : 0
        case 0xE3: return has([0xE3, 0x80, 0x80], at: position) ? 3 : 0
        default: return 0
        }
    }

    func isWideSpace(at position: Int) -> Bool { wideSpaceWidth(at: position) > 0 }

    /// The first place from `start` that holds neither white space nor an opening quotation mark.
    func firstNonSpace(from start: Int, to limit: Int) -> Int {
        var position = start
        while position < limit {
            let byte = self[position]
            let wide = wideSpaceWidth(at: position)
            if wide > 0 {
                position += wide
            } else if byte.isWhitespace || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "(")
                || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "'")
            {
                position += 1
            } else if has([0xE2, 0x80, 0x9C], at: position)
                || has([0xE2, 0x80, 0x98], at: position)
            {
                position += 3
            } else {
                return position
            }
        }
        return position
    }

    /// Whether a lower-case letter of any script starts at `position`.
    func startsLowercase(at position: Int) -> Bool {
        let byte = self[position]
        if byte < 0x80 { return byte.isLowercaseASCII }
        return scalar(at: position)?.properties.isLowercase ?? false
    }

    /// The scalar that starts at `position`, or `nil` in the middle of one.
    func scalar(at position: Int) -> Unicode.Scalar? {
        guard position < count else { return nil }
        let upper = Swift.min(position + 4, count)
        var decoder = UTF8()
        var iterator = self[position..<upper].makeIterator()
        if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
        return nil
    }

    /// The word that ends right before `end`: letters, digits and points inside.
    func wordBefore(_ end: Int, notBefore start: Int) -> Range<Int> {
        var lower = end
        // Longer runs are not abbreviations; the bound keeps the look back cheap.
        let least = Swift.max(start, end - 24)
        while lower > least {
            let byte = self[lower - 1]
            let isInside =
                byte.isASCIILetter || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: ".")
            guard isInside else { break }
            lower -= 1
        }
        while lower < end, self[lower] == UInt8(ascii: ".") { lower += 1 }
        return lower..<end
    }

    /// The run of ASCII letters from `position`, at most 24 of them.
    func asciiWord(at position: Int, to limit: Int) -> String {
        var end = position
        while end < limit, end - position < 24, self[end].isASCIILetter { end += 1 }
        return String(decoding: self[position..<end], as: UTF8.self)
    }
}
