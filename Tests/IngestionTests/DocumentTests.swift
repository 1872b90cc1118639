import ConceptModel
import Foundation
import Ingestion
import Synchronization
import Testing
import WireAPI

/// Pages and PDF files, through jobs.
struct DocumentTests {
    private func learned(
        _ name: String, _ text: String, _ options: ReadingOptions = .init()
    ) async throws -> (texts: [String], reasons: [String]) {
        let folders = try JobFolders()
        defer { folders.remove() }
        try folders.write(name, text)
        let learner = SetLearner()
        let reasons = Mutex<[String]>([])
        try await Ingester.with(try folders.configuration(), learner) { ingester in
            var wish = folders.wish("/" + name)
            wish.options = options
            let job = try await ingester.submit(wish)
            try await ingester.wait(for: job, .completed)
            let failures = try await ingester.failures(of: job)
            reasons.withLock { $0 = failures.map(\.reason) }
        }
        return (learner.texts.sorted(), reasons.withLock { $0 })
    }

    @Test func pagesAreReadAsPeopleReadThem() async throws {
        let page = """
            <!DOCTYPE html><html><head><title>A &amp; B</title><style>p { color: red }</style>
            <script>if (a < b) { document.write("<p>Not this</p>") }</script></head><body>
            <!-- <p>Nor this</p> -->
            <h1>Heading</h1><p class="a>b">Ada   <i>Lovelace</i>
            wrote&nbsp;it&#8212;in &#x31;843 &copy; &unknown; AT&T 1 < 2.</p>
            <ul><li>One<li>Two</ul><table><tr><td>a</td><td>b</td></tr></table>
            <pre>line 1
              line 2</pre><svg/><p>After<br>the break</p><P HIDDEN>Upper</P
            >unclosed <b
            """
        let result = try await learned("a.html", page)
        #expect(
            Set(result.texts) == [
                "Heading", "Ada Lovelace wrote it—in 1843 © &unknown; AT&T 1 < 2.", "One", "Two",
                "a b", "line 1\nline 2", "After the break", "Upper", "unclosed",
            ])
        let whole = try await learned("a.html", "<p>a<p>b", .init(unit: .file))
        #expect(whole.texts == ["a\n\nb"])
        #expect(try await learned("b.html", "<p>\u{0}</p>").reasons.count == 1)
    }

    /// Whatever comes, reading ends soon: each of these was slow or endless in some reader.
    @Test(arguments: ["<", "<!--", "<a ", "&", "&#", "<script>", "<p>", "\"='", "</", "<title>"])
    func repeatedMarkupIsReadInOnePass(_ piece: String) async throws {
        let text = String(repeating: piece, count: 100_000)
        _ = try await learned("a.html", text)
    }

    /// A PDF file of two pages, as small as one can be; readers find objects without a table.
    static let pdf: String = {
        func page(_ number: Int, _ text: String) -> String {
            let drawing = "BT /F1 12 Tf 72 720 Td (\(text)) Tj ET"
            return """
                \(number) 0 obj
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents \(number + 1) 0 R
                /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>
                >> >>
                endobj
                \(number + 1) 0 obj
                << /Length \(drawing.utf8.count) >>
                stream
                \(drawing)
                endstream
                endobj

                """
        }
        return """
            %PDF-1.4
            1 0 obj
            << /Type /Catalog /Pages 2 0 R >>
            endobj
            2 0 obj
            << /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>
            endobj

            """ + page(3, "Ada Lovelace wrote it.") + page(5, "Oslo is cold.")
                + "trailer\n<< /Root 1 0 R /Size 7 >>\n%%EOF\n"
    }()

    @Test(.enabled(if: PDFProgram() != nil, "pdftotext is not installed; see `make setup`"))
    func pagesOfPDFAreRead() async throws {
        let result = try await learned("a.pdf", Self.pdf)
        #expect(result.texts == ["Ada Lovelace wrote it.", "Oslo is cold."])
        #expect(result.reasons == [])
        let damaged = try await learned("a.pdf", "%PDF-1.4\nnonsense")
        #expect(damaged.texts == [])
        #expect(damaged.reasons.count == 1)
    }

    @Test func withoutTheProgramPDFIsADeadLetter() async throws {
        let folders = try JobFolders()
        defer { folders.remove() }
        try folders.write("a.pdf", Self.pdf)
        try folders.write("b.txt", "Fine.")
        let learner = SetLearner()
        try await Ingester.with(
            try folders.configuration(), learner, pdf: PDFProgram(in: [folders.root])
        ) { ingester in
            let job = try await ingester.submit(folders.wish("/"))
            try await ingester.wait(for: job, .completed)
            let failures = try await ingester.failures(of: job)
            #expect(failures.first?.reason.contains("poppler-utils") == true)
        }
        #expect(learner.texts == ["Fine."])
    }
}
