package import WireAPI

/// Reads the texts out of one document, in its order.
///
/// A value: a copy reads on by itself from where it was copied.
package protocol TextReader: Sendable {
    /// The next text, or one that cannot be taken; `nil` at the end.
    /// - Throws: when nothing behind this place can be read either
    mutating func next() throws(ReadingFault) -> FoundText?

    /// Lines that were read, for messages; 0 where a document has none.
    var lineNumber: Int { get }
    /// Bytes of the document that were read.
    var byteCount: Int { get }
}

/// What a document holds at one place.
package enum FoundText: Sendable, Equatable {
    case text(LearnRequest)
    /// A record that is no text to learn, and why; reading goes on behind it.
    case refused(reason: String)
}

/// Plain text and Markdown, cut into paragraphs, lines, or not at all.
package struct PlainReader: TextReader {
    private var lines: LineReader
    private var cutter: TextCutter
    private let source: String?

    package init(_ bytes: any ByteSource, source: String?, cutter: TextCutter) {
        lines = LineReader(bytes)
        self.cutter = cutter
        self.source = source
    }

    package var lineNumber: Int { lines.lineNumber }
    package var byteCount: Int { lines.byteCount }

    package mutating func next() throws(ReadingFault) -> FoundText? {
        while let line = try lines.next() {
            if let text = cutter.add(line) { return found(text) }
        }
        guard let rest = cutter.finish() else { return nil }
        return found(rest)
    }

    private func found(_ text: String) -> FoundText {
        .text(LearnRequest(content: text, source: source))
    }
}

/// JSON lines with content, source, metadata and time to live.
package struct JSONLReader: TextReader {
    private var lines: LineReader
    private let source: String?

    package init(_ bytes: any ByteSource, source: String?) {
        lines = LineReader(bytes)
        self.source = source
    }

    package var lineNumber: Int { lines.lineNumber }
    package var byteCount: Int { lines.byteCount }

    package mutating func next() throws(ReadingFault) -> FoundText? {
        while let line = try lines.next() {
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            do throws(RefusedField) {
                let request = try Body.decode(LearnRequest.self, from: Array(line.utf8))
                return .text(request.source == nil ? request.labelled(source) : request)
            } catch {
                return .refused(reason: error.message)
            }
        }
        return nil
    }
}

/// Texts that were taken out of a document as a whole.
package struct ListReader: TextReader {
    private let texts: [LearnRequest]
    private var position = 0
    private let documentByteCount: Int

    package init(_ texts: [LearnRequest], documentByteCount: Int) {
        self.texts = texts
        self.documentByteCount = documentByteCount
    }

    package var lineNumber: Int { 0 }
    package var byteCount: Int { position == texts.count ? documentByteCount : 0 }

    package mutating func next() throws(ReadingFault) -> FoundText? {
        guard position < texts.count else { return nil }
        position += 1
        return .text(texts[position - 1])
    }
}

extension LearnRequest {
    package func labelled(_ source: String?) -> LearnRequest {
        LearnRequest(
            content: content, source: source, metadata: metadata, ttlSeconds: ttlSeconds,
            expiresAt: expiresAt)
    }

    /// With a time to live, unless it brings its own.
    package func living(_ seconds: Int?) -> LearnRequest {
        guard ttlSeconds == nil, expiresAt == nil else { return self }
        return LearnRequest(
            content: content, source: source, metadata: metadata, ttlSeconds: seconds)
    }
}
