import Foundation
import Testing

@Suite struct WordTests {
    private static let emptyNames = [
        "Manager", "Helper", "Helpers", "Util", "Utils", "Enhanced", "V2", "New",
    ]

    private let checkout = Checkout()

    @Test func fileNamesSaySomething() {
        for path in checkout.files(in: "Sources", endings: ["swift", "c", "h"]) {
            let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
            for word in Self.emptyNames {
                #expect(!name.hasSuffix(word), "\(path): a name that says nothing")
            }
        }
    }

    @Test func nothingIsLeftUnfinished() throws {
        let words = ["TODO", "FIXME", "XXX", "not implemented", "placeholder"]
        for path in checkout.files(in: "Sources", endings: ["swift", "c", "h"]) {
            let text = try checkout.text(of: path).lowercased()
            for word in words where text.contains(word.lowercased()) {
                Issue.record("\(path) says \"\(word)\": finish it, or take it out")
            }
        }
    }

    @Test func noTestIsDisabled() throws {
        let marks = [".dis" + "abled(", "XCT" + "Skip"]
        for path in checkout.files(in: "Tests", endings: ["swift"]) {
            let text = try checkout.text(of: path)
            for mark in marks where text.contains(mark) {
                Issue.record("\(path) holds a test that does not run")
            }
        }
    }

    /// Reaching around the compiler's checks needs a reason beside it.
    @Test func unsafetyIsExplained() throws {
        for path in checkout.files(in: "Sources", endings: ["swift"]) {
            let lines = try checkout.lines(of: path)
            let explains = lines.contains { $0.contains("SAFETY:") }
            let needsReason = lines.contains {
                $0.contains("@unchecked Sendable") || $0.contains("nonisolated(unsafe)")
            }
            if needsReason, !explains {
                Issue.record("\(path) is @unchecked without a // SAFETY: comment")
            }
        }
    }

    @Test func linksInDocumentsLead() throws {
        let link = /\]\(([^)#\s]+)(#[^)]*)?\)/
        for path in checkout.files(in: ".", endings: ["md"]) {
            let folder = (path as NSString).deletingLastPathComponent
            for match in try checkout.text(of: path).matches(of: link) {
                let target = String(match.1)
                if target.contains("://") || target.hasPrefix("mailto:") { continue }
                let full = folder.isEmpty ? target : "\(folder)/\(target)"
                #expect(checkout.exists(full), "\(path) links to \(target), which is not there")
            }
        }
    }
}
