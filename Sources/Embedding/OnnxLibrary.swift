import Foundation

/// Where ONNX Runtime may lie. It is optional: only a folder without weights that our encoder reads
/// needs it.
package struct OnnxLibrary: Sendable, Hashable {
    /// Paths and names, tried in this order.
    package let candidates: [String]

    /// - Parameters:
    ///   - path: the setting `ONNXRUNTIME_LIBRARY`; nil or empty for the library that
    ///     `scripts/setup-onnxruntime.sh` installed, then the system's
    ///   - environment: of the process
    package init(
        path: String? = nil, environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        if let path, !path.isEmpty {
            candidates = [path]
        } else {
            let installed = ModelLocation.userFolder(environment).deletingLastPathComponent()
                .appendingPathComponent("onnxruntime/libonnxruntime.so")
            candidates = [installed.path, "libonnxruntime.so", "libonnxruntime.so.1"]
        }
    }
}
