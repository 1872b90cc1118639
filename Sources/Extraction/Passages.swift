package import ConceptModel

/// Cuts long texts into passages.
package enum Passages {
    /// Spans that tile the text: each begins where the one before ends, none is longer than `limit`
    /// bytes, and together they are the whole text. A passage ends at the last paragraph end that
    /// fits, else at the last sentence end, else behind a word, else behind a character.
    ///
    /// An end in the first quarter of a passage is passed over for a finer one.
    /// - Parameter limit: at least 4, so that every character fits.
    /// - Complexity: O(bytes).
    package static func split(_ text: String, limit: Int = Limits.passageByteCount) -> [ByteSpan] {
        precondition(limit >= 4, "a passage holds at least one character")
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { return [] }
        if bytes.count <= limit { return [ByteSpan(0..<bytes.count)] }
        var splitter = SentenceSplitter(bytes)
        let ends = splitter.split().map { Int($0.upperBound) }
        var spans: [ByteSpan] = []
        var start = 0
        var next = 0
        while bytes.count - start > limit {
            let latest = start + limit
            let earliest = start + limit / 4
            var paragraphEnd: Int?
            var sentenceEnd: Int?
            while next < ends.count, ends[next] <= latest {
                let end = pastSpace(bytes, from: ends[next], limit: latest)
                if end > earliest {
                    sentenceEnd = end
                    if isParagraphEnd(bytes, ends[next]..<end) { paragraphEnd = end }
                }
                next += 1
            }
            let end = paragraphEnd ?? sentenceEnd ?? wordEnd(bytes, start..<latest, earliest)
            spans.append(ByteSpan(start..<end))
            start = end
            // A paragraph end can lie before sentence ends that were passed.
            while next > 0, ends[next - 1] > start { next -= 1 }
        }
        if start < bytes.count { spans.append(ByteSpan(start..<bytes.count)) }
        return spans
    }

    private static func pastSpace(_ bytes: [UInt8], from end: Int, limit: Int) -> Int {
        var position = end
        while position < limit, bytes[position].isWhitespace { position += 1 }
        return position
    }

    private static func isParagraphEnd(_ bytes: [UInt8], _ gap: Range<Int>) -> Bool {
        bytes[gap].count { $0 == UInt8(ascii: "\n") } >= 2
    }

    private static func wordEnd(_ bytes: [UInt8], _ range: Range<Int>, _ earliest: Int) -> Int {
        var position = range.upperBound
        while position > earliest {
            if bytes[position - 1].isWhitespace { return position }
            position -= 1
        }
        position = range.upperBound
        while position > range.lowerBound + 1, bytes[position] & 0xC0 == 0x80 { position -= 1 }
        return position
    }
}
