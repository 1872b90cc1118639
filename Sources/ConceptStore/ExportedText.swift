import ConceptModel
import FoundationEssentials
import VectorKernels

/// The first line of an export.
package struct ExportHeader: Codable, Hashable, Sendable {
    static let currentFormat = "sutra-export-1"

    var format = Self.currentFormat
    package let dimension: Int
    package let model: String

    func line() throws(StoreError) -> [UInt8] { try ExportLine.encode(self) }
}

/// One text of an export: docs/data-files.md, "Exports".
struct ExportedText: Codable {
    struct Vector: Codable {
        let codes: Data
        let scale: Float
    }

    struct ExportedConcept: Codable {
        let id: String
        let kind: String
        /// A part of the text; neither part nor name: all of it.
        var part: [UInt32]?
        var name: String?
        var vector: Vector?
    }

    struct ExportedAssociation: Codable {
        /// Positions in `concepts`.
        let source: Int
        let relation: String
        let target: Int
        let kind: String
        let denied: Bool
        let confidence: Float
        let evidence: Int
        let sentence: [UInt32]
        var from: Int64?
        var until: Int64?
    }

    struct Event: Codable {
        let at: Int64
        /// "learned", "closed", "reopened" or "retracted".
        let event: String
        var source: String?
        var metadata: String?
        /// Position in `associations`.
        var association: Int?
        var until: Int64?
    }

    let namespace: String
    let id: String
    let content: String
    var source: String?
    var metadata: String?
    let learnedAt: Int64
    var expiresAt: Int64?
    let extractor: ExtractorIdentity
    let concepts: [ExportedConcept]
    let associations: [ExportedAssociation]
    let history: [Event]

    enum CodingKeys: String, CodingKey {
        case namespace, id, content, source, metadata, learnedAt = "learned_at"
        case expiresAt = "expires_at", extractor, concepts, associations, history
    }

    func line() throws(StoreError) -> [UInt8] { try ExportLine.encode(self) }
}

enum ExportLine {
    static func encode(_ value: some Encodable) throws(StoreError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
        } catch {
            // Only numbers that are none have no form; the store's are finite.
            throw .importRefused(line: 0, reason: "it has no JSON form: \(error)")
        }
    }
}

extension ExportedText {
    init(_ text: PortableText) {
        let plan = text.plan
        namespace = plan.namespace.name
        id = plan.id.description
        content = plan.content
        source = plan.source
        metadata = plan.metadata
        learnedAt = plan.learnedAt.microseconds
        expiresAt = plan.expiresAt?.microseconds
        extractor = plan.extractor
        concepts = plan.concepts.map { concept in
            var exported = ExportedConcept(id: concept.id.description, kind: "\(concept.kind)")
            switch concept.content {
            case .whole: break
            case .part(let span): exported.part = [span.lowerBound, span.upperBound]
            case .name(let name): exported.name = name
            }
            exported.vector = concept.vector.map { vector in
                Vector(
                    codes: Data(vector.codes.map { UInt8(bitPattern: $0) }), scale: vector.scale)
            }
            return exported
        }
        associations = plan.associations.map { association in
            ExportedAssociation(
                source: association.source, relation: association.relation,
                target: association.target, kind: "\(association.kind)",
                denied: association.isDenied, confidence: association.confidence.value,
                evidence: association.evidence,
                sentence: [association.sentence.lowerBound, association.sentence.upperBound],
                from: association.validity.start?.microseconds,
                until: association.validity.end?.microseconds)
        }
        history = text.history.map { event in
            switch event {
            case .learnedAgain(let source, let metadata, let moment):
                Event(
                    at: moment.microseconds, event: "learned", source: source,
                    metadata: metadata)
            case .amended(let association, .close(let end?), let moment):
                Event(
                    at: moment.microseconds, event: "closed", association: association,
                    until: end.microseconds)
            case .amended(let association, .close(nil), let moment):
                Event(at: moment.microseconds, event: "reopened", association: association)
            case .amended(let association, .retract, let moment):
                Event(at: moment.microseconds, event: "retracted", association: association)
            }
        }
    }
}
