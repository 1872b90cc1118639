/// Cuts the line of a query into its words.
enum QueryWords {
    struct Word: Hashable, Sendable {
        let text: String
        /// Stood in double quotes, so it is a value whatever it says.
        let isQuoted: Bool
    }

    private static let signs: [Character] = [",", "(", ")"]
    private static let operators: [Character] = ["=", "!", "<", ">"]

    static func split(_ line: String) throws(QueryFault) -> [Word] {
        var words: [Word] = []
        var rest = line[...]
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if first == "\"" {
                words.append(Word(text: try quoted(&rest), isQuoted: true))
            } else if signs.contains(first) {
                words.append(Word(text: String(rest.removeFirst()), isQuoted: false))
            } else {
                let isOperator = operators.contains(first)
                let word = rest.prefix {
                    !$0.isWhitespace && $0 != "\"" && !signs.contains($0)
                        && operators.contains($0) == isOperator
                }
                words.append(Word(text: String(word), isQuoted: false))
                rest = rest.dropFirst(word.count)
            }
        }
        return words
    }

    private static func quoted(_ rest: inout Substring) throws(QueryFault) -> String {
        let start = rest
        rest.removeFirst()
        var text = ""
        while let next = rest.popFirst() {
            if next == "\"" { return text }
            if next == "\\" {
                guard let escaped = rest.popFirst() else { break }
                text.append(escaped)
            } else {
                text.append(next)
            }
        }
        throw .unreadable(String(start), expected: "a text that ends with a quotation mark")
    }

    static func quotedIfNeeded(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0)
                || "_-.:/".unicodeScalars.contains($0)
        }
        if isPlain, !text.isEmpty { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
