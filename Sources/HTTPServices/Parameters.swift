import ConceptModel
import Hummingbird
import WireAPI

/// The parameters in the path and in the query of a request, read strictly.
struct Parameters: Sendable {
    private let query: [String: String]
    private let path: [String: String]

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
        path = Dictionary(
            context.parameters.map { (String($0.key), String($0.value)) },
            uniquingKeysWith: { first, _ in first })
    }

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
