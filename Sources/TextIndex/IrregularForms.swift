/// Forms of English words that no ending tells, each with the term of its word: "won" has that of
/// "win", "children" that of "child". `scripts/make-lexicon.py --forms` derives the table from
/// WordNet 3.0 and says which forms enter.
struct IrregularForms: Sendable {
    static let english = IrregularForms(
        String(decoding: PackageResources.forms_txt, as: UTF8.self))

    /// By the form's ``TermHash``, so that a look at it makes no string.
    private var terms: [UInt64: String] = [:]
    /// By term, the first bytes of those forms that begin otherwise than their word.
    private var otherBeginnings: [String: Set<UInt8>] = [:]
    private var shortest = Int.max
    private var longest = 0

    /// - Parameter table: lines of a word and its forms.
    private init(_ table: String) {
        // One of its own: whoever asks first stems already with one of the pool.
        let stemmer = Stemmer()
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ").map { Array($0.utf8) }
            // SAFETY: buffers do not leave their closures, here and below.
            let term = unsafe words[0].withUnsafeBufferPointer { unsafe stemmer.stem($0) }
            for form in words.dropFirst() {
                let hash = unsafe form.withUnsafeBufferPointer { unsafe TermHash.of($0) }
                terms[hash] = term
                shortest = min(shortest, form.count)
                longest = max(longest, form.count)
                if form[0] != words[0][0] { otherBeginnings[term, default: []].insert(form[0]) }
            }
        }
    }

    /// The term of a folded word that is an irregular form; `nil` for any other.
    ///
    /// Complexity: one look at a hash table.
    func term(of word: UnsafeBufferPointer<UInt8>) -> String? {
        guard word.count >= shortest, word.count <= longest else { return nil }
        return terms[unsafe TermHash.of(word)]
    }

    /// Whether a form that begins with this byte may have a term that begins with another.
    func mayBegin(_ byte: UInt8, formOf term: String) -> Bool {
        otherBeginnings[term]?.contains(byte) ?? false
    }
}
