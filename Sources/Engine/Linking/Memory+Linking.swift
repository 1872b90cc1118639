package import ConceptModel
package import ConceptStore
import Platform
import TextIndex

/// An entity with the names that were merged into it.
package struct EntityView: Sendable {
    /// As reads show it.
    package let entity: Concept
    /// Each name on its own, as texts speak of it; the one that stands for all first. A name that
    /// no text speaks of any more is not in it.
    package let names: [Concept]
    /// The merges that hold it together, oldest first.
    package let merges: [EntityLink]
}

extension Memory {
    /// An entity by its name or identity, with all names of it.
    /// - Throws: `notFound`; `invalidInput` when the identity is that of a text.
    package func entity(_ name: String, in scope: ReadScope = ReadScope())
        throws(EngineError) -> EntityView
    {
        try InputRules.checkText(name, named: "name", limit: Limits.queryByteCount)
        let graph = try snapshot(scope)
        let id = try answerer.entity(name, in: graph)
        guard let entity = graph.concept(id), entity.kind == .entity else {
            throw Self.notAnEntity(name)
        }
        let groups = graph.entityGroups
        let apart = graph.unmerged
        return EntityView(
            entity: entity, names: groups.members(of: id).compactMap { apart.concept($0) },
            merges: groups.merges(of: id))
    }

    /// Records that two entities, each given by name or identity, are one. Reads show them under
    /// the first one's name from now on.
    /// - Throws: `notFound`; `conflict` when they are one already.
    package func merge(_ kept: String, _ other: String, in namespace: Namespace = .default)
        async throws(EngineError) -> EntityLink
    {
        let (pair, groups) = try self.pair(kept, other, in: namespace)
        guard groups.canonical(pair.kept) != groups.canonical(pair.other) else {
            throw EngineError(.conflict, "\"\(kept)\" and \"\(other)\" are one already.")
        }
        let link = EntityLink(
            kept: pair.kept, merged: pair.other, change: .merge, basis: .person,
            confidence: .certain, recordedAt: moment(after: groups.word(on: pair.pair)),
            in: namespace)
        try await record([link], in: namespace)
        return link
    }

    /// Takes the merge of two entities back: everything is as before it.
    /// - Throws: `notFound`; `conflict` when no merge joins just these two.
    package func split(_ left: String, _ right: String, in namespace: Namespace = .default)
        async throws(EngineError) -> EntityLink
    {
        let (pair, groups) = try self.pair(left, right, in: namespace)
        guard let word = groups.word(on: pair.pair), word.change == .merge else {
            throw EngineError(
                .conflict,
                groups.canonical(pair.kept) != groups.canonical(pair.other)
                    ? "\"\(left)\" and \"\(right)\" are not merged."
                    : "\"\(left)\" and \"\(right)\" are one because each was merged with others. "
                        + "Split one of those merges; looking the entity up shows them.")
        }
        let link = EntityLink(
            kept: word.kept, merged: word.merged, change: .split, basis: .person,
            confidence: .certain, recordedAt: moment(after: word), in: namespace)
        try await record([link], in: namespace)
        return link
    }

    /// Looks for names that name one thing, and merges those that are sure enough.
    ///
    /// What somebody split is never merged again. The same texts give the same merges; what was
    /// merged before by hand comes first. Blocks a thread of its own for a while.
    /// - Parameter isTrial: says what would be done, and does nothing.
    package func linkEntities(
        in namespace: Namespace = .default, threshold: Confidence? = nil, isTrial: Bool = false
    ) async throws(EngineError) -> LinkingReport {
        let store = try store()
        let least = threshold ?? EntityLinker.threshold
        let moment = clock.now()
        let (report, links) = try await BlockingWork.run("linking") {
            () throws(EngineError) -> (LinkingReport, [EntityLink]) in
            let graph = store.snapshot().inNamespace(namespace)
            var linker = EntityLinker(graph.unmerged)
            let candidates = linker.candidates()
            var merging = Merging(graph)
            for candidate in candidates {
                merging.consider(candidate, threshold: least, at: moment, in: namespace)
            }
            merging.report.entityCount = linker.entityCount
            return (merging.report, merging.links)
        }
        if !isTrial { try await record(links, in: namespace) }
        return report
    }

