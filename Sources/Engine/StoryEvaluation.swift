import FoundationEssentials

/// Stories with questions in between, in the form of the bAbI tasks (Weston et al. 2015):
/// "number sentence", and "number question TAB answer TAB supporting numbers"; number 1 begins
/// another story.
package struct StorySet: Sendable {
    package struct Item: Sendable {
        /// What has been told when the question is asked.
        package let told: [String]
        package let question: String
        package let answer: String
    }

    package let items: [Item]

    /// - Throws: `invalidInput` with file and line.
    package static func read(_ file: String) throws(EngineError) -> StorySet {
        let text: String
        do {
            text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
        } catch {
            throw EngineError(.invalidInput, "\(file) cannot be read: \(error).", cause: error)
        }
        var items: [Item] = []
        var told: [String] = []
        for (place, line) in text.split(separator: "\n").enumerated() {
            guard let space = line.firstIndex(of: " "), let number = Int(line[..<space]) else {
                throw EngineError(
                    .invalidInput, "\(file):\(place + 1) does not begin with a number.")
            }
            if number == 1 { told = [] }
            let fields = line[line.index(after: space)...].split(
                separator: "\t", omittingEmptySubsequences: false)
            if fields.count >= 2 {
                items.append(
                    Item(
                        told: told, question: fields[0].trimmed, answer: String(fields[1])))
            } else {
                told.append(String(fields[0]))
            }
        }
        guard !items.isEmpty else {
            throw EngineError(.invalidInput, "\(file) holds no questions.")
        }
        return StorySet(items: items)
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var view = self
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view)
    }
}

extension Memory {
    /// Learns what was told as one text and asks, in an empty memory.
    /// - Returns: the answer, or `nil`; and whether it is the right one, as ``AnswerScore`` judges
    ///   with the order of a list left aside.
    package func evaluate(_ item: StorySet.Item) async throws(EngineError)
        -> (answer: String?, isRight: Bool)
    {
        _ = try await learn([TextToLearn(item.told.joined(separator: "\n"), source: nil)])
        let answer = try await answer(Question(item.question)).text
        guard let answer else { return (nil, false) }
        func parts(_ text: String) -> [String] {
            let parts = text.split(separator: ",").map {
                String($0).lowercased().split(separator: " ").joined(separator: " ")
            }
            // A way is a list in its order, and files may write it by the initials of the compass.
            let compass = ["north": "n", "south": "s", "east": "e", "west": "w"]
            let way = parts.map { compass[$0] ?? $0 }
            return way.allSatisfy(compass.values.contains) ? way : parts.sorted()
        }
        let isRight =
            parts(answer) == parts(item.answer)
            || AnswerScore(answer, among: [item.answer]).isExact
        return (answer, isRight)
    }
}
