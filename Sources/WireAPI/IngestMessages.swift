/// `POST /jobs`: documents to learn, by paths of the server's files or by their contents.
public struct JobRequestBody: Codable, Sendable, Equatable {
    /// Absolute paths of files and directories.
    public let paths: [String]
    /// Texts, or objects as `POST /learn` takes them; with `adapter`, whole documents.
    public let contents: [BulkContent]
    /// How to read every document, whatever its name.
    public let adapter: String?
    /// `paragraph`, `line` or `file`.
    public let by: String
    /// The column of the text in CSV files.
    public let column: String?
    /// The source label of all texts that bring none of their own.
    public let source: String?
    public let ttlSeconds: Int?

    public init(
        paths: [String] = [], contents: [BulkContent] = [], adapter: String? = nil,
        by: String = "paragraph", column: String? = nil, source: String? = nil,
        ttlSeconds: Int? = nil
    ) {
        self.paths = paths
        self.contents = contents
        self.adapter = adapter
        self.by = by
        self.column = column
        self.source = source
        self.ttlSeconds = ttlSeconds
    }

    /// Paths of one job at most.
    public static let pathCount = 1_000
    /// Contents of one job at most.
    public static let contentCount = 10_000

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        paths = try fields.value(.paths) ?? []
        guard paths.count <= Self.pathCount else {
            throw fields.refuse(.paths, "must hold 1 to \(Self.pathCount) paths")
        }
        for path in paths { try fields.check(path, .paths) }
        contents = try fields.value(.contents) ?? []
        guard contents.count <= Self.contentCount else {
            throw fields.refuse(.contents, "must hold 1 to \(Self.contentCount) contents")
        }
        adapter = try fields.optionalText(.adapter)
        by = try fields.optionalText(.by) ?? "paragraph"
        guard ["paragraph", "line", "file"].contains(by) else {
            throw fields.refuse(.by, "must be paragraph, line or file")
        }
        column = try fields.optionalText(.column)
        source = try fields.optionalText(.source)
        if let source, source.utf8.count > 4_096 {
            throw fields.refuse(.source, "must have at most 4096 bytes")
        }
        ttlSeconds = try fields.value(.ttlSeconds)
        if let ttlSeconds, !(1...3_155_760_000).contains(ttlSeconds) {
            throw fields.refuse(.ttlSeconds, "must be a whole number from 1 to 3155760000")
        }
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case paths, contents, adapter, by, column, source
        case ttlSeconds = "ttl_seconds"
    }
}

/// `POST /bulk/ingest`: a job of contents.
public struct BulkIngestRequest: Codable, Sendable, Equatable {
    public let contents: [BulkContent]

    public init(contents: [BulkContent]) { self.contents = contents }

    public init(from decoder: any Decoder) throws {
        let fields = try Fields<CodingKeys>(decoder)
        contents = try fields.required(.contents, "a list of texts")
        guard (1...JobRequestBody.contentCount).contains(contents.count) else {
            throw fields.refuse(
                .contents, "must hold 1 to \(JobRequestBody.contentCount) contents")
        }
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case contents
    }
}

/// A text, or one with its source and metadata.
public enum BulkContent: Codable, Sendable, Equatable {
    case text(String)
    case request(LearnRequest)

