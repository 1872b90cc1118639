package import ConceptModel
import Platform
import Synchronization

/// Which extractor a memory reads texts with: the setting `SUTRA_EXTRACTOR`.
package enum ExtractorChoice: String, Sendable, CaseIterable {
    /// spaCy where it is installed, with the patterns standing by; else the patterns.
    case auto
    /// spaCy only: what it cannot read is refused.
    case spacy
    /// The patterns only.
    case pattern
}

/// What one extractor read out of all passages of a text.
package struct ExtractedText: Sendable {
    package let extractor: ExtractorIdentity
    /// One for each passage, in their order.
    package let extractions: [Extraction]
}

/// The extractors of a memory, the best first: a text that one cannot read is read by the next,
/// whole, so that all its relations come from one extractor.
package final class ExtractorChain: Sendable {
    private let extractors: [any Extractor]
    private let notice: @Sendable (String) -> Void
    private let takeovers = Atomic<Int>(0)

    /// Texts or passages that are worth reading at a time.
    package let width: Int

    /// - Parameters:
    ///   - extractors: at least one; the best first.
    ///   - notice: is told, in words for people, when an extractor takes over from another.
    package init(
        _ extractors: [any Extractor], width: Int = 2 * CurrentProcess.processorCount,
        notice: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        precondition(!extractors.isEmpty, "a chain has at least one extractor")
        self.extractors = extractors
        self.width = width
        self.notice = notice
    }

    /// - Throws: `providerUnavailable` when the choice is spaCy and it is not installed.
    package convenience init(
        _ choice: ExtractorChoice, notice: @escaping @Sendable (String) -> Void = { _ in }
    ) throws(ExtractionError) {
        let spacy: [any Extractor] =
            choice == .pattern ? [] : ParserCommand.spacy().map { [SpacyExtractor($0)] } ?? []
        if choice == .spacy {
            guard !spacy.isEmpty else { throw .providerUnavailable }
            self.init(spacy, notice: notice)
        } else {
            self.init(spacy + [PatternExtractor()], notice: notice)
        }
    }

    /// The names under which extractors have ever read texts.
    package static let names: Set<String> = ["spacy", "patterns"]

    /// The extractor that reads when nothing is wrong.
    package var identity: ExtractorIdentity { extractors[0].identity }

    /// Texts that were not read by the first extractor.
    package var takeoverCount: Int { takeovers.load(ordering: .relaxed) }

    /// Reads the passages of one text.
    /// - Throws: the last extractor's error.
    package func read(_ passages: [String]) async throws(ExtractionError) -> ExtractedText {
        var last = ExtractionError.providerUnavailable
        for (place, extractor) in extractors.enumerated() {
            do throws(ExtractionError) {
                let extractions = try await read(passages, with: extractor)
                if place > 0 { noteTakeover(by: extractor, last) }
                return ExtractedText(extractor: extractor.identity, extractions: extractions)
            } catch {
                last = error
            }
        }
        throw last
    }

    private func read(_ passages: [String], with extractor: any Extractor)
        async throws(ExtractionError) -> [Extraction]
    {
        let results = await concurrentMap(passages, width: width) {
            passage -> Result<Extraction, ExtractionError> in
            do throws(ExtractionError) {
                return .success(try await extractor.extract(passage))
            } catch {
                return .failure(error)
            }
        }
        var extractions: [Extraction] = []
        for result in results { extractions.append(try result.get()) }
        return extractions
    }

    /// Says it the first time, then ever more seldom.
    private func noteTakeover(by extractor: any Extractor, _ error: ExtractionError) {
        let count = takeovers.wrappingAdd(1, ordering: .relaxed).newValue
        guard count & (count - 1) == 0 else { return }
        notice(
            "The extractor \(identity.name) could not read a text (\(error)); "
                + "\(extractor.identity.name) took over, \(count) times by now. Its relations are "
                + "fewer; learn such texts again when \(identity.name) is back.")
    }

    /// Ends threads and processes. Blocks until they have ended.
    package func shutDown() {
        for extractor in extractors { extractor.shutDown() }
    }
}

/// Maps concurrently, at most `width` at a time; results are in the order of the inputs.
package func concurrentMap<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], width: Int, _ body: @escaping @Sendable (Input) async -> Output
) async -> [Output] {
    if inputs.count == 1 { return [await body(inputs[0])] }
    return await withTaskGroup(of: (Int, Output).self) { group in
        var outputs = [Output?](repeating: nil, count: inputs.count)
        for (place, input) in inputs.enumerated() {
            if place >= width, let (done, output) = await group.next() { outputs[done] = output }
            group.addTask { (place, await body(input)) }
        }
        for await (done, output) in group { outputs[done] = output }
        return outputs.compactMap { $0 }
    }
}
