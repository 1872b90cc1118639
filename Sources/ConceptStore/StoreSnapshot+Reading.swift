package import ConceptModel
import DurableLog
import Platform
import TextIndex
import VectorIndex
import VectorKernels

extension StoreSnapshot: GraphReader {
    package var isWhole: Bool { damage.first == nil }

    /// To be asked before something that was read here is handed out.
    /// - Throws: `damaged`, with file and offset, when a text that was asked for is not on disk any
    ///   more as it was written.
    package func requireWhole() throws(StoreError) {
        if let damage = damage.first { throw .log(damage) }
    }

    /// The concept, or `nil` when it is unknown, was deleted, or cannot be read: then
    /// ``requireWhole()`` says so.
    package func concept(_ id: ConceptID) -> Concept? {
        var merged: Concept?
        var first: NamingOrder?
        forEachPlace(of: id) { root, scope, slot in
            guard
                let part = damage.noting({ () throws(LogError) in
                    try root.concept(in: slot, scope)
                })
            else { return }
            guard part.kind == .entity else {
                merged = part
                return
            }
            let order = root.naming(of: slot).order
            guard let known = merged, let before = first else {
                (merged, first) = (part, order)
                return
            }
            let isFirst = order < before
            merged = Self.merge(isFirst ? part : known, isFirst ? known : part)
            first = min(order, before)
        }
        guard let groups, let found = merged, found.kind == .entity else { return merged }
        return named(found, in: groups)
    }

    /// A group of entities bears the name of the one that gave it its identity, while texts still
    /// speak of that one.
    private func named(_ concept: Concept, in groups: EntityGroups) -> Concept {
        let members = groups.members(of: concept.id)
        guard members.count > 1 else { return concept }
        return Concept(
            id: members[0], kind: .entity,
            content: unmerged.concept(members[0])?.content ?? concept.content,
            learnedAt: concept.learnedAt, strength: concept.strength)
    }

    /// The identity under which this scope shows a concept.
    private func shown(_ id: ConceptID) -> ConceptID { groups?.canonical(id) ?? id }

    /// Calls `body` with each place of a concept: the one of a text or passage, all of an entity,
    /// in the order of the shards but for the first.
    ///
    /// Complexity: a text is looked for first in the shard that its identity names.
    private func forEachPlace(
        of id: ConceptID, _ body: (ShardRoot, ShardScope, _ slot: UInt32) -> Void
    ) {
        guard let groups else { return forEachOwnPlace(of: id, body) }
        for member in groups.members(of: id) { forEachOwnPlace(of: member, body) }
    }

    private func forEachOwnPlace(
        of id: ConceptID, _ body: (ShardRoot, ShardScope, _ slot: UInt32) -> Void
    ) {
        let home = Int(id.high % UInt64(roots.count))
        for step in 0..<roots.count {
            // The home first, then the others in their order.
            let index = step == 0 ? home : step <= home ? step - 1 : step
            let scope = shardScopes[index]
            guard let slot = roots[index].slot(of: id, scope) else { continue }
            body(roots[index], scope, slot)
            if roots[index].row(slot).kind != ConceptKind.entity.rawValue { return }
        }
    }

    /// An entity that several shards speak of is one concept: the earliest form stands for it.
    private static func merge(_ first: Concept, _ second: Concept) -> Concept {
        Concept(
            id: first.id, kind: .entity, content: first.content, learnedAt: first.learnedAt,
            strength: first.strength + second.strength)
    }

    package func associations(of id: ConceptID, _ direction: Direction, limit: Int)
        -> [Association]
    {
        var gathering = AssociationGathering(groups)
        forEachPlace(of: id) { root, scope, slot in
            root.forEachRow(of: slot, direction, scope) { row, validity in
                gathering.add(row, validity: validity, in: root)
                return true
            }
        }
        return gathering.associations(limit: limit, direction: direction)
    }

