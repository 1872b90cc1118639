package import ConceptModel

/// Which passages speak of an entity, whatever is asked. One object, because many questions share
/// it.
package final class ReadNamings: KeptEvidence {
    /// At most ``limit``, those with the most evidence; by identity.
    package let about: [ConceptID]
    /// At most ``limit``, those with the most evidence; by identity.
    package let naming: [ConceptID]
    /// How many passages name it in all; at least 1.
    package let count: Int

    static let limit = 400

    init(_ id: ConceptID, in graph: some GraphReader) {
        let namings = graph.namings(of: id, .incoming)
        let start = namings.firstIndex { !$0.isAbout } ?? namings.count
        let about = Self.passages(namings[..<start])
        let naming = Self.passages(namings[start...])
        self.about = Self.mostSpeaking(about)
        self.naming = Self.mostSpeaking(naming)
        let apart = Set(about.map(\.id))
        count = max(1, about.count + naming.count { !apart.contains($0.id) })
    }

    private typealias NamingPassage = (id: ConceptID, sentenceCount: Int)

    /// Each passage once; those of one follow one another.
    private static func passages(_ namings: ArraySlice<Naming>) -> [NamingPassage] {
        var passages: [NamingPassage] = []
        for naming in namings {
            if passages.last?.id == naming.other {
                passages[passages.count - 1].sentenceCount += 1
            } else {
                passages.append((naming.other, 1))
            }
        }
        return passages
    }

    private static func mostSpeaking(_ passages: [NamingPassage]) -> [ConceptID] {
        guard passages.count > limit else { return passages.map(\.id) }
        let kept = passages.indices.sorted { left, right in
            let (count, other) = (passages[left].sentenceCount, passages[right].sentenceCount)
            return count != other ? count > other : left < right
        }.prefix(limit)
        return kept.sorted().map { passages[$0].id }
    }

    /// Roughly what it takes in memory, in bytes.
    var cost: Int { 200 + 16 * (about.count + naming.count) }
}
