public import FoundationEssentials

/// Reads and writes bodies.
public enum Body {
    /// Decodes a request body strictly.
    ///
    /// - Throws: ``RefusedField`` with ``ErrorCode/invalidUTF8`` or ``ErrorCode/malformedJSON`` and
    ///   the place of the fault, or with the field at fault.
    public static func decode<Value: Decodable>(
        _ type: Value.Type, from bytes: [UInt8]
    ) throws(RefusedField) -> Value {
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            throw RefusedField(
                .invalidUTF8, field: "",
                message: "the body is not UTF-8: byte \(error.byteOffsets.lowerBound) is wrong")
        }
        // JSONDecoder takes some texts that are not JSON, such as a comma before a closing bracket.
        if let fault = JSONFault.first(in: bytes) {
            throw RefusedField(
                .malformedJSON, field: "",
                message: "the body is not JSON: \(fault.reason) at line \(fault.line), "
                    + "column \(fault.column)")
        }
        do {
            return try JSONDecoder().decode(Value.self, from: Data(bytes))
        } catch let refused as RefusedField {
            throw refused
        } catch let error as DecodingError {
            throw refusal(of: error)
        } catch {
            throw RefusedField(.malformedJSON, field: "", message: "the body cannot be read")
        }
    }

    /// Encodes a response body. Keys are sorted, so equal values give equal bytes.
    public static func encode(_ value: some Encodable, pretty: Bool = false) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return try encoder.encode(value)
    }

    private static func refusal(of error: DecodingError) -> RefusedField {
        switch error {
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            return wrongType(FieldPath.text(context.codingPath), type)
        case .keyNotFound(let key, let context):
            let field = FieldPath.text(context.codingPath, key.stringValue)
            return RefusedField(.invalidField, field: field, message: "\"\(field)\" is missing")
        case .dataCorrupted:
            return RefusedField(
                .invalidField, field: "",
                message: "the body holds a number or character that cannot be represented")
        @unknown default:
            return RefusedField(.malformedJSON, field: "", message: "the body cannot be read")
        }
    }

    private static func wrongType(_ field: String, _ type: any Any.Type) -> RefusedField {
        let wanted =
            switch "\(type)" {
            case "String": "a text"
            case "Double", "Float", "Int": "a number"
            case "Bool": "true or false"
            case let name where name.hasPrefix("Dictionary"): "an object"
            case let name where name.hasPrefix("Array"): "a list"
            default: "another type"
            }
        let place = field.isEmpty ? "the body" : "\"\(field)\""
        return RefusedField(.invalidField, field: field, message: "\(place) must be \(wanted)")
    }
}
