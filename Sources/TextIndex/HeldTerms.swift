/// Tells by their postings which of some terms the documents of a source hold.
package struct HeldTerms: Sendable {
    /// By term, the documents that hold it, ascending.
    private let documents: [[UInt32]]

    /// - Precondition: at most 64 terms.
    package init(_ terms: [String], in source: BM25Source) {
        precondition(terms.count <= 64, "a mask has a bit for each term")
        documents = terms.map { source.livePostings(of: $0).documents }
    }

    /// The terms of a live document, one bit each; none of a number that is no document.
    ///
    /// Complexity: O(terms × log of their postings).
    package func mask(of document: UInt32) -> UInt64 {
        var mask: UInt64 = 0
        for place in documents.indices where Self.holds(documents[place], document) {
            mask |= 1 << UInt64(place)
        }
        return mask
    }

    private static func holds(_ documents: [UInt32], _ document: UInt32) -> Bool {
        var lower = 0
        var upper = documents.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if documents[middle] < document { lower = middle + 1 } else { upper = middle }
        }
        return lower < documents.count && documents[lower] == document
    }
}
