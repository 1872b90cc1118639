import TextIndex

/// A meaning that words of a question can have, whichever way they say it.
enum Atom: String, Hashable, Sendable, CaseIterable {
    case query, performance, latency, duration, confidence, result, depth
    case semantic, hybrid, graph
    case embed, service, cache, hit, miss, batch, text, size, rate, error, success, served
    case index, build, load, vector, dimension, persisted
    case path, length, explored, strategy
    case reconcile, entry, processed, flush
    case memory, limit, concept, edge, write, throughput, read
    case storage, metric, node, agent, cluster, heartbeat, silence
    case crash, restart, offline, degraded, recover, register, unregister, downtime, outage
    case spawn, stop, request, fail, exitCode, port, pid, online
    case restartCount, healthy, critical, trouble, status, total, running, alive
    case event, happen, not, count, grow, hostname, platform, endpoint, reason
}

/// Which words mean which atom. Words are compared by their stems.
enum AtomLexicon {
    /// Longer phrases win over shorter ones.
    private static let words: [([Atom], String)] = [
        ([.query], "query|question|search|lookup|look up|answer|searching|ask a question"),
        ([.performance], "performance"),
        (
            [.latency],
            "latency|response time|delay|slow|slower|faster|sluggish|fast|quick|speed|responsive"
        ),
        ([.duration], "duration|time|how long|long|took|take|taking|time spent"),
        ([.confidence], "confidence|confident|sure|certain|certainty"),
        ([.result], "result|match"), ([.depth], "depth|deep"),
        ([.semantic], "semantic"), ([.hybrid], "hybrid"), ([.graph], "graph"),
        (
            [.embed],
            "embedding|embed|embedder|vectorise|vectorisation|=vectorization|=vectorize|=vectorizing|"
                + "embed text|embedding call|embedding request"
        ),
        ([.service], "service|instance|replica"), ([.cache], "cache|cached"), ([.hit], "hit"),
        ([.miss], "miss|missed|uncached|overdue"), ([.batch], "batch"),
        ([.text], "text|sentence|document"), ([.size], "size|big|large"),
        ([.rate], "rate|share|percentage|ratio|fraction|proportion"),
        ([.error], "error|error-prone|faulty"),
        ([.success], "success|successful|succeed|succeeded|cleanly|worked"),
        ([.served], "served|serve|handled|handle"),
        ([.index], "index|indexes|indices|hnsw|vector index"),
        ([.build], "build|built|rebuild|rebuilt|construct|construction|create|created"),
        ([.load], "load|loaded|loading|read from disk|from disk"), ([.vector], "vector"),
        ([.dimension], "dimension"),
        ([.persisted], "persisted|persistent"),
        (
            [.path],
            "path|pathfinding|path finding|path search|graph walk|graph traversal|traversal|"
                + "reasoning path|pathfinding run"
        ),
        ([.length], "length|hop"), ([.explored], "explored|explore"), ([.strategy], "strategy"),
        ([.reconcile], "reconcile|reconciliation|reconciling"), ([.entry], "entry|entries"),
        ([.processed], "processed|process"), ([.flush], "flush|flushed|disk flush"),
        ([.memory], "memory|ram|memory usage|memory consumption|ram usage"), ([.limit], "limit"),
        ([.concept], "concept|fact"), ([.edge], "edge|association"),
        ([.write], "write|writing|ingest|ingestion|ingesting"), ([.throughput], "throughput"),
        ([.read], "read|reading"), ([.storage], "storage|stored|store|hold|holding"),
        ([.metric], "metric"), ([.node], "node|machine|box|server"), ([.agent], "agent"),
        ([.cluster], "cluster|grid"), ([.heartbeat], "heartbeat|signs of life|sign of life"),
        ([.silence], "silence|silent"),
        (
            [.crash],
            "crash|die|died|dead|go down|gone down|went down|blow up|blew up|fall over|fell over"
        ),
        (
            [.restart],
            "restart|come up again|came up again|came back up|come back up|after a crash"
        ),
        (
            [.offline],
            "offline|drop off|dropped off|disappear|lost contact|stop responding|"
                + "stopped responding|unreachable"
        ),
        ([.degraded], "degraded|degrade|degradation|bad shape"),
        ([.recover], "recover|recovered|recovery|came back|come back"),
        ([.register], "register|registered|registration|join|joined|sign up|signed up"),
        ([.unregister], "unregister|unregistered|left|leave"),
        ([.downtime], "downtime|down"), ([.outage], "outage"),
        (
            [.spawn],
            "spawn|launch|start|started|start a node|new node|be started"
        ),
        ([.stop], "stop|stopped|shut down|shutdown"),
        ([.request], "request|requested|asked|asked for"),
        ([.fail], "fail|failed|failure|unsuccessful|did not work|failed attempt|not work"),
        ([.exitCode], "exit code"), ([.port], "port"), ([.pid], "pid|process id"),
        ([.online], "online|up and running"), ([.healthy], "healthy|ok|okay|fine"),
        ([.critical], "critical"), ([.trouble], "trouble"), ([.status], "status|state|health"),
        ([.total], "total"), ([.running], "=running"), ([.alive], "alive"),
        ([.event], "event|everything|anything|something"),
        (
            [.happen],
            "happen|happened|went wrong|go wrong|gone wrong|happening|went on|going on|been happening|occurred"
        ),
        ([.not], "not|never|without"), ([.count], "count|number"),
        ([.grow], "grow|grew|grown|growth|growing|increase|increasing|increased|growth rate"),
        ([.hostname], "hostname"), ([.platform], "platform"), ([.endpoint], "endpoint"),
        ([.reason], "reason"),
        ([.spawn, .fail], "not be started|not start|not be launched"),
        ([.query, .rate], "traffic|query load|load of queries"),
        ([.restartCount], "restart count"),
    ]

