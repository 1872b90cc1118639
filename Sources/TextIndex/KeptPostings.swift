import Synchronization

/// The live postings of one term in one source, decoded.
struct DecodedPostings: Sendable {
    /// Ascending.
    private(set) var documents: [UInt32] = []
    /// How often the term stands in each of them.
    private(set) var frequencies: [UInt32] = []
    /// The highest frequency; 0 when there is no posting.
    private(set) var highestFrequency: UInt32 = 0
    /// Of the documents that hold the term once, the length of the shortest.
    private var shortestOnce = Int.max
    /// The same by frequency, where it is above 1.
    private var shortestOften: [UInt32: Int] = [:]

    /// - Parameter length: of the document, in terms.
    mutating func append(_ document: UInt32, frequency: UInt32, length: Int) {
        documents.append(document)
        frequencies.append(frequency)
        highestFrequency = max(highestFrequency, frequency)
        if frequency == 1 {
            shortestOnce = min(shortestOnce, length)
        } else {
            shortestOften[frequency] = min(shortestOften[frequency] ?? .max, length)
        }
    }

    /// What the best document scores: of those with one frequency the shortest is the best.
    func bestScore(_ function: BM25, averageLength: Double) -> Double {
        func score(_ frequency: UInt32, _ length: Int) -> Double {
            function.score(
                frequency: Int(frequency), length: length, averageLength: averageLength)
        }
        let once = shortestOnce < .max ? score(1, shortestOnce) : 0
        return shortestOften.reduce(once) { max($0, score($1.key, $1.value)) }
    }
}

/// What was decoded of a source's postings, kept for the next search of the same state: those of
/// one question ask for the same terms, and some terms come in many questions.
///
/// Memory: at most some 4 MiB; longer lists than that are decoded each time.
package final class KeptPostings: Sendable {
    private static let postingLimit = 1 << 19

    private struct State {
        var lists: [String: DecodedPostings] = [:]
        var postingCount = 0
    }

    private let state = Mutex(State())

    package init() {}

    func postings(of term: String, _ decode: () -> DecodedPostings) -> DecodedPostings {
        if let known = state.withLock({ $0.lists[term] }) { return known }
        let decoded = decode()
        // A term that no document holds takes its own room.
        let count = decoded.documents.count + 16
        guard count <= Self.postingLimit else { return decoded }
        state.withLock { state in
            if state.postingCount + count > Self.postingLimit { state = State() }
            guard state.lists.updateValue(decoded, forKey: term) == nil else { return }
            state.postingCount += count
        }
        return decoded
    }
}
