import Embedding
import Foundation
import Testing
import VectorKernels

/// Finding models, and refusing folders that hold none or a broken one.
@Suite struct ModelFolderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A copy of MiniLM's files as links, without the named ones.
    private func copy(without names: Set<String> = []) throws -> URL {
        let source = try Fixtures.folder(.miniLM)
        let target = folder.url.appendingPathComponent(UUID().uuidString)
        let files = FileManager.default
        try files.createDirectory(
            at: target.appendingPathComponent("1_Pooling"), withIntermediateDirectories: true)
        for name in [
            "config.json", "modules.json", "sentence_bert_config.json", "tokenizer_config.json",
            "vocab.txt", "tokenizer.json", "model.safetensors", "1_Pooling/config.json",
            "sutra-model.json",
        ] where !names.contains(name) {
            try files.createSymbolicLink(
                at: target.appendingPathComponent(name),
                withDestinationURL: source.appendingPathComponent(name))
        }
        return target
    }

    private func write(_ text: String, _ name: String, in folder: URL) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    private func load(_ folder: URL) throws -> TransformerEncoder {
        let kernels = try #require(EncoderKernels.best(.float32))
        return try TransformerEncoder(folder: folder, kernels: kernels)
    }

    @Test func aMissingModelSaysHowToInstallIt() throws {
        let environment = ["XDG_DATA_HOME": folder.url.path, "HOME": "/nowhere"]
        let expected = folder.url.path + "/sutra/models/all-mpnet-base-v2@"
        #expect {
            try ModelLocation.find(modelPath: nil, environment: environment)
        } throws: { error in
            guard case EmbeddingError.modelMissing(let path) = error else { return false }
            return path.hasPrefix(expected)
                && (error as? EmbeddingError)?.message.contains("make setup") == true
        }
        #expect(throws: EmbeddingError.self) {
            try ModelLocation.find(modelPath: folder.url.path, environment: [:])
        }
    }

    @Test func aFolderIsNamedByMarkerOrNameOrContent() throws {
        let marked = try ModelLocation.find(modelPath: copy().path)
        #expect(marked.name == "all-MiniLM-L6-v2")
        #expect(marked.revision == ModelLocation.Installable.miniLM.revision)
        let bare = try copy(without: ["sutra-model.json"])
        let byContent = try ModelLocation(folder: bare)
        #expect(byContent.name == bare.lastPathComponent)
        #expect(byContent.revision.hasPrefix("fingerprint-"))
        let renamed = folder.url.appendingPathComponent("mine@7")
        try FileManager.default.moveItem(at: bare, to: renamed)
        let byName = try ModelLocation(folder: renamed)
        #expect(byName.name == "mine" && byName.revision == "7")
    }

    @Test func theScriptInstallsWhatTheProgramLooksFor() throws {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let script = try String(
            contentsOf: root.appendingPathComponent("scripts/setup-model.sh"), encoding: .utf8)
        for model in [ModelLocation.Installable.mpnet, .miniLM] {
            #expect(script.contains("name=\(model.name)\n"))
            #expect(script.contains("revision=\(model.revision)\n"))
        }
    }

    @Test func theVocabularyMayLieInTheTokeniserFile() throws {
        let text = "Naïve café: graph-based memories"
        let listed = try load(copy())
        let embedded = try load(copy(without: ["vocab.txt"]))
        #expect(embedded.tokenizer.tokens(of: text) == listed.tokenizer.tokens(of: text))
        let plain = try load(copy(without: ["tokenizer.json"]))
        #expect(plain.tokenizer.tokens(of: text) == listed.tokenizer.tokens(of: text))
        #expect(throws: EmbeddingError.self) {
            try load(copy(without: ["tokenizer.json", "vocab.txt"]))
        }
    }

    @Test func filesThatAreMissingOrBrokenAreRefused() throws {
        for name in ["config.json", "model.safetensors"] {
            let folder = try copy(without: [name])
            #expect(throws: EmbeddingError.modelMissing(folder: folder.path)) { try load(folder) }
        }
        let broken = [
            ("config.json", "{}"), ("config.json", "["), ("vocab.txt", ""),
            ("vocab.txt", "[CLS]\n[SEP]\n"), ("tokenizer.json", "{}"), ("modules.json", "3"),
            ("tokenizer.json", #"{"model":{"type":"BPE"}}"#), ("model.safetensors", "short"),
            ("1_Pooling/config.json", #"{"pooling_mode_max_tokens":true}"#),
            (
                "1_Pooling/config.json",
                #"{"pooling_mode_cls_token":true,"pooling_mode_mean_tokens":true}"#
            ),
            ("sentence_bert_config.json", #"{"max_seq_length":2}"#),
            ("modules.json", #"[{"type":"sentence_transformers.models.Dense","path":"2"}]"#),
        ]
        for (name, text) in broken {
            let folder = try copy(without: [name])
            try write(text, name, in: folder)
            #expect(throws: EmbeddingError.self, "\(name): \(text)") { try load(folder) }
        }
    }

    @Test func poolingByTheFirstTokenIsAnother() throws {
        let folder = try copy(without: ["1_Pooling/config.json", "modules.json"])
        try write(
            #"{"pooling_mode_cls_token":true,"pooling_mode_mean_tokens":false}"#,
            "1_Pooling/config.json", in: folder)
        let (first, mean) = try (load(folder), load(copy()))
        let tokens = mean.tokenizer.tokens(of: "graph memory").ids
        let workspace = EncoderWorkspace()
        let byFirst = try first.vectors(of: [tokens], workspace: workspace)[0]
        let byMean = try mean.vectors(of: [tokens], workspace: workspace)[0]
        #expect(Fixtures.cosine(byFirst, byMean) < 0.99)
        // Without the Normalize module a vector keeps its length.
        #expect(abs(Fixtures.cosine(byFirst, byFirst) - 1) < 1e-9)
        #expect(byFirst.reduce(0) { $0 + $1 * $1 } > 1.1)
    }

    @Test func configurationsThatContradictTheWeightsAreRefused() throws {
        let source = try Fixtures.folder(.miniLM).appendingPathComponent("config.json")
        let config = try String(contentsOf: source, encoding: .utf8)
        let changes = [
            ("\"hidden_size\": 384", "\"hidden_size\": 768"),
            ("\"hidden_size\": 384", "\"hidden_size\": -384"),
            ("\"hidden_size\": 384", "\"hidden_size\": 9223372036854775807"),
            ("\"hidden_size\": 384", "\"hidden_size\": 16777216"),
            ("\"intermediate_size\": 1536", "\"intermediate_size\": 16777216"),
            ("\"num_hidden_layers\": 6", "\"num_hidden_layers\": 7"),
            ("\"num_attention_heads\": 12", "\"num_attention_heads\": 7"),
            ("\"vocab_size\": 30522", "\"vocab_size\": 30521"),
            ("\"max_position_embeddings\": 512", "\"max_position_embeddings\": 4096"),
            ("\"hidden_act\": \"gelu\"", "\"hidden_act\": \"relu\""),
            ("\"model_type\": \"bert\"", "\"model_type\": \"t5\""),
            ("\"model_type\": \"bert\"", "\"model_type\": \"mpnet\""),
        ]
        for (old, new) in changes {
            #expect(config.contains(old))
            let folder = try copy(without: ["config.json"])
            try write(config.replacing(old, with: new), "config.json", in: folder)
            #expect(throws: EmbeddingError.self, "\(new)") { try load(folder) }
        }
    }

    /// Two thirds of one layer and the last one are the same.
    @Test func aModelOfOneLayerShowsItsWordsTwice() throws {
        let source = try Fixtures.folder(.miniLM).appendingPathComponent("config.json")
        let config = try String(contentsOf: source, encoding: .utf8)
        let folder = try copy(without: ["config.json"])
        let layers = "\"num_hidden_layers\": "
        try write(config.replacing(layers + "6", with: layers + "1"), "config.json", in: folder)
        let encoder = try load(folder)
        let (tokens, words) = encoder.tokenizer.tokens(ofWords: ["two", "words"])
        let vectors = try encoder.wordVectors(
            of: [tokens.ids], words: [words], workspace: EncoderWorkspace())[0]
        #expect(vectors.count == 2 * 2 * 384)
        #expect(vectors[..<(2 * 384)] == vectors[(2 * 384)...])
    }
}
