package import ConceptModel

/// What a job is to do; never changed. The file `job.json` of its directory.
package struct JobRequest: Codable, Sendable, Equatable {
    package let id: String
    package let namespaceName: String
    /// Who gave it.
    package let client: String
    /// Microseconds since 1970.
    package let createdAt: Int64
    /// Absolute paths of files and directories; empty when contents were given.
    package let paths: [String]
    /// Reads every file in this way, whatever its name; the name decides when missing.
    package let adapter: Adapter?
    package let options: ReadingOptions
    /// Instead of the file's path.
    package let source: String?
    package let ttlSeconds: Int?

    package var namespace: Namespace { Namespace(namespaceName) ?? .default }

    package init(
        id: String, namespace: Namespace, client: String, createdAt: Timestamp, paths: [String],
        adapter: Adapter?, options: ReadingOptions, source: String?, ttlSeconds: Int?
    ) {
        self.id = id
        namespaceName = namespace.name
        self.client = client
        self.createdAt = createdAt.microseconds
        self.paths = paths
        self.adapter = adapter
        self.options = options
        self.source = source
        self.ttlSeconds = ttlSeconds
    }

    enum CodingKeys: String, CodingKey {
        case id, client, paths, adapter, options, source
        case namespaceName = "namespace"
        case createdAt = "created_at"
        case ttlSeconds = "ttl_seconds"
    }
}

/// What somebody asks for, before it is a job.
package struct JobWish: Sendable {
    package var namespace: Namespace
    package var client: String
    package var paths: [String] = []
    package var contents: [Content] = []
    package var adapter: Adapter?
    package var options = ReadingOptions()
    package var source: String?
    package var ttlSeconds: Int?

    /// A document that comes with the job.
    package enum Content: Sendable {
        /// To be learned as it is, as a line of JSON.
        case text([UInt8])
        /// To be read by the job's adapter.
        case document([UInt8])
    }

    package init(namespace: Namespace, client: String) {
        self.namespace = namespace
        self.client = client
    }
}
