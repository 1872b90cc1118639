package import Platform
import Synchronization

/// Adding documents; for the one writer.
extension PostingsIndex {
    /// A term whose number is not known yet.
    private struct Unnumbered {
        let term: String
        let hash: UInt
        /// Where its number belongs among the document's numbers.
        let place: Int
        /// The word that stands for it, to be kept with the number.
        let word: RecentWords.Word?
    }

    /// Adds a document with its terms, as ``TextAnalyzer`` gives them. Readers see it once a root
    /// with a bound above `document` is published.
    /// - Parameter document: above every document added before; numbers may be left out.
    /// - Throws: ``MemoryError``; then nothing was added.
    package func add(document: UInt32, terms: [String]) throws(MemoryError) {
        var unnumbered: [Unnumbered] = []
        numbers.removeAll(keepingCapacity: true)
        for term in terms {
            var utf8 = term
            // SAFETY: the buffer does not leave the closure.
            let word = utf8.withUTF8 { unsafe RecentWords.Word($0, isTerm: true) }
            if let word, let number = recent.number(of: word) {
                numbers.append(number)
            } else {
                leavePlace(for: term, word, &unnumbered)
            }
        }
        try add(document, unnumbered)
    }

    /// Adds a document with the terms that ``TextAnalyzer`` finds in a text; otherwise as
    /// ``add(document:terms:)``.
    package func add(document: UInt32, text: String) throws(MemoryError) {
        var unnumbered: [Unnumbered] = []
        numbers.removeAll(keepingCapacity: true)
        StemmerPool.withStemmer { stemmer in
            unsafe Words.forEach(in: text, skippingWillNot: true) { _, folded in
                let word = unsafe RecentWords.Word(folded, isTerm: false)
                if let word, let number = recent.number(of: word) {
                    if number != RecentWords.noTerm { numbers.append(number) }
                } else if TextAnalyzer.isStopWord(unsafe String(decoding: folded, as: UTF8.self)) {
                    if let word { recent.keep(RecentWords.noTerm, of: word) }
                } else {
                    let term = unsafe TextAnalyzer.term(folded, stemmer)
                    leavePlace(for: term, word, &unnumbered)
                }
            }
        }
        try add(document, unnumbered)
    }

    /// Leaves a place for a term's number. The dictionary's large table is on its way into the
    /// processor's cache meanwhile: one look after another would wait for memory each time.
    private func leavePlace(
        for term: String, _ word: RecentWords.Word?, _ unnumbered: inout [Unnumbered]
    ) {
        unnumbered.append(
            Unnumbered(
                term: term, hash: dictionary.prefetched(term), place: numbers.count, word: word))
        numbers.append(0)
    }

    /// Puts the numbers of known terms in their places, and returns the other terms.
    private func numberKnown(_ unnumbered: [Unnumbered]) -> [Unnumbered] {
        unnumbered.filter { one in
            guard let number = dictionary.number(of: one.term, hash: one.hash) else { return true }
            numbers[one.place] = number
            if let word = one.word { recent.keep(number, of: word) }
            return false
        }
    }

    /// Adds a document whose terms are in `numbers`, but for some.
    private func add(_ document: UInt32, _ unnumbered: [Unnumbered]) throws(MemoryError) {
        precondition(document >= nextDocument, "documents come in ascending order")
        let fresh = numberKnown(unnumbered)
        try reserve(document, fresh)
        for term in fresh {
            let number = dictionary.number(ofOrAdding: term.term)
            numbers[term.place] = number
            if let word = term.word { recent.keep(number, of: word) }
        }
        let length = numbers.count
        numbers.sort()
        prefetchChains()
        var start = 0
        while start < numbers.count {
            var end = start + 1
            while end < numbers.count && numbers[end] == numbers[start] { end += 1 }
            append(document, frequency: UInt32(end - start), to: Int(numbers[start]))
            start = end
        }
        nextDocument = document + 1
        if keepsLengths {
            lengths.appendZeros(Int(document) - lengths.count)
            lengths.append(UInt16(clamping: length))
        }
        reportedWordCount.store(usedWordCount, ordering: .relaxed)
    }

    /// Brings what `append` looks at into the processor's cache: all heads, then all tails, then
    /// all blocks. One term after another would wait for memory three times each.
    private func prefetchChains() {
        for number in numbers { heads.prefetch(Int(number)) }
        for number in numbers {
            if let chain = chain(of: number) { tails.prefetch(chain) }
        }
        for number in numbers {
            if let chain = chain(of: number) { chains.prefetch(tails[chain]) }
        }
    }

    private func chain(of number: UInt32) -> Int? {
        guard case .chain(let chain) = PostingsHead(word: heads.load(Int(number))) else {
            return nil
        }
        return Int(chain)
    }

    private func reserve(_ document: UInt32, _ fresh: [Unnumbered]) throws(MemoryError) {
        if !fresh.isEmpty {
            let byteCount = fresh.reduce(0) { $0 + $1.term.utf8.count }
            try dictionary.reserve(termCount: fresh.count, byteCount: byteCount)
            try heads.reserve(dictionary.count + fresh.count)
        }
        try chains.reserve(postingCount: numbers.count + 1, used: usedWordCount)
        try firstBlocks.reserve(numbers.count)
        try tails.reserve(numbers.count)
        if keepsLengths { try lengths.reserve(Int(document) + 1 - lengths.count) }
    }
}
