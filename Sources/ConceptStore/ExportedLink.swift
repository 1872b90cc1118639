import ConceptModel

/// A word on whether two entities are one, as a line of an export: docs/data-files.md, "Exports".
struct ExportedLink: Codable {
    let namespace: String
    /// "merge" or "split".
    let link: String
    let kept: String
    let merged: String
    let basis: String
    let confidence: Float
    let at: Int64

    init(_ link: EntityLink) {
        namespace = link.namespace.name
        self.link = "\(link.change)"
        kept = "\(link.kept)"
        merged = "\(link.merged)"
        basis = "\(link.basis)"
        confidence = link.confidence.value
        at = link.recordedAt.microseconds
    }

    func line() throws(StoreError) -> [UInt8] { try ExportLine.encode(self) }

    /// Checks everything that a store relies on.
    func entityLink() throws(ExportFault) -> EntityLink {
        guard let namespace = Namespace(namespace) else {
            throw ExportFault(reason: Namespace.rule)
        }
        let change: EntityLink.Change
        switch link {
        case "merge": change = .merge
        case "split": change = .split
        default: throw ExportFault(reason: "\"\(link)\" is no known link")
        }
        guard let basis = LinkBasis.allCases.first(where: { "\($0)" == self.basis }),
            let kept = ConceptID(kept), let merged = ConceptID(merged), kept != merged,
            (0...1).contains(confidence)
        else {
            throw ExportFault(
                reason: "a link has no known basis, no two identities, or no confidence of 0 to 1")
        }
        return EntityLink(
            kept: kept, merged: merged, change: change, basis: basis,
            confidence: Confidence(confidence), recordedAt: Timestamp(microseconds: at),
            in: namespace)
    }
}
