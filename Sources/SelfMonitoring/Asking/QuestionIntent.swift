/// What is wanted of the events, apart from which ones.
struct QuestionIntent: Sendable {
    enum Wish: Hashable, Sendable {
        case list, count, howMany, total, latest, when, average, minimum, maximum
        case percentile(Double)
        case rate, perSecond, trend, why, before
        /// "is …", "how healthy …", "state of …": how things stand.
        case state
        /// "did …", "any …": whether there are such events.
        case whether
    }

    struct Ranking: Hashable, Sendable {
        enum Quality: Hashable, Sendable {
            /// By duration.
            case slowness
            /// By the field that is named, or by duration.
            case length
            /// By how many, or by the value of the field.
            case amount
            /// By size, or by the extreme value of the field that is named.
            case size
            /// By the extreme value.
            case value
        }

        let quality: Quality
        let order: SortOrder
        let count: Int?
        /// Whether a word such as "slowest" was said, not only "top 3".
        let isSuperlative: Bool
    }

    /// What rows are brought together by.
    enum Grouping: Hashable, Sendable {
        case entity(EntityKind)
        /// "query type", "type".
        case type
        case field(String)
        case time(GroupKey)
    }

    var wishes: [Wish] = []
    var ranking: Ranking?
    var groupings: [Grouping] = []
    /// "which nodes …".
    var asked: EntityKind?
    /// "who …".
    var asksWho = false
    var isComparison = false
    /// "last 5 …".
    var newestCount: Int?

    func wants(_ wish: Wish) -> Bool { wishes.contains(wish) }

    var percentile: Double? {
        for case .percentile(let rank) in wishes { return rank }
        return nil
    }
}

/// Reads the words of a question that say what is wanted.
struct IntentReader {
    private var intent = QuestionIntent()

    /// Takes the words that say how events are chained. Before windows are read: "before" alone
    /// is about time.
    static func readCause(_ reading: inout QuestionReading) -> QuestionIntent.Wish? {
        let before = QuestionReading.phrases(
            "what happened just before", "what happened right before", "what happened before",
            "what was going on just before", "what was going on before",
            "what was happening before",
            "what preceded", "what came before", "events leading up to", "what happened prior to",
            "leading up to", "run up to", "events before", "preceded")
        let why = QuestionReading.phrases(
            "root cause of", "root cause for", "the cause of", "cause of", "reason for",
            "for what reason",
            "what is the reason", "what made", "what caused", "what led to", "what led up to",
            "what brought about", "what triggered",
            "what brought down", "how come", "explain why", "tell me why", "caused", "why")
        if reading.takePhrase(before) != nil { return .before }
        if reading.takePhrase(why) != nil { return .why }
        return nil
    }

    /// Takes "went on", "tell me about": before entities are read, whose "on" it is not.
    static func readHappening(_ reading: inout QuestionReading) -> Bool {
        // "what did node-2 do …".
        if reading.word(0) == "what", reading.isOne(of: ["did", "does", "is", "was", "has"], 1),
            let place = reading.tokens.indices.dropFirst(2).first(where: {
                reading.isOne(of: ["do", "doing", "done"], $0)
            })
        {
            reading.take(0..<2)
            reading.take(place..<place + 1)
            return true
        }
        return reading.takePhrase(
            QuestionReading.phrases(
                "went on", "going on", "goes on", "tell me about", "what about",
                "what do we know about")) != nil
    }

    static func read(_ reading: inout QuestionReading) -> QuestionIntent {
        var reader = IntentReader()
        reader.readPercentile(&reading)
        reader.readRates(&reading)
        reader.readMostCommon(&reading)
        reader.readRanking(&reading)
        reader.readGroups(&reading)
        reader.readAsked(&reading)
        reader.readWishes(&reading)
        return reader.intent
    }

    // MARK: Parts