    private func pair(_ left: String, _ right: String, in namespace: Namespace)
        throws(EngineError)
        -> (pair: (kept: ConceptID, other: ConceptID, pair: EntityPair), groups: EntityGroups)
    {
        try InputRules.checkText(left, named: "entity", limit: Limits.queryByteCount)
        try InputRules.checkText(right, named: "other", limit: Limits.queryByteCount)
        let graph = try snapshot(ReadScope(namespace: namespace))
        let first = try own(left, in: graph)
        let second = try own(right, in: graph)
        guard first != second else {
            throw EngineError(.invalidInput, "\"\(left)\" and \"\(right)\" are one name.")
        }
        return ((first, second, EntityPair(first, second)), graph.linkGroups)
    }

    /// The entity of a name itself, not of what it was merged into.
    private func own(_ name: String, in graph: StoreSnapshot) throws(EngineError) -> ConceptID {
        let apart = graph.unmerged
        let id: ConceptID
        if let given = ConceptID(name), graph.linkGroups.members(of: given).count > 1 {
            id = given
        } else if let bearer = mergedBearer(of: name, in: graph) {
            // No text may speak of this name any more; its merge stands all the same.
            id = bearer
        } else {
            id = try answerer.entity(name, in: apart)
            guard apart.concept(id)?.kind == .entity else { throw Self.notAnEntity(name) }
        }
        return id
    }

    private func mergedBearer(of name: String, in graph: StoreSnapshot) -> ConceptID? {
        let id = ConceptID(
            ofEntity: NormalisedName.normalise(name), in: graph.scope.namespace)
        return graph.linkGroups.members(of: id).count > 1 ? id : nil
    }

    private static func notAnEntity(_ name: String) -> EngineError {
        EngineError(.invalidInput, "\"\(name)\" is a text, not something that texts speak of.")
    }

    /// A later word than the last one on a pair, whatever the clock says.
    private func moment(after word: EntityLink?) -> Timestamp {
        let now = clock.now()
        guard let word, word.recordedAt >= now else { return now }
        return Timestamp(microseconds: word.recordedAt.microseconds + 1)
    }

    private func record(_ links: [EntityLink], in namespace: Namespace)
        async throws(EngineError)
    {
        guard !links.isEmpty else { return }
        let store = try store()
        answerer.forget()
        defer { answerer.forget() }
        do {
            _ = try await store.link(links)
        } catch {
            throw EngineError(error)
        }
        // Identities, not words: what is deleted later must not stay here.
        let input =
            links.count == 1
            ? "\(links[0].kept) and \(links[0].merged) in \(namespace)"
            : "\(links.count) pairs in \(namespace)"
        try await audit.record(
            AuditEntry(
                timestamp: links[0].recordedAt, operation: "\(links[0].change)", input: input,
                output: links[0].basis == .person ? "by hand" : "by rule", confidence: nil))
    }
}

/// Decides which candidates are merged, the surest first.
private struct Merging {
    var report = LinkingReport()
    private(set) var links: [EntityLink] = []
    private let graph: StoreSnapshot
    private let groups: EntityGroups
    /// The identity of the group that each entity is in by now.
    private var group: [ConceptID: ConceptID] = [:]
    private var members: [ConceptID: [ConceptID]] = [:]
    private let splits: [EntityPair]

    init(_ graph: StoreSnapshot) {
        self.graph = graph
        groups = graph.linkGroups
        splits = groups.splits
    }

    private func identity(_ id: ConceptID) -> ConceptID {
        let known = groups.canonical(id)
        return group[known] ?? known
    }

    private func members(_ identity: ConceptID) -> [ConceptID] {
        members[identity] ?? groups.members(of: identity)
    }

    mutating func consider(
        _ candidate: LinkCandidate, threshold: Confidence, at moment: Timestamp,
        in namespace: Namespace
    ) {
        let (left, right) = (identity(candidate.kept), identity(candidate.other))
        guard left != right else { return }
        let all = Set(members(left) + members(right))
        let isSplit = splits.contains { all.contains($0.first) && all.contains($0.second) }
        guard candidate.confidence >= threshold, !isSplit, !contradicts(left, right) else {
            report.leftApart.append(candidate)
            return
        }
        report.merged.append(candidate)
        links.append(
            EntityLink(
                kept: candidate.kept, merged: candidate.other, change: .merge,
                basis: candidate.basis, confidence: candidate.confidence, recordedAt: moment,
                in: namespace))
        members[left] = members(left) + members(right)
        for member in members(right) { group[groups.canonical(member)] = left }
        group[right] = left
    }

    /// Whether the two taken as one could not be: two births, two capitals.
    private func contradicts(_ left: ConceptID, _ right: ConceptID) -> Bool {
        let together = graph.supposing(areOne: members(left) + members(right))
        let before = [left, right].reduce(0) { $0 + Contradictions.of($1, in: graph).count }
        return Contradictions.of(left, in: together).count > before
    }
}