    public init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self = .text(text)
        } else {
            self = .request(try LearnRequest(from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .text(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        case .request(let request): try request.encode(to: encoder)
        }
    }
}

/// A job and how far it has come.
public struct JobResponse: Codable, Sendable, Equatable {
    public let jobID: String
    public let namespace: String
    /// `queued`, `running`, `paused`, `completed`, `failed` or `cancelled`.
    public let status: String
    /// Why it failed, or what it waits for.
    public let reason: String?
    public let createdAt: Moment
    public let startedAt: Moment?
    public let endedAt: Moment?
    public let paths: [String]
    /// Documents; `total` is missing until they have been listed.
    public let items: Items
    public let texts: Texts
    public let bytes: Bytes
    public let conceptsCreated: Int
    public let associationsCreated: Int
    /// Of what could not be learned, how much `GET /jobs/{id}/failures` tells.
    public let failuresKept: Int

    public struct Items: Codable, Sendable, Equatable {
        public let total: Int?
        public let done: Int
        public let failed: Int
        /// In directories: files that no adapter reads, hidden ones, and symbolic links.
        public let skipped: Int

        public init(total: Int?, done: Int, failed: Int, skipped: Int) {
            self.total = total
            self.done = done
            self.failed = failed
            self.skipped = skipped
        }
    }

    public struct Texts: Codable, Sendable, Equatable {
        public let learned: Int
        /// Known before, or twice in the job.
        public let duplicates: Int
        public let failed: Int

        public init(learned: Int, duplicates: Int, failed: Int) {
            self.learned = learned
            self.duplicates = duplicates
            self.failed = failed
        }
    }

    public struct Bytes: Codable, Sendable, Equatable {
        public let total: Int
        public let done: Int

        public init(total: Int, done: Int) {
            self.total = total
            self.done = done
        }
    }

    public init(
        jobID: String, namespace: String, status: String, reason: String?, createdAt: Moment,
        startedAt: Moment?, endedAt: Moment?, paths: [String], items: Items, texts: Texts,
        bytes: Bytes, conceptsCreated: Int, associationsCreated: Int, failuresKept: Int
    ) {
        self.jobID = jobID
        self.namespace = namespace
        self.status = status
        self.reason = reason
        self.createdAt = createdAt
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.paths = paths
        self.items = items
        self.texts = texts
        self.bytes = bytes
        self.conceptsCreated = conceptsCreated
        self.associationsCreated = associationsCreated
        self.failuresKept = failuresKept
    }

    enum CodingKeys: String, CodingKey {
        case namespace, status, reason, paths, items, texts, bytes
        case jobID = "job_id"
        case createdAt = "created_at"
        case startedAt = "started_at"
        case endedAt = "ended_at"
        case conceptsCreated = "concepts_created"
        case associationsCreated = "associations_created"
        case failuresKept = "failures_kept"
    }
}

/// `GET /jobs`, oldest first.
public struct JobListResponse: Codable, Sendable, Equatable {
    public let jobs: [JobResponse]

    public init(jobs: [JobResponse]) { self.jobs = jobs }
}

/// `GET /jobs/{id}/failures`: the dead letters of a job.
public struct JobFailuresResponse: Codable, Sendable, Equatable {
    public let failures: [Failure]
    /// Failures that were only counted because so many were kept before.
    public let leftOut: Int

    public struct Failure: Codable, Sendable, Equatable {
        /// The document.
        public let item: String
        /// The text's place in it, from 1; missing for the document as a whole, or its rest.
        public let position: Int?
        public let line: Int?
        public let reason: String

        public init(item: String, position: Int?, line: Int?, reason: String) {
            self.item = item
            self.position = position
            self.line = line
            self.reason = reason
        }
    }

    public init(failures: [Failure], leftOut: Int) {
        self.failures = failures
        self.leftOut = leftOut
    }

    enum CodingKeys: String, CodingKey {
        case failures
        case leftOut = "left_out"
    }
}

/// `GET /adapters`.
public struct AdaptersResponse: Codable, Sendable, Equatable {
    public let adapters: [Adapter]
    /// Directories whose files jobs may name.
    public let directories: [String]

    public struct Adapter: Codable, Sendable, Equatable {
        public let name: String
        /// Ends of file names.
        public let suffixes: [String]
        public let explanation: String
        public let available: Bool

        public init(name: String, suffixes: [String], explanation: String, available: Bool) {
            self.name = name
            self.suffixes = suffixes
            self.explanation = explanation
            self.available = available
        }
    }

    public init(adapters: [Adapter], directories: [String]) {
        self.adapters = adapters
        self.directories = directories
    }
}

/// `DELETE /jobs/{id}`.
public struct JobDeletionResponse: Codable, Sendable, Equatable {
    public let message: String

    public init(message: String) { self.message = message }
}
