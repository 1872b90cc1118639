import Ingestion
import Testing
import WireAPI

/// What is read out of documents.
struct ReaderTests {
    /// Bytes that come in small pieces.
    private struct Pieces: ByteSource {
        var rest: [UInt8]
        let count: Int

        mutating func next() throws(ReadingFault) -> [UInt8] {
            defer { rest = Array(rest.dropFirst(count)) }
            return Array(rest.prefix(count))
        }
    }

    private func read(
        _ adapter: Adapter, _ text: String, name: String = "file",
        _ options: ReadingOptions = .init(),
        pieces count: Int = 3
    ) throws -> [FoundText] {
        var reader = adapter.reader(
            of: Pieces(rest: Array(text.utf8), count: count), name: name, source: "s", options)
        var found: [FoundText] = []
        while let next = try reader.next() { found.append(next) }
        return found
    }

    private func contents(_ found: [FoundText]) -> [String] {
        found.map {
            switch $0 {
            case .text(let request): request.content
            case .refused(let reason): "refused: \(reason)"
            }
        }
    }

    @Test(arguments: 1...7)
    func paragraphsLinesAndFiles(_ pieces: Int) throws {
        let text = "\u{FEFF}One\r\ntwo.\r\n\r\n\nThree.\n"
        #expect(contents(try read(.text, text, pieces: pieces)) == ["One\ntwo.", "Three."])
        #expect(
            contents(try read(.text, text, .init(unit: .line), pieces: pieces))
                == ["One", "two.", "Three."])
        #expect(try read(.text, text, .init(unit: .file), pieces: pieces).count == 1)
        #expect(
            contents(try read(.markdown, "# A\n\ntext\n## B\nmore", pieces: pieces))
                == ["# A\ntext", "## B\nmore"])
    }

    @Test func aBadLineOfJSONDoesNotEndTheFile() throws {
        let text = """
            {"content":"Oslo is cold.","source":"own"}

            {"content":""}
            {"content":"a","colour":1}
            nonsense
            {"content":"Rome is warm."}
            """
        let found = try read(.jsonl, text)
        #expect(found.count == 5)
        #expect(found.first == .text(LearnRequest(content: "Oslo is cold.", source: "own")))
        #expect(found.last == .text(LearnRequest(content: "Rome is warm.", source: "s")))
        #expect(contents(found)[1...3].allSatisfy { $0.hasPrefix("refused") })
    }

    @Test(arguments: 1...5)
    func separatedValues(_ pieces: Int) throws {
        let text = """
            id,content,source\r
            1,"Ada, ""the"" first
            line two",book\r

            2,Oslo is cold.,
            3,too,many,fields
            4,"a"b,c
            5,,d
            """
        let found = try read(.csv, text, pieces: pieces)
        #expect(
            found[0]
                == .text(
                    LearnRequest(
                        content: "Ada, \"the\" first\nline two", source: "book",
                        metadata: .object(["id": .string("1")]))))
        #expect(
            found[1]
                == .text(
                    LearnRequest(
                        content: "Oslo is cold.", source: "s",
                        metadata: .object(["id": .string("2")]))))
        #expect(contents(found)[2...].allSatisfy { $0.hasPrefix("refused") })
        #expect(found.count == 5)
    }

    @Test func columnsAreNamedOrRefused() throws {
        #expect(
            contents(
                try read(.csv, "a\tb\nx\ty\n", name: "f.tsv", ReadingOptions(column: "b"))) == ["y"]
        )
        for text in ["a,b\n1,2\n", "content,content\n1,2\n", "", "content\n\"open\n\n\n"] {
            #expect(throws: ReadingFault.self) { try self.read(.csv, text) }
        }
    }

    @Test func whatIsNoTextIsSaidWithItsLine() {
        #expect(throws: ReadingFault.self) { try self.read(.text, "a\nb\0c") }
        var reader = Adapter.text.reader(
            of: Pieces(rest: [0x61, 0x0A, 0xFF, 0x0A], count: 2), name: "f", source: nil, .init())
        let fault = #expect(throws: ReadingFault.self) { try reader.next() }
        #expect(fault?.description.contains("line 2") == true)
    }

    @Test func adaptersGoByTheEndOfTheName() {
        #expect(Adapter(ofName: "/a/b.JSONL") == .jsonl)
        #expect(Adapter(ofName: "a.tar.md") == .markdown)
        #expect(Adapter(ofName: "/a.pdf/b") == nil)
        #expect(Adapter(ofName: "README") == nil)
        #expect(Adapter(ofName: "a.exe") == nil)
    }
}
