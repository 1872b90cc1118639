import ConceptModel
import ConceptStore
import Synchronization
public import WireAPI

/// Talks to all shards of a grid as to one store: texts go to the shard that their identity
/// chooses, searches to all. It knows the master's map of shards, asks for it again when a shard
/// has moved, and goes there.
public final class GridStorageClient: Sendable {
    private let master: GridClient
    private let key: String?
    private let trust: ServerTrust
    private let namespace: Namespace
    /// The longest time that a call is repeated for, while a shard moves or its node restarts.
    private let deadline: Duration
    private let map = Mutex<GridShardsResponse?>(nil)

    /// The longest wait for one answer. Nodes hold a write back for less than that.
    private static let attemptDeadline = Duration.seconds(15)
    /// Before asking again where nothing has changed.
    private static let pause = Duration.milliseconds(50)

    /// - Parameters:
    ///   - master: where the map of shards is
    ///   - namespace: that every call is about
    ///   - key: what the nodes ask for, if they do
    ///   - trust: whom to believe that it is the one that it says
    /// - Throws: ``ClientError`` for a name that no namespace can have
    public init(
        master: GridClient, namespace: String = "default", key: String? = nil,
        trust: ServerTrust = .system, deadline: Duration = .seconds(60)
    ) throws {
        guard let namespace = Namespace(namespace) else {
            throw ClientError(status: nil, code: "invalid_field", message: Namespace.rule)
        }
        self.master = master
        self.namespace = namespace
        self.key = key
        self.trust = trust
        self.deadline = deadline
    }

    // MARK: Writing

    /// Returns once every text is on the disk of its shard's node. Safe to repeat, and repeated by
    /// itself while a shard moves or a node does not answer: identities follow from content. After
    /// a failure some texts may have been stored.
    public func learn(_ request: StoreRequest) async throws -> StoreResponse {
        let count = try await current().shards.count
        var parts: [Int: [Int]] = [:]
        for (position, item) in request.items.enumerated() {
            let id = ConceptID(ofText: item.content, in: namespace)
            parts[Self.shard(of: id, among: count), default: []].append(position)
        }
        var ids = Array(repeating: "", count: request.items.count)
        var (known, associations) = (0, 0)
        try await withThrowingTaskGroup(of: ([Int], StoreResponse).self) { group in
            for (shard, positions) in parts {
                let part = StoreRequest(items: positions.map { request.items[$0] })
                group.addTask {
                    let answer = try await self.asking(shard) { try await $0.learn(part) }
                    return (positions, answer)
                }
            }
            for try await (positions, answer) in group {
                for (position, id) in zip(positions, answer.conceptIDs) { ids[position] = id }
                known += answer.known
                associations += answer.associations
            }
        }
        return StoreResponse(conceptIDs: ids, known: known, associations: associations)
    }

    /// Deletes a text. Returns once that is on disk.
    public func deleteText(_ id: String) async throws -> DeletionResponse {
        let count = try await current().shards.count
        let shard = Self.shard(of: try Self.identity(id), among: count)
        return try await asking(shard, isRepeatable: false) { try await $0.delete(id) }
    }

    // MARK: Reading

    /// A text, or an entity, which several shards may know: then as the first of them does.
    public func concept(_ id: String) async throws -> ConceptResponse {
        let count = try await current().shards.count
        let home = Self.shard(of: try Self.identity(id), among: count)
        do {
            return try await asking(home) { try await $0.concept(id) }
        } catch let unknown as ClientError where unknown.status == 404 {
            for shard in 0..<count where shard != home {
                do {
                    return try await asking(shard) { try await $0.concept(id) }
                } catch let error as ClientError where error.status == 404 { continue }
            }
            throw unknown
        }
    }

    /// The texts with the nearest vectors, best first: as one store would find them.
    public func search(nearestTo vector: [Float], count: Int = 10) async throws -> [StoreHit] {
        try await best(count) { try await $0.search(nearestTo: vector, count: count) }
    }

    /// The texts that share words with the query, best first. Each shard weighs words by how often
    /// they are in it, so that scores of shards which hold different things differ a little.
    public func search(_ request: TextSearchRequest) async throws -> [StoreHit] {
        try await best(request.count) { try await $0.search(request) }
    }

