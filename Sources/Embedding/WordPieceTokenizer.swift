import Foundation

/// The tokeniser of uncased BERT and MPNet models (Devlin et al. 2019; Schuster and Nakajima 2012).
///
/// Control characters and accents go, letters become small, ideographs and punctuation stand
/// alone; then each word is cut greedily into the longest pieces of the vocabulary. Equal to the
/// reference (`tokenizers` of Hugging Face) with one difference: a special token spelled out in a
/// text ("<s>", "[SEP]") stays text, so that nobody can write control tokens into a model.
package struct WordPieceTokenizer: Sendable {
    /// Token ids of a text.
    package struct Tokens: Sendable, Hashable {
        /// With the first and last special token.
        package let ids: [Int32]
        /// The text had more tokens than the maximum.
        package let isTruncated: Bool
    }

    private let vocabulary: Vocabulary
    private let unknown: Int32
    private let first: Int32
    private let last: Int32
    private let maximumWordLength: Int
    private let maximumTokenCount: Int
    private let classes = CharacterClasses.shared

    private static let continuation = Array("##".utf8)
    /// Scalars that are normalised at a time, so that a long text stops at the maximum.
    private static let chunkCount = 2_048

    init(_ configuration: TokenizerConfiguration, maximumTokenCount: Int) throws(EmbeddingError) {
        let vocabulary = Vocabulary(configuration.pieces)
        func id(_ piece: String) throws(EmbeddingError) -> Int32 {
            guard let id = vocabulary.id(of: piece) else {
                throw .modelDamaged(
                    file: configuration.file, reason: "the vocabulary has no \(piece)")
            }
            return id
        }
        self.vocabulary = vocabulary
        unknown = try id(configuration.unknownPiece)
        first = try id(configuration.firstPiece)
        last = try id(configuration.lastPiece)
        maximumWordLength = configuration.maximumWordLength
        self.maximumTokenCount = maximumTokenCount
    }

    /// A tokeniser of these pieces, with BERT's special tokens among them.
    package init(pieces: [String], maximumTokenCount: Int) throws(EmbeddingError) {
        try self.init(
            TokenizerConfiguration(pieces: pieces, file: "pieces"),
            maximumTokenCount: maximumTokenCount)
    }

    package var vocabularyCount: Int { vocabulary.count }

    /// Token ids of `text`, cut to the maximum.
    ///
    /// Complexity: O(bytes) up to the maximum; within a word O(length²) at most.
    package func tokens(of text: String) -> Tokens {
        var writer = Writer(tokenizer: self)
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            for byte in text.utf8 {
                writer.append(Unicode.Scalar(byte))
                if writer.isFull { break }
            }
        } else {
            appendNormalised(text, to: &writer)
        }
        writer.endWord()
        return closed(writer.ids)
    }

    /// Cut to the maximum, and ended by the last special token.
    private func closed(_ ids: [Int32]) -> Tokens {
        let limit = maximumTokenCount - 1
        return Tokens(ids: ids.prefix(limit) + [last], isTruncated: ids.count > limit)
    }

    /// Token ids of a text that is given word by word, cut to the maximum, and the tokens of each
    /// word by their places; none of a word past the maximum.
    package func tokens(ofWords words: [String]) -> (tokens: Tokens, words: [Range<Int>]) {
        var writer = Writer(tokenizer: self)
        var ranges: [Range<Int>] = []
        let limit = maximumTokenCount - 1
        for word in words {
            let start = min(writer.ids.count, limit)
            if !writer.isFull {
                appendNormalised(word, to: &writer)
                writer.endWord()
            }
            ranges.append(start..<min(writer.ids.count, limit))
        }
        return (closed(writer.ids), ranges)
    }

    /// Decomposes and writes the text by chunks that end at spaces, which no decomposition crosses.
    private func appendNormalised(_ text: String, to writer: inout Writer) {
        var chunk = String.UnicodeScalarView()
        var count = 0
        var isPlain = true
        func flush() {
            if isPlain {
                for scalar in chunk { writer.append(scalar) }
            } else {
                let decomposed = String(chunk).decomposedStringWithCanonicalMapping
                for scalar in decomposed.unicodeScalars { writer.append(scalar) }
            }
            chunk.removeAll(keepingCapacity: true)
            count = 0
            isPlain = true
        }
        for scalar in text.unicodeScalars {
            if scalar == CharacterClasses.undecomposed {
                flush()
                writer.append(scalar)
                continue
            }
            switch classes(scalar) {
            case .dropped: continue
            case .space where count >= Self.chunkCount:
                chunk.append(scalar)
                flush()
                if writer.isFull { return }
            case .ideograph:
                // Isolated before decomposition, which may turn it into another ideograph.
                chunk.append(" ")
                chunk.append(scalar)
                chunk.append(" ")
                isPlain = false
            default:
                chunk.append(scalar)
                if !scalar.isASCII { isPlain = false }
            }
            count += 1
        }
        flush()
    }
}

extension WordPieceTokenizer {
    /// Gathers characters into words, and words into token ids.
    private struct Writer {
        let tokenizer: WordPieceTokenizer
        var ids: [Int32]
        private var word: [UInt8] = []
        private var wordLength = 0
        private var hashes: [Vocabulary.Hash] = []

        init(tokenizer: WordPieceTokenizer) {
            self.tokenizer = tokenizer
            ids = [tokenizer.first]
        }

        /// More tokens than a text may have were written.
        var isFull: Bool { ids.count > tokenizer.maximumTokenCount - 1 }

        /// Adds a decomposed character.
        mutating func append(_ scalar: Unicode.Scalar) {
            switch tokenizer.classes(scalar) {
            case .dropped: break
            case .space: endWord()
            case .punctuation:
                endWord()
                add(scalar)
                endWord()
            case .letter, .ideograph:
                if scalar.isASCII {
                    let isCapital = (0x41...0x5A).contains(scalar.value)
                    word.append(UInt8(scalar.value) | (isCapital ? 0x20 : 0))
                    wordLength += 1
                } else {
                    for lower in scalar.properties.lowercaseMapping.unicodeScalars { add(lower) }
                }
            }
        }

        private mutating func add(_ scalar: Unicode.Scalar) {
            word.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            wordLength += 1
        }

        /// Cuts the gathered word into pieces.
        mutating func endWord() {
            guard !word.isEmpty else { return }
            let firstPiece = ids.count
            if wordLength > tokenizer.maximumWordLength || !appendPieces() {
                ids.removeSubrange(firstPiece...)
                ids.append(tokenizer.unknown)
            }
            word.removeAll(keepingCapacity: true)
            wordLength = 0
        }

        /// False if some part of the word is not in the vocabulary.
        private mutating func appendPieces() -> Bool {
            var start = 0
            while start < word.count {
                let prefix = start == 0 ? [] : WordPieceTokenizer.continuation
                var hash = Vocabulary.Hash()
                for byte in prefix { hash.append(byte) }
                let longest = tokenizer.vocabulary.maximumByteCount - prefix.count
                hashes.removeAll(keepingCapacity: true)
                for index in start..<min(word.count, start + longest) {
                    hash.append(word[index])
                    hashes.append(hash)
                }
                var count = hashes.count
                var found: Int32?
                while count > 0 {
                    found = tokenizer.vocabulary.id(
                        hashes[count - 1], prefix: prefix, word[start..<start + count])
                    if found != nil { break }
                    count -= 1
                }
                guard let found else { return false }
                ids.append(found)
                start += count
            }
            return true
        }
    }
}
