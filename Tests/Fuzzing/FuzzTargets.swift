/// Every parser that hostile input reaches.
package enum FuzzTargets {
    package static func all() async throws -> [FuzzTarget] {
        [.bodies, .frames, .tokens, .prose, .pieces, .questions, .rules]
            + [try await .records(), try await .files()]
    }
}
