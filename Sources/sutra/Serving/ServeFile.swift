import Foundation
import HTTPServices
import Platform
import WireAPI

/// The file in the data directory by which other commands find the running server.
struct ServeFile: Codable, Sendable {
    let pid: Int32
    let version: String
    /// URLs by the name of the service.
    let services: [String: String]

    private static func path(in directory: String) -> String { directory + "/serve.json" }

    static func read(in directory: String) -> ServeFile? {
        guard let data = FileManager.default.contents(atPath: path(in: directory)) else {
            return nil
        }
        return try? Body.decode(ServeFile.self, from: Array(data))
    }

    func write(in directory: String) throws {
        try PosixFileSystem().replaceContents(
            of: Self.path(in: directory), with: Array(try Body.encode(self, pretty: true)))
    }

    /// Removes the file, if it is this process's own.
    static func remove(in directory: String) {
        guard let file = read(in: directory), file.pid == ProcessInfo.processInfo.processIdentifier
        else { return }
        // A file that stays is harmless: its process is looked for before it is believed.
        try? FileManager.default.removeItem(atPath: path(in: directory))
    }

    func url(of kind: ServiceKind) -> String? { services[kind.name] }
}
