import Foundation

/// What the tokeniser's files say: `vocab.txt` and `tokenizer_config.json`, or `tokenizer.json`.
struct TokenizerConfiguration: Sendable {
    /// The piece of each id.
    let pieces: [String]
    /// Where the pieces were read.
    let file: String
    let firstPiece: String
    let lastPiece: String
    let unknownPiece: String
    /// A longer word, in scalars, is unknown.
    let maximumWordLength: Int

    /// Pieces that are at hand, with BERT's special tokens among them.
    init(pieces: [String], file: String) {
        self.pieces = pieces
        self.file = file
        firstPiece = "[CLS]"
        lastPiece = "[SEP]"
        unknownPiece = "[UNK]"
        maximumWordLength = 100
    }

    /// Refuses what ``WordPieceTokenizer`` does not do: other algorithms, and cased models.
    ///
    /// - Parameter isMPNet: unless the files name the special tokens, they are MPNet's
    init(folder: URL, isMPNet: Bool) throws(EmbeddingError) {
        let settings: Settings? = try readJSON("tokenizer_config.json", in: folder)
        let full: Full? = try readJSON("tokenizer.json", in: folder)
        if let full { try Self.check(full) }
        if full == nil, settings?.doLowerCase == false || settings?.stripAccents == false {
            throw .modelUnsupported(reason: "its tokeniser keeps capitals or accents")
        }
        firstPiece = settings?.clsToken?.content ?? (isMPNet ? "<s>" : "[CLS]")
        lastPiece = settings?.sepToken?.content ?? (isMPNet ? "</s>" : "[SEP]")
        unknownPiece = full?.model.unkToken ?? settings?.unkToken?.content ?? "[UNK]"
        maximumWordLength = full?.model.maxInputCharsPerWord ?? 100

        let list = folder.appendingPathComponent("vocab.txt")
        if FileManager.default.fileExists(atPath: list.path) {
            file = list.path
            pieces = try Self.lines(of: list)
        } else {
            file = folder.appendingPathComponent("tokenizer.json").path
            pieces = try Self.pieces(folder: folder, file: file)
        }
    }

    private static func check(_ full: Full) throws(EmbeddingError) {
        guard full.model.type ?? "WordPiece" == "WordPiece",
            full.model.continuingSubwordPrefix ?? "##" == "##"
        else { throw .modelUnsupported(reason: "its tokeniser is not WordPiece") }
        guard let normalizer = full.normalizer, normalizer.type == "BertNormalizer",
            normalizer.lowercase ?? true, normalizer.stripAccents ?? true,
            normalizer.cleanText ?? true, normalizer.handleChineseChars ?? true
        else { throw .modelUnsupported(reason: "its tokeniser keeps capitals or accents") }
        if let splitter = full.preTokenizer, splitter.type != "BertPreTokenizer" {
            throw .modelUnsupported(reason: "its tokeniser splits by \(splitter.type)")
        }
    }

    /// One piece a line; the line's number is the id.
    private static func lines(of list: URL) throws(EmbeddingError) -> [String] {
        let data: Data
        do { data = try Data(contentsOf: list) } catch {
            throw .modelDamaged(file: list.path, reason: "it cannot be read")
        }
        var lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { line in
            String(
                decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }
    }

    /// The vocabulary inside `tokenizer.json`.
    private static func pieces(folder: URL, file: String) throws(EmbeddingError) -> [String] {
        guard let listed: Listed = try readJSON("tokenizer.json", in: folder) else {
            throw .modelDamaged(
                file: folder.path, reason: "it has neither vocab.txt nor tokenizer.json")
        }
        var pieces = [String?](repeating: nil, count: listed.model.vocab.count)
        for (piece, id) in listed.model.vocab where pieces.indices.contains(id) {
            pieces[id] = piece
        }
        let whole = pieces.compactMap(\.self)
        guard whole.count == pieces.count else {
            throw .modelDamaged(file: file, reason: "the ids of its vocabulary have gaps")
        }
        return whole
    }
}

extension TokenizerConfiguration {
    /// A token written as text or as an object with `content`.
    private struct Piece: Decodable {
        let content: String

        private enum CodingKeys: CodingKey { case content }

        init(from decoder: any Decoder) throws {
            do {
                content = try decoder.singleValueContainer().decode(String.self)
            } catch {
                content = try decoder.container(keyedBy: CodingKeys.self)
                    .decode(String.self, forKey: .content)
            }
        }
    }

    private struct Settings: Decodable {
        let doLowerCase: Bool?
        let stripAccents: Bool?
        let clsToken: Piece?
        let sepToken: Piece?
        let unkToken: Piece?
    }

    private struct Full: Decodable {
        struct Normalizer: Decodable {
            let type: String
            let lowercase: Bool?
            let stripAccents: Bool?
            let cleanText: Bool?
            let handleChineseChars: Bool?
        }
        struct PreTokenizer: Decodable {
            let type: String
        }
        struct Model: Decodable {
            let type: String?
            let unkToken: String?
            let continuingSubwordPrefix: String?
            let maxInputCharsPerWord: Int?
        }
        let normalizer: Normalizer?
        let preTokenizer: PreTokenizer?
        let model: Model
    }

    private struct Listed: Decodable {
        struct Model: Decodable {
            let vocab: [String: Int]
        }
        let model: Model
    }
}
