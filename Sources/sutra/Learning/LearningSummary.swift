import Engine
import WireAPI

/// What a run of `sutra learn` did.
struct LearningSummary: Codable, Sendable {
    var texts = 0
    var new = 0
    var duplicates = 0
    var concepts = 0
    var associations = 0
    /// Found in the texts, but below the least confidence or over the greatest number.
    var associationsLeftOut = 0
    var seconds = 0.0
    /// Time that the embedder's threads computed, summed; missing when a server did the work.
    var embedderSeconds: Double?

    enum CodingKeys: String, CodingKey {
        case texts, new, duplicates, concepts, associations, seconds
        case associationsLeftOut = "associations_left_out"
        case embedderSeconds = "embedder_seconds"
    }

    mutating func add(_ receipts: [LearningReceipt]) {
        texts += receipts.count
        duplicates += receipts.count(where: \.wasKnown)
        new = texts - duplicates
        for receipt in receipts {
            concepts += receipt.conceptsCreated
            associations += receipt.associationsCreated
            associationsLeftOut += receipt.associationsLeftOut
        }
    }

    mutating func add(_ response: LearnBatchResponse, _ count: Int) {
        texts += count
        duplicates += response.duplicates
        new = texts - duplicates
        concepts += response.totalConcepts
        associations += response.totalAssociations
        associationsLeftOut += response.associationsLeftOut
    }

    func progress(_ elapsed: Duration) -> String {
        let rate = Double(texts) / max(elapsed.inSeconds, 0.001)
        return "\(texts) texts, \(duplicates) known, \(associationsLeftOut) associations left out, "
            + "\(Output.number(rate)) texts/s"
    }

    var text: String {
        var text = """
            Learned \(new) new texts of \(texts) (\(duplicates) known before).
            Concepts: \(concepts)   associations: \(associations)   left out: \(associationsLeftOut)
            \(Output.number(seconds)) s, \
            \(Output.number(Double(texts) / max(seconds, 0.001))) texts/s
            """
        if let embedderSeconds {
            text += ", embedder busy \(Output.number(embedderSeconds)) s (summed over threads)"
        }
        return text
    }
}
