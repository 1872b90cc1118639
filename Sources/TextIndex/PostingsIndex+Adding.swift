package import Platform
import Synchronization

/// Adding documents; for the one writer.
extension PostingsIndex {
    /// A term that the dictionary does not hold yet, on its way there.
    private struct FreshTerm {
        let term: String
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
        var fresh: [FreshTerm] = []
        numbers.removeAll(keepingCapacity: true)
        for term in terms {
            var utf8 = term
            // SAFETY: the buffer does not leave the closure.
            let word = utf8.withUTF8 { unsafe RecentWords.Word($0, isTerm: true) }
            if let word, let number = recent.number(of: word) {
                numbers.append(number)
            } else {
                note(term, word, &fresh)
            }
        }
        try add(document, fresh)
    }

    /// Adds a document with the terms that ``TextAnalyzer`` finds in a text; otherwise as
    /// ``add(document:terms:)``.
    package func add(document: UInt32, text: String) throws(MemoryError) {
        var fresh: [FreshTerm] = []
        numbers.removeAll(keepingCapacity: true)
        StemmerPool.withStemmer { stemmer in
            unsafe Words.forEach(in: text) { _, folded in
                let word = unsafe RecentWords.Word(folded, isTerm: false)
                if let word, let number = recent.number(of: word) {
                    if number != RecentWords.noTerm { numbers.append(number) }
                } else if TextAnalyzer.isStopWord(unsafe String(decoding: folded, as: UTF8.self)) {
                    if let word { recent.keep(RecentWords.noTerm, of: word) }
                } else {
                    note(unsafe TextAnalyzer.term(folded, stemmer), word, &fresh)
                }
            }
        }
        try add(document, fresh)
    }

    /// Looks up a term; where it is not known yet, leaves a place for its number.
    private func note(_ term: String, _ word: RecentWords.Word?, _ fresh: inout [FreshTerm]) {
        if let number = dictionary.number(of: term) {
            numbers.append(number)
            if let word { recent.keep(number, of: word) }
        } else {
            fresh.append(FreshTerm(term: term, place: numbers.count, word: word))
            numbers.append(0)
        }
    }

    /// Adds a document whose terms are in `numbers`, but for fresh ones.
    private func add(_ document: UInt32, _ fresh: [FreshTerm]) throws(MemoryError) {
        precondition(document >= nextDocument, "documents come in ascending order")
        try reserve(document, fresh)
        for term in fresh {
            let number = dictionary.number(ofOrAdding: term.term)
            numbers[term.place] = number
            if let word = term.word { recent.keep(number, of: word) }
        }
        let length = numbers.count
        numbers.sort()
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

    private func reserve(_ document: UInt32, _ fresh: [FreshTerm]) throws(MemoryError) {
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
