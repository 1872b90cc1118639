import ArgumentParser
import Foundation
import GridControl
import NIOPosix

struct LogsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "logs",
        abstract: "Show what the services that `sutra up` runs have printed.")

    @Argument(help: "Whose lines; supervisor for the supervisor's own (default: all).")
    var services: [String] = []

    @Option(help: "The last lines of each.")
    var lines = 100

    @Flag(name: .shortAndLong, help: "Go on showing new lines until Ctrl-C.")
    var follow = false

    @OptionGroup var up: UpOptions

    func validate() throws {
        guard (0...1_000_000).contains(lines) else {
            throw ValidationError("--lines takes 0 to 1000000.")
        }
    }

    func run() async throws {
        let folder = try up.directory().logs
        let known = GridLayout.services.map(\.name) + ["supervisor"]
        for name in services where !known.contains(name) {
            throw Failure(
                "There is no service \(name). There are: \(known.joined(separator: ", ")).")
        }
        let names = services.isEmpty ? known : services
        var places: [String: UInt64] = [:]
        for name in names { places[name] = try await tail(name, folder) }
        if services.isEmpty, places.isEmpty {
            throw Failure("\(folder) has no logs; `sutra up` writes them.")
        }
        while follow {
            try await Task.sleep(for: .milliseconds(300))
            for name in names {
                let place = places[name] ?? 0
                places[name] = try await NIOThreadPool.singleton.runIfActive {
                    try Self.more(of: name, in: folder, from: place)
                }
            }
        }
    }

    /// Prints the last lines. Returns how far the file was read; `nil` when there is none.
    private func tail(_ name: String, _ folder: String) async throws -> UInt64? {
        let count = lines
        return try await NIOThreadPool.singleton.runIfActive {
            let path = ServiceLogs.path(of: name, in: folder)
            guard let data = FileManager.default.contents(atPath: path) else { return nil }
            let all = data.split(separator: UInt8(ascii: "\n"))
            Self.show(all.suffix(count), name)
            return UInt64(data.count)
        }
    }

    private static func more(of name: String, in folder: String, from place: UInt64) throws
        -> UInt64
    {
        let path = ServiceLogs.path(of: name, in: folder)
        guard let file = FileHandle(forReadingAtPath: path) else { return 0 }
        let end = try file.seekToEnd()
        // The file was full, and a fresh one is being filled.
        var start = end < place ? 0 : place
        try file.seek(toOffset: start)
        let data = try file.readToEnd() ?? Data()
        try file.close()
        guard let last = data.lastIndex(of: UInt8(ascii: "\n")) else { return start }
        show(data[..<last].split(separator: UInt8(ascii: "\n"))[...], name)
        start += UInt64(data.distance(from: data.startIndex, to: last) + 1)
        return start
    }

    private static func show(_ lines: ArraySlice<Data>, _ name: String) {
        let name = name.padding(toLength: 14, withPad: " ", startingAt: 0)
        for line in lines { Output.line("\(name)| \(String(decoding: line, as: UTF8.self))") }
        fflush(nil)
    }
}
