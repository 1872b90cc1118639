import Synchronization

/// Keeps what was made lately, within a bound of cost: two generations, of which the older one is
/// dropped whole when the younger one is half full. Whoever asks for an old value makes it young.
package final class BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct State {
        var young: [Key: (value: Value, cost: Int)] = [:]
        var old: [Key: (value: Value, cost: Int)] = [:]
        var youngCost = 0
    }

    private let state = Mutex(State())
    private let limit: Int

    /// - Parameter limit: the most that all values may cost together, in the unit of `insert`.
    package init(limit: Int) {
        self.limit = limit
    }

    package func value(for key: Key) -> Value? {
        state.withLock { state in
            if let young = state.young[key] { return young.value }
            guard let old = state.old.removeValue(forKey: key) else { return nil }
            Self.insert(old.value, for: key, cost: old.cost, into: &state, limit: limit)
            return old.value
        }
    }

    package func insert(_ value: Value, for key: Key, cost: Int) {
        state.withLock { Self.insert(value, for: key, cost: cost, into: &$0, limit: limit) }
    }

    /// Forgets everything.
    package func removeAll() {
        state.withLock { $0 = State() }
    }

    private static func insert(
        _ value: Value, for key: Key, cost: Int, into state: inout State, limit: Int
    ) {
        if let before = state.young.updateValue((value, cost), forKey: key) {
            state.youngCost -= before.cost
        }
        state.youngCost += cost
        guard state.youngCost > limit / 2 else { return }
        state.old = state.young
        state.young = [:]
        state.youngCost = 0
    }
}
