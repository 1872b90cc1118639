import ConceptModel
import TextIndex

/// One walk: what was reached, and how well. Passages have numbers of their own in it.
struct Walk {
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
        /// The question's terms in it; `nil` where only its view tells.
        let mask: UInt64?
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
        reader.readAhead(masksOf: Array(seeds.ranked.prefix(settings.seedCount)))
        for name in question.names {
            let targets = targets(of: name.entity)
            for place in targets.about {
                begin(
                    place,
                    settings.about / targets.crowd * (0.5 + 0.5 * targets.damping)
                        + settings.seedAgreement * passages[place].agreement)
            }
            let holding = targets.naming.filter { passages[$0].mask != 0 }
            reader.readAhead(passages: holding.map { passages[$0].id })
            for place in targets.naming {
                let mask =
                    passages[place].mask == 0
                    ? 0 : view(of: place)?.bestMask(naming: name.entity, beyond: 0) ?? 0
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
    /// - Parameter wanted: passages that ``ranked(_:)`` will be asked for.
    mutating func round(isLast: Bool, wanted: Int) {
        let named = Set(question.names.map(\.entity))
        var reached = ReachedPassages()
        var hurdles = Hurdles(
            next: BestPlaces(count: isLast ? 0 : settings.beam), end: BestPlaces(count: wanted))
        for place in passages.indices {
            if let gain = passages[place].gain { hurdles.end.offer(place, end(place, gain.score)) }
        }
        let order = frontier.indices.sorted { left, right in
            frontier[left].state.score != frontier[right].state.score
                ? frontier[left].state.score > frontier[right].state.score
                : passages[frontier[left].passage].id < passages[frontier[right].passage].id
        }
        let origins = order.prefix(settings.beam).map { frontier[$0] }
        reader.readAhead(passages: origins.map { passages[$0.passage].id })
        readAhead(
            origins.flatMap { passage, _ in
                view(of: passage)?.links.map(\.entity).filter { !named.contains($0) } ?? []
            })
        for (passage, state) in origins {
            guard let view = view(of: passage) else { continue }
            for link in view.links where !named.contains(link.entity) {
                walk(from: passage, state, over: link, of: view, into: &reached, &hurdles)
            }
        }
        frontier.removeAll(keepingCapacity: true)
        for place in reached.places {
            guard var state = reached[place] else { continue }
            let next = next(place, state.score)
            state.score *= settings.walked
            if state.score > passages[place].gain?.score ?? 0 { passages[place].gain = state }
            guard let next else { continue }
            state.score = next
            frontier.append((place, state))
        }
    }

    /// What a passage that is reached with a score begins the next round with; `nil` where it began
    /// with more.
    private func next(_ place: Int, _ score: Float) -> Float? {
        let score = score * settings.walked
        guard score > settings.walked * (passages[place].start ?? 0) else { return nil }
        return score * (settings.propagation / settings.walked)
    }

    /// What a passage with a gain scores in the end.
    private func end(_ place: Int, _ gain: Float) -> Float {
        settings.finalAgreement * passages[place].agreement + gain
    }

    /// What a passage has to surpass to be walked on from, or to be among those that are found.
    private struct Hurdles {
        var next: BestPlaces
        var end: BestPlaces
    }

    private mutating func walk(
        from origin: Int, _ state: Reached, over link: ReadPassage.Link, of view: PassageView,
        into reached: inout ReachedPassages, _ hurdles: inout Hurdles
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
            if let next = next(target, score) { hurdles.next.offer(target, next) }
            hurdles.end.offer(target, end(target, score * settings.walked))
        }
        for target in targets.about where target != origin {
            guard let mask = passages[target].mask ?? self.view(of: target)?.mask else { continue }
            let open = question.coverage(mask & ~covered)
            reach(
                target,
                worth
                    * (settings.stepAbout / targets.crowd + settings.stepCoverage * open
                        + settings.stepAgreement * passages[target].agreement),
                mask)
        }
        for target in targets.naming where target != origin {
            func score(_ mask: UInt64) -> Float {
                worth
                    * (settings.stepMention + targets.rarity
                        + settings.stepCoverage * question.coverage(mask & ~covered)
                        + settings.stepAgreement * passages[target].agreement)
            }
            if let most = passages[target].mask {
                // A sentence holds at most what its passage does.
                let bound = score(most)
                if bound <= reached.score(of: target) || isVain(target, bound, hurdles) { continue }
                if most & ~covered == 0 {
                    reach(target, bound, 0)
                    continue
                }
            }
            guard let passage = self.view(of: target) else { continue }
            let mask = passage.bestMask(naming: link.entity, beyond: covered)
            reach(target, score(mask), mask)
        }
    }

    /// Whether a passage that is reached with at most this score is neither walked on from nor
    /// found: as many others that are better are known.
    private func isVain(_ place: Int, _ score: Float, _ hurdles: Hurdles) -> Bool {
        hurdles.end.surpass(end(place, score * settings.walked))
            && next(place, score).map { hurdles.next.surpass($0) } ?? true
    }

    func ranked(_ count: Int) -> [ReachedPassage] {
        var scored: [(id: ConceptID, score: Float, gain: Int?)] = []
        for place in passages.indices {
            guard let gain = passages[place].gain?.score else { continue }
            scored.append((passages[place].id, end(place, gain), place))
        }
        for id in seeds.ranked.prefix(max(20, count)) {
            if let place = numbers[id], passages[place].gain != nil { continue }
            scored.append((id, settings.finalAgreement * (seeds.agreement[id] ?? 0), nil))
        }
        scored.sort { $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id }
        return scored.prefix(count).map { id, score, place in
            let gain = place.flatMap { passages[$0].gain }
            return ReachedPassage(
                id: id, score: score, bridges: gain?.way?.bridges ?? [],
                bridged: gain?.bridged ?? 0)
        }
    }

    private mutating func begin(_ place: Int, _ score: Float) {
        passages[place].start = max(passages[place].start ?? 0, score)
    }

    private mutating func number(_ id: ConceptID) -> Int {
        if let known = numbers[id] { return known }
        numbers[id] = passages.count
        passages.append(
            Passage(id: id, agreement: seeds.agreement[id] ?? 0, mask: reader.mask(of: id)))
        return passages.count - 1
    }

    private func view(of place: Int) -> PassageView? { reader.passage(passages[place].id) }

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
        reader.readAhead(masksOf: wanted)
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
