/// Every parser that hostile input reaches.
package enum FuzzTargets {
    package static func all() async throws -> [FuzzTarget] {
        [
            .bodies, .frames, .tokens, .keySets, .prose, .pieces, .questions, .rules, .documents,
            .events,
            try .eventFiles(), try await .exports(), try await .records(), try await .files(),
        ]
    }
}
