import Foundation
import Synchronization

/// What services print, one file each; of a full file the last 16 MiB are kept beside it.
final class ServiceLogs: Sendable {
    private static let byteLimit = 16 << 20

    private struct Log {
        let handle: FileHandle
        var byteCount: Int
    }

    private let folder: String
    private let logs = Mutex<[String: Log]>([:])
    private let isBroken = Mutex(false)

    init(folder: String) { self.folder = folder }

    static func path(of service: String, in folder: String) -> String {
        folder + "/\(service).log"
    }

    /// Adds a line. Blocks.
    func add(_ line: String, of service: String) {
        let bytes = Data((line + "\n").utf8)
        let error = logs.withLock { logs -> (any Error)? in
            do {
                var log = try logs[service] ?? open(service)
                if log.byteCount + bytes.count > Self.byteLimit {
                    try log.handle.close()
                    let path = Self.path(of: service, in: folder)
                    try? FileManager.default.removeItem(atPath: path + ".1")
                    try FileManager.default.moveItem(atPath: path, toPath: path + ".1")
                    log = try open(service)
                }
                try log.handle.write(contentsOf: bytes)
                log.byteCount += bytes.count
                logs[service] = log
                return nil
            } catch {
                logs[service] = nil
                return error
            }
        }
        // The lines are printed too; a full disk is no reason to stop serving.
        let isNews = isBroken.withLock { wasBroken in
            defer { wasBroken = error != nil }
            return error != nil && !wasBroken
        }
        if let error, isNews { Output.notice("logs in \(folder) cannot be written: \(error)") }
    }

    private func open(_ service: String) throws -> Log {
        let path = Self.path(of: service, in: folder)
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        return Log(handle: handle, byteCount: Int(try handle.seekToEnd()))
    }
}