    package func relations(of id: ConceptID, _ direction: Direction) -> [Association] {
        var gathering = AssociationGathering(groups) { !Relation.tiesPassages($0) }
        forEachPlace(of: id) { root, scope, slot in
            root.forEachRow(of: slot, direction, scope) { row, validity in
                if !row.isDenied { gathering.add(row, validity: validity, in: root) }
                return true
            }
        }
        return gathering.associations(limit: .max, direction: direction)
    }

    package func namings(of id: ConceptID, _ direction: Direction) -> [Naming] {
        var gathering = NamingGathering(groups, direction)
        forEachPlace(of: id) { root, scope, slot in
            root.forEachRow(of: slot, direction, scope) { row, _ in
                gathering.add(row, in: root)
                return true
            }
        }
        return gathering.sorted()
    }

    package func withdrawnStatements(in passage: ConceptID) -> [WithdrawnStatement] {
        var withdrawn: [WithdrawnStatement] = []
        forEachPlace(of: passage) { root, scope, slot in
            root.forEachWithdrawnRow(of: slot, scope) { row in
                withdrawn.append(
                    WithdrawnStatement(
                        source: shown(root.row(row.source).id),
                        target: shown(root.row(row.target).id),
                        sentence: row.sentence))
            }
        }
        return withdrawn
    }

    package func degree(of id: ConceptID, _ direction: Direction) -> Int {
        var sum = 0
        forEachPlace(of: id) { root, scope, slot in
            sum += Int(root.rowCount(of: slot, direction, scope))
        }
        return sum
    }

    package func entity(named normalisedName: String) -> ConceptID? {
        let id = ConceptID(ofEntity: normalisedName, in: scope.namespace)
        return contains(id) ? shown(id) : nil
    }

    package func entities(withNameWord word: String, limit: Int) -> [ConceptID] {
        var strengths: [ConceptID: UInt32] = [:]
        for (root, scope) in shards {
            root.shard.names.forEachPosting(
                of: word, documentBound: root.conceptBound,
                isLive: { root.isVisible($0, scope) }
            ) { slot, _ in
                strengths[shown(root.row(slot).id), default: 0] +=
                    root.rowCount(of: slot, .incoming, scope)
            }
        }
        let ordered = strengths.sorted { left, right in
            left.value != right.value ? left.value > right.value : left.key < right.key
        }
        return ordered.prefix(limit).map(\.key)
    }

    /// Where passages are looked for by words.
    private var textSources: [BM25Source] {
        keptSources.sources {
            shards.map { (root, scope) -> BM25Source in
                let (documentCount, totalLength) = passageStatistics(root, scope)
                var isLive: (@Sendable (UInt32) -> Bool)?
                // A root's own postings serve whoever sees all of it.
                var kept = root.keptPostings
                if !root.areAllLive(scope) {
                    isLive = { root.isLive($0, scope) }
                    kept = KeptPostings()
                }
                return BM25Source(
                    postings: root.shard.texts, documentBound: root.conceptBound,
                    documentCount: documentCount, totalLength: totalLength, isLive: isLive,
                    kept: kept)
            }
        }
    }

    package func bestScores(matching texts: [String]) -> [Float?] {
        let sources = textSources
        let all = texts.map { TextAnalyzer.terms(of: $0) }
        return searchCrew.map(texts.count) { number in
            let terms = all[number]
            if terms.count == 1 { return BM25Search.bestScore(of: terms[0], in: sources) }
            return BM25Search.best(1, matching: terms, in: sources) { _, document in document }
                .first?.score
        }
    }

    package func passages(matching text: String, count: Int) -> [ScoredConcept] {
        let terms = TextAnalyzer.terms(of: text)
        // SAFETY: only rows below the roots' bounds are read, which do not change, while the roots
        // are there. Thousands of equal scores may have to be told apart.
        let rows = roots.map { $0.shard.concepts.unsafeBaseAddress }
        let hits = BM25Search.best(count, matching: terms, in: textSources) { source, slot in
            rows[source][Int(slot)].id
        }
        return hits.map { ScoredConcept(id: rows[$0.source][Int($0.document)].id, score: $0.score) }
    }

