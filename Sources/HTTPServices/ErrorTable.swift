package import HTTPTypes
package import WireAPI

/// How each error code looks over HTTP. The numbers are permanent: a code keeps its number for
/// ever, and a number is never given again.
package enum ErrorTable {
    package struct Row: Sendable {
        package let code: ErrorCode
        package let status: HTTPResponse.Status
        package let number: Int
    }

    package static let rows: [Row] = ErrorCode.allCases.map { code in
        let (status, number) = place(of: code)
        return Row(code: code, status: status, number: number)
    }

    package static func row(for code: ErrorCode) -> Row {
        let (status, number) = place(of: code)
        return Row(code: code, status: status, number: number)
    }

    private static func place(of code: ErrorCode) -> (HTTPResponse.Status, Int) {
        switch code {
        case .malformedJSON: (.badRequest, 1001)
        case .malformedBinary: (.badRequest, 1004)
        case .invalidUTF8: (.badRequest, 1002)
        case .incompleteBody: (.badRequest, 1003)
        case .invalidField: (.unprocessableContent, 1101)
        case .unknownField: (.unprocessableContent, 1102)
        case .invalidInput: (.unprocessableContent, 1103)
        case .tooLarge: (.contentTooLarge, 1201)
        case .unauthorized: (.unauthorized, 1701)
        case .forbidden: (.forbidden, 1702)
        case .notFound: (.notFound, 1301)
        case .routeNotFound: (.notFound, 1302)
        case .methodNotAllowed: (.methodNotAllowed, 1303)
        case .conflict: (.conflict, 1401)
        case .moved: (.conflict, 1402)
        case .rateLimited: (.tooManyRequests, 1501)
        case .overloaded: (.serviceUnavailable, 1502)
        case .notReady: (.serviceUnavailable, 1503)
        case .requestTimeout: (.requestTimeout, 1504)
        case .timedOut: (.serviceUnavailable, 1505)
        case .locked: (.serviceUnavailable, 1601)
        case .damaged: (.internalServerError, 1602)
        case .storageFailed: (.internalServerError, 1603)
        case .modelUnavailable: (.serviceUnavailable, 1604)
        case .internal: (.internalServerError, 1901)
        }
    }
}