    private mutating func readPercentile(_ reading: inout QuestionReading) {
        for place in reading.tokens.indices {
            guard let word = reading.word(place) else { continue }
            if word == "median" {
                intent.wishes.append(.percentile(50))
                reading.take(place..<place + 1)
            } else if word.first == "p", let rank = Double(word.dropFirst()), rank > 0, rank <= 100
            {
                intent.wishes.append(.percentile(rank))
                reading.take(place..<place + 1)
            } else if case .number(let rank, _) = reading.kind(place), rank > 0, rank <= 100,
                reading.isOne(of: ["percentile", "centile"], place + 1)
            {
                intent.wishes.append(.percentile(rank))
                reading.take(place..<place + 2)
            } else if reading.isOne(of: ["percentile"], place), let rank = reading.number(place + 1)
            {
                intent.wishes.append(.percentile(rank))
                reading.take(place..<place + 2)
            }
        }
    }

    private mutating func readRates(_ reading: inout QuestionReading) {
        let perSecond = QuestionReading.phrases("per second", "a second", "each second", "/s")
        if reading.takePhrase(perSecond) != nil { intent.wishes.append(.perSecond) }
        let times: [(GroupKey, [[String]])] = [
            (
                .minute,
                QuestionReading.phrases(
                    "per minute", "minute by minute", "by minute", "each minute", "every minute",
                    "by the minute")
            ),
            (
                .hour,
                QuestionReading.phrases(
                    "hour by hour", "per hour", "by hour", "each hour", "every hour", "hourly",
                    "by the hour")
            ),
            (
                .day,
                QuestionReading.phrases(
                    "day by day", "per day", "by day", "each day", "every day", "daily")
            ),
        ]
        for (key, phrases) in times where reading.takePhrase(phrases) != nil {
            intent.groupings.append(.time(key))
        }
    }

    private static let superlatives: [String: (QuestionIntent.Ranking.Quality, SortOrder)] = [
        "slowest": (.slowness, .descending), "worst": (.slowness, .descending),
        "longest": (.length, .descending), "fastest": (.slowness, .ascending),
        "quickest": (.slowness, .ascending), "shortest": (.length, .ascending),
        "best": (.slowness, .ascending),
        "most": (.amount, .descending), "busiest": (.amount, .descending),
        "fewest": (.amount, .ascending), "least": (.amount, .ascending),
        "highest": (.value, .descending), "largest": (.size, .descending),
        "biggest": (.size, .descending), "lowest": (.value, .ascending),
        "smallest": (.size, .ascending),
    ]

    /// "most common spawn error": groups by a field, the most frequent first.
    private mutating func readMostCommon(_ reading: inout QuestionReading) {
        let phrases = QuestionReading.phrases("most common", "most frequent", "commonest")
        guard let place = reading.takePhrase(phrases) else { return }
        for next in place + 1..<min(place + 5, reading.tokens.count) {
            guard case .field(let name)? = grouping(reading, at: next)?.0,
                let end = grouping(reading, at: next)?.1
            else { continue }
            reading.take(next..<end)
            intent.groupings.append(.field(name))
            intent.ranking = .init(
                quality: .amount, order: .descending, count: nil, isSuperlative: true)
            return
        }
    }

    private mutating func readRanking(_ reading: inout QuestionReading) {
        for place in reading.tokens.indices {
            guard let word = reading.word(place) else { continue }
            if word == "most", reading.word(place + 1) == "recent" { continue }
            if let (quality, order) = Self.superlatives[word] {
                var count = reading.count(place - 1)
                var start = count == nil ? place : place - 1
                if reading.word(start - 1) == "top" { start -= 1 }
                var end = place + 1
                if count == nil, let given = reading.count(place + 1) {
                    count = given
                    end += 1
                }
                if word == "most", reading.word(end) == "often" { end += 1 }
                reading.take(start..<end)
                // "least confident answers, bottom 10".
                if count == nil { count = takeCount(&reading)?.count }
                intent.ranking = .init(
                    quality: quality, order: order, count: count, isSuperlative: true)
                return
            }
        }
        if let (isTop, count) = takeCount(&reading) {
            intent.ranking = .init(
                quality: .amount, order: isTop ? .descending : .ascending, count: count,
                isSuperlative: false)
        }
    }

