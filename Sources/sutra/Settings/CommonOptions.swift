import ArgumentParser
import Foundation
import Logging

/// Flags that most commands share.
struct CommonOptions: ParsableArguments {
    @Option(help: "The data directory (default: STORAGE_PATH, else ./sutra-data).")
    var data: String?

    @Flag(help: "Print the result as JSON.")
    var json = false

    /// - Parameter flags: further settings that the command line gives
    func settings(_ flags: [String: String] = [:]) throws -> Settings {
        var flags = flags
        flags["STORAGE_PATH"] = data
        return try Settings.current(flags)
    }
}

/// Flags that every command shares that serves a data directory.
struct ListenOptions: ParsableArguments {
    @Option(help: "The data directory (default: STORAGE_PATH, else ./sutra-data).")
    var data: String?

    @Option(help: "The address to listen on (default: STORAGE_HOST, else this machine only).")
    var host: String?

    /// - Parameter flags: further settings that the command line gives
    func settings(_ flags: [String: String] = [:]) throws -> Settings {
        var flags = flags
        flags["STORAGE_PATH"] = data
        flags["STORAGE_HOST"] = host
        return try Settings.current(flags)
    }
}

extension Settings {
    /// The settings of this process; says what has to be said once.
    static func current(_ flags: [String: String]) throws(Failure) -> Settings {
        let settings = try Settings(
            environment: ProcessInfo.processInfo.environment, flags: flags)
        for notice in settings.notices { Output.notice(notice) }
        return settings
    }

    /// Logs to the error stream.
    func logger() -> Logger {
        var logger = Logger(label: "sutra") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = logLevel
        return logger
    }

    /// The data directory as an absolute path.
    var directory: String {
        URL(fileURLWithPath: text("STORAGE_PATH") ?? "./sutra-data").standardizedFileURL.path
    }

    /// The address to listen on.
    var host: String { text("STORAGE_HOST") ?? "127.0.0.1" }

    /// The port of a setting, shifted.
    func port(_ name: String, offset: Int) throws(Failure) -> Int {
        try Self.port(name, integer(name), offset: offset)
    }

    static func port(_ name: String, _ base: Int, offset: Int) throws(Failure) -> Int {
        let (port, isTooFar) = base.addingReportingOverflow(offset)
        guard !isTooFar, (1...65_535).contains(port) else {
            throw Failure("--port-offset \(offset) moves \(name) to port \(port)")
        }
        return port
    }
}
