import CWordMeanings

/// What an English word means, as a place in a space where words of like meaning lie near each
/// other: a table distilled from a sentence encoder, all-MiniLM-L6-v2 (Wang et al., "MiniLM", 2020).
/// `scripts/make-word-vectors.py` makes the table and says how.
///
/// No text is read by a model for it: a word has one meaning here, whatever stands around it.
package struct WordMeaning: Hashable, Sendable {
    private let row: Int32

    /// - Parameter word: folded. A word that the table does not know, in the plural or with an
    ///   ending, stands for its base. `nil` when that is not known either.
    package init?(_ word: String) {
        if let row = Self.table.rows[word] {
            self.row = row
            return
        }
        for (ending, base) in Self.endings where word.hasSuffix(ending) {
            if let row = Self.table.rows[word.dropLast(ending.count) + base] {
                self.row = row
                return
            }
        }
        return nil
    }

    private static let endings = [
        ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""),
        ("ing", "e"), ("ly", ""),
    ]

    /// The cosine of two meanings, -1...1. Unrelated words lie about 0.
    ///
    /// Complexity: O(``dimension``).
    package func likeness(to other: WordMeaning) -> Float {
        let values = Self.table.values
        let (left, right) = (
            Int(row) * Self.dimension, Int(other.row) * Self.dimension
        )
        var sum: Float = 0
        for place in 0..<Self.dimension { sum += values[left + place] * values[right + place] }
        return sum
    }

    /// Of the space.
    package static let dimension = 48
    private static let pairCount = dimension / 2

    private struct Table {
        var rows: [String: Int32] = [:]
        /// `count × dimension`, row-major, each row of length 1.
        var values: [Float] = []
    }

    private static let table: Table = {
        // SAFETY: the C array has that many bytes, and neither ends nor changes.
        let text = unsafe UnsafeRawBufferPointer(start: word_meanings, count: word_meanings_size)
        return unsafe read(Array(text))
    }()

    /// Lines of points, then of words: see the script.
    private static func read(_ text: [UInt8]) -> Table {
        var table = Table()
        var points: [[(Float, Float)]] = []
        for line in text.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: " "))
            if points.count < pairCount {
                points.append(fields.map(point))
                continue
            }
            precondition(
                fields.count == 2 && fields[1].count == pairCount,
                "The table of meanings has a line of no known form")
            var row = fields[1].enumerated().flatMap { pair, code -> [Float] in
                let (first, second) = points[pair][Int(codes[Int(code)])]
                return [first, second]
            }
            let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
            for place in row.indices { row[place] /= max(length, 1e-6) }
            table.rows[String(decoding: fields[0], as: UTF8.self)] = Int32(table.rows.count)
            table.values += row
        }
        return table
    }

    /// "12,-7": hundredths.
    private static func point(_ field: ArraySlice<UInt8>) -> (Float, Float) {
        let numbers = field.split(separator: UInt8(ascii: ",")).map {
            Float(String(decoding: $0, as: UTF8.self)) ?? 0
        }
        precondition(numbers.count == 2, "The table of meanings has a point of no known form")
        return (numbers[0] / 100, numbers[1] / 100)
    }

    /// The number of each character of base64's alphabet.
    private static let codes: [UInt8] = {
        var codes = [UInt8](repeating: 0, count: 256)
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (number, character) in alphabet.utf8.enumerated() {
            codes[Int(character)] = UInt8(number)
        }
        return codes
    }()
}
