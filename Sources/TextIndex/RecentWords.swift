/// The numbers of the terms of words that came lately: a frequent word of a language then costs
/// neither stemming nor a look at the dictionary's large tables.
///
/// Direct-mapped: of two words that share a place the later one stays. Longer words, which are
/// seldom frequent, are not kept.
///
/// Memory: 384 KiB from the first word on.
struct RecentWords {
    /// Stands for a word that is too common to be a term.
    static let noTerm = UInt32.max
    private static let placeCount = 1 << 14
    private var places: [Place] = []

    /// A word of up to 16 bytes, which is told apart from all others.
    struct Word: Equatable {
        fileprivate var low: UInt64 = 0
        fileprivate var high: UInt64 = 0
        /// Its bytes; a term that is no word of a text has a number of its own for each length.
        fileprivate var kind: UInt32

        /// `nil` when it is too long to be kept.
        /// - Parameter isTerm: whether the bytes are those of a term, not of a word that stands
        ///   for one.
        init?(_ bytes: UnsafeBufferPointer<UInt8>, isTerm: Bool) {
            guard bytes.count <= 16 else { return nil }
            kind = UInt32(bytes.count) << 1 | (isTerm ? 1 : 0)
            // SAFETY: positions are below the buffer's count.
            for position in 0..<min(bytes.count, 8) {
                unsafe low |= UInt64(bytes[position]) &<< UInt64(8 * position)
            }
            guard bytes.count > 8 else { return }
            for position in 8..<bytes.count {
                unsafe high |= UInt64(bytes[position]) &<< UInt64(8 * position - 64)
            }
        }

        fileprivate var place: Int {
            let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
            return Int(truncatingIfNeeded: mixed >> 50)
        }
    }

    private struct Place {
        /// No word has this kind.
        var word = Word(none: ())
        var number: UInt32 = 0
    }

    /// The number that was kept for a word.
    func number(of word: Word) -> UInt32? {
        guard !places.isEmpty else { return nil }
        let place = places[word.place]
        return place.word == word ? place.number : nil
    }

    mutating func keep(_ number: UInt32, of word: Word) {
        if places.isEmpty { places = Array(repeating: Place(), count: Self.placeCount) }
        places[word.place] = Place(word: word, number: number)
    }
}

extension RecentWords.Word {
    fileprivate init(none: Void) { kind = .max }
}
