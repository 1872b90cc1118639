import APIClient
import ConceptStore
import Embedding
import Engine

/// Runs the work of a command; whatever goes wrong is told in people's words.
func reporting<Value>(_ work: () async throws -> Value) async throws -> Value {
    do {
        return try await work()
    } catch let error as EngineError {
        throw Failure(error.message)
    } catch let error as StoreError {
        throw Failure(EngineError(error).message)
    } catch let error as EmbeddingError {
        throw Failure(error.message)
    } catch let error as ClientError {
        throw Failure(error.message)
    }
}
