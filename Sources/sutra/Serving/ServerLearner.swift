import APIClient
import ConceptModel
import Ingestion
import WireAPI

/// A server elsewhere, as it learns for jobs.
struct ServerLearner: TextLearner {
    private let client: SutraClient

    init(_ client: SutraClient) {
        var client = client
        // The job itself waits and asks again, so that it can be paused meanwhile.
        client.attempts = 1
        self.client = client
    }

    /// The server's audit names the key of the ingester, whoever gave the job.
    func learn(
        _ texts: [LearnRequest], in namespace: Namespace, for client: String
    ) async throws(LearningFault) -> LearnedTexts {
        var server = self.client
        server.namespace = namespace.name
        let answer: LearnBatchResponse
        do {
            answer = try await server.learn(LearnBatchRequest(items: texts))
        } catch let error as ClientError {
            throw Self.fault(error)
        } catch is CancellationError {
            throw .busy(reason: "stopping", wait: nil)
        } catch {
            throw .failed(reason: "\(error)")
        }
        return LearnedTexts(
            count: texts.count, known: answer.duplicates, concepts: answer.totalConcepts,
            associations: answer.totalAssociations)
    }

    private static func fault(_ error: ClientError) -> LearningFault {
        switch error.status {
        case nil: .busy(reason: error.message, wait: nil)
        case 429, 503: .busy(reason: error.message, wait: error.retryAfter.map { .seconds($0) })
        case 400, 413, 422: .refused(reason: error.message)
        default: .failed(reason: error.message)
        }
    }
}
