import Foundation
import GridControl
import Platform
import WireAPI

/// The folder of what `sutra up` runs. It may hold a password, so only its owner may look.
struct ClusterDirectory: Sendable {
    /// The folder of the grid within the data directory.
    static let gridName = "up"

    let path: String

    private static let files = PosixFileSystem()
    /// What a socket's path may have on every system, less what HAProxy adds to it for a while.
    private static let socketPathByteCount = 90

    var configuration: String { path + "/haproxy.cfg" }
    var socket: String { path + "/haproxy.sock" }
    var passwordFile: String { path + "/statistics-password" }
    private var stateFile: String { path + "/state.json" }
    private var lockFile: String { path + "/LOCK" }

    init(_ name: String, _ settings: Settings) { path = settings.directory + "/" + name }

    private init(path: String) { self.path = path }

    /// The folder of another name beside this one.
    func sibling(_ name: String) -> ClusterDirectory {
        ClusterDirectory(path: (path as NSString).deletingLastPathComponent + "/" + name)
    }

    /// Makes the folder, and takes it for this process. Blocks.
    func take() throws -> any FileLock {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        do throws(FileError) {
            return try Self.files.lock(lockFile)
        } catch {
            guard case .locked(_, let holder) = error else { throw Failure("\(error)") }
            throw Failure(
                "\(path) is in use by process \(holder.map(String.init) ?? "unknown"), which runs "
                    + "it. Stop it with `sutra down`, or choose another --data.")
        }
    }

    /// - Throws: ``Failure`` when HAProxy could not have its socket here
    func checkSocket() throws(Failure) {
        guard socket.utf8.count <= Self.socketPathByteCount else {
            throw Failure("The path \(path) is too long for a socket. Choose a shorter --data.")
        }
    }

    /// The process that runs the cluster; `nil` when none does. Blocks.
    func holder() throws(FileError) -> Int32? {
        guard try Self.files.information(of: lockFile) != nil else { return nil }
        do throws(FileError) {
            try Self.files.lock(lockFile).release()
            return nil
        } catch {
            guard case .locked(_, let holder?) = error else { throw error }
            return holder
        }
    }

    /// The password of the statistics page, made when there is none yet. Blocks.
    func password() throws -> String {
        if let data = FileManager.default.contents(atPath: passwordFile) {
            let text = String(decoding: data, as: UTF8.self)
            let password = text.trimmingCharacters(in: .whitespacesAndNewlines)
            guard password.count >= 16, password.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
                throw Failure(
                    "\(passwordFile) does not hold a password of hexadecimal digits, 16 at least. "
                        + "Remove it to have one made.")
            }
            return password
        }
        let random = SystemRandomSource()
        let password = (0..<2).map { _ in String(format: "%016lx", random.next()) }.joined()
        try writePrivately(password + "\n", to: passwordFile)
        return password
    }

    /// Writes a file that only its owner may read. Blocks.
    func writePrivately(_ text: String, to path: String) throws {
        let isWritten = FileManager.default.createFile(
            atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard isWritten else { throw Failure("\(path) cannot be written.") }
    }

    /// What whatever runs last said of itself.
    func state<State: Decodable>() -> State? {
        FileManager.default.contents(atPath: stateFile)
            .flatMap { try? Body.decode(State.self, from: Array($0)) }
    }

    func write(_ state: some Encodable) throws {
        try Body.encode(state, pretty: true).write(
            to: URL(fileURLWithPath: stateFile), options: .atomic)
    }
}
