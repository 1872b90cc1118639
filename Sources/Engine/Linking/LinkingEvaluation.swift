package import ConceptModel
import ConceptStore
import FoundationEssentials
import TextIndex

/// Texts whose names are known to name which thing.
package struct LinkingSet: Sendable {
    package struct Text: Decodable, Sendable {
        package let text: String
        package let mentions: [Mention]
    }

    package struct Mention: Decodable, Sendable, Hashable {
        /// As the text writes it.
        package let name: String
        /// The full name of what it names; `nil` when no other name in these texts names the same.
        package let entity: String?
    }

    package let texts: [Text]

    /// JSON lines.
    /// - Throws: ``EngineError`` with the line at fault.
    package static func read(_ path: String) throws(EngineError) -> LinkingSet {
        let content: String
        do {
            content = try String(contentsOf: URL(filePath: path), encoding: .utf8)
        } catch {
            throw EngineError(
                .notFound, "\(path) cannot be read: \(error).", cause: error)
        }
        var texts: [Text] = []
        for (number, line) in content.split(
            separator: "\n", omittingEmptySubsequences: false
        ).enumerated() where !line.allSatisfy(\.isWhitespace) {
            let text: Text
            do {
                text = try JSONDecoder().decode(Text.self, from: Data(line.utf8))
            } catch {
                throw EngineError(
                    .invalidInput,
                    "\(path):\(number + 1) is not {\"text\", \"mentions\": [{\"name\", "
                        + "\"entity\"}]}.", cause: error)
            }
            if let missing = text.mentions.first(where: { !text.text.contains($0.name) }) {
                throw EngineError(
                    .invalidInput,
                    "\(path):\(number + 1): the text does not hold \"\(missing.name)\".")
            }
            texts.append(text)
        }
        guard !texts.isEmpty else {
            throw EngineError(.invalidInput, "\(path) holds no texts.")
        }
        return LinkingSet(texts: texts)
    }
}

/// How well names were linked.
package struct LinkingScore: Sendable, Hashable {
    /// Mentions that name something under another name than its full one.
    package var linkable = 0
    /// Of those: linked to the right thing.
    package var right = 0
    /// Mentions, of all kinds, that were linked to something wrong.
    package var wrong = 0
    /// Mentions that stand for nothing else, and those of them that were left alone.
    package var alone = 0
    package var leftAlone = 0
    /// Mentions that are the full name, which need no linking.
    package var fullNames = 0
    /// Mentions whose name no extractor read out of the texts.
    package var unread = 0

    package init() {}

    /// Of the mentions that were linked, the share that was linked rightly.
    package var precision: Double { Self.share(right, of: right + wrong) }
    package var recall: Double { Self.share(right, of: linkable) }
    package var aloneAccuracy: Double { Self.share(leftAlone, of: alone) }
    package var f1: Double {
        let sum = precision + recall
        return sum > 0 ? 2 * precision * recall / sum : 0
    }

    private static func share(_ part: Int, of all: Int) -> Double {
        all > 0 ? Double(part) / Double(all) : 0
    }
}

extension Memory {
    /// Learns the texts into this memory, which is empty, links its entities and compares.
    /// - Returns: the score before linking, after it, and what was merged.
    package func evaluateLinking(_ set: LinkingSet, threshold: Confidence? = nil)
        async throws(EngineError)
        -> (before: LinkingScore, after: LinkingScore, report: LinkingReport)
    {
        for start in stride(from: 0, to: set.texts.count, by: 100) {
            _ = try await learn(
                set.texts[start..<min(start + 100, set.texts.count)].map { TextToLearn($0.text) })
        }
        let before = try linkingScore(set)
        let report = try await linkEntities(threshold: threshold)
        return (before, try linkingScore(set), report)
    }

    private func linkingScore(_ set: LinkingSet) throws(EngineError) -> LinkingScore {
        let graph = try snapshot()
        let groups = graph.entityGroups
        let apart = graph.unmerged
        func identity(_ name: String) -> ConceptID {
            ConceptID(ofEntity: NormalisedName.normalise(name))
        }
        // What each group may be called without being wrong: one full name.
        let mentions = set.texts.flatMap(\.mentions)
        let full = Set(mentions.compactMap(\.entity))
        var fullNames: [ConceptID: Set<ConceptID>] = [:]
        for name in full {
            fullNames[groups.canonical(identity(name)), default: []].insert(identity(name))
        }
        var score = LinkingScore()
        for mention in mentions {
            let own = identity(mention.name)
            let isLinked = groups.members(of: own).count > 1
            if !apart.contains(own) { score.unread += 1 }
            guard let entity = mention.entity else {
                score.alone += 1
                if isLinked { score.wrong += 1 } else { score.leftAlone += 1 }
                continue
            }
            let gold = identity(entity)
            let others = fullNames[groups.canonical(own)]?.subtracting([gold]) ?? []
            if own == gold {
                score.fullNames += 1
                if !others.isEmpty { score.wrong += 1 }
                continue
            }
            score.linkable += 1
            guard isLinked else { continue }
            if groups.canonical(own) == groups.canonical(gold), others.isEmpty {
                score.right += 1
            } else {
                score.wrong += 1
            }
        }
        return score
    }
}
