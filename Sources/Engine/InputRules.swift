import ConceptModel

/// The rules that every text has to follow before anything is done with it.
enum InputRules {
    static func check(_ text: TextToLearn, learnedAt moment: Timestamp) throws(EngineError) {
        try checkText(text.content, named: "content", limit: Limits.contentByteCount)
        if let source = text.source {
            try checkText(source, named: "source", limit: Limits.sourceByteCount)
        }
        if let metadata = text.metadata, metadata.utf8.count > Limits.metadataByteCount {
            throw tooLarge("metadata", metadata.utf8.count, Limits.metadataByteCount)
        }
        guard let lifetime = text.lifetime else { return }
        if case .lasting(let duration) = lifetime, duration > Limits.lifetime {
            throw EngineError(
                .invalidInput,
                "ttl_seconds is more than a hundred years; leave it out to keep the text for ever.")
        }
        guard lifetime.end(from: moment) > moment else {
            throw EngineError(
                .invalidInput,
                "The text would expire before it is learned; give a time to live of more than 0 "
                    + "seconds, or a moment that is still to come.")
        }
    }

    static func check(_ question: Question) throws(EngineError) {
        try checkText(question.text, named: "query", limit: Limits.queryByteCount)
        guard (1...6).contains(question.maximumDepth) else {
            throw EngineError(
                .invalidInput,
                "max_depth is \(question.maximumDepth); give a number of steps from 1 to 6.")
        }
        guard (1...50).contains(question.maximumPaths) else {
            throw EngineError(
                .invalidInput,
                "max_paths is \(question.maximumPaths); give a number of paths from 1 to 50.")
        }
    }

    /// Refuses what no text should be: nothing, too much, NUL bytes, words without an end.
    static func checkText(_ text: String, named name: String, limit: Int) throws(EngineError) {
        let byteCount = text.utf8.count
        guard byteCount <= limit else { throw tooLarge(name, byteCount, limit) }
        var isBlank = true
        var wordByteCount = 0
        for (offset, byte) in text.utf8.enumerated() {
            if byte == 0 {
                throw EngineError(
                    .invalidInput,
                    "\(name) holds a NUL byte at offset \(offset); send text, not binary data.")
            }
            let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
            if !isSpace { isBlank = false }
            wordByteCount = isSpace ? 0 : wordByteCount + 1
            guard wordByteCount <= Limits.wordByteCount else {
                throw EngineError(
                    .invalidInput,
                    "\(name) holds a run of more than \(Limits.wordByteCount) bytes without white "
                        + "space, ending at offset \(offset); that is no language. Is it encoded "
                        + "data?")
            }
        }
        guard !isBlank else {
            throw EngineError(.invalidInput, "\(name) is empty; give at least one word.")
        }
    }

    private static func tooLarge(_ name: String, _ byteCount: Int, _ limit: Int) -> EngineError {
        EngineError(
            .tooLarge,
            "\(name) has \(byteCount) bytes; the limit is \(limit). Send it in smaller parts.")
    }
}
