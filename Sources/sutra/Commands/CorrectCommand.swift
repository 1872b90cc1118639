import APIClient
import ArgumentParser
import ConceptModel
import Engine
import HTTPServices
import WireAPI

struct CorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Say that something ceased to hold, or should never have been learned.",
        discussion: """
            A correction is added and overwrites nothing: what was known before stays readable \
            with --as-of. Learning a text again brings back what was retracted of it.
            """)

    @Argument(help: "A name or an identity.")
    var source: String

    @Argument(help: "The relation, as paths and neighbours show it.")
    var relation: String

    @Argument(help: "A name or an identity.")
    var target: String

    @Option(
        help: "It did not hold any more from then on (default: from now on).",
        transform: MomentOptions.moment)
    var closedAt: Moment?

    @Flag(help: "It should never have been learned.")
    var retract = false

    @Flag(help: "It holds after all: takes an earlier closing back.")
    var reopen = false

    @Flag(help: "It is the denial that is meant.")
    var denied = false

    @Option(help: "Only what the text with this identity says.")
    var evidence: String?

    @OptionGroup var part: NamespaceOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if [retract, reopen, closedAt != nil].count(where: { $0 }) > 1 {
            throw ValidationError("give only one of --closed-at, --retract, --reopen")
        }
    }

    func run() async throws {
        let settings = try common.settings()
        let response = try await reporting {
            try await MemoryAccess.use(settings) { access in
                switch access {
                case .here(let memory, _):
                    return try await correct(in: memory)
                case .server(var client):
                    client.namespace = part.name
                    return retract
                        ? try await client.retract(request) : try await client.close(request)
                }
            }
        }
        if common.json { try Output.json(response) } else { Output.line(response.message) }
    }

    private var request: AmendmentRequest {
        AmendmentRequest(
            source: source, association: relation, target: target, denied: denied,
            evidence: evidence, at: closedAt, reopen: reopen)
    }

    private func correct(in memory: Memory) async throws -> AmendmentResponse {
        let name = AssociationName(request)
        if retract {
            return AmendmentResponse(
                retracted: try await memory.retract(name, in: part.namespace))
        }
        let end = closedAt.map { Timestamp(microseconds: $0.microseconds) } ?? memory.now
        return AmendmentResponse(
            closed: try await memory.close(name, until: reopen ? nil : end, in: part.namespace),
            reopened: reopen)
    }
}
