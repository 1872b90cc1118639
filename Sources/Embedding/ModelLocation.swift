package import Foundation

/// Where models lie, and what they are called.
///
/// Set-up (`scripts/setup-model.sh`) installs each model once per user, as
/// `$XDG_DATA_HOME/sutra/models/NAME@REVISION` (`~/.local/share/…` by default), with a file
/// `sutra-model.json` that names it wherever the folder is copied to.
package struct ModelLocation: Sendable, Hashable {
    package let folder: URL
    package let name: String
    package let revision: String

    /// A model that set-up installs.
    package struct Installable: Sendable, Hashable {
        package let name: String
        package let revision: String

        /// 768-d, the default.
        package static let mpnet = Installable(
            name: "all-mpnet-base-v2", revision: "84f2bcc00d77236f9e89c8a360a00fb1139bf47d")
        /// 384-d, small.
        package static let miniLM = Installable(
            name: "all-MiniLM-L6-v2", revision: "c9745ed1d9f207416be6d2e6f8de32d1f16199bf")
    }

    /// Set-up installs this model: its files are known to the byte, and its vectors compared.
    package var isInstallable: Bool {
        [.mpnet, .miniLM].contains(Installable(name: name, revision: revision))
    }

    /// Of models that do not say themselves for what dimensions they were trained.
    package var knownShorterDimensions: [Int] {
        name == "nomic-embed-text-v1.5" ? [64, 128, 256, 512] : []
    }

    /// Finds a model.
    ///
    /// - Parameters:
    ///   - modelPath: the setting `MODEL_PATH`, a folder; nil or empty for the per-user folder
    ///   - environment: of the process
    /// - Throws: ``EmbeddingError/modelMissing(folder:)`` if the folder holds no model.
    package static func find(
        modelPath: String?, model: Installable = .mpnet,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(EmbeddingError) -> ModelLocation {
        let folder: URL
        if let modelPath, !modelPath.isEmpty {
            folder = URL(fileURLWithPath: modelPath, isDirectory: true)
        } else {
            folder = userFolder(environment)
                .appendingPathComponent("\(model.name)@\(model.revision)", isDirectory: true)
        }
        return try ModelLocation(folder: folder)
    }

    /// The weights that our own encoder reads.
    static let weightsName = "model.safetensors"

    /// The model as a graph that ONNX Runtime computes, where sentence-transformers puts it.
    static func graph(in folder: URL) -> URL? {
        ["model.onnx", "onnx/model.onnx"].map { folder.appendingPathComponent($0) }
            .first { FileManager.default.fileExists(atPath: $0.path) }
    }

    /// Names the model in a folder: by `sutra-model.json`, else by a folder name of the form
    /// `NAME@REVISION`, else by the folder's name and a fingerprint of the weights' header.
    package init(folder: URL) throws(EmbeddingError) {
        var weights = folder.appendingPathComponent(Self.weightsName)
        if !FileManager.default.fileExists(atPath: weights.path) {
            guard let graph = Self.graph(in: folder) else {
                throw .modelMissing(folder: folder.path)
            }
            weights = graph
        }
        self.folder = folder
        if let marker: Marker = try readJSON("sutra-model.json", in: folder) {
            (name, revision) = (marker.name, marker.revision)
            return
        }
        let parts = folder.lastPathComponent.split(separator: "@", maxSplits: 1)
        name = parts.first.map(String.init) ?? "model"
        revision = try parts.count == 2 ? String(parts[1]) : Self.fingerprint(of: weights)
    }

    private struct Marker: Decodable {
        let name: String
        let revision: String
    }

    /// The folder that holds this user's models.
    package static func userFolder(_ environment: [String: String]) -> URL {
        let data: URL
        if let given = environment["XDG_DATA_HOME"], given.hasPrefix("/") {
            data = URL(fileURLWithPath: given, isDirectory: true)
        } else {
            let home = environment["HOME"] ?? NSHomeDirectory()
            data = URL(fileURLWithPath: home, isDirectory: true)
                .appendingPathComponent(".local/share", isDirectory: true)
        }
        return data.appendingPathComponent("sutra/models", isDirectory: true)
    }

    /// FNV-1a over sampled blocks of the file, so that other weights have another name.
    private static func fingerprint(of file: URL) throws(EmbeddingError) -> String {
        let data: Data
        do { data = try Data(contentsOf: file, options: .alwaysMapped) } catch {
            throw .modelDamaged(file: file.path, reason: "it cannot be read")
        }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        for shift in stride(from: 0, to: 64, by: 8) {
            add(UInt8(truncatingIfNeeded: data.count >> shift))
        }
        let (block, samples) = (4_096, 64)
        for sample in 0..<samples {
            let start = max(0, data.count - block) / (samples - 1) * sample
            for byte in data[start..<min(start + block, data.count)] { add(byte) }
        }
        return "fingerprint-" + String(hash, radix: 16)
    }
}
