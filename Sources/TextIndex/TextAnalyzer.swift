import ConceptModel

/// Brings a text to the terms under which it is indexed and searched: folded words, without English
/// stop words, stemmed with Porter2; irregular forms have the term of their word
/// (``IrregularForms``).
package enum TextAnalyzer {
    /// The terms of a text are part of the store's format: whatever changes any of them, here or in
    /// what is used here, counts this up, and stored postings of another version are made anew.
    ///
    /// 2: irregular forms; "won" is a term. 1: without.
    package static let version = 2

    /// A word of more bytes is no language: it stands unstemmed, with its first bytes only.
    package static let termByteCount = 64

    /// The terms of a text, in the order of its words; a term that comes twice stands twice. Empty
    /// when the text holds stop words only.
    package static func terms(of text: String) -> [String] {
        var terms: [String] = []
        terms.reserveCapacity(text.utf8.count / 10)
        StemmerPool.withStemmer { stemmer in
            unsafe Words.forEach(in: text, skippingWillNot: true) { _, folded in
                let word = unsafe String(decoding: folded, as: UTF8.self)
                guard !isStopWord(word) else { return }
                unsafe terms.append(term(folded, stemmer))
            }
        }
        return terms
    }

    /// The stem of one word, as ``Words`` folds it.
    package static func stem(_ word: String) -> String {
        var word = word
        return StemmerPool.withStemmer { stemmer in
            // SAFETY: the buffer does not leave the closure.
            word.withUTF8 { unsafe term($0, stemmer) }
        }
    }

    /// Whether a folded word is too common to be a term.
    package static func isStopWord(_ word: String) -> Bool {
        StopWords.english.contains(word)
    }

    /// The same of one of the words of a text; so is the "won" of "won't".
    package static func isStopWord(_ words: [Word], at place: Int, of text: String) -> Bool {
        let word = words[place]
        if word.folded == "won", place + 1 < words.count, words[place + 1].folded == "t" {
            let between = ByteSpan(word.span.upperBound, words[place + 1].span.lowerBound)
            if ["'", "\u{2019}"].contains(text.text(in: between)) { return true }
        }
        return isStopWord(word.folded)
    }

    /// Whether a word with this term may begin otherwise than the term, as "went" does, whose term
    /// is "go".
    package static func mayBegin(_ byte: UInt8, wordOfTerm term: String) -> Bool {
        IrregularForms.english.mayBegin(byte, formOf: term)
    }

    static func term(
        _ folded: UnsafeBufferPointer<UInt8>, _ stemmer: Stemmer
    ) -> String {
        guard folded.count > termByteCount else {
            return unsafe IrregularForms.english.term(of: folded) ?? stemmer.stem(folded)
        }
        var end = termByteCount
        // SAFETY: `end` stays inside the buffer, which is longer than `termByteCount`. A cut inside
        // a scalar is moved to before it.
        while unsafe end > 0 && folded[end] & 0xC0 == 0x80 { end -= 1 }
        return unsafe String(decoding: folded.prefix(end), as: UTF8.self)
    }
}
