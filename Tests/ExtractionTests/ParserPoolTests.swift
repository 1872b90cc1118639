import ConceptModel
import Extraction
import Testing

/// Processes that crash, hang and babble cost a retry, never a text.
@Suite struct ParserPoolTests {
    /// Runs with an extractor and ends its processes.
    private func with<Value>(
        _ extractor: SpacyExtractor, _ body: (SpacyExtractor) async throws -> Value
    ) async throws -> Value {
        defer { extractor.shutDown() }
        return try await body(extractor)
    }

    private func outcome(_ text: String, _ extractor: SpacyExtractor)
        async -> Result<Int, ExtractionError>
    {
        do throws(ExtractionError) {
            return .success(try await extractor.extract(text).sentences.count)
        } catch {
            return .failure(error)
        }
    }

    @Test func aCrashCostsARetry() async throws {
        try await with(try FakeParser.extractor()) { extractor in
            let result = await outcome("It will crashonce here.", extractor)
            #expect(result == .success(1))
            #expect(extractor.counters.failureCount == 1)
            #expect(extractor.counters.refusedCount == 0)
        }
    }

    @Test(arguments: ["crash", "babble", "short"])
    func aTextThatNoProcessCanReadIsRefused(_ word: String) async throws {
        try await with(try FakeParser.extractor()) { extractor in
            let refused = await outcome("They \(word) always.", extractor)
            #expect(refused == .failure(.providerUnavailable))
            #expect(extractor.counters.refusedCount == 1)
            #expect(extractor.counters.failureCount == 3)
            let next = await outcome("The next is read.", extractor)
            #expect(next == .success(1))
        }
    }

    @Test func aHangEndsAtTheDeadline() async throws {
        try await with(try FakeParser.extractor(answerTime: .seconds(4))) { extractor in
            let refused = await outcome("They hang always.", extractor)
            #expect(refused == .failure(.providerUnavailable))
            let next = await outcome("The next is read.", extractor)
            #expect(next == .success(1))
        }
    }

    @Test func textsBesideAHangAreRead() async throws {
        try await with(try FakeParser.extractor(answerTime: .seconds(4))) { extractor in
            let texts = ["They hang always."] + (0..<40).map { "Text \($0) is read." }
            let results = await concurrentMap(texts, width: 8) { await outcome($0, extractor) }
            #expect(results[0] == .failure(.providerUnavailable))
            #expect(results.dropFirst().allSatisfy { $0 == .success(1) })
        }
    }

    @Test func aProgramThatIsNotThereIsRefused() async throws {
        let command = ParserCommand(program: "/nowhere/python", arguments: [])
        let missing = SpacyExtractor(command, processCount: 2, firstPause: .milliseconds(1))
        try await with(missing) { extractor in
            let refused = await outcome("Nobody reads this.", extractor)
            #expect(refused == .failure(.providerUnavailable))
            #expect(extractor.counters.startCount == 0)
        }
    }

    @Test func nothingStartsBeforeTheFirstText() async throws {
        try await with(try FakeParser.extractor()) { extractor in
            #expect(extractor.processIdentifiers.isEmpty)
            let empty = await outcome("", extractor)
            #expect(empty == .success(0))
            #expect(extractor.counters.startCount == 0)
        }
    }

    @Test func closedPoolsRefuse() async throws {
        let extractor = try FakeParser.extractor()
        _ = await outcome("The first is read.", extractor)
        extractor.shutDown()
        #expect(extractor.processIdentifiers.isEmpty)
        let late = await outcome("Too late.", extractor)
        #expect(late == .failure(.providerUnavailable))
    }

    /// Larger than any passage, in one call: many requests, of which none is lost.
    @Test func aTextOfAMebibyteIsRead() async throws {
        try await with(try FakeParser.extractor()) { extractor in
            let sentence = "The water flows into the sea. "
            let count = (1 << 20) / sentence.utf8.count
            let extraction = try await extractor.extract(String(repeating: sentence, count: count))
            #expect(extraction.sentences.count == count)
            #expect(extractor.counters.sentenceCount == extraction.sentences.count)
        }
    }
}

@Suite struct ExtractorChainTests {
    @Test func patternsTakeOverWholeTexts() async throws {
        let spacy = try FakeParser.extractor()
        let notices = Notices()
        let chain = ExtractorChain([spacy, PatternExtractor()]) { notices.add($0) }
        defer { chain.shutDown() }
        let passages = ["Ada works at Acme.", "They crash always.", "Bob works at Acme."]
        let read = try await chain.read(passages)
        #expect(read.extractor.name == "patterns")
        #expect(read.extractions.count == 3)
        let first = try #require(read.extractions.first?.relations.first)
        #expect(first.subject.name == "Ada")
        #expect(chain.takeoverCount == 1)
        #expect(notices.all.count == 1)
        let next = try await chain.read(["Cid works at Acme."])
        #expect(next.extractor.name == "spacy")
        #expect(chain.takeoverCount == 1)
    }

    @Test func withoutAStandbyTheTextIsRefused() async throws {
        let chain = ExtractorChain([try FakeParser.extractor()])
        defer { chain.shutDown() }
        await #expect(throws: ExtractionError.providerUnavailable) {
            try await chain.read(["They crash always."])
        }
    }

    @Test func mappingKeepsTheOrder() async {
        let inputs = Array(0..<200)
        let doubled = await concurrentMap(inputs, width: 5) { input in
            if input % 3 == 0 { await Task.yield() }
            return 2 * input
        }
        #expect(doubled == inputs.map { 2 * $0 })
    }
}
