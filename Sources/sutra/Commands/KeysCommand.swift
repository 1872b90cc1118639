import AccessControl
import ArgumentParser
import ConceptModel
import Platform
import WireAPI

struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Make, list and revoke the keys that a server asks for.",
        discussion: """
            As long as no key was ever made, a server asks for none and listens on this machine \
            only. Keys lie in SUTRA_KEYS_FILE (default: keys.json in the data directory), as \
            hashes. A running server sees changes within seconds.
            """,
        subcommands: [Create.self, List.self, Revoke.self])

    /// What is told of a key. Only a key that was just made has its text.
    private struct Row: Codable {
        let id: String
        let name: String
        let role: Role
        let namespaces: [String]?
        let requestsPerMinute: Int?
        let madeAt: String
        let expiresAt: String?
        let key: String?

        init(_ key: AccessKey, token: String? = nil) {
            id = key.id
            name = key.name
            role = key.role
            namespaces = key.namespaces?.map(\.name).sorted()
            requestsPerMinute = key.requestsPerMinute
            madeAt = Moment.text(microseconds: key.madeAt.microseconds)
            expiresAt = key.expiresAt.map { Moment.text(microseconds: $0.microseconds) }
            self.key = token
        }

        var line: String {
            var parts = [id, role.rawValue, name]
            parts.append("namespaces " + (namespaces?.joined(separator: ",") ?? "all"))
            if let requestsPerMinute { parts.append("\(requestsPerMinute) requests a minute") }
            parts.append("made \(madeAt)")
            if let expiresAt { parts.append("expires \(expiresAt)") }
            return parts.joined(separator: "  ")
        }
    }

    struct Create: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a key and print it. It is shown this once.")

        @Argument(help: "Who will hold it.")
        var name: String

        @Option(help: "reader, writer or admin.", transform: Self.role)
        var role: Role

        @Option(
            name: .customLong("namespace"),
            help: "A namespace that it opens; may be repeated (default: all).",
            transform: Self.namespace)
        var namespaces: [Namespace] = []

        @Option(help: "Requests a minute (default: the server's own limits).")
        var rate: Int?

        @Option(
            help: "When it ends: 2027-01-31 or 2027-01-31T09:00:00Z.",
            transform: MomentOptions.moment)
        var expires: Moment?

        @OptionGroup var common: CommonOptions

        @Sendable private static func role(_ text: String) throws -> Role {
            guard let role = Role(rawValue: text) else {
                throw ValidationError("--role takes reader, writer or admin")
            }
            return role
        }

        @Sendable private static func namespace(_ text: String) throws -> Namespace {
            guard let namespace = Namespace(text) else { throw ValidationError(Namespace.rule) }
            return namespace
        }

        func validate() throws {
            guard (1...100).contains(name.count), !name.contains(where: \.isNewline) else {
                throw ValidationError("a name has 1 to 100 characters")
            }
            guard rate.map({ (1...1_000_000).contains($0) }) ?? true else {
                throw ValidationError("--rate takes 1 to 1000000")
            }
        }

        func run() throws {
            let settings = try common.settings()
            let file = settings.keyFile
            try makeDirectory(of: file.path)
            let made = try changing(file) { ring in
                ring.issue(
                    name, role: role, namespaces: namespaces.isEmpty ? nil : Set(namespaces),
                    requestsPerMinute: rate,
                    expiresAt: expires.map { Timestamp(microseconds: $0.microseconds) },
                    at: SystemWallClock().now())
            }
            guard !common.json else { return try Output.json(Row(made.key, token: made.token)) }
            Output.line(made.token)
            Output.notice(
                "key \(made.key.id) for \(name), \(role.rawValue). It is not kept and cannot be shown "
                    + "again. Give it as Authorization: Bearer KEY, or to commands as SUTRA_API_KEY."
            )
        }

        private func makeDirectory(of path: String) throws {
            let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
            do {
                try PosixFileSystem().makeDirectory(folder.isEmpty ? "/" : folder)
            } catch {
                throw Failure("\(error)")
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the keys, without their text.")

        @OptionGroup var common: CommonOptions

        func run() throws {
            let file = try common.settings().keyFile
            let ring: KeyRing
            do throws(KeyFileError) { ring = try file.read() } catch { throw Failure("\(error)") }
            let rows = ring.keys.map { Row($0) }
            guard !common.json else { return try Output.json(rows) }
            for row in rows { Output.line(row.line) }
            if rows.isEmpty { Output.notice("no keys in \(file.path)") }
        }
    }

    struct Revoke: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a key away. Ends with 3 when there is none of this identity.")

        @Argument(help: "The key's identity, as `sutra keys list` shows it.")
        var id: String

        @OptionGroup var common: CommonOptions

        func run() throws {
            let file = try common.settings().keyFile
            guard try changing(file, { $0.revoke(id) }) else {
                Output.notice("there is no key \(id) in \(file.path)")
                throw ExitCode(3)
            }
            Output.notice("key \(id) is revoked")
        }
    }
}

private func changing<Value>(
    _ file: KeyFile, _ body: (inout KeyRing) -> Value
) throws(Failure) -> Value {
    do throws(KeyFileError) {
        return try file.change(body)
    } catch {
        throw Failure("\(error)")
    }
}
