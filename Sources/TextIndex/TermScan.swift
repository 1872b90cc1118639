/// Reads the terms of a part of a text as hashes. A word is hashed while it is folded: only one
/// that has not come lately, or is not plain ASCII, is written down.
enum TermScan {
    /// Calls `body` with the place and the term's hash of each word that starts from one place of
    /// a text on and before another, in order; not of stop words. A word that only ends there is
    /// none.
    static func forEachTerm(
        in text: String, from lower: Int, before upper: Int,
        _ body: (_ start: Int, _ hash: UInt64) -> Void
    ) {
        var text = text
        StemmerPool.withStemmer { stemmer in
            // SAFETY: the buffer does not leave the closure, and `scan` reads inside its bounds.
            text.withUTF8 { unsafe scan($0, from: lower, before: upper, stemmer, body) }
        }
    }

    private static func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, from lower: Int, before upper: Int,
        _ stemmer: Stemmer, _ body: (Int, UInt64) -> Void
    ) {
        var folded: [UInt8] = []
        var position = unsafe gap(in: bytes, before: lower)
        while position < bytes.count, position < upper {
            let start = position
            var state = TermHash.start
            while position < bytes.count {
                // SAFETY: `position` is below the count.
                let byte = unsafe LetterFolding.ascii(bytes[position])
                if byte == 0 { break }
                state = TermHash.adding(byte, to: state)
                position += 1
            }
            let hash: UInt64
            let place: Int
            // SAFETY: as above.
            if position < bytes.count, unsafe bytes[position] >= 0x80 {
                // The word may go on, or begin, here.
                guard let range = unsafe Words.next(in: bytes, from: start, &folded) else { return }
                (place, position) = (range.lowerBound, range.upperBound)
                guard place < upper else { return }
                hash = unsafe folded.withUnsafeBufferPointer { unsafe stemmer.termHash($0) }
            } else if position == start {
                position += 1
                continue
            } else {
                place = start
                hash =
                    unsafe stemmer.knownTerm(ofWord: TermHash.finished(state))
                    ?? term(bytes, start..<position, &folded, stemmer)
            }
            guard hash != Stemmer.noTerm, place >= lower else { continue }
            if unsafe Words.isWillNot(bytes, place..<position) { continue }
            body(place, hash)
        }
    }

    /// The term of a word of ASCII letters and digits.
    private static func term(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ folded: inout [UInt8],
        _ stemmer: Stemmer
    ) -> UInt64 {
        folded.removeAll(keepingCapacity: true)
        // SAFETY: the range is inside the buffer.
        for position in range { unsafe folded.append(LetterFolding.ascii(bytes[position])) }
        return unsafe folded.withUnsafeBufferPointer { unsafe stemmer.termHash($0) }
    }

    /// The last place up to `place` where surely no word is under way: the start, or one behind an
    /// ASCII byte that is in no word.
    private static func gap(in bytes: UnsafeBufferPointer<UInt8>, before place: Int) -> Int {
        var gap = min(place, bytes.count)
        while gap > 0 {
            // SAFETY: `gap` is above 0 and at most the count.
            let byte = unsafe bytes[gap - 1]
            if byte < 0x80, LetterFolding.ascii(byte) == 0 { break }
            gap -= 1
        }
        return gap
    }
}
