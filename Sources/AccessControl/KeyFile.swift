import ConceptModel
import FoundationEssentials
package import Platform

/// The file in which a server's keys lie: JSON that only its owner may read, docs/data-files.md,
/// "keys.json".
package struct KeyFile: Sendable {
    package let path: String
    private let files: any FileSystem

    package init(_ path: String, files: any FileSystem = PosixFileSystem()) {
        self.path = path
        self.files = files
    }

    /// What tells whether the file was changed.
    struct Stamp: Sendable, Hashable {
        let byteCount: Int
        let modifiedAt: Int64
    }

    /// `nil` when there is no file. Blocks.
    func stamp() throws(KeyFileError) -> Stamp? {
        let found: FileInformation?
        do {
            found = try files.information(of: path)
        } catch {
            throw .unreadable(path, error)
        }
        guard let found else { return nil }
        // Who can write it could add a key of their own.
        guard found.permissions & 0o022 == 0 else { throw .open(path) }
        return Stamp(byteCount: found.byteCount, modifiedAt: found.modifiedAt)
    }

    /// The keys; none when there is no file. Blocks.
    package func read() throws(KeyFileError) -> KeyRing {
        let bytes: [UInt8]?
        do {
            bytes = try files.contents(of: path)
        } catch {
            throw .unreadable(path, error)
        }
        guard let bytes else { return KeyRing() }
        guard let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)),
            content.version == Content.currentVersion
        else { throw .malformed(path) }
        if let checksum = content.checksum, checksum != Self.checksum(of: bytes) {
            throw .damaged(path)
        }
        let keys = content.keys.compactMap { $0.key() }
        guard keys.count == content.keys.count else { throw .malformed(path) }
        return KeyRing(keys)
    }

    /// Changes the keys in one step; durable on return. Blocks.
    package func change<Value>(_ body: (inout KeyRing) -> Value) throws(KeyFileError) -> Value {
        let lock = try writing { () throws(FileError) in try files.lock(path + ".lock") }
        let value: Value
        do {
            var ring = try read()
            value = body(&ring)
            try write(ring)
        } catch {
            // The first error is the one to tell; the lock goes with the process.
            try? lock.release()
            throw error
        }
        try writing { () throws(FileError) in try lock.release() }
        return value
    }

    private func write(_ ring: KeyRing) throws(KeyFileError) {
        var content = Content(version: Content.currentVersion, keys: ring.keys.map(Row.init))
        content.checksum = Self.checksum(of: Self.encoded(content))
        try writing { () throws(FileError) in
            try files.replaceContents(of: path, with: Self.encoded(content))
        }
    }

    private static func encoded(_ content: Content) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        do {
            return Array(try encoder.encode(content)) + [UInt8(ascii: "\n")]
        } catch {
            preconditionFailure("texts and numbers can be written as JSON: \(error)")
        }
    }

    /// The checksum of all lines but its own.
    private static func checksum(of file: [UInt8]) -> UInt32 {
        CRC32C.checksum(ofLines: file, without: "\"checksum\" :")
    }

    private func writing<Value>(
        _ body: () throws(FileError) -> Value
    ) throws(KeyFileError) -> Value {
        do {
            return try body()
        } catch {
            throw .unwritable(path, error)
        }
    }

    private struct Content: Codable {
        static let currentVersion = 1
        let version: Int
        let keys: [Row]
        /// CRC-32C of the file without the line of this key: a flipped bit could turn a limit or
        /// a namespace into another. Not in files of earlier versions.
        var checksum: UInt32?
    }

    /// A key as the file has it.
    private struct Row: Codable {
        let id: String
        let name: String
        let role: Role
        let namespaces: [String]?
        let requestsPerMinute: Int?
        let madeAt: Int64
        let expiresAt: Int64?
        let sha256: String

        init(_ key: AccessKey) {
            id = key.id
            name = key.name
            role = key.role
            namespaces = key.namespaces?.map(\.name).sorted()
            requestsPerMinute = key.requestsPerMinute
            madeAt = key.madeAt.microseconds
            expiresAt = key.expiresAt?.microseconds
            sha256 = key.digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }

        /// `nil` when a field cannot be.
        func key() -> AccessKey? {
            var allowed: Set<Namespace>?
            if let namespaces {
                let known = namespaces.compactMap { Namespace($0) }
                guard known.count == namespaces.count else { return nil }
                allowed = Set(known)
            }
            let digits = Array(sha256)
            guard digits.count == 64, id.count == KeyText.idCount else { return nil }
            let digest = stride(from: 0, to: 64, by: 2).compactMap {
                UInt8(String(digits[$0...$0 + 1]), radix: 16)
            }
            guard digest.count == 32 else { return nil }
            return AccessKey(
                id: id, name: name, role: role, namespaces: allowed,
                requestsPerMinute: requestsPerMinute, madeAt: Timestamp(microseconds: madeAt),
                expiresAt: expiresAt.map { Timestamp(microseconds: $0) }, digest: digest)
        }
    }
}

/// Why keys cannot be had.
package enum KeyFileError: Error, Sendable, CustomStringConvertible {
    case unreadable(String, FileError)
    case unwritable(String, FileError)
    /// The file holds something else.
    case malformed(String)
    /// The file is not as it was written.
    case damaged(String)
    /// The file was there and is gone.
    case missing(String)
    /// Others than its owner may change it.
    case open(String)

    package var description: String {
        switch self {
        case .unreadable(let path, let error): "The keys in \(path) cannot be read: \(error)"
        case .unwritable(let path, let error): "The keys in \(path) cannot be written: \(error)"
        case .malformed(let path):
            "\(path) holds no keys that this version can read. Restore it, or remove it and make "
                + "new keys with `sutra keys create`."
        case .damaged(let path):
            "\(path) is not as Sutra wrote it: its checksum is wrong. Restore it; if it was edited "
                + "by hand, remove the line of \"checksum\"."
        case .open(let path):
            "\(path) may be changed by other users of this machine, who could make keys for "
                + "themselves. `chmod 600` it, and look at `sutra keys list`."
        case .missing(let path):
            "\(path) is gone, so nobody is let in. Restore it, or make new keys with `sutra keys "
                + "create`; a server that shall ask for no keys has to be started without the file."
        }
    }
}
