package import ConceptModel
import Platform

/// What a deletion did, given once it is on disk and no new snapshot shows what it took out.
package struct DeletionReceipt: Hashable, Sendable {
    /// Over all shards.
    package internal(set) var removed = RemovedCounts()
    /// The records that say so, one for each shard that lost something.
    package internal(set) var records: [DurableRecord] = []

    package init() {}

    /// Whether there was anything to delete.
    package var isEmpty: Bool { records.isEmpty }
}

/// A record on disk.
package struct DurableRecord: Hashable, Sendable {
    package let shard: Int
    /// Counts the records of the log that the shard's lane writes.
    package let sequence: UInt64
}

extension ShardedStore {
    /// Deletes a concept of a namespace wherever it lies: an entity from every shard, under all
    /// names that were merged with it, a document with its passages.
    package func delete(
        _ id: ConceptID, in namespace: Namespace = .default, at moment: Timestamp
    ) async throws(StoreError) -> DeletionReceipt {
        let snapshot = snapshot().inNamespace(namespace)
        return try await delete(
            snapshot.shards.compactMap { root, scope in
                let ids = snapshot.entityGroups.members(of: id).filter {
                    root.slot(of: $0, scope) != nil
                }
                return ids.isEmpty ? nil : (root.shard.number, ids)
            }, at: moment)
    }

    /// Deletes the texts of a selection, those of one shard at once. What was deleted since the
    /// selection was made is left out.
    package func delete(_ selection: TextSelection, at moment: Timestamp)
        async throws(StoreError) -> DeletionReceipt
    {
        try await delete(selection.parts, at: moment)
    }

    /// Deletes a namespace with everything in it.
    package func deleteAll(in namespace: Namespace, at moment: Timestamp)
        async throws(StoreError) -> DeletionReceipt
    {
        let deletion = NamespaceDeletion(namespace: namespace, deletedAt: moment)
        let holders = snapshot().roots.filter { $0.namespaceNumbers[namespace] != nil }
        return try await commit(
            .deleteNamespace, holders.map(\.shard.number)
        ) { deletion.encoded(shard: $0) }
    }

    /// Deletes what has expired. Until then it is hidden from reads, but takes room.
    package func deleteExpired() async throws(StoreError) -> DeletionReceipt {
        let now = clock.now()
        let due = snapshot().roots.filter { $0.counts.earliestExpiry <= now.microseconds }
        return try await commit(.expire, due.map(\.shard.number)) {
            Expiry(moment: now).encoded(shard: $0)
        }
    }

    /// Closes or retracts what is known of an association so far. Returns how many pieces of
    /// evidence that changed.
    ///
    /// After a crash in the middle some shards may have it and others not; it is safe to repeat.
    package func amend(_ amendment: Amendment, in namespace: Namespace = .default)
        async throws(StoreError) -> Int
    {
        let snapshot = snapshot().inNamespace(namespace)
        let holders = snapshot.shards.filter { root, scope in
            root.slot(of: amendment.source, scope) != nil
                && root.slot(of: amendment.target, scope) != nil
        }
        var changed = 0
        for (root, _) in holders {
            let shard = root.shard.number
            let receipt = try await lane(of: shard).commit(
                .amend, amendment.encoded(shard: shard))
            changed += receipt?.evidenceAmended ?? 0
        }
        return changed
    }

    /// Ids that one record deletes at most.
    private static let deletionCount = 65_536

    private func delete(_ parts: [(shard: Int, ids: [ConceptID])], at moment: Timestamp)
        async throws(StoreError) -> DeletionReceipt
    {
        var receipt = DeletionReceipt()
        for (shard, ids) in parts {
            for start in stride(from: 0, to: ids.count, by: Self.deletionCount) {
                let some = Array(ids[start..<min(start + Self.deletionCount, ids.count)])
                let deletion = Deletion(ids: some, deletedAt: moment)
                receipt.add(
                    try await lane(of: shard).commit(.delete, deletion.encoded(shard: shard)),
                    shard: shard)
            }
        }
        return receipt
    }

    private func commit(
        _ type: RecordType, _ shards: [Int], _ payload: (_ shard: Int) -> [UInt8]
    ) async throws(StoreError) -> DeletionReceipt {
        var receipt = DeletionReceipt()
        for shard in shards {
            receipt.add(try await lane(of: shard).commit(type, payload(shard)), shard: shard)
        }
        return receipt
    }
}

extension DeletionReceipt {
    fileprivate mutating func add(_ commit: CommitReceipt?, shard: Int) {
        guard let commit else { return }
        removed = removed + commit.removed
        records.append(DurableRecord(shard: shard, sequence: commit.sequence))
    }
}
