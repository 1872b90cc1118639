import Foundation
import Testing

/// The floors of the house. A room may import rooms of its own tier or below, never above; see
/// ARCHITECTURE.md.
private let tiers: [String: Int] = [
    "ConceptModel": 0, "WireAPI": 0, "VectorKernels": 0, "CVectorKernels": 0, "Platform": 0,
    "COnnxRuntime": 0, "CPlatform": 0, "CStemmer": 0, "CLanguageWeights": 0, "VectorIndex": 1,
    "Reasoning": 1,
    "DurableLog": 1,
    "TextIndex": 1,
    "AccessControl": 2, "ConceptStore": 2, "Embedding": 2, "Extraction": 2, "GridControl": 2,
    "Ingestion": 2,
    "SelfMonitoring": 2,
    "Engine": 3, "HTTPServices": 4, "APIClient": 4, "sutra": 5,
]

/// Modules of the C library; only Platform may know which one it is.
private let systemModules: Set<String> = ["Glibc", "Musl", "Darwin", "Android"]

@Suite struct TierTests {
    private let checkout = Checkout()

    @Test func everyRoomHasATier() throws {
        let rooms = try FileManager.default.contentsOfDirectory(
            atPath: checkout.root.appending(path: "Sources").path)
        #expect(!rooms.isEmpty)
        for room in rooms {
            #expect(tiers[room] != nil, "Sources/\(room) has no tier in Tests/HouseRules")
        }
    }

    @Test func importsGoDownOnly() throws {
        for path in checkout.files(in: "Sources", endings: ["swift"]) {
            let room = String(path.split(separator: "/")[1])
            let own = try #require(tiers[room])
            for module in try imports(of: path) {
                if let other = tiers[module], module != room {
                    #expect(other <= own, "\(path) (tier \(own)) imports \(module) (tier \(other))")
                }
                if systemModules.contains(module) {
                    #expect(room == "Platform", "\(path) imports \(module): ask Platform instead")
                }
            }
        }
    }

    /// Rooms of one tier may import each other; a circle of them is no order at all.
    @Test func roomsFormNoCircle() throws {
        var below: [String: Set<String>] = [:]
        for path in checkout.files(in: "Sources", endings: ["swift"]) {
            let room = String(path.split(separator: "/")[1])
            below[room, default: []].formUnion(
                try imports(of: path).filter { tiers[$0] != nil && $0 != room })
        }
        var remaining = Set(below.keys)
        while let free = remaining.first(where: {
            below[$0, default: []].isDisjoint(with: remaining)
        }
        ) {
            remaining.remove(free)
        }
        #expect(
            remaining.isEmpty, "these rooms import each other in a circle: \(remaining.sorted())")
    }

    private func imports(of path: String) throws -> [String] {
        try checkout.lines(of: path).compactMap { line in
            var words = line.split(separator: " ")
            if let first = words.first, first.hasPrefix("@") { words.removeFirst() }
            if let first = words.first,
                ["public", "package", "internal", "private"].contains(first)
            {
                words.removeFirst()
            }
            guard words.first == "import", words.count > 1 else { return nil }
            return String(words[words.count == 2 ? 1 : 2].prefix { $0 != "." })
        }
    }
}
