import ConceptModel
import ConceptStore

/// Writes the graph in forms that other programs read.
struct GraphFiles {
    let graph: GraphExport

    /// A line for each concept (RFC 4180).
    func nodes(_ write: (String) throws -> Void) throws {
        try write("id,kind,content,source,learned_at\r\n")
        try graph.forEachConcept { concept in
            try write(
                Self.row([
                    "\(concept.id)", "\(concept.kind)", concept.content, concept.source ?? "",
                    "\(concept.learnedAt.microseconds)",
                ]))
        }
    }

    /// A line for each association (RFC 4180).
    func edges(_ write: (String) throws -> Void) throws {
        try write("source,relation,target,kind,denied,confidence,evidence,from,until\r\n")
        try graph.forEachAssociation { association in
            try write(
                Self.row([
                    "\(association.source)", association.relation, "\(association.target)",
                    "\(association.kind)", "\(association.isDenied)",
                    "\(association.confidence.value)", "\(association.evidence.count)",
                    association.validity.start.map { "\($0.microseconds)" } ?? "",
                    association.validity.end.map { "\($0.microseconds)" } ?? "",
                ]))
        }
    }

    /// What makes a field need quotation marks.
    private static let special = Set("\",\r\n".utf8)

    private static func row(_ fields: [String]) -> String {
        fields.map { field in
            field.utf8.contains(where: special.contains)
                ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
        }.joined(separator: ",") + "\r\n"
    }

    /// GraphML 1.0, a directed graph.
    func graphML(_ write: (String) throws -> Void) throws {
        try write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
            <key id="kind" for="all" attr.name="kind" attr.type="string"/>
            <key id="content" for="node" attr.name="content" attr.type="string"/>
            <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
            <key id="denied" for="edge" attr.name="denied" attr.type="boolean"/>
            <key id="confidence" for="edge" attr.name="confidence" attr.type="float"/>
            <key id="evidence" for="edge" attr.name="evidence" attr.type="int"/>
            <graph edgedefault="directed">

            """)
        try graph.forEachConcept { concept in
            try write(
                "<node id=\"\(concept.id)\">" + Self.data("kind", "\(concept.kind)")
                    + Self.data("content", concept.content) + "</node>\n")
        }
        try graph.forEachAssociation { association in
            try write(
                "<edge source=\"\(association.source)\" target=\"\(association.target)\">"
                    + Self.data("kind", "\(association.kind)")
                    + Self.data("relation", association.relation)
                    + Self.data("denied", "\(association.isDenied)")
                    + Self.data("confidence", "\(association.confidence.value)")
                    + Self.data("evidence", "\(association.evidence.count)") + "</edge>\n")
        }
        try write("</graph>\n</graphml>\n")
    }

    private static func data(_ key: String, _ value: String) -> String {
        "<data key=\"\(key)\">\(escaped(value))</data>"
    }

    /// Without the characters that XML 1.0 has no form for.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\r": escaped += "&#13;"
            case "\t", "\n": escaped.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
                escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
