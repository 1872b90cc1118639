import Synchronization

/// Keeps the vectors of texts that come again, and computes a text once for all who ask for it at
/// the same time.
///
/// The cache belongs to one embedder, and so to one model. Texts are the same if their bytes are:
/// canonically equal strings may be cut into other tokens.
package final class CachingEmbedder: Embedder {
    package let model: ModelIdentity
    private let base: any Embedder
    private let state: Mutex<State>
    /// Vectors of words, by the words of their text.
    private let words: Mutex<LeastRecentlyUsed<[String], WordVectors>>

    private struct Key: Hashable {
        let inputType: InputType
        let text: [UInt8]
    }

    private typealias Waiter = CheckedContinuation<Outcome, Never>

    /// What a text that somebody else computes came to.
    private enum Outcome: Sendable {
        case embedded(EmbeddedText)
        case failed(EmbeddingError)
        /// The other caller went away: compute it yourself.
        case abandoned
    }

    private struct State {
        var kept: LeastRecentlyUsed<Key, EmbeddedText>
        /// Texts that a caller is computing, and who waits for them.
        var flights: [Key: [Int: Waiter]] = [:]
        var counters = CacheCounters()
        var lastWaiter = 0
    }

    /// How the texts of one call get their vectors.
    private struct Plan {
        var found: [(place: Int, text: EmbeddedText)] = []
        /// The first place of each text that this call computes.
        var led: [Int] = []
        /// Places of texts that another call, or this one at an earlier place, computes.
        var awaited: [Int] = []
    }

    /// - Parameters:
    ///   - maximumCount: texts kept; 0 keeps none
    ///   - maximumByteCount: bytes of their vectors and texts; and as many of the vectors of words
    package init(_ base: any Embedder, maximumCount: Int, maximumByteCount: Int = 64 << 20) {
        self.base = base
        model = base.model
        state = Mutex(
            State(
                kept: LeastRecentlyUsed(
                    maximumCount: maximumCount, maximumByteCount: maximumByteCount)))
        words = Mutex(
            LeastRecentlyUsed(maximumCount: maximumCount, maximumByteCount: maximumByteCount))
    }

    package var shorterDimensions: [Int] { base.shorterDimensions }

    package var counters: EmbedderCounters {
        var counters = base.counters
        counters.cache = state.withLock { state in
            var cache = state.counters
            cache.evictionCount = state.kept.evictionCount
            cache.entryCount = state.kept.count
            cache.byteCount = state.kept.byteCount
            return cache
        }
        return counters
    }

    package func embed(_ texts: [String], as inputType: InputType) async throws(EmbeddingError)
        -> [EmbeddedText]
    {
        try await embed(texts, as: inputType, before: nil)
    }

    package func embed(
        _ texts: [String], as inputType: InputType, before deadline: ContinuousClock.Instant?
    ) async throws(EmbeddingError) -> [EmbeddedText] {
        let keys = texts.map { Key(inputType: inputType, text: Array($0.utf8)) }
        var results = [EmbeddedText?](repeating: nil, count: texts.count)
        var open = Array(texts.indices)
        while !open.isEmpty {
            let plan = plan(keys, open)
            for (place, text) in plan.found { results[place] = text }
            // Own texts first: so no two calls wait for each other.
            if !plan.led.isEmpty {
                let own = try await lead(plan.led, texts, keys, before: deadline)
                for (place, text) in zip(plan.led, own) { results[place] = text }
            }
            open = []
            for place in plan.awaited {
                switch await outcome(of: keys[place]) {
                case .embedded(let text): results[place] = text
                case .failed(let error): throw error
                case .abandoned: open.append(place)
                }
            }
        }
        return results.compactMap(\.self)
    }

    package func wordVectors(of texts: [[String]]) async throws(EmbeddingError)
        -> [WordVectors]?
    {
        var vectors = words.withLock { words in texts.map { words.value(for: $0) } }
        let open = texts.indices.filter { vectors[$0] == nil }
        if !open.isEmpty {
            guard let computed = try await base.wordVectors(of: open.map { texts[$0] }) else {
                return nil
            }
            for (place, vector) in zip(open, computed) { vectors[place] = vector }
            words.withLock { words in
                for (place, vector) in zip(open, computed) {
                    words.insert(vector, for: texts[place], byteCount: vector.byteCount)
                }
            }
        }
        return vectors.compactMap(\.self)
    }

    private func plan(_ keys: [Key], _ open: [Int]) -> Plan {
        state.withLock { state in
            var plan = Plan()
            for place in open {
                if var text = state.kept.value(for: keys[place]) {
                    text.wasCached = true
                    plan.found.append((place, text))
                    state.counters.hitCount += 1
                } else if state.flights[keys[place]] != nil {
                    plan.awaited.append(place)
                    state.counters.sharedCount += 1
                } else {
                    state.flights[keys[place]] = [:]
                    plan.led.append(place)
                    state.counters.missCount += 1
                }
            }
            return plan
        }
    }

    /// Computes texts for this call and for whoever waits for them.
    private func lead(
        _ places: [Int], _ texts: [String], _ keys: [Key],
        before deadline: ContinuousClock.Instant?
    ) async throws(EmbeddingError) -> [EmbeddedText] {
        do {
            let embedded = try await base.embed(
                places.map { texts[$0] }, as: keys[places[0]].inputType, before: deadline)
            land(zip(places, embedded).map { (keys[$0], .embedded($1)) })
            return embedded
        } catch {
            // Patience is each caller's own; all else would fail the others too.
            let isOwn = error == .cancelled || error == .deadlinePassed
            land(places.map { (keys[$0], isOwn ? .abandoned : .failed(error)) })
            throw error
        }
    }

    /// Ends flights: keeps the vectors and wakes those who wait.
    private func land(_ outcomes: [(Key, Outcome)]) {
        let woken = state.withLock { state in
            outcomes.flatMap { key, outcome in
                if case .embedded(let text) = outcome {
                    state.kept.insert(text, for: key, byteCount: Self.byteCount(text, key))
                }
                let waiters = state.flights.removeValue(forKey: key) ?? [:]
                return waiters.values.map { ($0, outcome) }
            }
        }
        for (waiter, outcome) in woken { waiter.resume(returning: outcome) }
    }

    /// Waits for a text that another call computes.
    private func outcome(of key: Key) async -> Outcome {
        let number = state.withLock { state in
            state.lastWaiter += 1
            return state.lastWaiter
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                let known: Outcome? = state.withLock { state in
                    // A task is cancelled before its handler runs, which takes the same lock.
                    if Task.isCancelled { return .failed(.cancelled) }
                    if let text = state.kept.value(for: key) { return .embedded(text) }
                    guard state.flights[key] != nil else { return .abandoned }
                    state.flights[key]?[number] = waiter
                    return nil
                }
                if let known { waiter.resume(returning: known) }
            }
        } onCancel: {
            let waiter = state.withLock { $0.flights[key]?.removeValue(forKey: number) }
            waiter?.resume(returning: .failed(.cancelled))
        }
    }

    /// Bytes that an entry takes, the parts of two tables included.
    private static func byteCount(_ text: EmbeddedText, _ key: Key) -> Int {
        text.vector.count * MemoryLayout<Float>.stride + key.text.count + 256
    }
}