    /// What all shards hold. An entity counts once for each shard that knows it.
    public func stats() async throws -> StoreStatsResponse {
        let all = try await everywhere { try await $0.stats() }
        return StoreStatsResponse(
            concepts: all.reduce(0) { $0 + $1.concepts },
            associations: all.reduce(0) { $0 + $1.associations },
            vectors: all.reduce(0) { $0 + $1.vectors }, shards: all.count,
            dimension: all.first?.dimension ?? 0)
    }

    private func best(
        _ count: Int, _ search: @escaping @Sendable (StorageClient) async throws -> [StoreHit]
    ) async throws -> [StoreHit] {
        let hits = try await everywhere(search).joined()
        let sorted = hits.sorted { ($1.score, $0.conceptID) < ($0.score, $1.conceptID) }
        return Array(sorted.prefix(count))
    }

    /// What all shards answer, in their order.
    private func everywhere<Answer: Sendable>(
        _ question: @escaping @Sendable (StorageClient) async throws -> Answer
    ) async throws -> [Answer] {
        let count = try await current().shards.count
        return try await withThrowingTaskGroup(of: (Int, Answer).self) { group in
            for shard in 0..<count {
                group.addTask { (shard, try await self.asking(shard, question)) }
            }
            var answers: [Int: Answer] = [:]
            for try await (shard, answer) in group { answers[shard] = answer }
            return (0..<count).compactMap { answers[$0] }
        }
    }

    // MARK: Shards

    private static func shard(of id: ConceptID, among count: Int) -> Int {
        Int(id.low % UInt64(count))
    }

    private static func identity(_ text: String) throws -> ConceptID {
        guard let id = ConceptID(text) else {
            throw ClientError(
                status: nil, code: "invalid_field",
                message: "an identity has 32 hexadecimal digits")
        }
        return id
    }

    /// The map as it was last asked for.
    private func current() async throws -> GridShardsResponse {
        if let known = map.withLock({ $0 }) { return known }
        return try await refreshed()
    }

    private func refreshed() async throws -> GridShardsResponse {
        let answer = try await master.shards()
        guard !answer.shards.isEmpty else {
            throw ClientError(
                status: nil, code: "unexpected_answer", message: "the master's map has no shards")
        }
        return map.withLock { map in
            // Another call may have brought a later one meanwhile.
            if let known = map, known.version > answer.version { return known }
            map = answer
            return answer
        }
    }

    /// Asks the node that has a shard; where that has moved, or cannot answer just now, again,
    /// until the deadline.
    private func asking<Answer: Sendable>(
        _ shard: Int, isRepeatable: Bool = true,
        _ question: @Sendable (StorageClient) async throws -> Answer
    ) async throws -> Answer {
        let end = ContinuousClock.now + deadline
        var known = try await current()
        while true {
            let failure: ClientError
            let place = known.shards[shard]
            if let url = place.url {
                var client = StorageClient(
                    url: url + "/shards/\(shard)", key: key, trust: trust)
                client.namespace = namespace.name
                client.attempts = 1
                client.deadline = Self.attemptDeadline
                do {
                    return try await question(client)
                } catch let error as ClientError where Self.isPassing(error, isRepeatable) {
                    failure = error
                }
            } else {
                failure = ClientError(
                    status: nil, code: "unreachable",
                    message: "Shard \(shard) is on \(place.nodeID), which does not run.")
            }
            guard ContinuousClock.now < end else { throw failure }
            let before = known
            do {
                known = try await refreshed()
            } catch is ClientError {
                // Without its master the grid goes on as it is.
            }
            if known.shards[shard] == before.shards[shard] {
                try await Task.sleep(for: Self.pause)
            }
        }
    }

    /// Whether asking again may help, and is safe.
    private static func isPassing(_ error: ClientError, _ isRepeatable: Bool) -> Bool {
        switch error.status {
        case nil: isRepeatable
        case 429, 503: true
        default: error.code == ErrorCode.moved.rawValue
        }
    }
}
