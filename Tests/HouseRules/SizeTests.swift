import Testing

@Suite struct SizeTests {
    private static let fileLineLimit = 600
    private static let functionLineLimit = 70
    private static let lineLengthLimit = 100

    private let checkout = Checkout()

    private var sources: [String] {
        ["Sources", "Tests"].flatMap { checkout.files(in: $0, endings: ["swift", "c", "h"]) }
            .filter { !$0.contains("/Generated/") }
    }

    @Test func filesAreShort() throws {
        #expect(!sources.isEmpty)
        for path in sources {
            let count = try checkout.lines(of: path).count
            #expect(count <= Self.fileLineLimit, "\(path) has \(count) lines; find the seam")
        }
    }

    @Test func linesAreShort() throws {
        for path in sources {
            for (number, line) in try checkout.lines(of: path).enumerated()
            where line.count > Self.lineLengthLimit && !line.contains("\"") {
                Issue.record("\(path):\(number + 1) has \(line.count) characters")
            }
        }
    }

    /// A function runs from its line to the closing brace at the same indentation.
    @Test func functionsAreShort() throws {
        for path in sources where path.hasSuffix(".swift") {
            let lines = try checkout.lines(of: path)
            var open: [(indentation: Int, start: Int)] = []
            for (number, line) in lines.enumerated() {
                let indentation = line.prefix { $0 == " " }.count
                let words = line.split(separator: " ")
                if let last = open.last, last.indentation == indentation,
                    line.dropFirst(indentation).hasPrefix("}")
                {
                    let count = number - last.start + 1
                    #expect(
                        count <= Self.functionLineLimit,
                        "\(path):\(last.start + 1) is a function of \(count) lines")
                    open.removeLast()
                }
                let startsFunction = words.contains { $0 == "func" || $0.hasPrefix("init(") }
                if startsFunction, !line.contains("}"), !words.isEmpty, !words[0].hasPrefix("//"),
                    !words[0].hasPrefix("self.init"), !words[0].hasPrefix("super.init")
                {
                    open.append((indentation, number))
                }
                if line.hasPrefix("}") { open.removeAll() }
            }
        }
    }
}
