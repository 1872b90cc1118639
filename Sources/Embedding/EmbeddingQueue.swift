/// Texts that wait for a thread, in two lines: queries and documents.
///
/// Plain state; its owner holds a lock around every call.
struct EmbeddingQueue<Owner: AnyObject> {
    struct Entry {
        let owner: Owner
        /// Place of the text in its owner's call.
        let index: Int
        let tokens: [Int32]
    }

    /// First in, first out, with removal.
    private struct Line {
        private var entries: [Entry] = []
        private var head = 0
        private(set) var tokenCount = 0

        var count: Int { entries.count - head }
        var first: Entry? { head < entries.count ? entries[head] : nil }

        mutating func append(_ entry: Entry) {
            entries.append(entry)
            tokenCount += entry.tokens.count
        }

        mutating func removeFirst() -> Entry {
            let entry = entries[head]
            head += 1
            tokenCount -= entry.tokens.count
            // Taken entries are dropped when they are the greater part.
            if head * 2 > entries.count {
                entries.removeFirst(head)
                head = 0
            }
            return entry
        }

        mutating func removeAll(of owner: Owner) {
            let kept = entries[head...].filter { $0.owner !== owner }
            entries = kept
            head = 0
            tokenCount = kept.reduce(0) { $0 + $1.tokens.count }
        }
    }

    private var queries = Line()
    private var documents = Line()
    private var lastBatchHeldQueries = false

    var count: Int { queries.count + documents.count }

    /// Tokens that are computed before a text that would be added now. A query waits for other
    /// queries and for as many documents, in turn.
    func tokenCount(before inputType: InputType) -> Int {
        let all = queries.tokenCount + documents.tokenCount
        return inputType == .query ? min(all, 2 * queries.tokenCount) : all
    }

    /// Adds the texts of one call, the longest first: so a batch holds texts of like length, and
    /// the threads of a call end at about the same time.
    mutating func append(_ texts: [[Int32]], of owner: Owner, as inputType: InputType) {
        let order = texts.indices.sorted { (texts[$0].count, $1) > (texts[$1].count, $0) }
        for index in order {
            let entry = Entry(owner: owner, index: index, tokens: texts[index])
            switch inputType {
            case .query: queries.append(entry)
            case .document: documents.append(entry)
            }
        }
    }

    /// Takes the next batch: at least one text, then up to `maximumTokens`, or an equal share of
    /// what waits for each of `threadCount` threads.
    ///
    /// Queries go first, since somebody waits for them; but after a batch of queries waiting
    /// documents have their turn, so neither starves.
    mutating func takeBatch(maximumTokens: Int, threadCount: Int) -> [Entry] {
        let takesQueries = queries.count > 0 && (documents.count == 0 || !lastBatchHeldQueries)
        lastBatchHeldQueries = takesQueries
        return takesQueries
            ? Self.take(from: &queries, maximumTokens, threadCount)
            : Self.take(from: &documents, maximumTokens, threadCount)
    }

    mutating func removeAll(of owner: Owner) {
        queries.removeAll(of: owner)
        documents.removeAll(of: owner)
    }

    mutating func removeAll() -> [Entry] {
        var entries: [Entry] = []
        while queries.count > 0 { entries.append(queries.removeFirst()) }
        while documents.count > 0 { entries.append(documents.removeFirst()) }
        return entries
    }

    private static func take(from line: inout Line, _ maximumTokens: Int, _ threadCount: Int)
        -> [Entry]
    {
        let share = (line.tokenCount + threadCount - 1) / threadCount
        let budget = min(maximumTokens, share)
        var batch: [Entry] = []
        var tokenCount = 0
        while let next = line.first,
            batch.isEmpty || tokenCount + next.tokens.count <= budget
        {
            batch.append(line.removeFirst())
            tokenCount += next.tokens.count
        }
        return batch
    }
}
