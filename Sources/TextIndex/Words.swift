package import ConceptModel
import Foundation

/// A word of a text: its place, and its folded form.
package struct Word: Hashable, Sendable {
    package let span: ByteSpan
    /// Lower-cased, without diacritics of Latin letters.
    package let folded: String

    package init(span: ByteSpan, folded: String) {
        self.span = span
        self.folded = folded
    }
}

/// Cuts text into words.
package enum Words {
    /// Words are runs of letters, marks and digits; an apostrophe, point or hyphen inside a word
    /// parts it ("Ada's" is "ada", "s").
    ///
    /// Complexity: O(bytes).
    package static func all(in text: String) -> [Word] {
        var words: [Word] = []
        var folded = String.UnicodeScalarView()
        var start = 0
        var position = 0
        for scalar in text.unicodeScalars {
            let width = UTF8.width(scalar)
            if isWordScalar(scalar) {
                if folded.isEmpty { start = position }
                fold(scalar, into: &folded)
            } else if !folded.isEmpty {
                words.append(Word(span: ByteSpan(start..<position), folded: String(folded)))
                folded.removeAll(keepingCapacity: true)
            }
            position += width
        }
        if !folded.isEmpty {
            words.append(Word(span: ByteSpan(start..<position), folded: String(folded)))
        }
        return words
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: false
            }
        }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
            .otherNumber:
            true
        default: false
        }
    }

    private static func fold(
        _ scalar: Unicode.Scalar, into folded: inout String.UnicodeScalarView
    ) {
        if scalar.isASCII {
            let isUpper = (0x41...0x5A).contains(scalar.value)
            folded.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
            return
        }
        let decomposed = String(scalar).decomposedStringWithCanonicalMapping
        for part in decomposed.unicodeScalars
        where part.properties.generalCategory != .nonspacingMark {
            folded.append(contentsOf: part.properties.lowercaseMapping.unicodeScalars)
        }
    }
}