    /// "top 5", "bottom 10".
    private func takeCount(_ reading: inout QuestionReading) -> (isTop: Bool, count: Int)? {
        for place in reading.tokens.indices where reading.isOne(of: ["top", "bottom"], place) {
            guard let count = reading.count(place + 1) else { continue }
            let isTop = reading.word(place) == "top"
            reading.take(place..<place + 2)
            return (isTop, count)
        }
        return nil
    }

    private mutating func readGroups(_ reading: inout QuestionReading) {
        if reading.takePhrase(QuestionReading.phrases("reasons for", "reasons of")) != nil {
            intent.groupings.append(.field("reason"))
        }
        let starts = QuestionReading.phrases(
            "broken down by", "break down by", "grouped by", "group by", "split by", "for each",
            "for every", "of each", "of every", "on each", "on every", "per", "by", "each", "every")
        for place in reading.tokens.indices {
            for start in starts where reading.matches(start, at: place) {
                var next = place + start.count
                var groupings: [QuestionIntent.Grouping] = []
                while let (grouping, end) = grouping(reading, at: next) {
                    groupings.append(grouping)
                    next = reading.word(end) == "and" ? end + 1 : end
                    if reading.word(end) != "and" { break }
                }
                // "every agent that joined" tells which events, not how to bring them together.
                if start == ["every"] || start == ["each"],
                    reading.isOne(of: ["that", "which", "who"], next)
                {
                    break
                }
                if !groupings.isEmpty {
                    reading.take(place..<next)
                    intent.groupings += groupings
                    break
                }
            }
        }
        // "break down queries by type", "split crashes by exit code".
        let verbs = QuestionReading.phrases("break down", "breakdown of", "breakdown", "split")
        if !intent.groupings.isEmpty { _ = reading.takePhrase(verbs) }
    }

    private func grouping(
        _ reading: QuestionReading, at place: Int
    ) -> (QuestionIntent.Grouping, Int)? {
        let phrases: [(QuestionIntent.Grouping, [[String]])] = [
            (.type, QuestionReading.phrases("query type", "event type", "type", "kind")),
            (
                .entity(.embedding),
                QuestionReading.phrases(
                    "service instance", "embedding instance", "embedding service", "embedder",
                    "instance")
            ),
            (.entity(.node), QuestionReading.phrases("storage node")),
            (.field("exit_code"), QuestionReading.phrases("exit code", "exit codes")),
            (.field("strategy"), QuestionReading.phrases("strategy", "strategies")),
            (.field("reason"), QuestionReading.phrases("reason", "reasons")),
            (.field("error"), QuestionReading.phrases("error", "errors")),
            (.field("platform"), QuestionReading.phrases("platform", "platforms")),
            (.field("hostname"), QuestionReading.phrases("hostname")),
            (.field("endpoint"), QuestionReading.phrases("endpoint")),
        ]
        for (grouping, words) in phrases {
            for phrase in words where reading.matches(phrase, at: place) {
                return (grouping, place + phrase.count)
            }
        }
        guard let word = reading.word(place) else { return nil }
        if let kind = EntityKind.named(by: word) { return (.entity(kind), place + 1) }
        if let field = FieldCatalog.field(word) { return (.field(field.name), place + 1) }
        return nil
    }

