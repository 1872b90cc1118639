import ArgumentParser
import ConceptModel
import Engine
import Extraction

/// Reads what is known with another extractor.
struct ReextractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reextract",
        abstract: "Read the learned texts again with another extractor, or a later version of it.",
        discussion: """
            Texts keep their identities, vectors and times; the associations that were read out \
            of them are replaced, text by text, each by one record. Stopped half-way, it goes on \
            where it was when it is run again. Texts of which something was corrected or deleted \
            are left as they are, and counted. No server may use the directory meanwhile.
            """)

    @Option(help: "spacy, pattern, or auto: spacy where it is installed.")
    var extractor = ExtractorChoice.auto

    @Option(name: .customLong("namespace"), help: "Only this part of the memory.")
    var part: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let part, Namespace(part) == nil {
            throw ValidationError("--namespace \"\(part)\": \(Namespace.rule)")
        }
    }

    func run() async throws {
        let settings = try common.settings()
        let report = try await reporting {
            try await MemoryAccess.use(settings) { access in
                guard case .here(let memory, _) = access else {
                    throw Failure(
                        "A server uses \(settings.directory); stop it first, then read again.")
                }
                return try await memory.reextract(
                    with: extractor, in: part.flatMap { Namespace($0) })
            }
        }
        if common.json { return try Output.json(RereadingOutput(report)) }
        Output.line(
            "\(report.readCount) texts were read again; \(report.currentCount) had been read by "
                + "this extractor before, \(report.statedCount) state what they say themselves, "
                + "\(report.leftCount) were left because something of them was corrected, deleted "
                + "or is being changed.")
        Output.line(
            "\(report.associationsBefore) associations before, \(report.associationsAfter) after: "
                + "\(report.addedCount) new, \(report.removedCount) gone.")
    }
}

extension ExtractorChoice: ExpressibleByArgument {}

/// The report as a program reads it.
private struct RereadingOutput: Encodable {
    let texts_read: Int
    let texts_current: Int
    let texts_stated: Int
    let texts_left: Int
    let associations_before: Int
    let associations_after: Int
    let associations_new: Int
    let associations_gone: Int

    init(_ report: RereadingReport) {
        texts_read = report.readCount
        texts_current = report.currentCount
        texts_stated = report.statedCount
        texts_left = report.leftCount
        associations_before = report.associationsBefore
        associations_after = report.associationsAfter
        associations_new = report.addedCount
        associations_gone = report.removedCount
    }
}
