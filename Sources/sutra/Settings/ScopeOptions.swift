import ArgumentParser
import ConceptModel
import WireAPI

/// Which part of the memory a command is about.
struct NamespaceOption: ParsableArguments {
    @Option(name: .customLong("namespace"), help: "The part of the memory (default: default).")
    var name = Namespace.default.name

    func validate() throws {
        guard Namespace(name) != nil else {
            throw ValidationError("--namespace \"\(name)\": \(Namespace.rule)")
        }
    }

    var namespace: Namespace { Namespace(name) ?? .default }
}

/// Which moments a question is about.
struct MomentOptions: ParsableArguments {
    @Option(
        help: "Answer from what was known then: 2026-11-24 or 2026-11-24T09:05:03Z.",
        transform: Self.moment)
    var asOf: Moment?

    @Option(help: "Answer from what held in the world then.", transform: Self.moment)
    var heldAt: Moment?

    /// Reads a moment that the command line gives.
    @Sendable static func moment(_ text: String) throws -> Moment {
        guard let moment = Moment(text) else {
            throw ValidationError(
                "\"\(text)\" is no moment; give 2026-11-24 or 2026-11-24T09:05:03Z")
        }
        return moment
    }

    func scope(_ namespace: Namespace) -> ReadScope {
        ReadScope(
            namespace: namespace,
            knownAt: asOf.map { Timestamp(microseconds: $0.microseconds) },
            heldAt: heldAt.map { Timestamp(microseconds: $0.microseconds) })
    }
}
