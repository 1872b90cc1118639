import Crypto
import HTTPTypes
import Hummingbird

/// The files of a page, which are part of the program.
struct StaticPages: Sendable {
    private struct File: Sendable {
        let path: String
        let type: String
        let bytes: [UInt8]
        let tag: String

        init(_ path: String, _ type: String, _ bytes: [UInt8]) {
            self.path = path
            self.type = type + "; charset=utf-8"
            self.bytes = bytes
            let digits = SHA256.hash(data: bytes).prefix(16).map { byte in
                String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
            }
            tag = "\"\(digits.joined())\""
        }
    }

    private let files: [File]

    static let client = StaticPages(
        files: [
            File("/", "text/html", PackageResources.client_html),
            File("/client.js", "text/javascript", PackageResources.client_js),
        ] + shared)

    static let control = StaticPages(
        files: [
            File("/", "text/html", PackageResources.control_html),
            File("/control.js", "text/javascript", PackageResources.control_js),
        ] + shared)

    private static let shared = [
        File("/page.css", "text/css", PackageResources.page_css),
        File("/page.js", "text/javascript", PackageResources.page_js),
        File("/elements.js", "text/javascript", PackageResources.elements_js),
        File("/key.js", "text/javascript", PackageResources.key_js),
        File("/graph.js", "text/javascript", PackageResources.graph_js),
        File("/charts.js", "text/javascript", PackageResources.charts_js),
        File("/d3.min.js", "text/javascript", PackageResources.d3_min_js),
    ]

    /// Nothing but what this service sent itself may run or be fetched by a page.
    private static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

    func add(to routes: inout Routes) {
        for file in files {
            routes.on(.get, file.path, access: .anyone) { request, _ in
                Self.response(file, to: request)
            }
        }
    }

    private static func response(_ file: File, to request: Request) -> Response {
        var headers: HTTPFields = [
            .eTag: file.tag, .cacheControl: "no-cache", .contentSecurityPolicy: policy,
            .xContentTypeOptions: "nosniff",
        ]
        let known = request.headers[.ifNoneMatch]?.split(separator: ",").contains { tag in
            var tag = tag.drop { $0 == " " }
            while tag.last == " " { tag.removeLast() }
            if tag.hasPrefix("W/") { tag.removeFirst(2) }
            return tag == file.tag || tag == "*"
        }
        if known == true { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = file.type
        headers[.contentLength] = String(file.bytes.count)
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
}
