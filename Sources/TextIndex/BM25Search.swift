import Platform

/// One shard's side of a search: its postings, as far as a root saw them.
package struct BM25Source: Sendable {
    package let postings: PostingsIndex
    /// Documents below this are the root's.
    package let documentBound: UInt32
    /// Live documents below the bound.
    package let documentCount: Int
    /// Sum of their lengths.
    package let totalLength: Int
    /// Whether a document below the bound is not deleted; `nil` when none is.
    package let isLive: (@Sendable (UInt32) -> Bool)?
    private let kept: KeptPostings

    /// - Parameter kept: of sources with the same postings, bound and live documents only.
    package init(
        postings: PostingsIndex, documentBound: UInt32, documentCount: Int, totalLength: Int,
        isLive: (@Sendable (UInt32) -> Bool)?, kept: KeptPostings = KeptPostings()
    ) {
        self.postings = postings
        self.documentBound = documentBound
        self.documentCount = documentCount
        self.totalLength = totalLength
        self.isLive = isLive
        self.kept = kept
    }

    /// The live postings of a term.
    func livePostings(of term: String) -> DecodedPostings {
        kept.postings(of: term) {
            var decoded = DecodedPostings()
            postings.forEachPosting(
                of: term, documentBound: documentBound, isLive: isLive ?? { _ in true }
            ) { document, frequency in
                decoded.append(
                    document, frequency: frequency, length: postings.length(of: document))
            }
            return decoded
        }
    }
}

/// A document that a search found.
package struct BM25Match: Hashable, Sendable {
    /// Place of its source among those given.
    package let source: Int
    package let document: UInt32
    /// Above 0.
    package let score: Float
}

/// Finds the documents that match terms best, over all shards as if they were one.
package enum BM25Search {
    /// The best `count` documents, exactly: equal to scoring every live document by hand. Counts
    /// are summed over all sources before anything is scored, so the result does not depend on how
    /// documents are spread over them.
    ///
    /// - Parameters:
    ///   - terms: as ``TextAnalyzer`` gives them; a term that comes twice weighs twice.
    ///   - key: breaks ties of equal scores, smaller first; different for every document.
    /// Complexity: O(postings of the terms × terms).
    package static func best<Key: Comparable>(
        _ count: Int, matching terms: [String], in sources: [BM25Source],
        function: BM25 = BM25(), key: (_ source: Int, _ document: UInt32) -> Key
    ) -> [BM25Match] {
        withoutActuallyEscaping(key) { key in
            best(count, matching: terms, in: sources, function: function) { left, right in
                left.score != right.score
                    ? left.score > right.score
                    : key(left.source, left.document) < key(right.source, right.document)
            }
        }
    }

    /// The part that is not generic, so that it is compiled for its types. Keys may be costly: they
    /// are asked for at equal scores only.
    private static func best(
        _ count: Int, matching terms: [String], in sources: [BM25Source], function: BM25,
        by isBetter: @escaping (BM25Match, BM25Match) -> Bool
    ) -> [BM25Match] {
        let documentCount = sources.reduce(0) { $0 + $1.documentCount }
        let totalLength = sources.reduce(0) { $0 + $1.totalLength }
        guard count > 0, documentCount > 0, totalLength > 0 else { return [] }
        let averageLength = Double(totalLength) / Double(documentCount)
        let (distinct, repetitions) = counted(terms)

        let lists = sources.map { BM25Lists(of: distinct, in: $0) }
        let weights = distinct.indices.map { term in
            let frequency = lists.reduce(0) { $0 + $1.count(ofTerm: term) }
            let rarity = function.inverseDocumentFrequency(
                documentCount: documentCount, documentFrequency: frequency)
            return rarity * Double(repetitions[term])
        }

        var best = BestFew<BM25Match>(count: count, by: isBetter)
        var threshold: Float?
        for (place, list) in lists.enumerated() {
            list.forEachScore(
                weights, function, averageLength: averageLength, threshold: threshold
            ) { document, sum in
                let score = Float(sum)
                if let threshold, score < threshold { return threshold }
                best.offer(BM25Match(source: place, document: document, score: score))
                threshold = best.isFull ? best.worst?.score : nil
                return threshold
            }
        }
        return best.sorted()
    }

    /// What the best live document scores for one term alone; `nil` when none holds it.
    ///
    /// Complexity: O(postings of the term) in the first search of a state.
    package static func bestScore(
        of term: String, in sources: [BM25Source], function: BM25 = BM25()
    ) -> Float? {
        let documentCount = sources.reduce(0) { $0 + $1.documentCount }
        let totalLength = sources.reduce(0) { $0 + $1.totalLength }
        guard documentCount > 0, totalLength > 0 else { return nil }
        let averageLength = Double(totalLength) / Double(documentCount)
        var holdingCount = 0
        var best = 0.0
        for source in sources {
            let postings = source.livePostings(of: term)
            holdingCount += postings.documents.count
            best = max(best, postings.bestScore(function, averageLength: averageLength))
        }
        guard holdingCount > 0 else { return nil }
        let rarity = function.inverseDocumentFrequency(
            documentCount: documentCount, documentFrequency: holdingCount)
        return Float(rarity * best)
    }

    /// Terms once each, in the order of their first coming, and how often they came.
    private static func counted(_ terms: [String]) -> (distinct: [String], repetitions: [Int]) {
        var places: [String: Int] = [:]
        var distinct: [String] = []
        var repetitions: [Int] = []
        for term in terms {
            if let place = places[term] {
                repetitions[place] += 1
            } else {
                places[term] = distinct.count
                distinct.append(term)
                repetitions.append(1)
            }
        }
        return (distinct, repetitions)
    }
}
