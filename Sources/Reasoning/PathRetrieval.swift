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
        seeds: Seeds, count: Int, reader: EvidenceReader
    ) -> [ReachedPassage] {
        var walk = Walk(seeds: seeds, settings: settings, reader: reader)
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

/// One walk: what was reached, and how well. Passages have numbers of their own in it.
private struct Walk {
    /// A passage that was reached: how well, and what of the question its way has covered.
    struct Reached {
        var score: Float
        /// Terms in the sentences walked over, and with those of the passage itself.
        var bridged: UInt64 = 0
        var covered: UInt64 = 0
        var way: Way?
    }

    /// What a round reached, by the numbers of passages.
    struct ReachedPassages {
        private var states: [Reached?] = []
        /// In the order in which they were reached.
        private(set) var places: [Int] = []

        func score(of place: Int) -> Float {
            place < states.count ? states[place]?.score ?? 0 : 0
        }

        subscript(place: Int) -> Reached? {
            get { states[place] }
            set {
                while states.count <= place { states.append(nil) }
                if states[place] == nil { places.append(place) }
                states[place] = newValue
            }
        }
    }

    /// A way shares its beginning with others.
    final class Way: Sendable {
        let before: Way?
        let bridge: Bridge

        init(before: Way?, bridge: Bridge) {
            self.before = before
            self.bridge = bridge
        }

        /// From the start on.
        var bridges: [Bridge] { (before?.bridges ?? []) + [bridge] }
    }

    /// Where an entity leads.
    struct Targets {
        let about: [Int]
        /// At most as many as the settings say, those of the best agreement.
        let naming: [Int]
        let damping: Float
        let crowd: Float
        let rarity: Float
    }

    private struct Passage {
        let id: ConceptID
        let agreement: Float
        let view: PassageView?
        var start: Float?
        var gain: Reached?
    }

    let question: QuestionAnalysis
    let seeds: Seeds
    let settings: PathRetrieval.Settings
    let reader: EvidenceReader
    private var numbers: [ConceptID: Int] = [:]
    private var passages: [Passage] = []
    private var targets: [ConceptID: Targets] = [:]
    /// Of entities that many passages name, those that are looked at.
    private var chosen: [ConceptID: [ConceptID]] = [:]
    private var frontier: [(passage: Int, state: Reached)] = []

    init(seeds: Seeds, settings: PathRetrieval.Settings, reader: EvidenceReader) {
        question = reader.question
        self.seeds = seeds
        self.settings = settings
        self.reader = reader
    }

    /// Starts from passages about or naming the question's names, and from the flat searches' best.
    mutating func start() {
        readAhead(question.names.map(\.entity))
        reader.readAhead(passages: Array(seeds.ranked.prefix(settings.seedCount)))
        for name in question.names {
            let targets = targets(of: name.entity)
            for place in targets.about {
                begin(
                    place,
                    settings.about / targets.crowd * (0.5 + 0.5 * targets.damping)
                        + settings.seedAgreement * passages[place].agreement)
            }
            for place in targets.naming {
                let mask = passages[place].view?.bestMask(naming: name.entity, beyond: 0) ?? 0
                begin(
                    place,
                    targets.damping
                        * (settings.mention + settings.mentionCoverage * question.coverage(mask))
                        + settings.seedAgreement * passages[place].agreement)
            }
        }
        for id in seeds.ranked.prefix(settings.seedCount) {
            let place = number(id)
            if passages[place].start == nil {
                begin(place, settings.seedAgreement * passages[place].agreement)
            }
        }
        for place in passages.indices {
            guard let score = passages[place].start else { continue }
            passages[place].gain = Reached(score: score)
            frontier.append((place, Reached(score: score)))
        }
    }

    /// Walks one step on from the best passages reached so far.
    mutating func round() {
        let named = Set(question.names.map(\.entity))
        var reached = ReachedPassages()
        frontier.sort { left, right in
            left.state.score != right.state.score
                ? left.state.score > right.state.score
                : passages[left.passage].id < passages[right.passage].id
        }
        readAhead(
            frontier.prefix(settings.beam).flatMap { passage, _ in
                passages[passage].view?.links.map(\.entity).filter { !named.contains($0) } ?? []
            })
        for (passage, state) in frontier.prefix(settings.beam) {
            guard let view = passages[passage].view else { continue }
            for link in view.links where !named.contains(link.entity) {
                walk(from: passage, state, over: link, of: view, into: &reached)
            }
        }
        frontier.removeAll(keepingCapacity: true)
        for place in reached.places {
            guard var state = reached[place] else { continue }
            state.score *= settings.walked
            if state.score > passages[place].gain?.score ?? 0 { passages[place].gain = state }
            guard state.score > settings.walked * (passages[place].start ?? 0) else { continue }
            state.score *= settings.propagation / settings.walked
            frontier.append((place, state))
        }
    }

    private mutating func walk(
        from origin: Int, _ state: Reached, over link: ReadPassage.Link, of view: PassageView,
        into reached: inout ReachedPassages
    ) {
        guard let best = view.bestPlace(of: link) else { return }
        let targets = targets(of: link.entity)
        let worth =
            (settings.link + settings.linkCoverage * question.coverage(best.mask))
            * targets.damping * state.score
        let covered = best.mask | state.covered
        let way = Way(
            before: state.way,
            bridge: Bridge(
                passage: passages[origin].id, sentence: best.sentence, entity: link.entity))
        func reach(_ target: Int, _ score: Float, _ mask: UInt64) {
            guard score > reached.score(of: target) else { return }
            reached[target] = Reached(
                score: score, bridged: state.bridged | best.mask, covered: covered | mask,
                way: way)
        }
        for target in targets.about where target != origin {
            guard let passage = passages[target].view else { continue }
            let open = question.coverage(passage.mask & ~covered)
            reach(
                target,
                worth
                    * (settings.stepAbout / targets.crowd + settings.stepCoverage * open
                        + settings.stepAgreement * passages[target].agreement),
                passage.mask)
        }
        for target in targets.naming where target != origin {
            guard let passage = passages[target].view else { continue }
            let mask = passage.bestMask(naming: link.entity, beyond: covered)
            reach(
                target,
                worth
                    * (settings.stepMention + targets.rarity
                        + settings.stepCoverage * question.coverage(mask & ~covered)
                        + settings.stepAgreement * passages[target].agreement),
                mask)
        }
    }

    func ranked(_ count: Int) -> [ReachedPassage] {
        let walked = passages.filter { $0.gain != nil }
        let flat = seeds.ranked.prefix(max(20, count)).filter { id in
            numbers[id].map { passages[$0].gain == nil } ?? true
        }
        let scored =
            walked.map { passage in
                ReachedPassage(
                    id: passage.id,
                    score: settings.finalAgreement * passage.agreement + (passage.gain?.score ?? 0),
                    bridges: passage.gain?.way?.bridges ?? [],
                    bridged: passage.gain?.bridged ?? 0)
            }
            + flat.map {
                ReachedPassage(
                    id: $0, score: settings.finalAgreement * (seeds.agreement[$0] ?? 0))
            }
        return Array(
            scored.sorted { $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id }
                .prefix(count))
    }

    private mutating func begin(_ place: Int, _ score: Float) {
        passages[place].start = max(passages[place].start ?? 0, score)
    }

    private mutating func number(_ id: ConceptID) -> Int {
        if let known = numbers[id] { return known }
        numbers[id] = passages.count
        passages.append(
            Passage(id: id, agreement: seeds.agreement[id] ?? 0, view: reader.passage(id)))
        return passages.count - 1
    }

    /// Reads entities and the passages that they lead to, on several threads where there are some.
    private mutating func readAhead(_ entities: [ConceptID]) {
        var seen: Set<ConceptID> = []
        let fresh = entities.filter { targets[$0] == nil && seen.insert($0).inserted }
        reader.readAhead(namingsOf: fresh)
        var wanted: [ConceptID] = []
        for id in fresh {
            let entity = reader.namings(of: id)
            let naming = best(entity.naming)
            chosen[id] = naming
            for passage in entity.about + naming
            where numbers[passage] == nil && seen.insert(passage).inserted {
                wanted.append(passage)
            }
        }
        reader.readAhead(passages: wanted)
    }

    private mutating func targets(of id: ConceptID) -> Targets {
        if let known = targets[id] { return known }
        let entity = reader.namings(of: id)
        let damping =
            1 / (1 + settings.hubDamping * Float(BM25.naturalLogarithm(Double(entity.count))))
        let made = Targets(
            about: entity.about.map { number($0) },
            naming: (chosen[id] ?? best(entity.naming)).map { number($0) }, damping: damping,
            crowd: 1 + 0.15 * Float(max(0, entity.about.count - 1)),
            rarity: settings.stepRareMention / Float(entity.count))
        targets[id] = made
        return made
    }

    private func best(_ passages: [ConceptID]) -> [ConceptID] {
        guard passages.count > settings.passagesPerEntity else { return passages }
        // They come by identity, and few of them are in a pool.
        var agreeing: [(id: ConceptID, agreement: Float)] = []
        var others: [ConceptID] = []
        for id in passages {
            let agreement = seeds.agreement[id] ?? 0
            if agreement > 0 {
                agreeing.append((id, agreement))
            } else if others.count < settings.passagesPerEntity {
                others.append(id)
            }
        }
        agreeing.sort { left, right in
            left.agreement != right.agreement
                ? left.agreement > right.agreement : left.id < right.id
        }
        return Array((agreeing.map(\.id) + others).prefix(settings.passagesPerEntity))
    }
}
