package import ConceptModel

/// A word of a text: its place, and its folded form.
package struct Word: Hashable, Sendable {
    package let span: ByteSpan
    /// Lower-cased, without diacritics of Latin letters.
    package let folded: String

    package init(span: ByteSpan, folded: String) {
        self.span = span
        self.folded = folded
    }
}

/// Cuts text into words.
package enum Words {
    /// Words are runs of letters, marks and digits; an apostrophe, point or hyphen inside a word
    /// parts it ("Ada's" is "ada", "s"). How letters are folded: ``LetterFolding``.
    ///
    /// Complexity: O(bytes).
    package static func all(in text: String) -> [Word] {
        var words: [Word] = []
        words.reserveCapacity(text.utf8.count / 6)
        unsafe forEach(in: text) { span, folded in
            let word = unsafe String(decoding: folded, as: UTF8.self)
            words.append(Word(span: ByteSpan(span), folded: word))
        }
        return words
    }

    /// Calls `body` with each word's place and the UTF-8 of its folded form, in order. The buffer
    /// is valid during the call only.
    /// - Parameter partingContractions: whether the "won" of "won't" is folded to "wo", so that it
    ///   is no form of "win". Not for names: stored ones are known by "won".
    static func forEach(
        in text: String, partingContractions: Bool = false,
        _ body: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var text = text
        // SAFETY: the buffer does not leave the closure, and `scan` reads inside its bounds.
        text.withUTF8 { unsafe scan($0, partingContractions, body) }
    }

    /// Whether a folded word that ends at `end` is the "won" of "won't".
    private static func isWillNot(
        _ folded: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int
    ) -> Bool {
        guard folded.count == 3, folded[0] == UInt8(ascii: "w"), folded[1] == UInt8(ascii: "o"),
            folded[2] == UInt8(ascii: "n")
        else { return false }
        return ["'", "\u{2019}"].contains { apostrophe in
            // SAFETY: `end` is inside the buffer or its end, and slices are clamped to it.
            let rest = unsafe bytes[end...]
            let next = unsafe rest.dropFirst(apostrophe.utf8.count).first
            return unsafe rest.starts(with: apostrophe.utf8)
                && next.map { $0 | 0x20 } == UInt8(ascii: "t")
        }
    }

    private static func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, _ partingContractions: Bool,
        _ body: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Void
    ) {
        let folding = LetterFolding.shared
        var folded: [UInt8] = []
        folded.reserveCapacity(64)
        var start = 0
        var position = 0

        func finishWord() {
            guard !folded.isEmpty else { return }
            if partingContractions, unsafe isWillNot(folded, bytes, position) {
                folded.removeLast()
            }
            // SAFETY: `body` may read the buffer during the call only, as its contract says.
            unsafe folded.withUnsafeBufferPointer { unsafe body(start..<position, $0) }
            folded.removeAll(keepingCapacity: true)
        }

        while position < bytes.count {
            // SAFETY: `position` is below `count`; a String's UTF-8 is valid, so the bytes that a
            // lead byte promises are there.
            let lead = unsafe bytes[position]
            if lead < 0x80 {
                let byte = LetterFolding.ascii(lead)
                if byte == 0 {
                    finishWord()
                } else {
                    if folded.isEmpty { start = position }
                    folded.append(byte)
                }
                position += 1
                continue
            }
            let (scalar, width) = unsafe decode(bytes, at: position, lead: lead)
            if folding.isWordScalar(scalar) {
                if folded.isEmpty { start = position }
                folding.append(scalar, to: &folded)
            } else {
                finishWord()
            }
            position += width
        }
        finishWord()
    }

    /// The scalar of two to four bytes that begins with `lead`, and its width.
    private static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, lead: UInt8
    ) -> (scalar: UInt32, width: Int) {
        func continuation(_ offset: Int) -> UInt32 {
            // SAFETY: the bytes are valid UTF-8, so `lead` promises this one.
            unsafe UInt32(bytes[position + offset] & 0x3F)
        }
        if lead < 0xE0 {
            return (UInt32(lead & 0x1F) << 6 | continuation(1), 2)
        }
        if lead < 0xF0 {
            return (UInt32(lead & 0x0F) << 12 | continuation(1) << 6 | continuation(2), 3)
        }
        let high = UInt32(lead & 0x07) << 18 | continuation(1) << 12
        return (high | continuation(2) << 6 | continuation(3), 4)
    }
}
