import ConceptModel
import Embedding
import Synchronization
import TestSupport
import Testing

@testable import Engine

@Suite struct CloseReadingTests {
    /// Words that mean the same have the same vector; all others have one of their own.
    private final class MeaningEmbedder: Embedder {
        let model: ModelIdentity
        let read = Mutex<[[String]]>([])
        let failure: EmbeddingError?
        private let base = WordEmbedder()
        private static let alike = [["write", "dictated"], ["what", "novel"]]
        private static let dimension = 512

        init(named name: String = "all-mpnet-base-v2", failure: EmbeddingError? = nil) {
            model = ModelIdentity(name: name, revision: "1", dimension: 64, maximumTokenCount: 32)
            self.failure = failure
        }

        func embed(_ texts: [String], as inputType: InputType) async throws(EmbeddingError)
            -> [EmbeddedText]
        {
            try await base.embed(texts, as: inputType)
        }

        func wordVectors(of texts: [[String]]) async throws(EmbeddingError) -> [WordVectors]? {
            if let failure { throw failure }
            read.withLock { $0 += texts }
            return texts.map { words in
                let rows = words.flatMap { word in
                    var row = [Float](repeating: 0, count: Self.dimension)
                    row[Self.place(of: word)] = 1
                    return row
                }
                return WordVectors(
                    wordCount: words.count, dimension: Self.dimension, vectors: rows + rows)
            }
        }

        private static func place(of word: String) -> Int {
            if let meaning = alike.firstIndex(where: { $0.contains(word) }) { return meaning }
            let hash = word.utf8.reduce(5_381) { ($0 &* 33) ^ Int($1) }
            return alike.count + (hash & 0xFF_FFFF) % (dimension - alike.count)
        }
    }

    /// Prose, so that no single statement decides.
    private static func told(_ statement: String) -> String {
        statement + " There she stayed for many years, in the old quarter behind the harbour, and"
            + " was seen by all who came through the gates of the town on their way to the south."
    }

    private static let texts = [
        told("Ada Byron bought a house in Oslo."), told("Ada Byron dictated a novel in Rome."),
        told("Ada Byron met a baker in Lyon."),
    ]

    /// Runs `work` on a memory that has learned texts.
    private func withMemory<Value>(
        _ embedder: MeaningEmbedder, _ texts: [String] = Self.texts, readsClosely: Bool = true,
        _ work: (Memory) async throws -> Value
    ) async throws -> Value {
        try await EngineTests.withMemory(
            in: ScratchDirectory(), embedder: embedder, readsClosely: readsClosely
        ) { memory in
            _ = try await memory.learn(texts.map { TextToLearn($0) })
            return try await work(memory)
        }
    }

    private func asked(_ question: String, _ memory: Memory) async throws -> AskedQuestion {
        let vector = try await memory.embed([question], as: .query)[0].vector
        return memory.answerer.asked(question, vector: vector, in: try memory.snapshot())
    }

    @Test func whatMeansTheSameIsFoundUnderOtherWords() async throws {
        let embedder = MeaningEmbedder()
        try await withMemory(embedder) { memory in
            let asked = try await asked("What did Ada Byron write?", memory)
            let read = try await #require(CloseReader(embedder)).readAll(asked)
            #expect(read.isReadClosely && read.candidates.count == asked.candidates.count)
            func signals(_ text: String) throws -> AnswerSignals {
                try #require(read.candidates.first { $0.normalised == text }).signals
            }
            for layer in WordVectors.Layer.allCases {
                let (novel, house) = try (signals("novel"), signals("house"))
                // It hangs on "dictated", is like "what", and its sentence says all of the question.
                #expect(novel[.governor, layer] == 4 && novel[.phrase, layer] == 4)
                #expect(house[.governor, layer] == 0 && house[.phrase, layer] == 0)
                #expect(abs(novel[.reach, layer] - 4) < 1e-4 && house[.reach, layer] < 3.9)
                #expect(novel[.near, layer] > house[.near, layer])
                #expect(novel[.treeNear, layer] > house[.treeNear, layer])
            }
            // Words alone do not tell them apart.
            let blind = asked.candidates.map { $0.signals[.governor, .last] }
            #expect(blind.allSatisfy { $0 == 0 })
        }
    }

