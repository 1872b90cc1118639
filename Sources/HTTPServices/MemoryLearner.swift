package import ConceptModel
package import Engine
package import Ingestion
package import WireAPI

/// The memory of this process, as it learns for jobs.
package struct MemoryLearner: TextLearner {
    private let memory: Memory

    package init(_ memory: Memory) { self.memory = memory }

    package func learn(
        _ texts: [LearnRequest], in namespace: Namespace, for client: String
    ) async throws(LearningFault) -> LearnedTexts {
        let receipts: [LearningReceipt]
        do {
            receipts = try await AuditEntry.$currentActor.withValue(client) {
                try await memory.learn(texts.map { try TextToLearn($0) }, in: namespace)
            }
        } catch let error as EngineError {
            throw Self.fault(error)
        } catch {
            throw .failed(reason: "\(error)")
        }
        return LearnedTexts(
            count: receipts.count, known: receipts.count(where: \.wasKnown),
            concepts: receipts.reduce(0) { $0 + $1.conceptsCreated },
            associations: receipts.reduce(0) { $0 + $1.associationsCreated })
    }

    private static func fault(_ error: EngineError) -> LearningFault {
        switch error.code {
        case .invalidInput, .tooLarge: .refused(reason: error.message)
        case _ where error.isRetryable: .busy(reason: error.message, wait: nil)
        default: .failed(reason: error.message)
        }
    }
}