    private mutating func readAsked(_ reading: inout QuestionReading) {
        for place in reading.tokens.indices {
            if reading.word(place) == "who" {
                intent.asksWho = true
                reading.take(place..<place + 1)
            }
            guard reading.isOne(of: ["which", "what"], place) else { continue }
            var next = place + 1
            if reading.isOne(of: ["embedding", "storage"], next),
                EntityKind.named(by: reading.word(next + 1)) != nil
            {
                next += 1
            }
            if let kind = EntityKind.named(by: reading.word(next)) {
                intent.asked = reading.word(next - 1) == "embedding" ? .embedding : kind
                reading.take(place..<next + 1)
            } else if reading.word(place) == "which", intent.groupings.isEmpty,
                case (.field(let name), let end)? = grouping(reading, at: next)
            {
                // "which platform do agents run on", "which errors …".
                reading.take(place..<end)
                intent.groupings.append(.field(name))
            }
        }
        // "busiest node today": the ranking is of nodes.
        if intent.ranking?.isSuperlative == true, intent.asked == nil {
            for (place, _) in reading.tokens.enumerated() where place > 0 {
                if reading.isTaken[place - 1], !reading.isTaken[place],
                    ["busiest", "slowest", "fastest"].contains(reading.tokens[place - 1].text),
                    let kind = EntityKind.named(by: reading.word(place)), kind != .embedding
                {
                    intent.asked = kind
                    reading.take(place..<place + 1)
                }
            }
        }
        // "top 3 nodes by …".
        if intent.ranking?.isSuperlative == false, intent.asked == nil {
            for place in reading.tokens.indices where place > 0 && reading.isTaken[place - 1] {
                if let kind = EntityKind.named(by: reading.word(place)),
                    reading.word(place + 1) == "by"
                {
                    intent.asked = kind
                    reading.take(place..<place + 2)
                } else if case .number = reading.tokens[place - 1].kind,
                    case (.field(let name), let end)? = grouping(reading, at: place)
                {
                    // "top 3 errors when …".
                    intent.groupings.append(.field(name))
                    reading.take(place..<end)
                }
            }
        }
    }

    private static let wishes: [(QuestionIntent.Wish, [[String]])] = [
        (.howMany, QuestionReading.phrases("how many times", "how many", "how much")),
        (.rate, QuestionReading.phrases("how often", "frequency of")),
        (
            .trend,
            QuestionReading.phrases(
                "over time", "trend of", "trend", "evolved", "evolve", "develop", "developed",
                "plot",
                "chart", "getting", "history of")
        ),
        (
            .average,
            QuestionReading.phrases(
                "on average", "average", "mean", "avg", "typical", "typically", "usual", "usually")
        ),
        (.maximum, QuestionReading.phrases("maximum", "max", "peak")),
        (.minimum, QuestionReading.phrases("minimum", "min")),
        (.total, QuestionReading.phrases("in total", "total", "sum of", "sum")),
        (
            .count,
            QuestionReading.phrases(
                "number of", "count of", "count", "amount of", "volume of", "volume")
        ),
        (.latest, QuestionReading.phrases("most recent", "latest", "newest", "last")),
        (.state, QuestionReading.phrases("how healthy", "state of", "status of", "health of")),
        (
            .list,
            QuestionReading.phrases(
                "list", "show", "display", "give", "see", "print", "find", "get", "fetch",
                "retrieve")
        ),
    ]

    private static let openings: Set<String> = [
        "tell", "me", "and", "so", "know", "say", "i", "want", "to", "would", "like", "please",
        "show", "can", "could", "you", "do", "since",
    ]

    /// "when" asks at the beginning of a question; elsewhere it joins two clauses.
    private mutating func readWhen(_ reading: inout QuestionReading) {
        let opening = reading.tokens.prefix { Self.openings.contains($0.text) }
        guard reading.word(opening.count) == "when" else { return }
        reading.take(opening.count..<opening.count + 1)
        intent.wishes.append(.when)
    }

    private mutating func readWishes(_ reading: inout QuestionReading) {
        let first = reading.tokens.indices.first { !reading.isTaken[$0] }
        if let first, reading.isOne(of: ["is", "are"], first) {
            intent.wishes.append(
                reading.isOne(of: ["there"], first + 1) ? .whether : .state)
        } else if let first,
            reading.isOne(
                of: ["did", "has", "have", "any", "anything", "was", "were", "does", "do"], first)
        {
            intent.wishes.append(.whether)
        }
        readWhen(&reading)
        let comparisons = QuestionReading.phrases(
            "compared with", "compared to", "compare", "versus", "vs", "difference in",
            "difference between", "difference")
        while reading.takePhrase(comparisons) != nil { intent.isComparison = true }
        if reading.contains(QuestionReading.phrases("than")) { intent.isComparison = true }
        for place in reading.tokens.indices where reading.isOne(of: ["last", "latest"], place) {
            if let count = reading.count(place + 1) {
                intent.newestCount = count
                reading.take(place..<place + 2)
            }
        }
        for (wish, phrases) in Self.wishes {
            while reading.takePhrase(phrases) != nil { intent.wishes.append(wish) }
        }
    }
}
