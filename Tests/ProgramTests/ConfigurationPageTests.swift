import Foundation
import Testing

/// docs/configuration.md is made from the code.
struct ConfigurationPageTests {
    @Test func thePageIsCurrent() async throws {
        let program = try Program()
        defer { program.remove() }
        let page = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "docs/configuration.md")
        let made = try await program.expect("config", "--markdown")
        #expect(
            try String(contentsOf: page, encoding: .utf8) == made,
            "make it anew: .build/debug/sutra config --markdown >docs/configuration.md")
    }
}
