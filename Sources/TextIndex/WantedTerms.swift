package import ConceptModel

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

    /// Which of the terms stand inside `span` of a text, one bit each, as the places of all its
    /// terms would tell, but only that part is read.
    package func mask(in text: String, _ span: ByteSpan) -> UInt64 {
        guard !hashes.isEmpty else { return 0 }
        var mask: UInt64 = 0
        TermScan.forEachTerm(
            in: text, from: Int(span.lowerBound), before: Int(span.upperBound)
        ) { _, hash in mask |= bit(of: hash) }
        return mask
    }

    func bit(of hash: UInt64) -> UInt64 {
        guard filter >> (hash & 63) & 1 == 1 else { return 0 }
        for position in hashes.indices where hashes[position] == hash {
            return 1 << UInt64(position)
        }
        return 0
    }
}
