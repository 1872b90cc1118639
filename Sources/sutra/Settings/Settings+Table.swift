extension Settings {
    private static let logLevels = [
        "trace", "debug", "info", "notice", "warning", "warn", "error", "critical",
    ]

    /// Every setting that is known, in the order of `sutra config`.
    static let table: [Setting] = [
        Setting(
            name: "STORAGE_PATH", fallback: "./sutra-data", rule: .text,
            explanation: "the data directory (flag --data)"),
        Setting(
            name: "STORAGE_HOST", fallback: "127.0.0.1", rule: .text,
            explanation: "the address that all services listen on (flag --host)"),
        Setting(
            name: "STORAGE_PORT", fallback: "50051", rule: .integer(1...65_535),
            explanation: "the port of the storage server"),
        Setting(
            name: "STORAGE_NODE_ID", fallback: nil, rule: .text,
            explanation: "the server's name in its events; unset: storage- and its process id"),
        Setting(
            name: "EMBEDDING_PORT", fallback: "8888", rule: .integer(1...65_535),
            explanation: "the port of the embedding service"),
        Setting(
            name: "INSTANCE_ID", fallback: nil, rule: .text,
            explanation: "the name of an embedding service, in /info and in events"),
        Setting(
            name: "SUTRA_NUM_SHARDS", fallback: "4", rule: .integer(1...64),
            explanation: "shards of a new store; an existing one keeps its own"),
        Setting(
            name: "VECTOR_DIMENSION", fallback: nil, rule: .integer(1...4_096),
            explanation: "the dimension that the model must have; unset: the model's own"),
        Setting(
            name: "SUTRA_MIN_ASSOCIATION_CONFIDENCE", fallback: "0.5", rule: .number(0...1),
            explanation: "relations that are less sure are left out"),
        Setting(
            name: "SUTRA_MAX_ASSOCIATIONS_PER_CONCEPT", fallback: "10", rule: .integer(1...1_000),
            explanation: "the most relations that one passage teaches"),
        Setting(
            name: "SUTRA_EXTRACTOR", fallback: "auto", rule: .oneOf(["auto", "spacy", "pattern"]),
            explanation: "what reads learned texts; auto: spaCy if installed, else patterns"),
        Setting(
            name: "SUTRA_CLOSE_READING", fallback: "on", rule: .oneOf(["on", "off"]),
            explanation: "whether the model reads the likeliest sentences for an answer"),
        Setting(
            name: "MODEL_PATH", fallback: nil, rule: .text,
            explanation: "the folder of the embedding model; unset: the one that set-up installed"),
        Setting(
            name: "EMBEDDING_PRECISION", fallback: nil, rule: .oneOf(["int8", "bf16", "f32"]),
            explanation: "how the model multiplies; unset: the fastest that keeps its vectors"),
        Setting(
            name: "ONNXRUNTIME_LIBRARY", fallback: nil, rule: .text,
            explanation: "libonnxruntime.so, for a model.onnx; unset: set-up's, or the system's"),
        Setting(
            name: "CACHE_SIZE", fallback: "10000", rule: .integer(0...10_000_000),
            explanation: "vectors kept of texts, within 64 MiB, and of words, within as much; 0: none"),
        Setting(
            name: "BATCH_SIZE", fallback: "32", rule: .integer(1...1_000),
            explanation: "texts that `sutra learn` and bulk jobs bring to the memory at a time"),
        Setting(
            name: "SUTRA_INGEST_DIRECTORIES", fallback: nil, rule: .text,
            explanation: "directories, with : between, whose files bulk jobs may name; unset: none"
        ),
        Setting(
            name: "SUTRA_INGEST_BYTES", fallback: "1073741824",
            rule: .integer(1_000_000...1_000_000_000_000_000),
            explanation: "bytes that bulk jobs may keep on the disk together"),
        Setting(
            name: "SUTRA_API_URL", fallback: "http://127.0.0.1:8000", rule: .text,
            explanation: "the sutra-api that `sutra ingester` learns through"),
        Setting(
            name: "SUTRA_RATE_LIMIT_LEARN", fallback: "100", rule: .integer(0...1_000_000),
            explanation:
                "learning requests a minute and client without a limit of its own; 0: no limit"),
        Setting(
            name: "SUTRA_RATE_LIMIT_REASON", fallback: "200", rule: .integer(0...1_000_000),
            explanation:
                "questions and searches a minute and client without a limit of its own; 0: no limit"
        ),
        Setting(
            name: "SUTRA_KEYS_FILE", fallback: nil, rule: .text,
            explanation: "the keys that a server asks for; unset: keys.json in the directory"),
        Setting(
            name: "SUTRA_API_KEY", fallback: nil, rule: .text,
            explanation: "the key with which commands come to a server", isSecret: true),
        Setting(
            name: "SUTRA_JWT_SECRET_FILE", fallback: nil, rule: .text,
            explanation: "the secret that HS256 tokens are signed with, 32 bytes or more"),
        Setting(
            name: "SUTRA_JWT_JWKS_FILE", fallback: nil, rule: .text,
            explanation: "the public keys of RS256 and ES256 tokens, a JWK set"),
        Setting(
            name: "SUTRA_JWT_ISSUER", fallback: nil, rule: .text,
            explanation: "the iss that tokens must have"),
        Setting(
            name: "SUTRA_JWT_AUDIENCE", fallback: nil, rule: .text,
            explanation: "the aud that tokens must have, alone or among others"),
        Setting(
            name: "SUTRA_JWT_CLOCK_SKEW", fallback: "30", rule: .integer(0...300),
            explanation: "seconds that the issuer's clock may differ"),
        Setting(
            name: "SUTRA_TLS_CERTIFICATE", fallback: nil, rule: .text,
            explanation: "a PEM file: serve over TLS with this certificate and its chain"),
        Setting(
            name: "SUTRA_TLS_KEY", fallback: nil, rule: .text,
            explanation: "a PEM file: the key of the certificate"),
        Setting(
            name: "SUTRA_TLS_CLIENT_CA", fallback: nil, rule: .text,
            explanation: "a PEM file: clients must show a certificate that it vouches for"),
        Setting(
            name: "SUTRA_TLS_CA", fallback: nil, rule: .text,
            explanation: "a PEM file: whom commands believe beside the system's authorities"),
        Setting(
            name: "SUTRA_TRUSTED_PROXIES", fallback: nil, rule: .text,
            explanation: "addresses or ranges whose X-Forwarded-For is believed"),
        Setting(
            name: "SUTRA_ALLOWED_ORIGINS", fallback: nil, rule: .text,
            explanation: "origins of other web pages that may ask"),
        Setting(
            name: "EVENT_STORAGE", fallback: nil, rule: .address,
            explanation: "host:port of an event storage that events go to; unset: none leave"),
        Setting(
            name: "SUTRA_EVENT_SPOOL_MB", fallback: "64", rule: .integer(1...100_000),
            explanation: "disk for events while EVENT_STORAGE is away; the oldest go first"),
        Setting(
            name: "SUTRA_EVENT_DAYS", fallback: "30", rule: .integer(1...3_650),
            explanation: "days that single events are kept on disk"),
        Setting(
            name: "SUTRA_EVENT_MINUTE_DAYS", fallback: "0", rule: .integer(0...3_650),
            explanation: "days that sums of removed events by minute are kept, in memory too"),
        Setting(
            name: "SUTRA_EVENT_HOUR_DAYS", fallback: "365", rule: .integer(0...3_650),
            explanation: "days that sums of removed events by hour are kept, in memory too"),
        Setting(
            name: "SUTRA_EVENT_LIMIT", fallback: "10000000", rule: .integer(1...1_000_000_000),
            explanation: "single events kept at most; the oldest go first"),
        Setting(
            name: "SUTRA_ALERT_RULES", fallback: nil, rule: .text,
            explanation: "the file of alert rules; unset: the four that Sutra brings"),
        Setting(
            name: "SUTRA_ALERT_WEBHOOK", fallback: nil, rule: .text,
            explanation: "the URL that alerts are posted to; unset: they are only shown"),
        Setting(
            name: "SUTRA_GRID_MASTER", fallback: nil, rule: .text,
            explanation: "host:port of the grid's master, for agents and the control center"),
        Setting(
            name: "LOG_LEVEL", fallback: "info", rule: .oneOf(logLevels),
            explanation: "the least important messages that are logged"),
        Setting(
            name: "RUST_LOG", fallback: nil, rule: .oneOf(logLevels),
            explanation: "the older name of LOG_LEVEL, which wins over it"),
        Setting(
            name: "SUTRA_STORAGE_MODE", fallback: nil, rule: .text,
            explanation: "has no effect any more",
            standing: .ignored("there is one kind of storage")),
        Setting(
            name: "TOTAL_CONCEPTS", fallback: "1000000", rule: .integer(1_000...1_000_000_000),
            explanation: "concepts that `sutra bench scale` writes"),
        unavailable("SUTRA_EMBEDDING_SERVICE_URL", "an embedding service elsewhere"),
        unavailable("SUTRA_EMBEDDING_TIMEOUT_SEC", "the longest wait for that service"),
    ]

    private static func unavailable(_ name: String, _ explanation: String) -> Setting {
        Setting(
            name: name, fallback: nil, rule: .text, explanation: explanation,
            standing: .unavailable)
    }
}
