import ConceptModel
import Embedding
import Extraction
import Platform
import SelfMonitoring
import TextIndex

/// What people write.
extension FuzzTarget {
    private static let texts = [
        "Dr. Ada Lovelace, born in London on 10 December 1815, didn't work at I.B.M. (U.K.) Ltd.",
        "# Heading\n\n- Paris is the capital of France.\n- It lies on the Seine.",
        "\"Where,\" she asked, \"is Mr. O'Neil-Smith's 3.5 kg parcel?\" He said: nowhere!",
        "In 1999, Acme Inc. acquired Beta GmbH for $1.5bn, and Ada became its CEO until 2004.",
        "Das Ärzte-Haus gehört Zoë. 東京は日本の首都です。 👩‍👩‍👧 e\u{0301}",
        "A, which B, who C, that D, said that E and F or G but not H of I of J of K did L.",
    ]

    /// Sentences, words, names and relations.
    static let prose = FuzzTarget(
        "prose", examples: texts,
        dictionary: [
            " of ", ", who ", " and ", ". ", "Mr.", "\n\n", "\n# ", " (", ") ", "'s",
            " was born in ",
            "1815", " not ", " is the ", "\u{2028}", "```", "| a | b |",
        ]
    ) { text in
        let byteCount = text.utf8.count
        func check(_ span: ByteSpan, _ kind: String) throws {
            guard span.lowerBound <= span.upperBound, span.upperBound <= byteCount else {
                throw FuzzFinding("a \(kind) at \(span) of \(byteCount) bytes")
            }
        }
        for span in Passages.split(text) { try check(span, "passage") }
        for word in Words.all(in: text) { try check(word.span, "word") }
        _ = TextAnalyzer.terms(of: text)
        _ = NormalisedName.normalise(text)
        let extraction = PatternExtractor().extraction(of: text)
        for span in extraction.sentences { try check(span, "sentence") }
        for mention in extraction.mentions { try check(mention.span, "mention") }
        for relation in extraction.relations {
            try check(relation.sentence, "sentence of a relation")
            try check(relation.subject.span, "subject")
            try check(relation.object.span, "object")
        }
    }

    /// The tokeniser of the models.
    static let pieces: FuzzTarget = {
        let words = [
            "[CLS]", "[SEP]", "[UNK]", "the", "a", "##a", "##b", "##s", "ada", "paris", "東", "e",
            ".",
            ",", "-", "b", "c", "##c",
        ]
        let tokeniser: WordPieceTokenizer
        do {
            tokeniser = try WordPieceTokenizer(pieces: words, maximumTokenCount: 64)
        } catch {
            preconditionFailure("the vocabulary is whole: \(error)")
        }
        return FuzzTarget(
            "pieces", examples: texts,
            dictionary: ["##", "[CLS]", "[SEP]", "aaaa", "\u{0300}", "\u{00AD}", "İ", "ǅ"]
        ) { text in
            let tokens = tokeniser.tokens(of: text)
            guard (2...64).contains(tokens.ids.count), tokens.ids.first == 0, tokens.ids.last == 1,
                tokens.ids.allSatisfy({ words.indices.contains(Int($0)) })
            else { throw FuzzFinding("tokens that cannot be: \(tokens.ids)") }
        }
    }()

    private static let queries = [
        "list build_time_ms of hnsw_index_built last 1h",
        "avg latency_ms of query_performance where node_id = node-4 since 2026-11-23T00:00:00Z",
        "p95 latency_ms of pathfinding_metrics last 30m by node_id order desc limit 1",
        "count query_performance where latency_ms > 50 from 2026-11-25T13:00:00Z until "
            + "2026-11-25T14:30:00Z by query_type",
    ]

    /// Questions about the system, and query lines.
    static let questions = FuzzTarget(
        "questions",
        examples: queries + [
            "What is the average query latency today?", "Why did agent-1 go offline?",
            "Which nodes crashed this week?", "p95 pathfinding latency per node in the past 30 min",
            "What happened before the cluster went critical?",
            "top 3 slowest queries since Tuesday",
            "errors between 14:00 and 15:30 yesterday except on node-3, slower than 50 ms",
            "How fast did concepts grow this month?", "show everything on 31 February 2026",
        ],
        dictionary: [
            "last ", " by ", " where ", "since ", "between ", " and ", "99:99", "00:00", "node-1",
            "9999999999999 days", " ms", "%", "p99.99", "p0", " on 30 February", "-1 hours",
            "top 0",
        ]
    ) { text in
        let now = Timestamp(microseconds: 1_795_688_400_000_000)
        let interpreter = Interpreter(
            calendar: UserCalendar { _ in 3_600 }, knownEntities: ["node-1": "node_id"])
        try refusing {
            let query = try interpreter.interpret(text, now: now).query
            guard let again = try? EventQuery(parsing: query.line) else {
                throw FuzzFinding("the line \"\(query.line)\" cannot be read")
            }
            guard again == query else {
                throw FuzzFinding("the line \"\(query.line)\" means \"\(again.line)\"")
            }
        }
    }

    /// Files of alert rules.
    static let rules = FuzzTarget(
        "rules",
        examples: [
            "# a\nslow: \(queries[2]) > 1000 for 2m\ndegraded: count node_crashed last 5m >= 1\n",
            "a: avg latency_ms of query_performance last 5m < 0.5 for 90s\r\nb: \(queries[0]) = 1",
        ],
        dictionary: [" for ", " > ", " >= ", ": ", "last ", "\n", "#", "1e309", "999999999999999h"]
    ) { text in
        try refusing { _ = try AlertRule.parse(text) }
    }
}
