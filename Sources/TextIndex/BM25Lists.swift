/// The postings of a search's terms in one source, walked side by side, document by document.
///
/// Documents that cannot reach a threshold are passed over by what their terms score at most
/// (MaxScore, Turtle and Flood 1995); the scores of the others are exact.
struct BM25Lists {
    /// Of all terms, one list after the other.
    private var documents: [UInt32] = []
    private var frequencies: [UInt32] = []
    /// By term, where its list ends; it begins where the one before ends.
    private var ends: [Int] = []
    /// By term.
    private let highestFrequencies: [UInt32]
    private let source: BM25Source

    init(of terms: [String], in source: BM25Source) {
        self.source = source
        let lists = terms.map { source.livePostings(of: $0) }
        let count = lists.reduce(0) { $0 + $1.documents.count }
        documents.reserveCapacity(count)
        frequencies.reserveCapacity(count)
        for list in lists {
            documents += list.documents
            frequencies += list.frequencies
            ends.append(documents.count)
        }
        highestFrequencies = lists.map(\.highestFrequency)
    }

    /// How many documents hold a term.
    func count(ofTerm term: Int) -> Int { ends[term] - start(ofTerm: term) }

    private func start(ofTerm term: Int) -> Int { term == 0 ? 0 : ends[term - 1] }

    /// Calls `body` with every document whose score may reach the threshold that `body` gave back
    /// last; at first there is none. A document's parts are summed in the order of the terms, so
    /// that its score is the same bits wherever it lies.
    func forEachScore(
        _ weights: [Double], _ function: BM25, averageLength: Double, threshold: Float?,
        _ body: (UInt32, Double) -> Float?
    ) {
        var walk = Walk(self, weights, function)
        walk.raise(threshold)
        while let document = walk.next() {
            let length = source.postings.length(of: document)
            let score = walk.score(of: document) {
                function.score(frequency: $0, length: length, averageLength: averageLength)
            }
            walk.raise(body(document, score))
        }
    }

    private struct Walk {
        private let lists: BM25Lists
        private let weights: [Double]
        /// What a term adds at most, by its frequency up to the last, which stands for all above.
        private let highest: [Double]
        /// By term, where its list goes on.
        private var places: [Int]
        /// By term, what it adds at most.
        private let bounds: [Double]
        /// Terms, those first that add least.
        private let order: [Int]
        /// How many of them are not worth looking for alone, and what they add at most together.
        private var passedCount = 0
        private var passedBound = 0.0
        private var threshold = 0.0

        init(_ lists: BM25Lists, _ weights: [Double], _ function: BM25) {
            self.lists = lists
            self.weights = weights
            // A text without words would score most.
            let highest = (0..<16).map {
                $0 < 15
                    ? function.score(frequency: $0, length: 0, averageLength: 1)
                    : function.saturation + 1
            }
            self.highest = highest
            places = weights.indices.map { lists.start(ofTerm: $0) }
            let bounds = weights.indices.map { term in
                weights[term] * highest[min(15, Int(lists.highestFrequencies[term]))]
            }
            self.bounds = bounds
            order = weights.indices.sorted { bounds[$0] < bounds[$1] }
        }

        mutating func raise(_ score: Float?) {
            guard let score else { return }
            // Less by more than what rounding may add.
            threshold = Double(score) * (1 - 1e-6)
            while passedCount < order.count,
                passedBound + bounds[order[passedCount]] < threshold
            {
                passedBound += bounds[order[passedCount]]
                passedCount += 1
            }
        }

        /// The next document that may reach the threshold.
        mutating func next() -> UInt32? {
            while true {
                var document = UInt32.max
                for term in order[passedCount...] where places[term] < lists.ends[term] {
                    document = min(document, lists.documents[places[term]])
                }
                guard document != .max else { return nil }
                var bound = passedBound
                for term in order[passedCount...]
                where places[term] < lists.ends[term]
                    && lists.documents[places[term]] == document
                {
                    bound += weights[term] * highest[min(15, Int(lists.frequencies[places[term]]))]
                }
                if bound >= threshold { return document }
                for term in order[passedCount...]
                where places[term] < lists.ends[term]
                    && lists.documents[places[term]] == document
                {
                    places[term] += 1
                }
            }
        }

        /// The sum of what the document's terms score; goes on behind it.
        mutating func score(of document: UInt32, _ part: (Int) -> Double) -> Double {
            for term in order[..<passedCount] { skip(term, to: document) }
            var sum = 0.0
            for term in weights.indices where places[term] < lists.ends[term] {
                guard lists.documents[places[term]] == document else { continue }
                sum += weights[term] * part(Int(lists.frequencies[places[term]]))
                places[term] += 1
            }
            return sum
        }

        /// Goes on to the first posting that is not before the document: in growing strides, then
        /// by halves.
        private mutating func skip(_ term: Int, to document: UInt32) {
            let end = lists.ends[term]
            var lower = places[term]
            guard lower < end, lists.documents[lower] < document else { return }
            var stride = 1
            while lower + stride < end, lists.documents[lower + stride] < document {
                lower += stride
                stride *= 2
            }
            var upper = min(lower + stride, end)
            // Before `lower` + 1 all are smaller, from `upper` on none is.
            lower += 1
            while lower < upper {
                let middle = (lower + upper) / 2
                if lists.documents[middle] < document { lower = middle + 1 } else { upper = middle }
            }
            places[term] = lower
        }
    }
}
