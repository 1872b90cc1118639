package import ConceptModel
import Platform

/// One event of a chain of causes.
package struct CauseStep: Hashable, Sendable {
    package let type: EventType
    package let timestamp: Timestamp
    /// In the order of the type's fields.
    package let values: [EventValue]
    /// 0 for the event that was asked about, 1 for what caused it, and so on.
    package let depth: Int
    /// The step that this one is a cause of, as an index of the chain; `nil` for the first.
    package let effect: Int?
    /// How it caused it: "the agent was degraded first".
    package let words: String
}

/// Walks from an event to what led to it, by ``CauseRule``.
struct CauseChain {
    static let depthLimit = 8
    static let stepLimit = 24
    /// Events that one rule may bring in: several agents may have failed.
    private static let fanLimit = 4

    let snapshot: EventSnapshot

    /// The event and its causes, breadth first, each event once.
    func walk(from event: EventReference) -> [CauseStep] {
        var events = [event]
        var steps = [step(event, depth: 0, effect: nil, words: "")]
        var known: Set<Int64> = [event.position.1]
        var next = 0
        while next < events.count, steps.count < Self.stepLimit {
            let (effect, depth) = (events[next], steps[next].depth)
            if depth < Self.depthLimit {
                for rule in CauseRule.all where rule.effect == effect.type {
                    for cause in causes(of: effect, by: rule)
                    where steps.count < Self.stepLimit && known.insert(cause.position.1).inserted {
                        events.append(cause)
                        steps.append(
                            step(cause, depth: depth + 1, effect: next, words: rule.words))
                    }
                }
            }
            next += 1
        }
        return steps
    }

    /// The newest fitting event for each thing it can be about.
    private func causes(of effect: EventReference, by rule: CauseRule) -> [EventReference] {
        var filters: [FieldFilter] = []
        for name in rule.shared {
            guard case .text(let text) = effect.value(name) else { return [] }
            filters.append(FieldFilter(name, .equal, [.text(text)]))
        }
        let range = TimeRange(
            start: effect.timestamp - rule.within,
            end: Timestamp(microseconds: effect.timestamp.microseconds + 1))
        let found = snapshot.newest(
            [rule.cause], in: range, where: filters, count: rule.shared.isEmpty ? 64 : 1,
            before: effect.position
        ).events
        var entities: Set<EventValue> = []
        let distinct = found.filter { event in
            guard let entity = event.value(EventField.anyEntity) else { return entities.isEmpty }
            return entities.insert(entity).inserted
        }
        return Array(distinct.prefix(Self.fanLimit))
    }

    private func step(
        _ event: EventReference, depth: Int, effect: Int?, words: String
    ) -> CauseStep {
        CauseStep(
            type: event.type, timestamp: event.timestamp, values: event.values, depth: depth,
            effect: effect, words: words)
    }
}
