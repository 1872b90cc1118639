package import ConceptModel
import DurableLog
import Platform
import VectorKernels

/// One unchanging state of the whole store, looked at in one scope: the default namespace as it is
/// now, unless another one is asked for.
package struct StoreSnapshot: Sendable {
    let roots: [ShardRoot]
    let quantizer: Quantizer
    let searchCrew: SearchCrew
    /// The moment of reading: what has expired by then is hidden.
    package let readAt: Timestamp
    package let scope: ReadScope
    /// The scope as each shard understands it, in the order of the roots.
    let shardScopes: [ShardScope]
    /// Texts that could not be read, in any scope of this state.
    let damage: ReadDamage
    /// Which entities are one in this scope; `nil`: each is on its own.
    let groups: EntityGroups?
    let keptSources = KeptSources()
    /// What is read is not what the store says.
    private let isSupposed: Bool

    init(
        roots: [ShardRoot], quantizer: Quantizer, readAt: Timestamp, searchCrew: SearchCrew,
        scope: ReadScope = ReadScope(), damage: ReadDamage = ReadDamage(),
        supposed: EntityGroups? = nil
    ) {
        self.roots = roots
        self.damage = damage
        isSupposed = supposed != nil
        self.searchCrew = searchCrew
        self.quantizer = quantizer
        self.readAt = readAt
        self.scope = scope
        let known = scope.tellsEntitiesApart ? nil : roots.groups(of: scope.namespace)
        let groups = scope.knownAt.map { moment in known?.asOf(moment) } ?? known
        self.groups = supposed ?? groups.flatMap { $0.isEmpty ? nil : $0 }
        shardScopes = roots.map { root in
            ShardScope(
                namespace: root.namespaceNumber(of: scope.namespace), readAt: readAt.microseconds,
                knownAt: scope.knownAt?.microseconds ?? .max,
                heldAt: scope.heldAt?.microseconds,
                closedBy: scope.leavesOutClosed
                    ? min(readAt, scope.knownAt ?? readAt).microseconds : nil)
        }
    }

    /// Only where nothing changes but by writing: what expires, or is closed from some moment on,
    /// does so while time goes by.
    package var state: ReadState? {
        guard !isSupposed, scope.knownAt == nil, scope.heldAt == nil else { return nil }
        for root in roots {
            if root.counts.earliestExpiry <= readAt.microseconds { return nil }
            if scope.leavesOutClosed, root.counts.amendments > 0 { return nil }
        }
        return ReadState(roots.map(\.serial), in: scope)
    }

    /// The same state in another scope.
    package func scoped(to scope: ReadScope) -> StoreSnapshot {
        StoreSnapshot(
            roots: roots, quantizer: quantizer, readAt: readAt, searchCrew: searchCrew,
            scope: scope, damage: damage)
    }

    /// The same state in another namespace. Identities of one namespace are unknown in another.
    package func inNamespace(_ namespace: Namespace) -> StoreSnapshot {
        var scope = scope
        scope.namespace = namespace
        return scoped(to: scope)
    }

    /// What was known at a moment; see ``ReadScope/knownAt``.
    package func asOf(_ moment: Timestamp) -> StoreSnapshot {
        var scope = scope
        scope.knownAt = moment
        return scoped(to: scope)
    }

    /// Only the associations that held in the world at a moment.
    package func holding(at moment: Timestamp) -> StoreSnapshot {
        var scope = scope
        scope.heldAt = moment
        return scoped(to: scope)
    }

    /// Every shard with the scope as it understands it.
    var shards: Zip2Sequence<[ShardRoot], [ShardScope]> { zip(roots, shardScopes) }

    /// What the namespace holds now, whatever moment the scope names. What has expired is counted
    /// until it is deleted.
    package var counts: StoreCounts { counts(of: scope.namespace) }

    /// What all namespaces hold together.
    package var totalCounts: StoreCounts {
        namespaces.reduce(StoreCounts()) { $0 + counts(of: $1) }
    }

    /// The namespaces that hold something, in the order of their names.
    package var namespaces: [Namespace] {
        var found: Set<Namespace> = []
        for root in roots {
            for number in 0..<root.namespaces.count {
                let namespace = root.namespaces[number]
                if namespace.totals.entities > 0 || namespace.counts != NamespaceCounts() {
                    found.insert(namespace.namespace)
                }
            }
        }
        return found.sorted()
    }

    private func counts(of namespace: Namespace) -> StoreCounts {
        var counts = StoreCounts()
        var totals: NamespaceTotals?
        for root in roots {
            guard let number = root.namespaceNumbers[namespace] else { continue }
            let part = root.namespaces[Int(number)].counts
            counts.passages += part.passages
            counts.documents += part.documents
            counts.embeddings += part.vectors
            counts.associations += part.textAssociations
            counts.texts += part.texts
            counts.textLearnings += part.textLearnings
            totals = root.namespaces[Int(number)].totals
        }
        counts.entities = totals?.entities ?? 0
        counts.associations += totals?.associations ?? 0
        return counts
    }

    /// Concepts in the order of their identities, after `cursor`.
    ///
    /// Complexity: O(limit), whatever the store holds, as long as the scope shows a fair part of
    /// it.
    package func concepts(after cursor: ConceptID?, limit: Int) -> [Concept] {
        // Identities are spread evenly: so large a part of all their first 32 bits holds about
        // twice what is asked for.
        let prefixes: UInt64 = 1 << 32
        let total = roots.reduce(UInt64(1)) { $0 + UInt64($1.conceptBound) }
        let wanted = UInt64(max(0, min(limit, 1 << 20))) * 2
        var step = min(prefixes, prefixes / total * wanted + 1)
        var start = (cursor?.high ?? 0) >> 32
        var found: [ConceptID] = []
        while found.count < limit, start < prefixes {
            let end = min(start + step, prefixes)
            found += identities(withPrefixesIn: start..<end, after: cursor).sorted()
            start = end
            step *= 2
        }
        return found.prefix(limit).compactMap { concept($0) }
    }

    /// - Parameter prefixes: of the first 32 bits.
    private func identities(withPrefixesIn prefixes: Range<UInt64>, after cursor: ConceptID?)
        -> Set<ConceptID>
    {
        var found: Set<ConceptID> = []
        let hashes =
            prefixes.lowerBound << 32...((prefixes.upperBound - 1) << 32 | UInt64(UInt32.max))
        for (root, scope) in shards {
            root.identities.forEachSlot(hashedIn: hashes) { slot in
                guard slot < root.conceptBound else { return }
                let id = root.row(slot).id
                guard prefixes.contains(id.high >> 32), root.isVisible(slot, scope) else { return }
                found.insert(id)
            }
        }
        if let groups {
            found = found.filter { groups.canonical($0) == $0 }
            for id in groups.identities where prefixes.contains(id.high >> 32) && contains(id) {
                found.insert(id)
            }
        }
        return cursor.map { cursor in found.filter { $0 > cursor } } ?? found
    }

    /// Some concepts that are there, at most one of each shard: those learned first. Shards whose
    /// first thousand slots are hidden give none, so that this takes no time to speak of.
    package var sampleIdentities: [ConceptID] {
        shards.compactMap { root, scope in
            (0..<min(root.conceptBound, 1_000)).first { root.isVisible($0, scope) }
                .map { root.row($0).id }
        }
    }

    /// Whether a concept, or one that is merged with it, is there.
    package func contains(_ id: ConceptID) -> Bool {
        (groups?.members(of: id) ?? [id]).contains { member in
            shards.contains { root, scope in root.slot(of: member, scope) != nil }
        }
    }

    /// The same state with merged entities told apart.
    package var unmerged: StoreSnapshot {
        var scope = scope
        scope.tellsEntitiesApart = true
        return scoped(to: scope)
    }

    /// The same state as if some entities were one, and others were not.
    package func supposing(areOne ids: [ConceptID]) -> StoreSnapshot {
        let links = ids.dropFirst().map {
            EntityLink(
                kept: ids[0], merged: $0, change: .merge, basis: .person, confidence: .certain,
                recordedAt: readAt, in: scope.namespace)
        }
        return StoreSnapshot(
            roots: roots, quantizer: quantizer, readAt: readAt, searchCrew: searchCrew,
            scope: scope, damage: damage, supposed: EntityGroups(links))
    }

    /// Which entities are one in this scope.
    package var entityGroups: EntityGroups { groups ?? .none }

    /// Every word on whether entities of the namespace are one, in the order of recording, whatever
    /// the scope shows.
    package var links: [EntityLink] { linkGroups.links }

    /// The groups now, whatever the scope shows; also what was split lies in them.
    package var linkGroups: EntityGroups {
        roots.groups(of: scope.namespace) ?? .none
    }

    /// The learned texts whose source label is `source`: the latest one given, as
    /// ``Concept/source`` has it. Blocks.
    ///
    /// Complexity: O(concepts); reads the labels that have as many bytes.
    /// - Throws: `damaged` when one of these cannot be read.
    package func texts(from source: String) throws(StoreError) -> TextSelection {
        let selection = selection(from: source)
        try requireWhole()
        return selection
    }

    private func selection(from source: String) -> TextSelection {
        let byteCount = UInt32(source.utf8.count)
        let parts: [(shard: Int, ids: [ConceptID])] = shards.compactMap { root, scope in
            var ids: [ConceptID] = []
            for slot in 0..<root.conceptBound where root.isLive(slot, scope) {
                var label = StoredText.none
                root.forEachProvenance(of: slot, scope) { row in
                    label = row.source
                    return label.isNone
                }
                if !label.isNone, root.shard.position(of: label).byteCount == byteCount,
                    damage.noting({ () throws(LogError) in try root.text(of: label) }) == source
                {
                    ids.append(root.row(slot).id)
                }
            }
            return ids.isEmpty ? nil : (root.shard.number, ids)
        }
        return TextSelection(parts: parts)
    }
}

/// Learned texts that have something in common.
package struct TextSelection: Sendable {
    /// By shard, each with at least one.
    let parts: [(shard: Int, ids: [ConceptID])]

    package var isEmpty: Bool { parts.isEmpty }
}
