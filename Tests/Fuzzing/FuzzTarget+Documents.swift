import ConceptModel
import ConceptStore
import Ingestion
import Platform
import TestSupport

/// What files bring: documents and exports.
extension FuzzTarget {
    private static let documentExamples: [(adapter: UInt8, text: String)] = [
        (0, "One paragraph,\r\ntwo lines.\n\n\nAnother.\n"),
        (1, "# Heading\n\nText.\n\n```\ncode\n\n# no heading\n```\n- a\n- b\n"),
        (2, "{\"content\":\"Ada\",\"source\":\"s\"}\n\n{\"content\":\"B\",\"ttl_seconds\":5}\n"),
        (3, "source,content,n\nx,\"Ada, \"\"the\"\" first\nof all\",1\n,b,\n"),
        (4, "text\tother\nAda\t1\n\"B\tC\"\t\n"),
        (
            5,
            "<!DOCTYPE html><html><head><title>T &amp; U</title><style>p{}</style></head><body>"
                + "<h1>A</h1><p>B&nbsp;&#233;&#x1F600; <b>c</b><br>d<ul><li>e<li>f</ul><pre> g\n h"
                + "</pre><script>if (a < b) {}</script><!-- i --><table><tr><td>j<td>k</table>"
        ),
        (6, "Page one.\n\nMore.\u{0C}Page two\nof it.\u{0C}"),
    ]

    /// Files of bulk jobs. The first byte says which adapter, by what it cuts, and in pieces of how
    /// many bytes the file comes, which must make no difference.
    static let documents = FuzzTarget(
        "documents",
        examples: documentExamples.map { example in
            [example.adapter + 7 * 4 * 3] + Array(example.text.utf8)
        },
        dictionary: [
            "\n\n", "\r\n", "\"\"", "\",\"", "content,", "\n# ", "```", "&#x", "&amp;", "</p>",
            "<p>", "<!--", "-->", "<script", "</script>", "<![CDATA[", "<a href=\"", "]]>", "<?",
            "\u{0C}", "{\"content\":\"",
        ]
    ) { bytes in
        guard let first = bytes.first else { return }
        let kind = Int(first) % 7
        let unit = TextUnit.allCases[Int(first) / 7 % TextUnit.allCases.count]
        let pieceByteCount = 1 + Int(first) / 21
        let document = Array(bytes.dropFirst())
        let whole = try texts(of: document, kind, unit, pieceByteCount: .max)
        guard whole.count <= document.count + 1 else {
            throw FuzzFinding("\(whole.count) texts in \(document.count) bytes")
        }
        guard try texts(of: document, kind, unit, pieceByteCount: pieceByteCount) == whole else {
            throw FuzzFinding("it reads otherwise in pieces of \(pieceByteCount) bytes")
        }
    }

    /// The texts, and after them why reading ended, unless at the end.
    private static func texts(
        of document: [UInt8], _ kind: Int, _ unit: TextUnit, pieceByteCount: Int
    ) throws -> [FoundText] {
        let options = ReadingOptions(unit: unit)
        let adapters: [Adapter] = [.text, .markdown, .jsonl, .csv, .csv, .html, .pdf]
        var found: [FoundText] = []
        do throws(ReadingFault) {
            var reader: any TextReader
            switch adapters[kind] {
            case .html: reader = try Adapter.pageReader(document, source: "s", options)
            case .pdf:
                reader = Adapter.pdfReader(
                    document, source: "s", options, documentByteCount: document.count)
            case let adapter:
                reader = adapter.reader(
                    of: PiecewiseBytes(document, by: pieceByteCount),
                    name: kind == 4 ? "a.tsv" : "a", source: "s", options)
            }
            while let text = try reader.next(), found.count <= 2 * document.count {
                found.append(text)
            }
        } catch {
            found.append(.refused(reason: error.description))
        }
        return found
    }

    private struct PiecewiseBytes: ByteSource {
        private var rest: ArraySlice<UInt8>
        private let pieceByteCount: Int

        init(_ bytes: [UInt8], by pieceByteCount: Int) {
            rest = bytes[...]
            self.pieceByteCount = pieceByteCount
        }

        mutating func next() throws(ReadingFault) -> [UInt8] {
            defer { rest = rest.dropFirst(pieceByteCount) }
            return Array(rest.prefix(pieceByteCount))
        }
    }

    /// Files that `sutra import` reads.
    static func exports() async throws -> FuzzTarget {
        let store = try open(try await filledDisk())
        var lines: [UInt8] = []
        _ = try store.export { lines += $0 }
        try store.close()
        return FuzzTarget(
            "exports", examples: [lines],
            dictionary: ["\"vector\":", "\"codes\":", "\"concepts\":", "\"links\":", "\"id\":\""]
        ) { bytes in
            let disk = SimulatedDisk(seed: 3)
            disk.place(bytes, at: "/export.jsonl")
            try refusing {
                let file = try ExportFile.open("/export.jsonl", fileSystem: disk)
                let target = try ShardedStore.open(configuration, fileSystem: disk)
                try refusing { _ = try target.restore(file) }
                try target.close()
                try readAll(disk)
            }
        }
    }
}
