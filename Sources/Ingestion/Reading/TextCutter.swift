/// How plain text and Markdown are cut into texts to learn.
package enum TextUnit: String, CaseIterable, Sendable, Codable {
    case paragraph, line, file
}

/// Cuts lines into texts to learn.
package struct TextCutter: Sendable {
    let unit: TextUnit
    let isMarkdown: Bool
    private var pending: [String] = []
    private var isHeadingOnly = true
    private var isInFence = false

    package init(unit: TextUnit, isMarkdown: Bool) {
        self.unit = unit
        self.isMarkdown = isMarkdown
    }

    /// Takes a line without its end. Returns a text when this line completes one.
    package mutating func add(_ line: String) -> String? {
        switch unit {
        case .line:
            return Self.isBlank(line) ? nil : line
        case .file:
            pending.append(line)
            return nil
        case .paragraph:
            return addToParagraph(line)
        }
    }

    /// What is left at the end of the file.
    package mutating func finish() -> String? { take() }

    private mutating func addToParagraph(_ line: String) -> String? {
        if isMarkdown, line.hasPrefix("```") { isInFence.toggle() }
        guard !isInFence else {
            pending.append(line)
            isHeadingOnly = false
            return nil
        }
        if Self.isBlank(line) {
            // A heading belongs to what follows it.
            return isHeadingOnly ? nil : take()
        }
        guard isMarkdown, line.hasPrefix("#") else {
            pending.append(line)
            isHeadingOnly = false
            return nil
        }
        let text = isHeadingOnly ? nil : take()
        pending.append(line)
        return text
    }

    private mutating func take() -> String? {
        defer {
            pending = []
            isHeadingOnly = true
        }
        let text = pending.joined(separator: "\n")
        return Self.isBlank(text) ? nil : text
    }

    private static func isBlank(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }
}
