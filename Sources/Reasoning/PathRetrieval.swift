package import ConceptModel
import TextIndex

/// Finds passages by walking from the entities that a question names to passages that speak of
/// them, on to the entities those passages name, and so on.
///
/// A step from a passage to an entity is as good as the sentence that names the entity fits the
/// question; a step on to a passage, as good as that passage covers what of the question is still
/// open. Entities that many passages name are damped. The search goes in rounds, keeps a beam of
/// the best passages, and adds what it finds to the agreement of the flat searches.
///
/// The idea of walking evidence by question overlap rather than by spreading mass (personalised
/// PageRank, as in HippoRAG, Gutiérrez et al. 2024): docs/decisions/0005-path-retrieval.md.
package struct PathRetrieval: Sendable {
    /// Numbers that were tuned on development questions (`sutra eval retrieval`).
    package struct Settings: Sendable {
        /// Passages that a round walks on from, and rounds.
        package var beam = 9
        package var rounds = 2
        /// Passages that are looked at for one entity.
        package var passagesPerEntity = 60
        /// Passages of the flat searches that a walk starts from besides the named ones.
        package var seedCount = 8
        /// What a passage gains that is about a name of the question; that merely mentions it; and
        /// by the share of the question that the mentioning sentence covers.
        package var about: Float = 1.2
        package var mention: Float = 0.4
        package var mentionCoverage: Float = 0.5
        /// The weight of the flat searches in a start, in a step, and in the end.
        package var seedAgreement: Float = 0.5
        package var stepAgreement: Float = 0.6
        package var finalAgreement: Float = 0.6
        /// A link to an entity: its base, and what the sentence's coverage adds.
        package var link: Float = 0.75
        package var linkCoverage: Float = 0.7
        /// A step on to a passage that is about the entity, and one that mentions it.
        package var stepAbout: Float = 0.5
        package var stepMention: Float = 0.15
        package var stepRareMention: Float = 0.3
        /// What covering an open part of the question adds.
        package var stepCoverage: Float = 1
        /// How fast a link loses with the logarithm of the passages that name the entity.
        package var hubDamping: Float = 0.085
        /// What a passage passes on to the next round.
        package var propagation: Float = 0.645
        /// The weight of what was reached by walking.
        package var walked: Float = 1.3

        package init() {}
    }

    package let settings: Settings

    package init(settings: Settings = Settings()) {
        self.settings = settings
    }

    /// The best passages for a question and how they were reached, best first; equal ones by
    /// identity.
    package func passages(
        for question: QuestionAnalysis, seeds: Seeds, count: Int, in graph: some GraphReader
    ) -> [ReachedPassage] {
        var walk = Walk(question: question, seeds: seeds, settings: settings, graph: graph)
        walk.start()
        for _ in 0..<settings.rounds { walk.round() }
        return walk.ranked(count)
    }
}

/// A step of a walk: from a passage, over an entity that a sentence of it names.
package struct Bridge: Hashable, Sendable {
    package let passage: ConceptID
    package let sentence: ByteSpan
    package let entity: ConceptID
}

/// A passage that a walk found.
package struct ReachedPassage: Hashable, Sendable {
    package let id: ConceptID
    package let score: Float
    /// The steps that led there from a passage where the walk started; none for such a passage.
    package let bridges: [Bridge]
    /// The question's terms in the sentences of those steps.
    package let bridged: UInt64

    package init(id: ConceptID, score: Float, bridges: [Bridge] = [], bridged: UInt64 = 0) {
        self.id = id
        self.score = score
        self.bridges = bridges
        self.bridged = bridged
    }
}

/// One walk: what was reached, and how well.
private struct Walk<Graph: GraphReader> {
    /// A passage that was reached: how well, and what of the question its way has covered.
    struct Reached {
        var score: Float
        /// Terms in the sentences walked over, and with those of the passage itself.
        var bridged: UInt64
        var covered: UInt64
        var bridges: [Bridge]
    }

    let question: QuestionAnalysis
    let seeds: Seeds
    let settings: PathRetrieval.Settings
    let graph: Graph
    private var passages: [ConceptID: PassageView] = [:]
    private var entities: [ConceptID: EntityView] = [:]
    private var starts: [ConceptID: Float] = [:]
    /// The best that was reached of each passage, and how.
    private var gains: [ConceptID: Reached] = [:]
    private var frontier: [ConceptID: Reached] = [:]

    init(
        question: QuestionAnalysis, seeds: Seeds, settings: PathRetrieval.Settings, graph: Graph
    ) {
        self.question = question
        self.seeds = seeds
        self.settings = settings
        self.graph = graph
    }

