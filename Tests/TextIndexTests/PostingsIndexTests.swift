import Dispatch
import Platform
import Synchronization
import Testing
import TextIndex

/// SplitMix64: the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Words of which the first are frequent and most are rare.
    mutating func terms(count: Int, vocabulary: Int) -> [String] {
        (0..<count).map { _ in
            let share = Double.random(in: 0..<1, using: &self)
            return "w\(Int(Double(vocabulary) * share * share * share))"
        }
    }
}

@Suite struct PostingsIndexTests {
    private struct Posting: Hashable {
        let document: UInt32
        let frequency: UInt32
    }

    private static func postings(
        _ index: PostingsIndex, _ term: String, _ bound: UInt32,
        isLive: (UInt32) -> Bool = { _ in true }
    ) -> [Posting] {
        var found: [Posting] = []
        index.forEachPosting(of: term, documentBound: bound, isLive: isLive) {
            found.append(Posting(document: $0, frequency: $1))
        }
        return found
    }

    @Test func equalsADictionaryOfArrays() throws {
        for seed in UInt64(1)...3 {
            var generator = SeededGenerator(seed: seed)
            let index = try PostingsIndex(reservedDocumentCount: 1_000_000)
            var plain: [String: [Posting]] = [:]
            var document: UInt32 = 0
            for _ in 0..<1_500 {
                // Gaps of all sizes, so that postings take one to four bytes.
                let gap = UInt32.random(in: 0..<10, using: &generator)
                document += gap == 9 ? UInt32.random(in: 0..<5_000, using: &generator) : gap
                var terms = generator.terms(count: Int(gap) * 4, vocabulary: 3_000)
                if gap == 3 { terms += [String](repeating: "loud", count: 300) }
                try index.add(document: document, terms: terms)
                #expect(index.length(of: document) == terms.count)
                for (term, count) in Dictionary(grouping: terms, by: \.self) {
                    plain[term, default: []].append(
                        Posting(document: document, frequency: UInt32(count.count)))
                }
                document += 1
            }
            for (term, postings) in plain {
                for bound in [0, document / 2, document] {
                    let expected = postings.filter { $0.document < bound }
                    #expect(Self.postings(index, term, bound) == expected, "seed \(seed), \(term)")
                    #expect(
                        index.documentFrequency(of: term, documentBound: bound) == expected.count)
                }
                let odd = postings.filter { $0.document % 2 == 1 }
                #expect(Self.postings(index, term, document) { $0 % 2 == 1 } == odd)
            }
            #expect(Self.postings(index, "absent", document).isEmpty)
        }
    }

    /// Words that came before are not analysed again; that must not show.
    @Test func aTextIsAddedAsItsTermsAre() throws {
        for seed in UInt64(1)...3 {
            var generator = SeededGenerator(seed: seed)
            let words =
                ["the", "running", "runs", "Run", "RUNNERS", "Café", "cafés", "s", "don't", "京"]
                + ["incomprehensibilities", "antidisestablishmentarianism"]
                + (0..<40_000).map { "w\($0)ing" } + [String(repeating: "long", count: 40)]
            let fromText = try PostingsIndex(reservedDocumentCount: 10_000)
            let fromTerms = try PostingsIndex(reservedDocumentCount: 10_000)
            var all: Set<String> = []
            for document in UInt32(0)..<4_000 {
                let text = (0..<30).map { _ in
                    let share = Double.random(in: 0..<1, using: &generator)
                    return words[Int(Double(words.count) * share * share * share)]
                }.joined(separator: " ")
                let terms = TextAnalyzer.terms(of: text)
                try fromText.add(document: document, text: text)
                try fromTerms.add(document: document, terms: terms)
                all.formUnion(terms)
                #expect(fromText.length(of: document) == terms.count)
            }
            for term in all {
                let expected = Self.postings(fromTerms, term, 4_000)
                #expect(Self.postings(fromText, term, 4_000) == expected, "seed \(seed), \(term)")
            }
        }
    }

    @Test func lengthOfANumberThatIsNoDocumentIsZero() throws {
        let index = try PostingsIndex(reservedDocumentCount: 100)
        try index.add(document: 5, terms: ["a", "b", "a"])
        #expect((0..<8).map { index.length(of: $0) } == [0, 0, 0, 0, 0, 3, 0, 0])
    }

    @Test func takesLongFrequenciesAndLargeDocumentNumbers() throws {
        let index = try PostingsIndex(reservedDocumentCount: 3_000_000)
        let many = [String](repeating: "x", count: 40_000)
        try index.add(document: 0, terms: many)
        try index.add(document: 2_999_999, terms: ["x"])
        #expect(
            Self.postings(index, "x", .max) == [
                Posting(document: 0, frequency: 40_000),
                Posting(document: 2_999_999, frequency: 1),
            ])
        #expect(throws: (any Error).self) { try index.add(document: 3_000_000, terms: ["x"]) }
    }

    @Test func descendingDocumentsTrap() async {
        await #expect(processExitsWith: .failure) {
            let index = try PostingsIndex(reservedDocumentCount: 10)
            try index.add(document: 3, terms: ["a"])
            try index.add(document: 3, terms: ["a"])
        }
    }

    @Test func readersKeepTheirViewWhileTheWriterAdds() throws {
        let index = try PostingsIndex(reservedDocumentCount: 10_000)
        let root = Mutex<UInt32>(0)
        let wrong = Atomic(0)
        // Document d holds "all" once, "m<d % 7>" twice, and a word of its own.
        DispatchQueue.concurrentPerform(iterations: 4) { worker in
            if worker == 0 {
                for document in UInt32(0)..<4_000 {
                    do {
                        let word = "m\(document % 7)"
                        try index.add(
                            document: document, terms: ["all", word, word, "o\(document)"])
                        root.withLock { $0 = document + 1 }
                    } catch {
                        wrong.add(1, ordering: .relaxed)
                    }
                }
                return
            }
            var bound: UInt32 = 0
            while bound < 4_000 {
                bound = root.withLock { $0 }
                let all = Self.postings(index, "all", bound)
                let sevenths = Self.postings(index, "m3", bound)
                let isRight =
                    all == (0..<bound).map { Posting(document: $0, frequency: 1) }
                    && sevenths
                        == (0..<bound).filter { $0 % 7 == 3 }
                        .map { Posting(document: $0, frequency: 2) }
                    && (bound == 0 || Self.postings(index, "o\(bound - 1)", bound).count == 1)
                    && (bound == 0 || index.length(of: bound - 1) == 4)
                if !isRight { wrong.add(1, ordering: .relaxed) }
            }
        }
        #expect(wrong.load(ordering: .relaxed) == 0)
    }
}
