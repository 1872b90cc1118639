package import ConceptModel

/// The terms of a text as hashes, each with the place of its word: enough to see which terms any
/// part of the text holds, without reading it again.
package struct TermPlaces: Sendable {
    /// Bytes from the start of the text, ascending; as many as hashes.
    private let starts: [UInt32]
    private let hashes: [UInt64]

    package init(_ text: String) {
        var starts: [UInt32] = []
        var hashes: [UInt64] = []
        StemmerPool.withStemmer { stemmer in
            unsafe Words.forEach(in: text, partingContractions: true) { range, folded in
                let hash = unsafe stemmer.termHash(folded)
                guard hash != Stemmer.noTerm else { return }
                starts.append(UInt32(range.lowerBound))
                hashes.append(hash)
            }
        }
        self.starts = starts
        self.hashes = hashes
    }

    package var count: Int { hashes.count }

    /// Calls `body` with the hash of each term whose word starts inside `span`, in order.
    package func forEachHash(in span: ByteSpan, _ body: (UInt64) -> Void) {
        var position = firstPlace(from: span.lowerBound)
        while position < starts.count, starts[position] < span.upperBound {
            body(hashes[position])
            position += 1
        }
    }

    /// Which of the terms stand inside `span`, one bit each.
    package func mask(of wanted: WantedTerms, in span: ByteSpan) -> UInt64 {
        var mask: UInt64 = 0
        var position = firstPlace(from: span.lowerBound)
        while position < starts.count, starts[position] < span.upperBound {
            mask |= wanted.bit(of: hashes[position])
            position += 1
        }
        return mask
    }

    /// The hashes of all terms, in the order of their words.
    package var all: [UInt64] { hashes }

    /// The hash by which a term stands here.
    package static func hash(ofTerm term: String) -> UInt64 {
        var term = term
        // SAFETY: the buffer does not leave the closure.
        return term.withUTF8 { unsafe TermHash.of($0) }
    }

    private func firstPlace(from offset: UInt32) -> Int {
        var lower = 0
        var upper = starts.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if starts[middle] < offset { lower = middle + 1 } else { upper = middle }
        }
        return lower
    }
}

/// At most 64 terms that are looked for in many texts.
package struct WantedTerms: Sendable {
    private let hashes: [UInt64]
    /// A bit for the lowest six bits of each hash: most words of texts are none of the terms.
    private let filter: UInt64

    package init(_ terms: [String]) {
        precondition(terms.count <= 64, "a mask has a bit for each term")
        hashes = terms.map { TermPlaces.hash(ofTerm: $0) }
        filter = hashes.reduce(0) { $0 | 1 << ($1 & 63) }
    }

    fileprivate func bit(of hash: UInt64) -> UInt64 {
        guard filter >> (hash & 63) & 1 == 1 else { return 0 }
        for position in hashes.indices where hashes[position] == hash {
            return 1 << UInt64(position)
        }
        return 0
    }
}

/// FNV-1a over 64 bits, finished so that all bits take part; never ``Stemmer/noTerm``. Two of a
/// million different terms meet with a probability of 3 in 100 million.
enum TermHash {
    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        // SAFETY: the caller's buffer is valid during the call, and `position` is inside it.
        for position in 0..<bytes.count {
            unsafe hash = (hash ^ UInt64(bytes[position])) &* 0x100_0000_01B3
        }
        hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 32
        return max(hash, Stemmer.noTerm + 1)
    }
}
