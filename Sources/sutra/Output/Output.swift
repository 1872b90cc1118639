import Foundation
import WireAPI

/// What a command prints.
enum Output {
    static func line(_ text: String = "") { print(text) }

    /// For people, on the error stream.
    static func notice(_ text: String) {
        FileHandle.standardError.write(Data("sutra: \(text)\n".utf8))
    }

    static func json(_ value: some Encodable) throws {
        print(String(decoding: try Body.encode(value, pretty: true), as: UTF8.self))
    }

    static func percent(_ value: Float) -> String {
        "\(Int((value * 100).rounded())) %"
    }

    /// With as many digits after the point as a reader needs.
    static func number(_ value: Double, digits: Int = 1) -> String {
        String(format: "%.\(digits)f", value)
    }
}
