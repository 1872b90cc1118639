import HTTPTypes

/// The trace that a request belongs to.
///
/// Source: W3C Trace Context, section 3.2.
struct TraceParent {
    static let name = HTTPField.Name("traceparent")
    /// 32 lowercase hexadecimal digits.
    let traceID: Substring

    /// Nil without the header, or for one that the standard says to ignore.
    init?(_ fields: HTTPFields) {
        guard
            let parts = Self.name.flatMap({ fields[$0] })?.split(
                separator: "-", omittingEmptySubsequences: false),
            parts.count >= 4, parts[0] != "ff", parts[0] != "00" || parts.count == 4,
            zip(parts, [2, 32, 16, 2]).allSatisfy({ part, length in
                part.utf8.count == length
                    && part.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
            }),
            parts[1].contains(where: { $0 != "0" }), parts[2].contains(where: { $0 != "0" })
        else { return nil }
        traceID = parts[1]
    }
}
