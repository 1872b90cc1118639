import Foundation
import GridControl
import TOMLKit

/// What a user says of the grid in a TOML file; everything has a default.
struct GridFile: Decodable, Sendable {
    struct Service: Decodable, Sendable {
        var enabled: Bool?
        var memoryLimitMb: Int?
        var environment: [String: String]?

        enum CodingKeys: String, CodingKey {
            case enabled, environment
            case memoryLimitMb = "memory_limit_mb"
        }
    }

    var data: String?
    var host: String?
    var portOffset: Int?
    var environment: [String: String]?
    var services: [String: Service]?

    enum CodingKeys: String, CodingKey {
        case data, host, environment, services
        case portOffset = "port_offset"
    }

    static let usualName = "sutra.toml"

    /// Reads `path`; without one the file `sutra.toml` of this folder, if there is one. Blocks.
    /// - Throws: ``Failure`` that names the place
    static func read(_ path: String?) throws(Failure) -> GridFile {
        guard path != nil || FileManager.default.fileExists(atPath: usualName) else {
            return GridFile()
        }
        let path = path ?? usualName
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw Failure("\(path) cannot be read: \(error.localizedDescription)")
        }
        return try parse(text, from: path)
    }

    static func parse(_ text: String, from path: String) throws(Failure) -> GridFile {
        let file: GridFile
        do {
            file = try TOMLDecoder(strictDecoding: true).decode(GridFile.self, from: text)
        } catch let error as TOMLParseError {
            throw Failure(
                "\(path), line \(error.source.begin.line), column \(error.source.begin.column): "
                    + error.description)
        } catch let error as UnexpectedKeysError {
            let keys = error.keys.values.map { $0.map(\.stringValue).joined(separator: ".") }
            throw Failure(
                "\(path): unknown \(keys.sorted().joined(separator: ", ")). Known are data, host, "
                    + "port_offset, environment, and for each of services: enabled, "
                    + "memory_limit_mb, environment.")
        } catch let error as DecodingError {
            throw Failure("\(path): \(words(error))")
        } catch {
            throw Failure("\(path): \(error)")
        }
        try file.check(path)
        return file
    }

    private func check(_ path: String) throws(Failure) {
        let known = GridLayout.services.map(\.name)
        for (name, service) in services ?? [:] {
            guard known.contains(name) else {
                throw Failure(
                    "\(path): there is no service \(name). There are: "
                        + known.joined(separator: ", ") + ".")
            }
            if let limit = service.memoryLimitMb, !(64...16_777_216).contains(limit) {
                throw Failure(
                    "\(path): services.\(name).memory_limit_mb is \(limit), but takes 64 to "
                        + "16777216.")
            }
        }
    }

    var choices: [String: GridLayout.Choice] {
        (services ?? [:]).mapValues { service in
            var choice = GridLayout.Choice()
            choice.isEnabled = service.enabled
            choice.memoryLimitMegabytes = service.memoryLimitMb
            choice.environment = service.environment ?? [:]
            return choice
        }
    }

    private static func words(_ error: DecodingError) -> String {
        let path = { (keys: [any CodingKey]) in
            keys.map(\.stringValue).joined(separator: ".")
        }
        return switch error {
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            "\(path(context.codingPath)) must be a \(type)"
        case .keyNotFound(let key, let context):
            "\(path(context.codingPath + [key])) is missing"
        case .dataCorrupted(let context):
            "\(path(context.codingPath)): \(context.debugDescription)"
        @unknown default: "\(error)"
        }
    }
}
