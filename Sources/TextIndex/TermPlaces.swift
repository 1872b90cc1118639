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
        TermScan.forEachTerm(in: text, from: 0, before: .max) { start, hash in
            starts.append(UInt32(start))
            hashes.append(hash)
        }
        self.starts = starts
        self.hashes = hashes
    }

    /// Calls `body` with the hash of each term whose word starts inside `span`, in order.
    package func forEachHash(in span: ByteSpan, _ body: (UInt64) -> Void) {
        var position = firstPlace(from: span.lowerBound)
        while position < starts.count, starts[position] < span.upperBound {
            body(hashes[position])
            position += 1
        }
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

/// FNV-1a over 64 bits, finished so that all bits take part; never ``Stemmer/noTerm``. Two of a
/// million different terms meet with a probability of 3 in 100 million.
enum TermHash {
    /// The state before the first byte.
    static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    static func adding(_ byte: UInt8, to state: UInt64) -> UInt64 {
        (state ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// The hash, after the last byte.
    static func finished(_ state: UInt64) -> UInt64 {
        var hash = (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 32
        return max(hash, Stemmer.noTerm + 1)
    }

    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var state = start
        // SAFETY: the caller's buffer is valid during the call, and `position` is inside it.
        for position in 0..<bytes.count {
            unsafe state = adding(bytes[position], to: state)
        }
        return finished(state)
    }
}