    private struct Entry {
        let stems: [String]
        /// The very word, where its stem is that of another.
        let exactWord: String?
        let atoms: [Atom]
    }

    /// By first stem, longest first.
    private static let entries: [String: [Entry]] = {
        var entries: [String: [Entry]] = [:]
        for (atoms, texts) in words {
            for text in texts.split(separator: "|") {
                let exactWord = text.first == "=" ? String(text.dropFirst()) : nil
                let stems = text.drop { $0 == "=" }.split(separator: " ")
                    .map { TextAnalyzer.stem(String($0)) }
                entries[stems[0], default: []].append(
                    Entry(stems: stems, exactWord: exactWord, atoms: atoms))
            }
        }
        return entries.mapValues { entries in
            entries.sorted {
                ($0.stems.count, $0.exactWord != nil ? 1 : 0)
                    > ($1.stems.count, $1.exactWord != nil ? 1 : 0)
            }
        }
    }()

    /// Takes all words that mean an atom.
    static func read(_ reading: inout QuestionReading) -> Set<Atom> {
        var atoms: Set<Atom> = []
        for place in reading.tokens.indices {
            guard reading.word(place) != nil else { continue }
            for entry in entries[reading.tokens[place].stem] ?? [] {
                let range = place..<place + entry.stems.count
                guard entry.exactWord == nil || entry.exactWord == reading.word(place),
                    range.allSatisfy({
                        reading.word($0) != nil
                            && reading.tokens[$0].stem == entry.stems[$0 - place]
                    })
                else { continue }
                atoms.formUnion(entry.atoms)
                reading.take(range)
                break
            }
        }
        return atoms
    }

}

extension AtomLexicon {
    /// Every way to say an atom.
    static let names: [(atoms: [Atom], words: String)] = words.flatMap { atoms, texts in
        texts.split(separator: "|").map { (atoms, String($0.drop { $0 == "=" })) }
    }
}