    @Test func theLikeliestSentencesAreReadForTheLastWord() async throws {
        let towns = ["Rome", "Lyon", "Oslo", "Kyiv", "Bonn", "Bern", "Nice", "Turin", "Basel"]
        let texts = towns.map { Self.told("Ada Byron bought a house in \($0).") } + Self.texts
        let embedder = MeaningEmbedder()
        let answer = try await withMemory(embedder, texts) { memory in
            try await memory.answer(Question("What did Ada Byron write?"))
        }
        let read = embedder.read.withLock(\.self)
        #expect(read.count == 9, "the question and eight sentences")
        #expect(read.first == ["what", "did", "ada", "byron", "write", "?"])
        #expect(answer.text?.lowercased().contains("novel") == true, "\(answer)")
    }

    /// No text says "parchment": of words alone nothing is known then, but the model may know better.
    @Test func whatNoTextSaysMayBeMeant() async throws {
        let embedder = MeaningEmbedder()
        try await withMemory(embedder) { memory in
            let asked = try await asked("What did Ada write on parchment?", memory)
            let read = try await #require(CloseReader(embedder)).readAll(asked)
            let novel = try #require(asked.candidates.firstIndex { $0.normalised == "novel" })
            #expect(!asked.canBeAnswer(asked.candidates[novel]))
            #expect(read.canBeAnswer(read.candidates[novel]))
        }
    }

    @Test func listsWithoutAnEndAreLeftOut() async throws {
        let endless = (0..<400).map { "Ada Byron wrote to her friend number \($0)" }
        let texts = [
            Self.told("Ada Byron dictated a novel in Rome."), endless.joined(separator: ", ") + ".",
        ]
        let embedder = MeaningEmbedder()
        try await withMemory(embedder, texts) { memory in
            let asked = try await asked("What did Ada Byron write in Rome?", memory)
            let all = Set(asked.candidates.map(\.place.sentence))
            let chosen = asked.likeliestSentences()
            #expect(!chosen.isEmpty && Set(chosen).isSubset(of: all))
            let words = chosen.dropFirst().reduce(0) { $0 + asked.sentences[$1].words.count }
            #expect(words <= 768, "\(words)")
            let read = try await #require(CloseReader(embedder)).read(asked)
            #expect(Set(read.candidates.map(\.place.sentence)).isSubset(of: Set(chosen)))
        }
    }

    @Test func aQuestionWithoutVectorsIsNotReadClosely() async throws {
        let embedder = MeaningEmbedder()
        _ = try await withMemory(embedder) { memory in
            var question = Question("What did Ada Byron write?")
            question.usesVectors = false
            return try await memory.answer(question)
        }
        let read = embedder.read.withLock(\.self)
        #expect(read.isEmpty)
    }

    @Test func closeReadingCanBeSwitchedOff() async throws {
        let embedder = MeaningEmbedder()
        _ = try await withMemory(embedder, readsClosely: false) { memory in
            try await memory.answer(Question("What did Ada Byron write?"))
        }
        let read = embedder.read.withLock(\.self)
        #expect(read.isEmpty)
    }

    @Test func readingsOfAnotherModelAreNotJudged() async throws {
        let embedder = MeaningEmbedder(named: "other")
        #expect(CloseReader(embedder) == nil)
        _ = try await withMemory(embedder) { memory in
            try await memory.answer(Question("What did Ada Byron write?"))
        }
        let read = embedder.read.withLock(\.self)
        #expect(read.isEmpty)
    }

    @Test func aReadingThatFailsIsToldAndNotGuessed() async throws {
        let embedder = MeaningEmbedder(failure: .overloaded(queuedCount: 9, limit: 9))
        try await withMemory(embedder) { memory in
            let error = await #expect(throws: EngineError.self) {
                try await memory.answer(Question("What did Ada Byron write?"))
            }
            #expect(error?.code == .overloaded, "\(String(describing: error))")
        }
    }
}
