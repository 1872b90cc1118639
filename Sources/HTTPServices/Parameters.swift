import ConceptModel
import HTTPTypes
import Hummingbird
import WireAPI

/// The parameters in the path and in the query of a request, read strictly.
struct Parameters: Sendable {
    private let query: [String: String]
    private let path: [String: String]
    private let namespaceHeader: String?

    /// - Throws: ``Refusal`` for a query parameter that is not known, or given twice.
    init(_ request: Request, _ context: ServiceContext, known: [String]) throws {
        var query: [String: String] = [:]
        for (name, value) in request.uri.queryParameters {
            let name = String(name)
            guard known.contains(name) else {
                let list = known.isEmpty ? "none" : known.joined(separator: ", ")
                throw Refusal(
                    .unknownField, "unknown parameter \"\(name)\"; known here: \(list)",
                    field: name)
            }
            guard query.updateValue(String(value), forKey: name) == nil else {
                throw Refusal(.invalidField, "\"\(name)\" is given twice", field: name)
            }
        }
        self.query = query
        namespaceHeader = request.headers[Self.namespaceField]
        path = Dictionary(
            context.parameters.map { (String($0.key), String($0.value)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What names the namespace, on every route that reads or writes the memory.
    static let namespaceField: HTTPField.Name = {
        guard let name = HTTPField.Name("X-Sutra-Namespace") else {
            preconditionFailure("the name of a header is a token")
        }
        return name
    }()

    /// The namespace that the request is about.
    func namespace() throws -> Namespace {
        guard let name = namespaceHeader else { return .default }
        return try Self.namespace(name, "X-Sutra-Namespace")
    }

    /// The namespace named in the path.
    func namespaceInPath() throws -> Namespace { try Self.namespace(path["name"] ?? "", "name") }

    private static func namespace(_ name: String, _ field: String) throws -> Namespace {
        guard let namespace = Namespace(name) else {
            throw Refusal(
                .invalidField, "\"\(name)\" cannot be: \(Namespace.rule)", field: field)
        }
        return namespace
    }

    /// Parameters that say what a read looks at.
    static let scope = ["as_of", "held_at"]

    /// What a read looks at, by the header and the parameters.
    func scope() throws -> ReadScope {
        try scope(asOf: moment("as_of"), heldAt: moment("held_at"))
    }

    /// What a read looks at, by the header and a body.
    func scope(asOf: Moment?, heldAt: Moment?) throws -> ReadScope {
        ReadScope(
            namespace: try namespace(), knownAt: asOf.map(Timestamp.init),
            heldAt: heldAt.map(Timestamp.init))
    }

    private func moment(_ name: String) throws -> Moment? {
        guard let text = query[name] else { return nil }
        guard let moment = Moment(text) else {
            throw Refusal(
                .invalidField,
                "\"\(name)\" must be a date, or a date and time with its offset: "
                    + "2026-11-24T09:05:03Z", field: name)
        }
        return moment
    }

    /// A text that has to be there.
    func text(_ name: String) throws -> String {
        guard let text = query[name], !text.isEmpty else {
            throw Refusal(.invalidField, "\"\(name)\" is missing", field: name)
        }
        return text
    }

    /// A part of the path, as it was sent.
    func pathText(_ name: String) -> String { path[name] ?? "" }

    func optionalText(_ name: String) -> String? { query[name] }

    func integer(_ name: String, in range: ClosedRange<Int>, default fallback: Int) throws -> Int {
        guard let text = query[name] else { return fallback }
        guard let value = Int(text), range.contains(value) else {
            throw Refusal(
                .invalidField,
                "\"\(name)\" must be a whole number from \(range.lowerBound) to "
                    + "\(range.upperBound)",
                field: name)
        }
        return value
    }

    /// A concept's identity in the query, if given.
    func optionalID(_ name: String) throws -> ConceptID? {
        try query[name].map { try Self.id($0, name) }
    }

    /// A part of the path, as it was sent.
    func name(_ name: String) -> String { path[name] ?? "" }

    /// The number of a grid's shard in the path.
    func shard() throws -> Int {
        guard let number = Int(path["shard"] ?? ""), (0..<64).contains(number) else {
            throw Refusal(.invalidField, "a shard has a number from 0 to 63", field: "shard")
        }
        return number
    }

    /// The concept's identity in the path.
    func id() throws -> ConceptID { try Self.id(path["id"] ?? "", "id") }

    private static func id(_ text: String, _ name: String) throws -> ConceptID {
        guard let id = ConceptID(text) else {
            throw Refusal(
                .invalidField, "\"\(name)\" must be 32 hexadecimal digits", field: name)
        }
        return id
    }
}