    /// Starts from passages about or naming the question's names, and from the flat searches' best.
    mutating func start() {
        for name in question.names {
            let entity = entityView(name.entity)
            let hub = damping(entity)
            let crowd = 1 + 0.15 * Float(max(0, entity.about.count - 1))
            for passage in entity.about {
                begin(
                    passage,
                    settings.about / crowd * (0.5 + 0.5 * hub)
                        + settings.seedAgreement * agreement(passage))
            }
            for passage in best(entity.naming) {
                let places = passageView(passage)?.places(naming: name.entity) ?? []
                let covered = places.map { question.coverage($0.mask) }.max() ?? 0
                begin(
                    passage,
                    hub * (settings.mention + settings.mentionCoverage * covered)
                        + settings.seedAgreement * agreement(passage))
            }
        }
        for passage in seeds.ranked.prefix(settings.seedCount) where starts[passage] == nil {
            begin(passage, settings.seedAgreement * agreement(passage))
        }
        gains = starts.mapValues { Reached(score: $0, bridged: 0, covered: 0, bridges: []) }
        frontier = gains
    }

    /// Walks one step on from the best passages reached so far.
    mutating func round() {
        let named = Set(question.names.map(\.entity))
        var reached: [ConceptID: Reached] = [:]
        let ordered = frontier.sorted { left, right in
            left.value.score != right.value.score
                ? left.value.score > right.value.score : left.key < right.key
        }
        for (passage, state) in ordered.prefix(settings.beam) {
            guard let view = passageView(passage) else { continue }
            for link in view.links where !named.contains(link.entity) {
                walk(from: passage, state, over: link.entity, link.places, into: &reached)
            }
        }
        for (passage, state) in reached {
            var state = state
            state.score *= settings.walked
            if state.score > gains[passage]?.score ?? 0 { gains[passage] = state }
        }
        frontier = reached.filter { $0.value.score > (starts[$0.key] ?? 0) }
            .mapValues { state in
                var state = state
                state.score *= settings.propagation
                return state
            }
    }

    private mutating func walk(
        from passage: ConceptID, _ state: Reached, over entity: ConceptID,
        _ places: [PassageView.Place], into reached: inout [ConceptID: Reached]
    ) {
        let question = question
        let best = places.max { question.coverage($0.mask) < question.coverage($1.mask) }
        guard let best else { return }
        let entityView = entityView(entity)
        let link =
            (settings.link + settings.linkCoverage * question.coverage(best.mask))
            * damping(entityView) * state.score
        let bridge = Bridge(passage: passage, sentence: best.sentence, entity: entity)
        let covered = best.mask | state.covered
        func reach(_ target: ConceptID, _ score: Float, _ mask: UInt64) {
            guard score > (reached[target]?.score ?? 0) else { return }
            reached[target] = Reached(
                score: score, bridged: state.bridged | best.mask, covered: covered | mask,
                bridges: state.bridges + [bridge])
        }
        let crowd = 1 + 0.15 * Float(max(0, entityView.about.count - 1))
        for target in entityView.about where target != passage {
            guard let view = passageView(target) else { continue }
            let open = question.coverage(view.mask & ~covered)
            reach(
                target,
                link
                    * (settings.stepAbout / crowd + settings.stepCoverage * open
                        + settings.stepAgreement * agreement(target)),
                view.mask)
        }
        let rarity = settings.stepRareMention / Float(entityView.count)
        for target in self.best(entityView.naming) where target != passage {
            guard let view = passageView(target) else { continue }
            let masks = view.places(naming: entity).map(\.mask)
            let mask =
                masks.max { question.coverage($0 & ~covered) < question.coverage($1 & ~covered) }
                ?? 0
            reach(
                target,
                link
                    * (settings.stepMention + rarity
                        + settings.stepCoverage * question.coverage(mask & ~covered)
                        + settings.stepAgreement * agreement(target)),
                mask)
        }
    }

    func ranked(_ count: Int) -> [ReachedPassage] {
        let candidates = Set(gains.keys).union(seeds.ranked.prefix(max(20, count)))
        let scored = candidates.map { passage in
            let way = gains[passage]
            return ReachedPassage(
                id: passage,
                score: settings.finalAgreement * agreement(passage) + (way?.score ?? 0),
                bridges: way?.bridges ?? [], bridged: way?.bridged ?? 0)
        }
        return Array(
            scored.sorted { $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id }
                .prefix(count))
    }

    // MARK: Looking things up, each once

    private mutating func begin(_ passage: ConceptID, _ score: Float) {
        starts[passage] = max(starts[passage] ?? 0, score)
    }

    private func agreement(_ passage: ConceptID) -> Float { seeds.agreement[passage] ?? 0 }

    private func damping(_ entity: EntityView) -> Float {
        1 / (1 + settings.hubDamping * Float(BM25.naturalLogarithm(Double(entity.count))))
    }

    private func best(_ passages: [ConceptID]) -> [ConceptID] {
        guard passages.count > settings.passagesPerEntity else { return passages }
        let ordered = passages.sorted { left, right in
            let (leftScore, rightScore) = (agreement(left), agreement(right))
            return leftScore != rightScore ? leftScore > rightScore : left < right
        }
        return Array(ordered.prefix(settings.passagesPerEntity))
    }

    private mutating func passageView(_ id: ConceptID) -> PassageView? {
        if let known = passages[id] { return known }
        let view = PassageView(id, of: question, in: graph)
        passages[id] = view
        return view
    }

    private mutating func entityView(_ id: ConceptID) -> EntityView {
        if let known = entities[id] { return known }
        let view = EntityView(id, in: graph)
        entities[id] = view
        return view
    }
}
