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
    /// - Parameter skippingWillNot: whether the "won" of "won't" is passed over, which is no form
    ///   of "win". Names keep theirs.
    static func forEach(
        in text: String, skippingWillNot: Bool = false,
        _ body: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var text = text
        // SAFETY: the buffer does not leave the closure, and `scan` reads inside its bounds.
        text.withUTF8 { bytes in
            unsafe scan(bytes) { range, folded in
                if skippingWillNot, unsafe isWillNot(bytes, range) { return }
                unsafe body(range, folded)
            }
        }
    }

    /// Whether a word is the "won" of "won't".
    static func isWillNot(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
        guard word.count == 3 else { return false }
        // SAFETY: the word is inside the buffer, and slices are clamped to it.
        guard unsafe bytes[word].lazy.map({ $0 | 0x20 }).elementsEqual("won".utf8) else {
            return false
        }
        let rest = unsafe bytes[word.upperBound...]
        return ["'", "\u{2019}"].contains { apostrophe in
            let next = unsafe rest.dropFirst(apostrophe.utf8.count).first
            return unsafe rest.starts(with: apostrophe.utf8)
                && next.map { $0 | 0x20 } == UInt8(ascii: "t")
        }
    }

    private static func scan(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ body: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var folded: [UInt8] = []
        folded.reserveCapacity(64)
        var place = 0
        while let range = unsafe next(in: bytes, from: place, &folded) {
            // SAFETY: `body` may read the buffer during the call only, as its contract says.
            unsafe folded.withUnsafeBufferPointer { unsafe body(range, $0) }
            place = range.upperBound
        }
    }

    /// The place of the first word from `place` on, where no word is under way, and its folded form
    /// in `folded`; `nil` when there is none.
    static func next(
        in bytes: UnsafeBufferPointer<UInt8>, from place: Int, _ folded: inout [UInt8]
    ) -> Range<Int>? {
        folded.removeAll(keepingCapacity: true)
        var start = place
        var position = place
        while position < bytes.count {
            // SAFETY: `position` is below `count`; a String's UTF-8 is valid, so the bytes that a
            // lead byte promises are there.
            let lead = unsafe bytes[position]
            if lead < 0x80 {
                let byte = LetterFolding.ascii(lead)
                if byte == 0 {
                    if !folded.isEmpty { break }
                } else {
                    if folded.isEmpty { start = position }
                    folded.append(byte)
                }
                position += 1
                continue
            }
            let (scalar, width) = unsafe decode(bytes, at: position, lead: lead)
            if LetterFolding.shared.isWordScalar(scalar) {
                if folded.isEmpty { start = position }
                LetterFolding.shared.append(scalar, to: &folded)
            } else if !folded.isEmpty {
                break
            }
            position += width
        }
        return folded.isEmpty ? nil : start..<position
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
