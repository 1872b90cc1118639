import Embedding
package import Engine
import FoundationEssentials
import GridControl
package import HTTPTypes
package import Hummingbird
package import WireAPI

/// A request that gets an error instead of its answer.
package struct Refusal: Error, Sendable {
    package var code: ErrorCode
    package var message: String
    package var field: String?
    package var headers: HTTPFields = [:]
    /// What lies behind it, for the log.
    package var cause: String?

    package init(_ code: ErrorCode, _ message: String, field: String? = nil) {
        self.code = code
        self.message = message
        self.field = field
        if ErrorTable.row(for: code).status == .serviceUnavailable {
            headers[.retryAfter] = "1"
        }
    }

    package init(_ error: EngineError) {
        self.init(ErrorCode(rawValue: error.code.rawValue) ?? .internal, error.message)
        cause = error.cause.map { "\($0)" }
    }

    /// Whatever a handler threw.
    package init(_ error: any Error) {
        switch error {
        case let refusal as Refusal: self = refusal
        case let refused as RefusedField:
            self.init(
                refused.code, refused.message, field: refused.field.isEmpty ? nil : refused.field)
        case let error as EngineError: self.init(error)
        case let fault as ShardFault: self.init(fault)
        case let error as EmbeddingError:
            switch error {
            case .tooManyTexts: self.init(.tooLarge, error.message)
            case .overloaded: self.init(.overloaded, error.message)
            case .cancelled, .shutDown: self.init(.notReady, error.message)
            default: self.init(.modelUnavailable, error.message)
            }
        default:
            self.init(.internal, "This is a defect of Sutra; the log has more. Please report it.")
            cause = "\(error)"
        }
    }

    package var status: HTTPResponse.Status { ErrorTable.row(for: code).status }

    package var body: ErrorBody {
        ErrorBody(
            error: code.rawValue, message: message,
            details: .init(number: ErrorTable.row(for: code).number, field: field))
    }

    package func response() -> Response {
        var response = Response.json(body, status: status)
        for field in headers { response.headers[field.name] = field.value }
        return response
    }
}

extension Response {
    /// A JSON answer. A value that JSON cannot hold gives the internal error.
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) -> Response {
        do {
            let data = try Body.encode(value)
            return Response(
                status: status,
                headers: [
                    .contentType: "application/json; charset=utf-8",
                    .contentLength: String(data.count),
                ],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
        } catch {
            return Response(status: .internalServerError)
        }
    }
}