    package func masks(of terms: [String], in passages: [ConceptID]) -> [UInt64?] {
        let held = textSources.map { HeldTerms(terms, in: $0) }
        let parts = (passages.count + Self.maskPartCount - 1) / Self.maskPartCount
        return searchCrew.map(parts) { part in
            let start = part * Self.maskPartCount
            return passages[start..<min(start + Self.maskPartCount, passages.count)].map { id in
                passagePlace(of: id).map { held[$0.shard].mask(of: $0.slot) }
            }
        }.flatMap { $0 }
    }

    /// Passages that one thread looks at, at a time.
    private static let maskPartCount = 64

    /// Where a passage is; `nil` for what is no passage.
    private func passagePlace(of id: ConceptID) -> (shard: Int, slot: UInt32)? {
        let home = Int(id.high % UInt64(roots.count))
        for step in roots.indices {
            // The home first, then the others in their order.
            let index = step == 0 ? home : step <= home ? step - 1 : step
            guard let slot = roots[index].slot(of: id, shardScopes[index]) else { continue }
            let isPassage = roots[index].row(slot).kind == ConceptKind.passage.rawValue
            return isPassage ? (index, slot) : nil
        }
        return nil
    }

    /// How many passages a search looks among, and their terms. In the present from the counts; as
    /// of another moment by looking at every concept.
    private func passageStatistics(_ root: ShardRoot, _ scope: ShardScope)
        -> (documentCount: Int, totalLength: Int)
    {
        guard scope.knownAt != .max else {
            let counts = root.counts(of: scope)
            return (counts.passages, counts.passageLength)
        }
        var documentCount = 0
        var totalLength = 0
        for slot in 0..<root.conceptBound
        where root.row(slot).kind == ConceptKind.passage.rawValue && root.isLive(slot, scope) {
            documentCount += 1
            totalLength += root.shard.texts.length(of: slot)
        }
        return (documentCount, totalLength)
    }

    package func passages(nearestTo vector: [Float], count: Int) -> [ScoredConcept] {
        passages(nearestTo: vector, count: count, expansionWhileSearching: nil)
    }

    /// The passages with the most similar vectors, best first; equal scores by identity.
    /// - Parameter expansionWhileSearching: how many candidates the graph walk of a segment keeps
    ///   (the paper's *ef*): more find more of the true neighbours and take longer. `nil`: the
    ///   index's own.
    package func passages(
        nearestTo vector: [Float], count: Int, expansionWhileSearching: Int?
    ) -> [ScoredConcept] {
        nearest(vector, count) { root, query, isLive in
            root.shard.vectors.nearest(
                to: query, count: count, bound: root.counts.vectors,
                expansionWhileSearching: expansionWhileSearching, where: isLive)
        }
    }

    /// The same by looking at every vector: the truth that the index is measured against.
    package func exactPassages(nearestTo vector: [Float], count: Int) -> [ScoredConcept] {
        nearest(vector, count) { root, query, isLive in
            ExactIndex(root.shard.vectors.arena).nearest(
                to: query, count: count, bound: root.counts.vectors, where: isLive)
        }
    }

    package func inParallel<Result: Sendable>(
        _ count: Int, _ body: @escaping @Sendable (Int) -> Result
    ) -> [Result] { searchCrew.map(count, body) }

    private func nearest(
        _ vector: [Float], _ count: Int,
        _ search: @escaping @Sendable (ShardRoot, QuantizedVector, (UInt32) -> Bool) -> [Neighbour]
    ) -> [ScoredConcept] {
        guard let query = try? quantizer.quantize(vector) else { return [] }
        let shards = Array(shards)
        let parts = searchCrew.map(shards.count) { number in
            let (root, scope) = shards[number]
            let hits = search(root, query) { root.isLive($0, scope) }
            return hits.map { ScoredConcept(id: root.row($0.label).id, score: $0.similarity) }
        }
        let best = parts.joined().sorted {
            $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id
        }
        return Array(best.prefix(count))
    }
}
